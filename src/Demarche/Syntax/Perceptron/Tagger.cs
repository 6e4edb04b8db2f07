namespace Demarche.Syntax.Perceptron;

/// <summary>Tags words from left to right with an averaged perceptron over joint UPOS|XPOS tags. Immutable and thread-safe.</summary>
sealed class Tagger(TagSet tags, SparseWeights weights)
{
    public TagSet Tags { get; } = tags;

    /// <summary>Tags the words of one sentence.</summary>
    public int[] Tag(ReadOnlySpan<WordShape> words)
    {
        var result = new int[words.Length];
        Span<ulong> keys = stackalloc ulong[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[Tags.Count];
        var capitals = IsCapitals(words);
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.FillStatic(words, i, capitals, keys);
            TaggerFeatures.FillDynamic(words, i, i > 0 ? result[i - 1] : -1, i > 1 ? result[i - 2] : -1, keys);
            scores.Clear();
            weights.Add(keys, scores);
            result[i] = Best(scores);
        }

        return result;
    }

    /// <summary>Whether most words with letters stand in capitals, as in an agency's headline.</summary>
    public static bool IsCapitals(ReadOnlySpan<WordShape> words)
    {
        int letters = 0, capitals = 0;
        foreach (ref readonly var word in words)
        {
            if (word.HasLetter) letters++;
            if (word.IsCapitals) capitals++;
        }

        return letters >= 2 && capitals * 4 >= letters * 3;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Tags.Count);
        foreach (var name in Tags.Names) writer.Write(name);
        weights.Write(writer);
    }

    public static Tagger Read(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        return new Tagger(new TagSet(names), SparseWeights.Read(reader));
    }

    static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
