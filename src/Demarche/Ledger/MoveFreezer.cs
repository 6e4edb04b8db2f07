namespace Demarche.Ledger;

/// <summary>Makes the immutable move of its reports: the readings with the most independent sources win, all others stay behind them.</summary>
sealed class MoveFreezer(DecisionView decisions, SourceGraph sources)
{
    public Move Freeze(MoveBuilder builder)
    {
        var all = builder.Reports.Select(key => key.Sourced).ToArray();
        var live = Array.FindAll(all, report => !decisions.IsRejected(report.Id));
        var isRetracted = live.Length == 0;
        if (isRetracted) live = all;
        var count = sources.Count(live);
        var id = "m" + all[0].Id[1..];
        return new Move
        {
            Id = id,
            Type = Winner(live, report => (MoveType?)report.Report.Move)!.Value,
            Performers = Union(live, report => report.Report.Performer),
            Addressees = Union(live, report => report.Report.Addressee),
            Issue = Winner(live, report => report.Report.Issue),
            Date = Winner(live, report => report.Report.Date),
            Known = live.Min(report => report.Published),
            Modality = live.Min(report => report.Report.Modality),
            Venue = Winner(live, report => report.Venue),
            Deadline = Winner(live, report => report.Report.Deadline),
            ObjectText = Array.Find(live, report => report.ObjectText.Length > 0)?.ObjectText ?? "",
            Reports = live,
            Denials = builder.Denials,
            SourceCount = count,
            Status = isRetracted ? MoveStatus.Retracted
                : decisions.IsConfirmed(id) ? MoveStatus.Confirmed
                : count > 1 ? MoveStatus.Corroborated : MoveStatus.Tentative,
        };
    }

    // Every code that a report gives; the unknown only where no report names anybody, a bare state only where no report gives its sector.
    static IReadOnlyList<ActorCode> Union(SourcedReport[] reports, Func<SourcedReport, IReadOnlyList<ActorCode>> codes)
    {
        if (reports.Length == 1) return codes(reports[0]);
        var union = reports.SelectMany(codes).Distinct().ToList();
        if (union.Count > 1) union.RemoveAll(code => code.IsUnknown);
        union.RemoveAll(code => code.Sector == Sector.None && union.Exists(other => other.Head == code.Head && other.Sector != Sector.None));
        return union;
    }

    T? Winner<T>(SourcedReport[] reports, Func<SourcedReport, T?> field)
    {
        if (reports.Length == 1) return field(reports[0]);
        T? best = default;
        var bestCount = 0;
        foreach (var group in reports.Where(report => field(report) is not null).GroupBy(field))
        {
            var count = sources.Count([.. group]);
            if (count > bestCount) (best, bestCount) = (group.Key, count);
        }

        return best;
    }
}
