using System.Text.Json;
using Demarche.Moves;

namespace Demarche.Evaluation;

/// <summary>Macro-F1 of the root named for a given pair of source and target (PLV dialect).</summary>
public static class PairScorer
{
    /// <summary>Compares <c>{id, root}</c> lines.</summary>
    /// <returns>Mean F1 over the roots of gold, and the share of right answers, both in [0, 1].</returns>
    public static (double MacroF1, double Accuracy) Score(IReadOnlyDictionary<string, string> gold, IReadOnlyDictionary<string, string> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var answers = gold.ToDictionary(pair => pair.Key, pair => PloverRoot.InPairDialect(predicted.GetValueOrDefault(pair.Key, "")));
        var scores = gold.Values.Distinct().Select(root => new PrecisionRecall(
            gold.Count(pair => pair.Value == root && answers[pair.Key] == root),
            gold.Count(pair => pair.Value == root),
            answers.Count(pair => pair.Value == root)).F1).ToList();
        var right = gold.Count(pair => answers[pair.Key] == pair.Value);
        return (scores.DefaultIfEmpty().Average(), (double)right / Math.Max(1, gold.Count));
    }

    /// <summary>Names the roots of <c>{id, text, source_start, …, root}</c> lines and compares them with those that the lines give.</summary>
    public static (double MacroF1, double Accuracy) Score(PairCoder coder, TextReader rows)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(rows);
        var text = rows.ReadToEnd();
        var answers = new Dictionary<string, string>();
        foreach (var line in text.Split('\n'))
            if (GivenPairLine.TryRead(line, out var id, out var pair, out _)) answers[id] = coder.RootOf(pair!);
        return Score(Read(new StringReader(text)), answers);
    }

    /// <summary>Reads <c>{id, root}</c> lines.</summary>
    public static Dictionary<string, string> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var roots = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var json = JsonDocument.Parse(line);
            roots[json.RootElement.GetProperty("id").GetString()!] =
                json.RootElement.TryGetProperty("root", out var root) ? root.GetString() ?? "" : "";
        }

        return roots;
    }
}
