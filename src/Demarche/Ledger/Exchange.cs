namespace Demarche.Ledger;

/// <summary>An opening move and the answers to it.</summary>
/// <remarks>An answer is never dated before its opening; its performer is among the addressees or on their side, else it is kept apart.</remarks>
public sealed record Exchange
{
    /// <summary><c>x</c> and the digits of its opening move.</summary>
    public required string Id { get; init; }

    /// <summary>Demand, request, proposal, promise or threat.</summary>
    public required Move Opening { get; init; }

    /// <summary>Answers of the addressees and their side, in time order.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>What the opening side did about it afterwards: withdrew it, judged the reply.</summary>
    public IReadOnlyList<Answer> FollowUps { get; init; } = [];

    /// <summary>What third parties said to it.</summary>
    public IReadOnlyList<Answer> ThirdParties { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required ExchangeState State { get; init; }

    /// <summary>The issue of the opening, or null.</summary>
    public string? Issue => Opening.Issue;

    /// <summary>Last day of the deadline that the opening named.</summary>
    public DateOnly? Deadline => Opening.Deadline;

    /// <summary>Whether it still waits for an answer that decides it.</summary>
    public bool IsOpen => State is ExchangeState.Open or ExchangeState.Answered or ExchangeState.Countered;
}
