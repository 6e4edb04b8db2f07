namespace Demarche.Ledger;

/// <summary>A move while its reports come in.</summary>
sealed class MoveBuilder(ReportKey first)
{
    readonly List<ReportKey> _reports = [first];
    List<SourcedReport>? _denials;

    public ReportKey First { get; } = first;
    public IReadOnlyList<ReportKey> Reports => _reports;

    /// <summary>Words of the object of the first report that has one.</summary>
    public int[] Words { get; private set; } = first.Words;

    /// <summary>The best overlap with the first few wordings of the object; not with all, or a chain of alike wordings would swallow everything.</summary>
    public double Overlap(int[] words)
    {
        var best = Wording.Overlap(Words, words);
        for (var i = 1; i < Math.Min(_reports.Count, MaxWordings); i++) best = Math.Max(best, Wording.Overlap(_reports[i].Words, words));
        return best;
    }
    public string[] Performers { get; private set; } = first.Performers;
    public string[] Addressees { get; private set; } = first.Addressees;
    public string? Issue { get; private set; } = first.Report.Issue;
    public DateInterval? Date { get; private set; } = first.Report.Date;
    public int LastPublishedDay { get; private set; } = first.PublishedDay;

    public void Add(ReportKey key)
    {
        _reports.Add(key);
        if (Words.Length == 0) Words = key.Words;
        Performers = Union(Performers, key.Performers);
        Addressees = Union(Addressees, key.Addressees);
        Issue ??= key.Report.Issue;
        Date ??= key.Report.Date;
        LastPublishedDay = Math.Max(LastPublishedDay, key.PublishedDay);
    }

    public void Deny(SourcedReport report) => (_denials ??= []).Add(report);

    public IReadOnlyList<SourcedReport> Denials => _denials ?? (IReadOnlyList<SourcedReport>)[];

    const int MaxWordings = 4;

    static string[] Union(string[] a, string[] b)
    {
        foreach (var head in b)
            if (Array.IndexOf(a, head) < 0) return [.. a.Union(b, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return a;
    }
}
