using System.Runtime.InteropServices;
using Demarche.Syntax;
using Demarche.Syntax.Features;

namespace Demarche.Learning;

/// <summary>Learns which features go with tags, forms and clauses: a key is kept where it says something else than the more general ones.</summary>
static class FeatureLearner
{
    /// <summary>Features about spelling and annotation, which no tag, form or clause tells.</summary>
    static readonly string[] Dropped = ["Abbr", "CorrectForm", "ExtPos", "Style", "Typo"];

    /// <summary>Times that a verb's clause must have been seen.</summary>
    const int LeastClauses = 3;

    public static FeatureTable Learn(IReadOnlyList<ParsedSentence> sentences)
    {
        var counts = new Dictionary<ulong, Dictionary<ushort, int>>[FeatureTable.KeyCount];
        for (var level = 0; level < counts.Length; level++) counts[level] = [];
        var (values, numbers) = (new List<string> { "_" }, new Dictionary<string, ushort>(StringComparer.Ordinal) { ["_"] = 0 });
        var words = new List<(ulong[] Keys, ushort Value)>();
        foreach (var sentence in sentences) AddSentence(sentence, values, numbers, words);
        foreach (var (keys, value) in words)
            for (var level = 0; level < keys.Length; level++)
                CollectionsMarshal.GetValueRefOrAddDefault(CollectionsMarshal.GetValueRefOrAddDefault(counts[level], keys[level], out _) ??= [], value, out _)++;
        var table = new Dictionary<ulong, ushort>();
        var result = new FeatureTable(values, table);
        for (var level = 0; level < counts.Length; level++) AddLevel(level, counts[level], words, result, table);
        return result;
    }

    static void AddLevel(int level, Dictionary<ulong, Dictionary<ushort, int>> counts, List<(ulong[] Keys, ushort Value)> words, FeatureTable general, Dictionary<ulong, ushort> table)
    {
        // What the general keys say of a specific one differs from word to word; its gain is counted over all of them.
        var gains = new Dictionary<ulong, int>();
        var best = counts.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First());
        foreach (var (keys, value) in words)
        {
            if (keys.Length <= level) continue;
            var before = general.Find(keys.AsSpan(0, level)) == value ? 1 : 0;
            CollectionsMarshal.GetValueRefOrAddDefault(gains, keys[level], out _) += (best[keys[level]].Key == value ? 1 : 0) - before;
        }

        foreach (var (key, (value, count)) in best)
            if (level == 0 || (gains[key] > 0 && (level < 2 || count >= LeastClauses))) table[key] = value;
    }

    static void AddSentence(ParsedSentence sentence, List<string> values, Dictionary<string, ushort> numbers, List<(ulong[], ushort)> words)
    {
        var tokens = sentence.Tokens;
        string[] forms = [.. tokens.Select(token => token.Form)];
        var analysis = new SentenceAnalysis([.. tokens.Select(token => token.Upos)], [.. tokens.Select(token => token.Xpos)], [], [.. tokens.Select(token => token.Head)], [.. tokens.Select(token => token.Deprel)], 1);
        var clauses = new VerbAgreement(forms, analysis);
        Span<ulong> keys = stackalloc ulong[FeatureTable.KeyCount];
        for (var i = 0; i < forms.Length; i++)
        {
            var count = FeatureTable.Keys(forms[i], analysis, clauses, i, keys);
            var kept = Kept(tokens[i].Features);
            if (!numbers.TryGetValue(kept, out var number))
            {
                numbers[kept] = number = (ushort)values.Count;
                values.Add(kept);
            }

            words.Add((keys[..count].ToArray(), number));
        }
    }

    static string Kept(string features)
    {
        var kept = string.Join('|', features.Split('|').Where(feature => !Dropped.Contains(feature.Split('=')[0])));
        return kept.Length == 0 ? "_" : kept;
    }
}
