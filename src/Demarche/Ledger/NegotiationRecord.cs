namespace Demarche.Ledger;

/// <summary>The record of a negotiation as of one day: what a fold gives.</summary>
/// <remarks>Immutable. The same reports and decisions give the same record in the same order.</remarks>
public sealed record NegotiationRecord
{
    /// <summary>Moves by day, then by id.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Exchanges by the day of their opening.</summary>
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>Rounds by the day of their first move.</summary>
    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>Positions by actor, issue and time.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>States of issues by issue and pair.</summary>
    public required IReadOnlyList<IssueState> Issues { get; init; }

    /// <summary>Discrepancies by move and field.</summary>
    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }
}
