namespace Demarche.Ledger;

/// <summary>Follows each issue between each pair of parties by the published table of phases.</summary>
sealed class PhaseFolder(LedgerTables tables)
{
    public IReadOnlyList<IssueState> Fold(IReadOnlyList<Move> moves)
    {
        var lanes = new SortedDictionary<(string Issue, string First, string Second), List<Move>>(LaneOrder);
        foreach (var move in moves)
        {
            if (move.Issue is null || move.Status == MoveStatus.Retracted || move.Modality is Modality.Possible or Modality.Demanded) continue;
            foreach (var (first, second) in Pairs(move))
            {
                if (!lanes.TryGetValue((move.Issue, first, second), out var lane)) lanes[(move.Issue, first, second)] = lane = [];
                lane.Add(move);
            }
        }

        return [.. lanes.Select(lane => State(lane.Key, lane.Value)).OfType<IssueState>()];
    }

    IssueState? State((string Issue, string First, string Second) key, List<Move> moves)
    {
        var steps = new List<PhaseStep>();
        var phase = IssuePhase.Dormant;
        foreach (var move in moves)
        {
            var rule = tables.Phases.FirstOrDefault(row => Fits(row, phase, move, steps));
            if (rule is null || rule.To == phase) continue;
            phase = rule.To;
            steps.Add(new PhaseStep(phase, move.Day, move, rule.Id));
        }

        if (steps.Count == 0) return null;
        return new IssueState
        {
            Id = $"i{steps[0].Move.Id[1..]}-{key.First}-{key.Second}",
            Issue = key.Issue,
            Pair = (key.First, key.Second),
            Steps = steps,
            MoveCount = moves.Count,
        };
    }

    bool Fits(PhaseRule row, IssuePhase phase, Move move, List<PhaseStep> steps)
    {
        if (!row.Moves.Contains(move.Type) || !row.From.Contains(phase)) return false;
        if (row.ByOther && steps.Count > 0 && LinkMove.Heads(steps[^1].Move.Performers).Intersect(LinkMove.Heads(move.Performers), StringComparer.Ordinal).Any()) return false;
        return !row.OnlyCancelled || tables.CancelWords.Any(word => move.Reports.Any(report => report.Report.Trigger.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    // Performer against addressee; where a move has no addressee, its performers make it with each other.
    static IEnumerable<(string First, string Second)> Pairs(Move move)
    {
        var performers = LinkMove.Heads(move.Performers);
        var others = LinkMove.Heads(move.Addressees);
        if (performers.Length > MaxParties || others.Length > MaxParties) yield break;
        if (others.Length > 0)
        {
            foreach (var performer in performers)
                foreach (var other in others)
                    if (performer != other) yield return Ordered(performer, other);
            yield break;
        }

        for (var i = 0; i < performers.Length; i++)
            for (var j = i + 1; j < performers.Length; j++) yield return Ordered(performers[i], performers[j]);
    }

    static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    static readonly Comparer<(string Issue, string First, string Second)> LaneOrder = Comparer<(string Issue, string First, string Second)>.Create((a, b) =>
    {
        var issue = string.CompareOrdinal(a.Issue, b.Issue);
        if (issue != 0) return issue;
        var first = string.CompareOrdinal(a.First, b.First);
        return first != 0 ? first : string.CompareOrdinal(a.Second, b.Second);
    });

    // A conference of thirty states says nothing about each of its pairs.
    const int MaxParties = 8;
}
