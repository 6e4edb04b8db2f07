namespace Demarche.Syntax.Perceptron;

/// <summary>A greedy arc-hybrid parser with two averaged perceptrons: which transition, and which relation an arc has. Thread-safe.</summary>
sealed class TransitionParser(TagSet tags, IReadOnlyList<string> relations, SparseWeights transitions, SparseWeights names)
{
    /// <summary>A score lead that counts as half sure, in quanta: the median lead of decisions that turn out wrong on EWT's development set.</summary>
    const double HalfSure = 40;

    public IReadOnlyList<string> Relations { get; } = relations;

    /// <summary>Parses one sentence in the given state object, which then holds heads (the word count for the root) and relations.</summary>
    /// <returns>How sure the least sure of its decisions was, in [0, 1].</returns>
    public double Parse(ParseState state, ReadOnlySpan<WordShape> words, ReadOnlySpan<int> tagged)
    {
        state.Reset(words, tagged, tags);
        Span<ulong> keys = stackalloc ulong[TransitionFeatures.Count];
        Span<ulong> relationKeys = stackalloc ulong[RelationFeatures.Count];
        Span<int> scores = stackalloc int[3];
        Span<int> relationScores = stackalloc int[Relations.Count];
        var smallest = int.MaxValue;
        while (!state.IsDone)
        {
            var (transition, lead) = Choose(state, keys, scores);
            smallest = Math.Min(smallest, lead);
            var relation = transition == ParseState.Shift ? -1 : Name(state, transition, relationKeys, relationScores);
            state.Apply(transition, relation);
        }

        return smallest / (smallest + HalfSure);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Relations.Count);
        foreach (var relation in Relations) writer.Write(relation);
        transitions.Write(writer);
        names.Write(writer);
    }

    public static TransitionParser Read(BinaryReader reader, TagSet tags)
    {
        var relations = new string[reader.ReadInt32()];
        for (var i = 0; i < relations.Length; i++) relations[i] = reader.ReadString();
        return new TransitionParser(tags, relations, SparseWeights.Read(reader), SparseWeights.Read(reader));
    }

    (int Transition, int Lead) Choose(ParseState state, Span<ulong> keys, Span<int> scores)
    {
        var only = Only(state);
        if (only >= 0) return (only, int.MaxValue);
        var count = TransitionFeatures.Fill(state, keys);
        scores.Clear();
        transitions.Add(keys[..count], scores);
        int best = -1, second = -1;
        for (var i = 0; i < 3; i++)
        {
            if (!state.Allows(i)) continue;
            if (best < 0 || scores[i] > scores[best]) (second, best) = (best, i);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        return (best, scores[best] - scores[second]);
    }

    static int Only(ParseState state)
    {
        var only = -1;
        for (var i = 0; i < 3; i++)
        {
            if (!state.Allows(i)) continue;
            if (only >= 0) return -1;
            only = i;
        }

        return only;
    }

    int Name(ParseState state, int transition, Span<ulong> keys, Span<int> scores)
    {
        var (head, dependent) = state.Arc(transition);
        if (head == state.WordCount) return Root;
        var count = RelationFeatures.Fill(state, head, dependent, keys);
        scores.Clear();
        names.Add(keys[..count], scores);
        var best = Root + 1;
        for (var i = Root + 2; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    /// <summary>Number of <c>root</c>, the relation that only the artificial root gives.</summary>
    public const int Root = 0;
}
