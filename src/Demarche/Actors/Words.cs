namespace Demarche.Actors;

/// <summary>Folds names to the words by which tables and texts meet: lower case, no diacritics, no full stops, hyphens apart.</summary>
static class Words
{
    const string LatinFrom00C0 =
        "aaaaaa*ceeeeiiiidnooooo-ouuuuy**aaaaaa*ceeeeiiiidnooooo-ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssss" +
        "ttttttuuuuuuuuuuuuwwyyyzzzzzzs-b--------d---ea-ff-g---kk------oo-------------uu--yy---------------*********aaiioouuuuuuuuuueaaaa**--ggkkoooo--j***gg--nnaa**ooaaaa" +
        "eeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy----------------------------";

    const string LatinFrom1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas--*-" +
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

    /// <summary>The folded words of a name: "St. Kitts &amp; Nevis" is <c>st kitts and nevis</c>.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>(4);
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c is '.' or ',' or '"' || (IsApostrophe(c) && !IsPossessive(text, i))) continue;
            if (length < buffer.Length - 2 && Append(c, buffer, ref length)) continue;
            if (length > 0) words.Add(new string(buffer[..length]));
            length = 0;
            if (c == '&') words.Add("and");
        }

        return words;
    }

    /// <summary>Hashes of the folded words of a name, without an allocation.</summary>
    /// <returns>Number of words; words past the end of <paramref name="hashes"/> are dropped.</returns>
    public static int HashesOf(ReadOnlySpan<char> text, Span<ulong> hashes)
    {
        Span<char> buffer = stackalloc char[64];
        int length = 0, count = 0;
        for (var i = 0; i <= text.Length && count < hashes.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c is '.' or ',' or '"' || (IsApostrophe(c) && !IsPossessive(text, i))) continue;
            if (length < buffer.Length - 2 && Append(c, buffer, ref length)) continue;
            if (length > 0) hashes[count++] = Hash(buffer[..length]);
            length = 0;
            if (c == '&' && count < hashes.Length) hashes[count++] = Hash("and");
        }

        return count;
    }

    /// <summary>The folded words in one string, joined by single blanks.</summary>
    public static string Fold(ReadOnlySpan<char> text) => string.Join(' ', Of(text));

    /// <summary>Hash of one folded word.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>Hash of a sequence of words from the hash of what came before (0 at the start) and of the next word.</summary>
    public static ulong Join(ulong before, ulong word) => (System.Numerics.BitOperations.RotateLeft(before, 23) ^ word) * 0x9E3779B97F4A7C15UL;

    /// <summary>Hash of a whole folded sequence.</summary>
    public static ulong Hash(IReadOnlyList<string> words)
    {
        var hash = 0UL;
        foreach (var word in words) hash = Join(hash, Hash(word.AsSpan()));
        return hash;
    }

    /// <summary>Hash of a whole sequence of word hashes.</summary>
    public static ulong Hash(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words) hash = Join(hash, word);
        return hash;
    }

    /// <summary>Whether the character is one of the apostrophes of transliteration and typing.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or 'ʿ' or 'ʾ';

    static bool IsPossessive(ReadOnlySpan<char> text, int apostrophe) =>
        apostrophe > 0 && apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 == text.Length || !char.IsLetter(text[apostrophe + 2]));

    // Combining marks are dropped; every other character that is no letter or digit ends the word.
    static bool Append(char c, Span<char> buffer, ref int length)
    {
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) buffer[length++] = c;
        else if (char.IsAsciiLetterUpper(c)) buffer[length++] = (char)(c | 0x20);
        else if (c < 'À') return false;
        else if (c is >= '\u0300' and <= '\u036f') return true;
        else return AppendLatin(c, buffer, ref length);
        return true;
    }

    static bool AppendLatin(char c, Span<char> buffer, ref int length)
    {
        var folded = c switch
        {
            >= '\u00c0' and < '\u0250' => LatinFrom00C0[c - '\u00c0'],
            >= '\u1e00' and < '\u1f00' => LatinFrom1E00[c - '\u1e00'],
            _ => char.IsLetter(c) ? char.ToLowerInvariant(c) : '-',
        };
        if (folded == '-') return false;
        if (folded != '*')
        {
            buffer[length++] = folded;
            return true;
        }

        var pair = c switch { 'ß' or 'ẞ' => "ss", 'Þ' or 'þ' => "th", 'Œ' or 'œ' => "oe", 'Ĳ' or 'ĳ' => "ij", _ => "ae" };
        pair.CopyTo(buffer[length..]);
        length += 2;
        return true;
    }
}
