using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>Chooses the words that have rows of their own.</summary>
static class Vocabulary
{
    /// <summary>Times that a word must stand in the treebanks: a row seen once would only learn its one sentence.</summary>
    const int LeastInTreebanks = 2;

    /// <summary>The same in open text.</summary>
    const int LeastInOpenText = 3;

    /// <summary>Row by hash of the lower-case form: frequent words first, then those that only the encoder knows.</summary>
    public static Dictionary<ulong, int> Rows(IReadOnlyList<TrainingSentence> gold, IReadOnlyList<string[]> open, IReadOnlyList<string> encoderWords)
    {
        var inTreebanks = Count(gold.Where(sentence => sentence.IsOriginal).SelectMany(sentence => sentence.Words));
        var inOpenText = Count(open.SelectMany(sentence => sentence).Select(form => new WordShape(form)));
        var rows = new Dictionary<ulong, int>();
        var known = inTreebanks.Where(pair => pair.Value >= LeastInTreebanks).Concat(inOpenText.Where(pair => pair.Value >= LeastInOpenText));
        foreach (var group in known.GroupBy(pair => pair.Key, pair => pair.Value).OrderByDescending(group => group.Sum()).ThenBy(group => group.Key))
            rows.Add(group.Key, WordFeatures.FirstWord + rows.Count);
        foreach (var word in encoderWords) rows.TryAdd(new WordShape(word).Lower, WordFeatures.FirstWord + rows.Count);
        return rows;
    }

    static Dictionary<ulong, int> Count(IEnumerable<WordShape> words)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var word in words) counts[word.Lower] = counts.GetValueOrDefault(word.Lower) + 1;
        return counts;
    }
}
