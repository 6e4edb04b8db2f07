namespace Demarche.Ledger;

/// <summary>The decisions that hold: those made by the day asked for and not undone.</summary>
sealed class DecisionView
{
    readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
    readonly HashSet<string> _split = new(StringComparer.Ordinal);
    readonly HashSet<string> _confirmed = new(StringComparer.Ordinal);
    readonly HashSet<string> _named = new(StringComparer.Ordinal);
    readonly HashSet<(string Answer, string Opening)> _unlinked = [];
    readonly Dictionary<string, List<string>> _merged = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Decision>> _corrections = new(StringComparer.Ordinal);
    readonly Dictionary<string, Decision> _links = new(StringComparer.Ordinal);
    readonly Dictionary<string, Decision> _resolutions = new(StringComparer.Ordinal);

    public DecisionView(IEnumerable<Decision> decisions, DateOnly? asOf)
    {
        var known = decisions.Where(decision => asOf is null || DateOnly.FromDateTime(decision.AtUtc) <= asOf).ToList();
        var undone = Decision.Undone(known);
        foreach (var decision in known)
            if (!undone.Contains(decision.Id)) Apply(decision);
    }

    public bool IsSplit(string report) => _split.Contains(report);
    public bool IsRejected(string report) => _rejected.Contains(report);
    public bool IsConfirmed(string move) => _confirmed.Contains(move);
    public bool IsNamed(string report) => _named.Contains(report);
    public bool IsUnlinked(string answer, string opening) => _unlinked.Contains((answer, opening));
    public Decision? LinkOf(string answer) => _links.GetValueOrDefault(answer);
    public Decision? ResolutionOf(string discrepancy) => _resolutions.GetValueOrDefault(discrepancy);
    public IReadOnlyList<string> MergedWith(string report) => _merged.GetValueOrDefault(report) ?? (IReadOnlyList<string>)[];

    /// <summary>The report as persons corrected it.</summary>
    public SourcedReport Correct(SourcedReport report) =>
        _corrections.Count > 0 && _corrections.TryGetValue(report.Id, out var corrections)
            ? corrections.Aggregate(report, Correction.Apply)
            : report;

    void Apply(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKind.Confirm: _confirmed.Add(decision.Target); break;
            case DecisionKind.Reject: _rejected.Add(decision.Target); break;
            case DecisionKind.Split: Split(decision.Target); break;
            case DecisionKind.Correct: Of(_corrections, decision.Target).Add(decision); break;
            case DecisionKind.Link: _links[decision.Target] = decision; break;
            case DecisionKind.Unlink: _unlinked.Add((decision.Target, decision.Before)); break;
            case DecisionKind.Resolve: _resolutions[decision.Target] = decision; break;
            case DecisionKind.Merge: Merge(decision.Target, decision.After); break;
            case DecisionKind.Undo: break;
        }
    }

    // A later word takes an earlier one back, from both ends: whom it was merged with does not draw it in again.
    void Split(string report)
    {
        _split.Add(report);
        if (!_merged.Remove(report, out var others)) return;
        foreach (var other in others) _merged.GetValueOrDefault(other)?.Remove(report);
    }

    void Merge(string report, string with)
    {
        _split.Remove(report);
        Of(_merged, report).Add(with);
        Of(_merged, with).Add(report);
        _named.Add(report);
        _named.Add(with);
    }

    static List<T> Of<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}
