namespace Demarche.Ledger;

/// <summary>Where one issue stands between one pair of parties, with the moves that brought it there.</summary>
public sealed record IssueState
{
    /// <summary><c>i</c> and the digits of the first step with both parties.</summary>
    public required string Id { get; init; }

    /// <summary>Issue id.</summary>
    public required string Issue { get; init; }

    /// <summary>The pair in ordinal order, without sectors.</summary>
    public required (string First, string Second) Pair { get; init; }

    /// <summary>Steps in time order; never empty.</summary>
    public required IReadOnlyList<PhaseStep> Steps { get; init; }

    /// <summary>Number of moves between the two on the issue, steps or not.</summary>
    public required int MoveCount { get; init; }

    /// <summary>Where it stands after the last step.</summary>
    public IssuePhase Phase => Steps[^1].Phase;
}
