namespace Demarche.Moves;

/// <summary>A linear model from words to roots of the PLV dialect, trained on the predicates and example sentences of the codebook alone.</summary>
/// <remarks>
/// Multinomial logistic regression over lemmas and pairs of head and object. Trained when a <see cref="PairCoder"/> is made, in passes of a fixed order, so that the same
/// codebook gives the same weights. No text of an evaluation set is read.
/// </remarks>
sealed class RootModel
{
    const int Passes = 12;

    const double Rate = 0.3;

    /// <summary>Share of a weight that a pass keeps: what few entries say stays small.</summary>
    const double Decay = 0.97;

    /// <summary>Members of a word class that stand for it in training.</summary>
    const int MaxMembers = 12;

    readonly string[] _roots;
    readonly Dictionary<string, double[]> _weights = new(StringComparer.Ordinal);

    RootModel(string[] roots) => _roots = roots;

    /// <summary>Trains on every predicate whose move has a root.</summary>
    public static RootModel Train(Codebook codebook)
    {
        var predicates = codebook.Moves.SelectMany(entries => entries.Predicates).SelectMany(Examples).ToList();
        var model = new RootModel([.. predicates.Select(example => example.Root).Distinct().Order(StringComparer.Ordinal)]);
        var examples = predicates.Select(example => (Weights: example.Words.Select(model.WeightsOf).ToArray(), Gold: Array.IndexOf(model._roots, example.Root))).ToList();
        var sums = new double[model._roots.Length];
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var (weights, gold) in examples) Step(weights, gold, sums);
            foreach (var weights in model._weights.Values)
                for (var i = 0; i < weights.Length; i++) weights[i] *= Decay;
        }

        return model;
    }

    /// <summary>Log probabilities of the roots for weighted words; empty when no word is known.</summary>
    public IReadOnlyDictionary<string, double> LogProbabilities(IEnumerable<(string Word, double Weight)> words)
    {
        var sums = new double[_roots.Length];
        var any = false;
        foreach (var (word, weight) in words)
        {
            if (!_weights.TryGetValue(word, out var weights)) continue;
            any = true;
            for (var i = 0; i < sums.Length; i++) sums[i] += weight * weights[i];
        }

        if (!any) return new Dictionary<string, double>();
        var probabilities = Softmax(sums);
        return _roots.Select((root, i) => (root, i)).ToDictionary(pair => pair.root, pair => Math.Log(Math.Max(probabilities[pair.i], 1e-9)));
    }

    /// <summary>The name of the feature for a head with a word behind it.</summary>
    public static string PairOf(string head, string word) => head + " " + word;

    static IEnumerable<(string[] Words, string Root)> Examples(Predicate predicate)
    {
        var root = PlvRoots.Of(predicate);
        if (root.Length == 0 || PlvRoots.IsAppeal(predicate.Frame)) yield break;
        // "said that Peru had armed rebels", "that it would hit back": only who says it, an official of one side, makes these words a charge or a threat.
        if ((predicate.Frame.Pattern.Name == "verdict" && predicate.Unless.Contains(Circumstance.Private)) || predicate.Unless.Contains(Circumstance.Hearsay)) yield break;
        var companions = predicate.Parts.SelectMany(Companions).ToList();
        foreach (var head in predicate.Heads)
        {
            if (companions.Count == 0) yield return ([head], root);
            foreach (var word in companions) yield return ([head, word, PairOf(head, word)], root);
        }
    }

    static IEnumerable<string> Companions(PredicatePart part) =>
        part.Filler?.Lemmas is { } lemmas ? lemmas.Order(StringComparer.Ordinal).Take(MaxMembers) : part.Kind == PartKind.Word ? part.Words : [];

    double[] WeightsOf(string word)
    {
        if (!_weights.TryGetValue(word, out var weights)) _weights[word] = weights = new double[_roots.Length];
        return weights;
    }

    static void Step(double[][] rows, int gold, double[] sums)
    {
        Array.Clear(sums);
        foreach (var row in rows)
            for (var i = 0; i < sums.Length; i++) sums[i] += row[i];
        var top = sums.Max();
        var total = 0.0;
        for (var i = 0; i < sums.Length; i++) total += sums[i] = Math.Exp(sums[i] - top);
        foreach (var row in rows)
            for (var i = 0; i < row.Length; i++) row[i] += Rate * ((i == gold ? 1 : 0) - (sums[i] / total));
    }

    static double[] Softmax(double[] sums)
    {
        var top = sums.Max();
        var raised = Array.ConvertAll(sums, sum => Math.Exp(sum - top));
        var total = raised.Sum();
        return Array.ConvertAll(raised, value => value / total);
    }
}
