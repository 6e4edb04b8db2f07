namespace Demarche.Ledger;

/// <summary>Puts reports in time order together into moves.</summary>
/// <remarks>
/// Candidates come from blocks of (type, performer head, parent issue), scanned from the newest back to the end of the window and at most
/// <see cref="MaxScan"/> deep, so that the whole is n log n for the sort and linear after it.
/// </remarks>
sealed class MoveFolder(LedgerTables tables, DecisionView decisions)
{
    readonly MoveMatcher _matcher = new(tables);
    readonly RetellingMatcher _retelling = new(tables.Retold);
    readonly Dictionary<(MoveType Type, int Day), List<MoveBuilder>> _byDay = [];
    readonly Dictionary<(MoveType Type, string Head, string Issue), List<MoveBuilder>> _blocks = [];
    readonly Dictionary<string, MoveBuilder> _byReport = new(StringComparer.Ordinal);
    readonly List<MoveBuilder> _moves = [];
    readonly MoveType[][] _compatible =
        [.. Enumerable.Range(0, 64).Select(type => Enum.GetValues<MoveType>().Where(other => tables.AreCompatible((MoveType)type, other)).ToArray())];

    public IReadOnlyList<MoveBuilder> Fold(SourcedReport[] reports)
    {
        var keys = new ReportKey[reports.Length];
        Parallel.For(0, reports.Length, index => keys[index] = new ReportKey(reports[index], tables));
        var denials = new List<ReportKey>();
        foreach (var key in keys)
        {
            if (key.Report.Polarity == Polarity.Negative) denials.Add(key);
            else Place(key);
        }

        // After all others: a denial may be printed before the report that it contradicts.
        foreach (var denial in denials)
            Best(denial)?.Deny(denial.Sourced);
        return _moves;
    }

    void Place(ReportKey key)
    {
        var move = Decided(key) ?? (decisions.IsSplit(key.Sourced.Id) ? null : Best(key));
        if (move is null)
        {
            move = new MoveBuilder(key);
            _moves.Add(move);
            Index(move, key.Performers);
        }
        else
        {
            move.Add(key);
        }

        // Only reports that decisions name are looked up again.
        if (decisions.IsNamed(key.Sourced.Id)) _byReport[key.Sourced.Id] = move;
    }

    MoveBuilder? Decided(ReportKey key)
    {
        foreach (var other in decisions.MergedWith(key.Sourced.Id))
            if (_byReport.TryGetValue(other, out var move)) return move;
        return null;
    }

    MoveBuilder? Best(ReportKey key)
    {
        MoveBuilder? best = null;
        var bestScore = 0.0;
        var isGathering = key.Report.Date is not null && MoveMatcher.Gatherings.Contains(key.Report.Move);
        var issue = isGathering ? null : IssueKey(key.Report.Issue);
        foreach (var type in _compatible[(int)key.Report.Move])
            foreach (var head in key.Performers.Length == 0 ? NobodyKnown : key.Performers)
            {
                // A report without an issue may tell a move on any; one with an issue also a move that no report gave one yet.
                Scan((type, head, issue ?? AnyIssue), key, ref best, ref bestScore);
                if (issue is not null) Scan((type, head, NoIssue), key, ref best, ref bestScore);
            }

        // A name stands for what the dispatch has just told, under whatever issue.
        if (best is null && key.IsBareName)
            foreach (var type in _compatible[(int)key.Report.Move])
                foreach (var head in key.Performers)
                    Scan((type, head, AnyIssue), key, ref best, ref bestScore, MaxScanOverIssues);

        if (best is null) ScanHalfKnown(key, issue, ref best, ref bestScore);

        // Only where nothing fits inside the issue: the blocks over all issues are long.
        if (best is null && issue is not null && key.AllWords.Length > 1)
            foreach (var head in key.Performers.Length == 0 ? NobodyKnown : key.Performers)
                Scan((key.Report.Move, head, AnyIssue), key, ref best, ref bestScore, MaxScanOverIssues);
        return best ?? Named(key) ?? Retold(key);
    }

