namespace Demarche.Evaluation;

/// <summary>Scores coded reports against gold as the coding manual's scorer does: a test holds the two equal.</summary>
/// <remarks>
/// A predicted and a gold report can be paired when their triggers share a character. Pairs are chosen one to one, best first: same move,
/// then same performers, then same addressees, then more overlap, then earlier in the text.
/// </remarks>
public static class ReportScorer
{
    /// <summary>Fields whose agreement is counted on pairs with the same move, in the order of the table.</summary>
    static readonly (string Name, Func<ScoredReport, ScoredReport, bool> Equal)[] Fields =
    [
        ("performer", (gold, predicted) => gold.Performer.SetEquals(predicted.Performer)),
        ("addressee", (gold, predicted) => gold.Addressee.SetEquals(predicted.Addressee)),
        ("issue", (gold, predicted) => gold.Issue == predicted.Issue),
        ("modality", (gold, predicted) => gold.Modality == predicted.Modality),
        ("polarity", (gold, predicted) => gold.Polarity == predicted.Polarity),
        ("attribution", (gold, predicted) => gold.Attribution.SetEquals(predicted.Attribution)),
    ];

    /// <summary>Scores all dispatches of <paramref name="gold"/>; dispatches that only <paramref name="predicted"/> has are left out.</summary>
    public static ReportScore Score(
        IReadOnlyDictionary<string, IReadOnlyList<ScoredReport>> gold,
        IReadOnlyDictionary<string, IReadOnlyList<ScoredReport>> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var score = new ReportScore(Fields.Select(field => field.Name));
        foreach (var (id, reports) in gold) Count(score, id, reports, predicted.GetValueOrDefault(id) ?? []);
        return score;
    }

    static void Count(ReportScore score, string id, IReadOnlyList<ScoredReport> gold, IReadOnlyList<ScoredReport> predicted)
    {
        score.Begin(gold, predicted);
        var pairs = Pair(gold, predicted);
        foreach (var (i, j) in pairs)
        {
            var (g, p) = (gold[i], predicted[j]);
            score.Pair(g, p);
            if (g.Move != p.Move) score.Add($"{id}\tmove\t{g.Move}\t{p.Move}\t{g.Trigger}");
            else score.Equal(g, p, Fields.Where(field => field.Equal(g, p)).Select(field => field.Name));
        }

        foreach (var i in Enumerable.Range(0, gold.Count).Except(pairs.Select(pair => pair.Gold)))
            score.Add($"{id}\tmissed\t{gold[i].Move}\t\t{gold[i].Trigger}");
        foreach (var j in Enumerable.Range(0, predicted.Count).Except(pairs.Select(pair => pair.Predicted)))
            score.Add($"{id}\textra\t\t{predicted[j].Move}\t{predicted[j].Trigger}");
    }

    internal static List<(int Gold, int Predicted)> Pair(IReadOnlyList<ScoredReport> gold, IReadOnlyList<ScoredReport> predicted)
    {
        var options = new List<(bool Move, bool Performer, bool Addressee, int Overlap, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var (g, p) = (gold[i], predicted[j]);
                var overlap = Math.Min(g.End, p.End) - Math.Max(g.Start, p.Start);
                if (overlap > 0)
                    options.Add((g.Move == p.Move, g.Performer.SetEquals(p.Performer), g.Addressee.SetEquals(p.Addressee), overlap, -i, -j));
            }
        }

        options.Sort((left, right) => right.CompareTo(left));
        var pairs = new List<(int, int)>();
        var (usedGold, usedPredicted) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, _, _, _, i, j) in options)
        {
            if (usedGold.Contains(-i) || usedPredicted.Contains(-j)) continue;
            usedGold.Add(-i);
            usedPredicted.Add(-j);
            pairs.Add((-i, -j));
        }

        return pairs;
    }
}
