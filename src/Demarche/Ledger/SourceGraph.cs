namespace Demarche.Ledger;

/// <summary>Which dispatches are one independent source: a copy counts as its original, an agency's text as the agency's.</summary>
sealed class SourceGraph
{
    readonly Dictionary<string, (string? CopyOf, string Source)> _dispatches = new(StringComparer.Ordinal);

    /// <param name="ordered">Reports in time order.</param>
    public SourceGraph(SourcedReport[] ordered)
    {
        var copies = CopyFinder.Of(ordered);
        foreach (var report in ordered) _dispatches.TryAdd(report.DispatchId, (report.CopyOf ?? copies.GetValueOrDefault(report.DispatchId), report.Source));
    }

    /// <summary>The source of a report; a copy whose original is not on record is known by the original's id.</summary>
    public string Of(SourcedReport report)
    {
        if (_dispatches.GetValueOrDefault(report.DispatchId).CopyOf is not { } original) return report.Source;
        for (var steps = 0; steps < MaxChain; steps++)
        {
            if (!_dispatches.TryGetValue(original, out var known)) return original;
            if (known.CopyOf is not { } next) return known.Source;
            original = next;
        }

        return original;
    }

    /// <summary>Number of independent sources among reports.</summary>
    public int Count(IReadOnlyList<SourcedReport> reports)
    {
        if (reports.Count == 1) return 1;
        return reports.Select(Of).Distinct(StringComparer.Ordinal).Count();
    }

    // A ring of copies would be an error of intake; it must not hang the fold.
    const int MaxChain = 16;
}
