namespace Demarche.Syntax.Perceptron;

/// <summary>Templates of the classifier that names an arc at the moment when it is made.</summary>
static class RelationFeatures
{
    public const int Count = 48;

    /// <summary>Fills <paramref name="keys"/> for the arc from <paramref name="head"/> to <paramref name="dependent"/>.</summary>
    public static int Fill(ParseState state, int head, int dependent, Span<ulong> keys)
    {
        ulong[] word = state.Word, tag = state.Tag, suffix = state.Suffix;
        int h = head + 1, d = dependent + 1;
        var toLeft = dependent < head;
        ulong hw = word[h], hp = tag[h], dw = word[d], dp = tag[d], hs = suffix[h], ds = suffix[d];
        var direction = toLeft ? 1UL : 0UL;
        var distance = (ulong)Math.Min(Math.Abs(head - dependent), 6) << 1 | direction;
        var pair = hp << 16 | dp << 8 | direction;
        int dl = state.Left1[d], dr = state.Right1[d], hl = state.Left1[h], hr = state.Right1[h];
        ulong dlp = tag[dl + 1], drp = tag[dr + 1];
        ulong dlw = word[dl + 1], drw = word[dr + 1];
        ulong dll = dl < 0 ? 0 : (ulong)(state.Relations[dl] + 1), drl = dr < 0 ? 0 : (ulong)(state.Relations[dr] + 1);
        ulong dPrev = tag[d - 1], dNext = d <= state.WordCount ? tag[d + 1] : 0, hPrev = tag[h - 1], hNext = h <= state.WordCount ? tag[h + 1] : 0;
        ulong dPrevW = word[d - 1], dNextW = d <= state.WordCount ? word[d + 1] : 0;
        var between = toLeft ? state.CommasBefore[head] - state.CommasBefore[dependent + 1] : state.CommasBefore[dependent] - state.CommasBefore[head + 1];
        var verbs = toLeft ? state.VerbsBefore[head] - state.VerbsBefore[dependent + 1] : state.VerbsBefore[dependent] - state.VerbsBefore[head + 1];
        var span = (ulong)Math.Min(between, 3) << 4 | (ulong)Math.Min(verbs, 3) << 1 | direction;
        var t = 0;
        Add(keys, ref t, direction); Add(keys, ref t, hw << 1 | direction); Add(keys, ref t, hp << 1 | direction); Add(keys, ref t, dw << 1 | direction); Add(keys, ref t, dp << 1 | direction);
        Add(keys, ref t, Hash.Join(hw, dw)); Add(keys, ref t, Hash.Join(hw, dp << 1 | direction)); Add(keys, ref t, Hash.Join(dw, hp << 1 | direction)); Add(keys, ref t, pair);
        Add(keys, ref t, Hash.Join(pair, distance)); Add(keys, ref t, Hash.Join(hs, dp << 1 | direction)); Add(keys, ref t, Hash.Join(ds, hp << 1 | direction)); Add(keys, ref t, Hash.Join(hs, ds));
        Add(keys, ref t, Hash.Join(pair, dlp)); Add(keys, ref t, Hash.Join(pair, drp)); Add(keys, ref t, Hash.Join(pair, dll)); Add(keys, ref t, Hash.Join(pair, drl));
        Add(keys, ref t, Hash.Join(dlw, pair)); Add(keys, ref t, Hash.Join(drw, pair)); Add(keys, ref t, Hash.Join(dlw, hw)); Add(keys, ref t, Hash.Join(dlw, dw));
        Add(keys, ref t, Hash.Join(pair, state.LeftSet[h])); Add(keys, ref t, Hash.Join(pair, state.RightSet[h])); Add(keys, ref t, Hash.Join(pair, state.LeftSet[d])); Add(keys, ref t, Hash.Join(pair, state.RightSet[d]));
        Add(keys, ref t, Hash.Join(hw, state.LeftSet[h] << 1 | direction)); Add(keys, ref t, Hash.Join(hw, state.RightSet[h] << 1 | direction));
        Add(keys, ref t, Hash.Join(dp, state.LeftSet[d])); Add(keys, ref t, Hash.Join(dw, state.LeftSet[d]));
        Add(keys, ref t, Hash.Join(pair, dPrev)); Add(keys, ref t, Hash.Join(pair, dNext)); Add(keys, ref t, Hash.Join(pair, hPrev)); Add(keys, ref t, Hash.Join(pair, hNext));
        Add(keys, ref t, Hash.Join(dPrevW, dp << 1 | direction)); Add(keys, ref t, Hash.Join(dNextW, dp << 1 | direction));
        Add(keys, ref t, Hash.Join(pair, tag[hl + 1])); Add(keys, ref t, Hash.Join(pair, tag[hr + 1])); Add(keys, ref t, Hash.Join(hw, word[hl + 1])); Add(keys, ref t, Hash.Join(pair, word[hl + 1]));
        Add(keys, ref t, Hash.Join(pair, span)); Add(keys, ref t, Hash.Join(dp, span)); Add(keys, ref t, Hash.Join(hp, span));
        Add(keys, ref t, Hash.Join(pair, tag[state.Stack(0) + 1] << 8 | tag[state.Stack(1) + 1])); Add(keys, ref t, Hash.Join(pair, state.Buffer(0) < 0 ? 0 : tag[state.Buffer(0) + 1]));
        Add(keys, ref t, Hash.Join(hw, Hash.Join(dlw, dp << 1 | direction))); Add(keys, ref t, distance);
        Add(keys, ref t, Hash.Join(pair, dPrev << 8 | dNext)); Add(keys, ref t, Hash.Join(hw, dll << 9 | dp << 1 | direction));
        return t;
    }

    static void Add(Span<ulong> keys, ref int t, ulong value)
    {
        keys[t] = Hash.Key(t, value);
        t++;
    }
}
