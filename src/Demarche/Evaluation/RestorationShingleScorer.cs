using System.Runtime.InteropServices;

namespace Demarche.Evaluation;

/// <summary>Scores extracted text against gold text by shared runs of four words, as scrapinghub's article-extraction-benchmark does.</summary>
/// <remarks>
/// A text's words are runs of letters, digits and underscores, case kept. True positives, false positives and false negatives are counted per
/// document with repeats and divided by their sum; precision and recall are the means over documents, F1 is their harmonic mean (AEB,
/// <c>evaluate.py</c>). Not thread-safe.
/// </remarks>
public sealed class RestorationShingleScorer
{
    const int Run = 4;

    double _precision, _recall;

    /// <summary>Documents scored.</summary>
    public int Documents { get; private set; }

    /// <summary>Documents whose words were all and only those of the gold.</summary>
    public int Exact { get; private set; }

    /// <summary>Mean precision, in [0, 1]; 0 before the first document.</summary>
    public double Precision => Documents == 0 ? 0 : _precision / Documents;

    /// <summary>Mean recall, in [0, 1]; 0 before the first document.</summary>
    public double Recall => Documents == 0 ? 0 : _recall / Documents;

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Scores one document.</summary>
    /// <returns>Its own precision and recall.</returns>
    public (double Precision, double Recall) Add(string gold, string predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        Dictionary<string, int> expected = Shingles(gold), found = Shingles(predicted);
        double both = 0, extra = 0, missing = 0;
        foreach (var (shingle, count) in expected)
        {
            var seen = found.GetValueOrDefault(shingle);
            both += Math.Min(count, seen);
            missing += Math.Max(0, count - seen);
        }

        foreach (var (shingle, count) in found) extra += Math.Max(0, count - expected.GetValueOrDefault(shingle));
        var score = extra == 0 && missing == 0 ? (1.0, 1.0) : (Share(both, extra), Share(both, missing));
        Documents++;
        if (extra == 0 && missing == 0) Exact++;
        _precision += score.Item1;
        _recall += score.Item2;
        return score;
    }

    static double Share(double both, double other) => both + other == 0 ? 0 : both / (both + other);

    static Dictionary<string, int> Shingles(string text)
    {
        var words = WordsOf(text);
        var shingles = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(1, words.Count - Run + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Run));
            CollectionsMarshal.GetValueRefOrAddDefault(shingles, shingle, out _)++;
        }

        return shingles;
    }

    static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_')) i++;
            if (i > start) words.Add(text[start..i]);
            else i++;
        }

        return words;
    }
}
