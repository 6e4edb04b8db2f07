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

    static bool SameWords(IReadOnlyList<string> left, List<string> right)
    {
        var (from, matched) = (0, 0);
        foreach (var word in left)
        {
            var at = right.FindIndex(from, other => Key(word) == Key(other) || (word.Length == 1 && other[0] == word[0]));
            if (at < 0) continue;
            (from, matched) = (at + 1, matched + 1);
        }

        return matched >= Math.Min(left.Count, right.Count) && Key(left[^1]) == Key(right[^1]);
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
                'e' when i > 0 && word[i - 1] is 'i' or 'y' => '\0',
                'e' when i + 1 < word.Length && word[i + 1] is 'i' or 'y' => '\0',
                'o' when i + 1 < word.Length && word[i + 1] == 'u' => '\0',
                var other => other,
            };
            if (c != '\0' && (length == 0 || buffer[length - 1] != c)) buffer[length++] = c;
        }

        return new string(buffer[..length]);
    }
}
