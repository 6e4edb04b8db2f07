namespace Demarche.Actors;

/// <summary>How alike two personal names sound and look across transliterations, in [0, 1].</summary>
/// <remarks>
/// Token-aligned Jaro-Winkler (Winkler 1990) with the surname counted 1.6 times, raised where the consonant skeletons agree. The skeleton merges what
/// transliteration and translation exchange: sh/sch/ch, kh/h, ts/tz, w/v/f, y/i/j, g/k/q/c, doubled letters. Measured on 242 misspelt office-holders
/// (research note, "Name repair"): 90 % right among holders of the country at the date.
/// </remarks>
static partial class NameSimilarity
{
    const double SurnameWeight = 1.6;

    /// <summary>A word less alike than this speaks against one person, and a name with one is at most <see cref="Halved"/> alike: a repair then needs the office.</summary>
    const double Unlike = 0.65, Halved = 0.79;

    /// <summary>Least likeness of the letters of words that sound the same: Corona is no Guerini.</summary>
    const double LeastLook = 0.6;

    /// <summary>Similarity of words with the same consonants, at most that of words with two of them, and by how much sound may raise it there and where they differ: Sunni is no Sajjan.</summary>
    const double SameSound = 0.93, FewSounds = 0.92, Raised = 0.12;

    /// <summary>Similarity of two forms of one given name (Alexey, Oleksii).</summary>
    const double FormOf = 0.95;

    /// <summary>Compares two folded names.</summary>
    /// <param name="name">A name of a text.</param>
    /// <param name="known">A spelling of the table.</param>
    /// <param name="forms">Given names that are forms of one another share a class.</param>
    public static double Of(IReadOnlyList<string> name, IReadOnlyList<string> known, IReadOnlyDictionary<string, int>? forms = null)
    {
        var (alike, worst) = Align(name, known, forms);
        return worst < Unlike ? Math.Min(Halved, alike) : alike;
    }

    /// <summary>How alike the least alike words of two folded names are, the longer one's others aside.</summary>
    public static double Least(IReadOnlyList<string> name, IReadOnlyList<string> known, IReadOnlyDictionary<string, int>? forms = null) => Align(name, known, forms).Worst;

    static (double Alike, double Worst) Align(IReadOnlyList<string> left, IReadOnlyList<string> right, IReadOnlyDictionary<string, int>? forms)
    {
        if (left.Count == 0 || right.Count == 0) return (0, 0);
        if (right.Count == 1 && left.Count > 1)
        {
            // Of two words one that is like an only name says little: an Act is no Akihito.
            var only = Word(left[^1], right[0]);
            return only < 1 ? (only, 0) : (1, 1);
        }

        if (left.Count > right.Count) (left, right) = (right, left);
        if (left.Count == 1)
        {
            var single = Math.Max(Word(left[0], right[^1]), right.Count == 1 ? 0 : 0.9 * Word(left[0], right[0]));
            return (single, single);
        }

        // The shorter name's words must all be met in the longer one, in order; given names that the longer one adds cost a little.
        double sum = 0, weights = 0, worst = 1;
        var from = 0;
        for (var i = 0; i < left.Count; i++)
        {
            var last = i == left.Count - 1;
            var weight = last ? SurnameWeight : 1;
            var best = 0.0;
            var at = from;
            for (var j = from; j < right.Count - (left.Count - 1 - i); j++)
            {
                if (last && (left[i].Length == 1) != (right[j].Length == 1)) continue;
                var similarity = Math.Max(Word(left[i], right[j]), !last && SameForm(left[i], right[j], forms) ? FormOf : 0) - (last && j < right.Count - 1 ? 0.04 : 0);
                if (similarity > best) (best, at) = (similarity, j);
            }

            worst = Math.Min(worst, best);
            sum += best * weight;
            weights += weight;
            from = at + 1;
        }

        return (sum / weights, worst);
    }

