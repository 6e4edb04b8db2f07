namespace Demarche.Syntax.Perceptron;

/// <summary>The transition classifier's templates after Zhang and Nivre (2011), for the arc-hybrid stack. Their order is part of the model format.</summary>
static class TransitionFeatures
{
    public const int Count = 104;

    /// <summary>Fills <paramref name="keys"/> for the state.</summary>
    /// <returns>How many were filled.</returns>
    public static int Fill(ParseState state, Span<ulong> keys)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), n0 = state.Buffer(0), n1 = state.Buffer(1), n2 = state.Buffer(2);
        ulong[] word = state.Word, tag = state.Tag, suffix = state.Suffix;
        int s0l = state.Left1[s0 + 1], s0l2 = state.Left2[s0 + 1], s0r = state.Right1[s0 + 1], s0r2 = state.Right2[s0 + 1];
        int s1l = state.Left1[s1 + 1], s1r = state.Right1[s1 + 1], n0l = state.Left1[n0 + 1], n0l2 = state.Left2[n0 + 1];
        ulong s0w = word[s0 + 1], s1w = word[s1 + 1], s2w = word[s2 + 1], n0w = word[n0 + 1], n1w = word[n1 + 1], n2w = word[n2 + 1];
        ulong s0p = tag[s0 + 1], s1p = tag[s1 + 1], s2p = tag[s2 + 1], n0p = tag[n0 + 1], n1p = tag[n1 + 1], n2p = tag[n2 + 1];
        ulong s0wp = Hash.Join(s0w, s0p), s1wp = Hash.Join(s1w, s1p), n0wp = Hash.Join(n0w, n0p), n1wp = Hash.Join(n1w, n1p);
        ulong s0lp = tag[s0l + 1], s0rp = tag[s0r + 1], n0lp = tag[n0l + 1], s1rp = tag[s1r + 1], s1lp = tag[s1l + 1];
        ulong s0lw = word[s0l + 1], s0rw = word[s0r + 1], n0lw = word[n0l + 1], s1rw = word[s1r + 1];
        ulong s0ll = Relation(state, s0l), s0rl = Relation(state, s0r), n0ll = Relation(state, n0l), s1rl = Relation(state, s1r), s1ll = Relation(state, s1l);
        var t = 0;

        // Single words.
        Add(keys, ref t, s0w); Add(keys, ref t, s0p); Add(keys, ref t, s0wp);
        Add(keys, ref t, s1w); Add(keys, ref t, s1p); Add(keys, ref t, s1wp);
        Add(keys, ref t, n0w); Add(keys, ref t, n0p); Add(keys, ref t, n0wp);
        Add(keys, ref t, n1w); Add(keys, ref t, n1p); Add(keys, ref t, n1wp);
        Add(keys, ref t, n2w); Add(keys, ref t, n2p); Add(keys, ref t, s2p); Add(keys, ref t, Hash.Join(s2w, s2p));

        // Pairs.
        Add(keys, ref t, Hash.Join(s0wp, n0wp)); Add(keys, ref t, Hash.Join(s0wp, n0w)); Add(keys, ref t, Hash.Join(s0w, n0wp));
        Add(keys, ref t, Hash.Join(s0wp, n0p)); Add(keys, ref t, Hash.Join(s0p, n0wp)); Add(keys, ref t, Hash.Join(s0w, n0w));
        Add(keys, ref t, s0p << 8 | n0p); Add(keys, ref t, n0p << 8 | n1p); Add(keys, ref t, s0p << 8 | s1p);
        Add(keys, ref t, Hash.Join(s1wp, s0wp)); Add(keys, ref t, Hash.Join(s1w, s0w)); Add(keys, ref t, Hash.Join(s1wp, s0p));
        Add(keys, ref t, Hash.Join(s1p, s0wp)); Add(keys, ref t, s1p << 8 | n0p); Add(keys, ref t, s0p << 8 | n1p);
        Add(keys, ref t, Hash.Join(s1w, n0w)); Add(keys, ref t, Hash.Join(s1w, n0p)); Add(keys, ref t, Hash.Join(s0w, n1p)); Add(keys, ref t, Hash.Join(n0w, n1w));

        // Triples of tags, and with one word.
        var s0n0 = s0p << 16 | n0p << 8;
        var s1s0 = s1p << 16 | s0p << 8;
        Add(keys, ref t, n0p << 16 | n1p << 8 | n2p); Add(keys, ref t, s0n0 | n1p); Add(keys, ref t, s1s0 | n0p);
        Add(keys, ref t, s2p << 24 | s1s0); Add(keys, ref t, s0n0 | s0lp); Add(keys, ref t, s0n0 | s0rp); Add(keys, ref t, s0n0 | n0lp);
        Add(keys, ref t, s1s0 | s1rp); Add(keys, ref t, s1s0 | s1lp); Add(keys, ref t, s1s0 | s0lp); Add(keys, ref t, s1s0 | s0rp);
        Add(keys, ref t, s0n0 | s1p | n1p << 24); Add(keys, ref t, s1s0 | n0p | s2p << 24);
        Add(keys, ref t, Hash.Join(s0w, n0p << 8 | n1p)); Add(keys, ref t, Hash.Join(n0w, s0p << 8 | n1p)); Add(keys, ref t, Hash.Join(s1w, s0p << 8 | n0p));
        Add(keys, ref t, Hash.Join(s0w, s1p << 8 | n0p)); Add(keys, ref t, Hash.Join(n0w, s1p << 8 | s0p));
        Add(keys, ref t, s0p << 16 | s0lp << 8 | tag[s0l2 + 1]); Add(keys, ref t, s0p << 16 | s0rp << 8 | tag[s0r2 + 1]); Add(keys, ref t, n0p << 16 | n0lp << 8 | tag[n0l2 + 1]);

        // Children: words, tags, relations.
        Add(keys, ref t, s0lw); Add(keys, ref t, s0lp); Add(keys, ref t, s0ll); Add(keys, ref t, s0rw); Add(keys, ref t, s0rp); Add(keys, ref t, s0rl);
        Add(keys, ref t, n0lw); Add(keys, ref t, n0lp); Add(keys, ref t, n0ll); Add(keys, ref t, s1rw); Add(keys, ref t, s1rp); Add(keys, ref t, s1rl); Add(keys, ref t, s1ll);
        Add(keys, ref t, Hash.Join(s0w, s0ll)); Add(keys, ref t, Hash.Join(s0w, s0rl)); Add(keys, ref t, Hash.Join(n0w, n0ll)); Add(keys, ref t, Hash.Join(s1w, s1rl));
        Add(keys, ref t, s0p << 16 | s0ll << 8 | s0rl); Add(keys, ref t, s1s0 | s1rl); Add(keys, ref t, s0n0 | n0ll); Add(keys, ref t, s0n0 | s0rl);

        // Distance, number and kinds of children.
        var distance = Distance(s0, n0);
        var gap = Distance(s1, s0);
        Add(keys, ref t, Hash.Join(s0w, distance)); Add(keys, ref t, s0p << 8 | distance); Add(keys, ref t, Hash.Join(n0w, distance)); Add(keys, ref t, n0p << 8 | distance);
        Add(keys, ref t, s0n0 | distance); Add(keys, ref t, s1s0 | gap); Add(keys, ref t, Hash.Join(s1w, gap));
        ulong s0rv = Count3(state.RightCount[s0 + 1]), s0lv = Count3(state.LeftCount[s0 + 1]), n0lv = Count3(state.LeftCount[n0 + 1]), s1rv = Count3(state.RightCount[s1 + 1]);
        Add(keys, ref t, Hash.Join(s0w, s0rv)); Add(keys, ref t, s0p << 8 | s0rv); Add(keys, ref t, s0p << 8 | s0lv | 128); Add(keys, ref t, n0p << 8 | n0lv); Add(keys, ref t, s1p << 8 | s1rv);
        Add(keys, ref t, Hash.Join(s0p, state.RightSet[s0 + 1])); Add(keys, ref t, Hash.Join(s0p, state.LeftSet[s0 + 1])); Add(keys, ref t, Hash.Join(n0p, state.LeftSet[n0 + 1]));
        Add(keys, ref t, Hash.Join(s1p << 8 | s0p, state.RightSet[s1 + 1]));

        // What lies between, and word ends.
        var between = Between(state.CommasBefore, s0, n0) << 4 | Between(state.VerbsBefore, s0, n0);
        var before = Between(state.CommasBefore, s1, s0) << 4 | Between(state.VerbsBefore, s1, s0);
        Add(keys, ref t, s0n0 | between); Add(keys, ref t, s1s0 | before);
        Add(keys, ref t, Hash.Join(suffix[s0 + 1], n0p)); Add(keys, ref t, Hash.Join(suffix[n0 + 1], s0p)); Add(keys, ref t, Hash.Join(suffix[s0 + 1], s1p));
        Add(keys, ref t, Hash.Join(suffix[s0 + 1], suffix[n0 + 1]));
        return t;
    }

    static void Add(Span<ulong> keys, ref int t, ulong value)
    {
        keys[t] = Hash.Key(t, value);
        t++;
    }

    static ulong Relation(ParseState state, int word) => word < 0 ? 0 : (ulong)(state.Relations[word] + 1);

    static ulong Distance(int left, int right)
    {
        if (left < 0 || right < 0) return 0;
        var distance = right - left;
        return (ulong)(distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7);
    }

    static ulong Count3(int count) => (ulong)Math.Min(count, 3);

    static ulong Between(int[] before, int left, int right) => left < 0 || right <= left ? 15UL : (ulong)Math.Min(before[right] - before[left + 1], 3);
}
