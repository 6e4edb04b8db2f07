namespace Demarche.Ledger;

/// <summary>Puts reports in time order together into moves.</summary>
/// <remarks>
/// Candidates come from blocks of (type, performer head), scanned from the newest back to the end of the window and at most
/// <see cref="MaxScan"/> deep, so that the whole is n log n for the sort and linear after it.
/// </remarks>
sealed class MoveFolder(LedgerTables tables, DecisionView decisions)
{
    readonly MoveMatcher _matcher = new(tables);
    readonly Dictionary<(MoveType Type, string Head), List<MoveBuilder>> _blocks = [];
    readonly Dictionary<string, MoveBuilder> _byReport = new(StringComparer.Ordinal);
    readonly List<MoveBuilder> _moves = [];
    readonly MoveType[][] _compatible =
        [.. Enumerable.Range(0, 64).Select(type => Enum.GetValues<MoveType>().Where(other => tables.AreCompatible((MoveType)type, other)).ToArray())];

    public IReadOnlyList<MoveBuilder> Fold(IEnumerable<SourcedReport> reports)
    {
        var denials = new List<ReportKey>();
        foreach (var report in reports)
        {
            var key = new ReportKey(report, tables.Wording);
            if (report.Report.Polarity == Polarity.Negative) denials.Add(key);
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
        foreach (var type in _compatible[(int)key.Report.Move])
        {
            if (key.Performers.Length == 0) Scan(type, Nobody, key, ref best, ref bestScore);
            foreach (var head in key.Performers) Scan(type, head, key, ref best, ref bestScore);
        }

        return best;
    }

    void Scan(MoveType type, string head, ReportKey key, ref MoveBuilder? best, ref double bestScore)
    {
        if (!_blocks.TryGetValue((type, head), out var block)) return;
        var last = Math.Max(0, block.Count - MaxScan);
        for (var i = block.Count - 1; i >= last; i--)
        {
            var move = block[i];
            if (key.PublishedDay - move.LastPublishedDay > MaxDaysApart) break;
            var score = _matcher.Score(move, key);
            if (score > bestScore) (best, bestScore) = (move, score);
        }
    }

    void Index(MoveBuilder move, string[] heads)
    {
        if (heads.Length == 0) Block(move.First.Report.Move, Nobody).Add(move);
        foreach (var head in heads) Block(move.First.Report.Move, head).Add(move);
    }

    List<MoveBuilder> Block(MoveType type, string head)
    {
        if (!_blocks.TryGetValue((type, head), out var block)) _blocks[(type, head)] = block = [];
        return block;
    }

    const string Nobody = "---";
    const int MaxScan = 256;
    // A dated act is told for weeks after ("on 26 January the ambassador handed over…").
    const int MaxDaysApart = 45;
}
