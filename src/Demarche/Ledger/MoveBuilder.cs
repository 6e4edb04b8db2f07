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

    /// <summary>The best overlap of trigger and object together with those of the first few reports, and how many words it is.</summary>
    public (double Share, int Words) OverlapOfAll(int[] words)
    {
        (double, int) best = default;
        for (var i = 0; i < Math.Min(_reports.Count, MaxWordings); i++)
        {
            var other = _reports[i].AllWords;
            if (Wording.Overlap(other, words) is var share && share > best.Item1) best = (share, Wording.Shared(other, words));
        }

        return best;
    }

    /// <summary>How alike a sentence is to those of the first few reports: the best share of the shorter one's words, and how many words it is.</summary>
    public (double Share, int Words) LikenessOf(SentenceSketch sentence)
    {
        (double, int) best = default;
        for (var i = 0; i < Math.Min(_reports.Count, MaxWordings); i++)
        {
            var other = _reports[i].Sourced.Sentence;
            var shared = other.Shared(sentence);
            if (shared > 0 && (double)shared / Math.Min(other.Count, sentence.Count) is var share && share > best.Item1) best = (share, shared);
        }

        return best;
    }

    public string[] Performers { get; private set; } = first.Performers;
    public string[] Addressees { get; private set; } = first.Addressees;
    public string? Issue { get; private set; } = first.Report.Issue;
    public DateInterval? Date { get; private set; } = first.Report.Date;
    public int LastPublishedDay { get; private set; } = first.PublishedDay;

    /// <summary>Whether a report has no object of its own: its trigger says all ("handed over a document").</summary>
    public bool HasBareReport { get; private set; } = first.Words.Length == 0;

    public void Add(ReportKey key)
    {
        HasBareReport |= key.Words.Length == 0;
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
