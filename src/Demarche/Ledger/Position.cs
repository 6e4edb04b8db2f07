namespace Demarche.Ledger;

/// <summary>Where one actor stood on one issue over a span of time, derived from its moves.</summary>
/// <remarks>Never typed over: a person corrects the moves. Stances and their order are <c>data/ledger/stances.yaml</c>.</remarks>
public sealed record Position
{
    /// <summary><c>p</c> and the digits of its first move and its actor.</summary>
    public required string Id { get; init; }

    /// <summary>State, organisation or group, without its sector.</summary>
    public required string Actor { get; init; }

    /// <summary>Issue id.</summary>
    public required string Issue { get; init; }

    /// <summary>Name of the stance: <c>demands</c>, <c>offers</c>, <c>refuses</c>…</summary>
    public required string Stance { get; init; }

    /// <summary>How far the stance goes towards an agreement, from -2 (hostile) to 2 (delivers).</summary>
    public required int Value { get; init; }

    /// <summary>First day; null where its move is undated.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which it no longer held; null while it holds.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Moves that it is derived from, in time order.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }
}
