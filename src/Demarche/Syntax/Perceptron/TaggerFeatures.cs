namespace Demarche.Syntax.Perceptron;

/// <summary>The tagger's feature templates. Their numbers are part of the model format.</summary>
static class TaggerFeatures
{
    /// <summary>Features per word: those of the text, then those that need the two tags before.</summary>
    public const int Count = Static + Dynamic;
    public const int Static = 32;
    const int Dynamic = 8;

    const ulong Boundary = 0x5BD1E995;

    /// <summary>Fills the features that depend on words alone.</summary>
    public static void FillStatic(ReadOnlySpan<WordShape> words, int i, bool capitals, Span<ulong> keys)
    {
        ref readonly var w = ref words[i];
        var p1 = i > 0 ? words[i - 1].Lower : Boundary;
        var p2 = i > 1 ? words[i - 2].Lower : Boundary;
        var n1 = i + 1 < words.Length ? words[i + 1].Lower : Boundary;
        var n2 = i + 2 < words.Length ? words[i + 2].Lower : Boundary;
        var ps3 = i > 0 ? words[i - 1].Suffix3 : Boundary;
        var ns3 = i + 1 < words.Length ? words[i + 1].Suffix3 : Boundary;
        var ns2 = i + 1 < words.Length ? words[i + 1].Suffix2 : Boundary;
        var pShape = i > 0 ? words[i - 1].Shape : Boundary;
        var nShape = i + 1 < words.Length ? words[i + 1].Shape : Boundary;
        // In a line of capitals case says nothing: its shapes must not pass for proper names.
        var place = (capitals ? 2UL : 0UL) + (i == 0 ? 1UL : 0UL);
        keys[0] = Hash.Key(0, place);
        keys[1] = Hash.Key(1, w.Lower);
        keys[2] = Hash.Key(2, Hash.Join(w.Form, place));
        keys[3] = Hash.Key(3, w.Suffix1);
        keys[4] = Hash.Key(4, w.Suffix2);
        keys[5] = Hash.Key(5, w.Suffix3);
        keys[6] = Hash.Key(6, w.Suffix4);
        keys[7] = Hash.Key(7, w.Prefix1);
        keys[8] = Hash.Key(8, w.Prefix2);
        keys[9] = Hash.Key(9, w.Prefix3);
        keys[10] = Hash.Key(10, Hash.Join(w.Shape, place));
        keys[11] = Hash.Key(11, p1);
        keys[12] = Hash.Key(12, p2);
        keys[13] = Hash.Key(13, n1);
        keys[14] = Hash.Key(14, n2);
        keys[15] = Hash.Key(15, Hash.Join(p1, w.Lower));
        keys[16] = Hash.Key(16, Hash.Join(w.Lower, n1));
        keys[17] = Hash.Key(17, Hash.Join(p1, n1));
        keys[18] = Hash.Key(18, ps3);
        keys[19] = Hash.Key(19, ns3);
        keys[20] = Hash.Key(20, Hash.Join(w.Suffix3, place));
        keys[21] = Hash.Key(21, Hash.Join(Hash.Join(pShape, w.Shape), place));
        keys[22] = Hash.Key(22, Hash.Join(Hash.Join(w.Shape, nShape), place));
        keys[23] = Hash.Key(23, Hash.Join(w.Suffix3, ns3));
        keys[24] = Hash.Key(24, Hash.Join(ps3, w.Suffix3));
        keys[25] = Hash.Key(25, Hash.Join(w.Shape, w.Suffix2));
        keys[26] = Hash.Key(26, Hash.Join(w.Lower, ns2));
        keys[27] = Hash.Key(27, Hash.Join(Hash.Join(p2, p1), w.Lower));
        keys[28] = Hash.Key(28, Hash.Join(Hash.Join(w.Lower, n1), n2));
        keys[29] = Hash.Key(29, Hash.Join(n1, n2));
        keys[30] = Hash.Key(30, Hash.Join(Hash.Join(pShape, w.Shape), nShape));
        keys[31] = Hash.Key(31, Hash.Join(w.Prefix3, w.Suffix2));
    }

    /// <summary>Fills the features that depend on the two tags before.</summary>
    public static void FillDynamic(ReadOnlySpan<WordShape> words, int i, int tag1, int tag2, Span<ulong> keys)
    {
        ref readonly var w = ref words[i];
        var n1 = i + 1 < words.Length ? words[i + 1].Lower : Boundary;
        var ns3 = i + 1 < words.Length ? words[i + 1].Suffix3 : Boundary;
        ulong t1 = (ulong)(tag1 + 1), t2 = (ulong)(tag2 + 1);
        var t12 = t1 << 16 | t2;
        keys[32] = Hash.Key(32, t1);
        keys[33] = Hash.Key(33, t12);
        keys[34] = Hash.Key(34, Hash.Join(w.Lower, t1));
        keys[35] = Hash.Key(35, Hash.Join(n1, t1));
        keys[36] = Hash.Key(36, Hash.Join(w.Suffix3, t1));
        keys[37] = Hash.Key(37, Hash.Join(w.Lower, t12));
        keys[38] = Hash.Key(38, Hash.Join(Hash.Join(w.Suffix2, ns3), t1));
        keys[39] = Hash.Key(39, Hash.Join(Hash.Join(w.Shape, t12), i == 0 ? 1UL : 0UL));
    }
}