    // "Accepted Oman's offer to mediate": the noun names what another dispatch told some days before.
    MoveBuilder? Named(ReportKey key)
    {
        if (!key.IsName) return null;
        MoveBuilder? best = null;
        var bestScore = 0.0;
        foreach (var type in _compatible[(int)key.Report.Move])
            foreach (var head in key.Performers)
            {
                if (!_blocks.TryGetValue((type, head, AnyIssue), out var moves)) continue;
                for (var i = moves.Count - 1; i >= Math.Max(0, moves.Count - MaxScanOverIssues) && key.PublishedDay - moves[i].LastPublishedDay <= tables.Named.Days; i--)
                    if (_matcher.NameFit(moves[i], key) is var score && score > bestScore) (best, bestScore) = (moves[i], score);
            }

        return best;
    }

    // One sentence in two wordings, whoever is said to have acted.
    MoveBuilder? Retold(ReportKey key)
    {
        MoveBuilder? best = null;
        var bestScore = 0.0;
        for (var day = key.PublishedDay - tables.Retold.Days; day <= key.PublishedDay; day++)
        {
            if (!_byDay.TryGetValue((key.Report.Move, day), out var moves)) continue;
            for (var i = moves.Count - 1; i >= Math.Max(0, moves.Count - MaxScan); i--)
                if (_retelling.Score(moves[i], key) is var score && score > bestScore) (best, bestScore) = (moves[i], score);
        }

        return best;
    }

    // A report that names nobody may tell the act of anybody, and one that does an act whose performer no report has named yet.
    void ScanHalfKnown(ReportKey key, string? issue, ref MoveBuilder? best, ref double bestScore)
    {
        if (issue is null || key.Words.Length < MoveMatcher.ToldAlikeShared) return;
        Scan((key.Report.Move, key.Performers.Length == 0 ? Anybody : NobodyKnown[0], issue), key, ref best, ref bestScore, MaxScanOverIssues);
    }

    void Scan((MoveType, string, string) block, ReportKey key, ref MoveBuilder? best, ref double bestScore, int depth = MaxScan)
    {
        if (!_blocks.TryGetValue(block, out var moves)) return;
        var last = Math.Max(0, moves.Count - depth);
        for (var i = moves.Count - 1; i >= last; i--)
        {
            var move = moves[i];
            if (key.PublishedDay - move.LastPublishedDay > MaxDaysApart) break;
            var score = _matcher.Score(move, key);
            if (score > bestScore) (best, bestScore) = (move, score);
        }
    }

    void Index(MoveBuilder move, string[] heads)
    {
        if (move.First.Sourced.Sentence.Count > 0)
        {
            var today = (move.First.Report.Move, move.First.PublishedDay);
            if (!_byDay.TryGetValue(today, out var list)) _byDay[today] = list = [];
            list.Add(move);
        }

        var issue = IssueKey(move.Issue) ?? NoIssue;
        foreach (var head in heads.Length == 0 ? NobodyKnown : heads)
        {
            Block((move.First.Report.Move, head, issue)).Add(move);
            Block((move.First.Report.Move, head, AnyIssue)).Add(move);
        }

        if (heads.Length > 0 && move.Words.Length >= MoveMatcher.ToldAlikeShared) Block((move.First.Report.Move, Anybody, issue)).Add(move);
    }

    List<MoveBuilder> Block((MoveType, string, string) key)
    {
        if (!_blocks.TryGetValue(key, out var block)) _blocks[key] = block = [];
        return block;
    }

    string? IssueKey(string? issue) => issue is null ? null : tables.Issues.Parent(issue);

    static readonly string[] NobodyKnown = ["---"];
    const string Anybody = "*";
    const string AnyIssue = "*";
    const string NoIssue = "";
    const int MaxScan = 256;
    const int MaxScanOverIssues = 96;
    // A dated act is told for weeks after ("on 26 January the ambassador handed over…").
    const int MaxDaysApart = 45;
}
