using System.Globalization;
using System.Text;

namespace Demarche.Evaluation;

/// <summary>How far an analysis agrees with a treebank, by the measures of the CoNLL 2018 shared task.</summary>
public sealed class SyntaxScore
{
    internal SyntaxScore(IReadOnlyList<(string Name, PrecisionRecall Value)> measures, IReadOnlyDictionary<string, PrecisionRecall> relations) =>
        (Measures, Relations) = (measures, relations);

    /// <summary>Tokens, Sentences, Words, UPOS, XPOS, Lemmas, UAS, LAS (universal relations) and LAS+ (with subtypes), in this order.</summary>
    public IReadOnlyList<(string Name, PrecisionRecall Value)> Measures { get; }

    /// <summary>Right head and full relation, by gold or predicted relation.</summary>
    public IReadOnlyDictionary<string, PrecisionRecall> Relations { get; }

    /// <summary>F1 of a measure in [0, 1].</summary>
    public double this[string measure] => Measures.First(pair => pair.Name == measure).Value.F1;

    /// <summary>A line a measure; with <paramref name="relations"/> a line a relation below, the commonest first.</summary>
    public void WriteTable(TextWriter output, bool relations = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine("measure      gold   found   right      P      R     F1");
        foreach (var (name, value) in Measures) output.WriteLine(Row(name, value));
        if (!relations) return;
        output.WriteLine();
        foreach (var (name, value) in Relations.OrderByDescending(pair => pair.Value.Gold).ThenBy(pair => pair.Key, StringComparer.Ordinal)) output.WriteLine(Row(name, value));
    }

    /// <summary>The measures as one JSON object, F1 in percent.</summary>
    public string ToJson()
    {
        var json = new StringBuilder("{");
        foreach (var (name, value) in Measures)
        {
            if (json.Length > 1) json.Append(", ");
            json.Append(CultureInfo.InvariantCulture, $"\"{name}\": {100 * value.F1:F2}");
        }

        return json.Append('}').ToString();
    }

    static string Row(string name, PrecisionRecall value) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-14} {value.Gold,6} {value.Predicted,6} {value.Hits,6} {100 * value.Precision,6:F2} {100 * value.Recall,6:F2} {100 * value.F1,6:F2}");
}
