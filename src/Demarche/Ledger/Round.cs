namespace Demarche.Ledger;

/// <summary>A meeting, visit, call or summit, from its announcement to its being held.</summary>
public sealed record Round
{
    /// <summary><c>o</c> and the digits of the first move that told of it.</summary>
    public required string Id { get; init; }

    /// <summary>Who meets, two or more.</summary>
    public required IReadOnlyList<ActorCode> Parties { get; init; }

    /// <summary>Where, or null.</summary>
    public string? Venue { get; init; }

    /// <summary>Where it stands.</summary>
    public required RoundStatus Status { get; init; }

    /// <summary>Dates for which it was planned, in the order in which they were told.</summary>
    public IReadOnlyList<DateInterval> Planned { get; init; } = [];

    /// <summary>Day on which it was held; null unless <see cref="RoundStatus.Held"/> and dated.</summary>
    public DateInterval? Held { get; init; }

    /// <summary>Issues of its moves.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>Moves that tell of it in time order: schedules, postponements, the meeting itself.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Day on which it was first reported.</summary>
    public DateOnly? Known => Moves[0].Known;
}
