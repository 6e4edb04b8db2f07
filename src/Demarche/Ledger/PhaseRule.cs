using System.Collections.Frozen;

namespace Demarche.Ledger;

/// <summary>A row of <c>data/ledger/phases.yaml</c>: these moves lead from these phases to another.</summary>
sealed class PhaseRule(PhaseRow row)
{
    public string Id { get; } = row.Id;
    public FrozenSet<MoveType> Moves { get; } = row.Moves.Select(LedgerTables.Moves).ToFrozenSet();
    public FrozenSet<IssuePhase> From { get; } = row.From.Select(Phase).ToFrozenSet();
    public IssuePhase To { get; } = Phase(row.To);

    /// <summary>The performer must not be on the side that made the step before.</summary>
    public bool ByOther { get; } = row.By == "other";

    /// <summary>Only a meeting called off counts, not one put off.</summary>
    public bool OnlyCancelled { get; } = row.Cancelled;

    static IssuePhase Phase(string name) => Enum.Parse<IssuePhase>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
