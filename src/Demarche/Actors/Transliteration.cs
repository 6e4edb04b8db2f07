namespace Demarche.Actors;

/// <summary>Tells another spelling of the same sounds (Zelensky, Zelenskyy) from a name that was changed (Blanken, Blinken).</summary>
static class Transliteration
{
    /// <summary>Whether the words are a spelling of one of the person's names.</summary>
    public static bool SameName(IReadOnlyList<string> words, Person person)
    {
        foreach (var spelling in person.Spellings)
            if (SameWords(words, spelling)) return true;
        return false;
    }

    /// <summary>Whether two words or more are all words of one of the person's names, in its order: Salva Kiir is Salva Kiir Mayardit.</summary>
    public static bool IsPart(IReadOnlyList<string> words, Person person)
    {
        if (words.Count < 2) return false;
        foreach (var spelling in person.Spellings)
            if (Matched(words, spelling) == words.Count) return true;
        return false;
    }

    /// <summary>Whether two folded words are spellings of the same sounds.</summary>
    public static bool SameWord(string left, string right) => Key(left) == Key(right);

    /// <summary>Whether one folded surname is a Slavic man's and the other a woman's: Arsenyev and Arsenyeva, Belsky and Belskaya.</summary>
    public static bool DifferInGender(string left, string right) => (IsFeminine(left) && IsMasculine(right)) || (IsMasculine(left) && IsFeminine(right));

    static bool IsMasculine(string word) => Ends(word, "ov", "ev", "yov", "in", "yn", "sky", "ski", "skiy", "skii", "skyi");

    static bool IsFeminine(string word) => Ends(word, "ova", "eva", "yova", "ina", "yna", "skaya", "skaia", "ska");

    static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    static bool SameWords(IReadOnlyList<string> left, List<string> right) => Matched(left, right) >= Math.Min(left.Count, right.Count) && Key(left[^1]) == Key(right[^1]);

    // Words that are met in the other name in order.
    static int Matched(IReadOnlyList<string> left, List<string> right)
    {
        var (from, matched) = (0, 0);
        foreach (var word in left)
        {
            var at = right.FindIndex(from, other => Key(word) == Key(other) || (word.Length == 1 && other[0] == word[0]));
            if (at < 0) continue;
            (from, matched) = (at + 1, matched + 1);
        }

        return matched;
    }

    // Vowels stay; what transliterations exchange is merged and repeats are dropped.
    static string Key(string word)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        for (var i = 0; i < word.Length && length < 60; i++)
        {
            var c = word[i] switch
            {
                'y' or 'j' => 'i',
                'w' => 'v',
                'q' => 'k',
                'c' when i + 1 == word.Length || word[i + 1] is not ('h' or 'z' or 'i' or 'e') => 'k',
                'h' when i > 0 => '\0',
                'z' => 's',
                'e' when i > 0 && word[i - 1] is 'i' or 'y' or 'j' => '\0',
                'e' when i + 1 < word.Length && word[i + 1] is 'i' or 'y' or 'j' => '\0',
                // Lavroff, Lavrow.
                'f' when i > 1 && (i + 1 == word.Length || (i + 2 == word.Length && word[i + 1] == 'f')) && word[i - 1] is 'o' or 'e' => 'v',
                'f' when i + 1 == word.Length && word[i - 1] == 'f' && i > 2 && word[i - 2] is 'o' or 'e' => 'v',
                'o' when i + 1 < word.Length && word[i + 1] == 'u' => '\0',
                var other => other,
            };
            if (c != '\0' && (length == 0 || buffer[length - 1] != c)) buffer[length++] = c;
        }

        return new string(buffer[..length]);
    }
}