    static bool SameForm(string left, string right, IReadOnlyDictionary<string, int>? forms) =>
        forms is not null && forms.TryGetValue(left, out var one) && forms.TryGetValue(right, out var other) && one == other;

    /// <summary>Compares two folded words.</summary>
    public static double Word(string left, string right)
    {
        if (left == right) return 1;
        if (left.Length == 1 || right.Length == 1) return left[0] == right[0] ? 0.85 : 0;
        var look = JaroWinkler(left, right);
        Span<char> first = stackalloc char[32], second = stackalloc char[32];
        var a = Skeleton(left, first);
        var b = Skeleton(right, second);
        // Of three letters the vowel is what tells names apart: Tun is no Tin.
        if (a.Length >= 2 && Math.Min(left.Length, right.Length) > 3 && a.SequenceEqual(b)) return Math.Max(look, a.Length - (a[0] == '*' ? 1 : 0) > 2 && look >= LeastLook ? SameSound : Math.Min(FewSounds, look + Raised));
        var sound = a.Length >= 3 && b.Length >= 3 ? JaroWinkler(a, b) * 0.92 : 0;
        return Math.Max(look, Math.Min(sound, look + Raised));
    }

    /// <summary>Jaro-Winkler similarity with a prefix of up to four letters at 0.1 each.</summary>
    public static double JaroWinkler(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty) return 0;
        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        Span<bool> usedLeft = stackalloc bool[64], usedRight = stackalloc bool[64];
        if (left.Length > 64) left = left[..64];
        if (right.Length > 64) right = right[..64];
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
            for (var j = Math.Max(0, i - window); j < Math.Min(right.Length, i + window + 1); j++)
            {
                if (usedRight[j] || left[i] != right[j]) continue;
                (usedLeft[i], usedRight[j]) = (true, true);
                matches++;
                break;
            }

        if (matches == 0) return 0;
        int moved = 0, k = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (!usedLeft[i]) continue;
            while (!usedRight[k]) k++;
            if (left[i] != right[k++]) moved++;
        }

        double m = matches;
        var jaro = ((m / left.Length) + (m / right.Length) + ((m - (moved / 2)) / m)) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(left.Length, right.Length)) && left[prefix] == right[prefix]) prefix++;
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    /// <summary>The consonant skeleton of a folded word.</summary>
    public static ReadOnlySpan<char> Skeleton(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        var previous = '\0';
        for (var i = 0; i < word.Length && length < buffer.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var c = word[i] switch
            {
                's' when next == 'c' && i + 2 < word.Length && word[i + 2] == 'h' => Skip(ref i, 2, 'S'),
                's' or 'c' when next is 'h' => Skip(ref i, 1, 'S'),
                'c' when next is 'z' => Skip(ref i, 1, 'S'),
                'z' when next == 'h' => Skip(ref i, 1, 'S'),
                't' when next is 's' or 'z' => Skip(ref i, 1, 's'),
                't' when next == 'c' && i + 2 < word.Length && word[i + 2] == 'h' => Skip(ref i, 2, 'S'),
                'k' when next == 'h' => Skip(ref i, 1, 'h'),
                'g' when next == 'h' => Skip(ref i, 1, 'k'),
                't' or 'd' when next == 'h' => Skip(ref i, 1, word[i]),
                'p' when next == 'h' => Skip(ref i, 1, 'f'),
                'c' when next is 'e' or 'i' => 's',
                'w' or 'v' => 'v',
                'g' or 'q' or 'c' => 'k',
                'x' => 'k',
                'z' => 's',
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' => i == 0 ? '*' : '\0',
                'h' when i > 0 => '\0',
                var other => other,
            };
            if (c != '\0' && c != previous) buffer[length++] = c;
            if (c != '\0') previous = c;
        }

        return buffer[..length];
    }

    static char Skip(ref int index, int letters, char as_)
    {
        index += letters;
        return as_;
    }
}
