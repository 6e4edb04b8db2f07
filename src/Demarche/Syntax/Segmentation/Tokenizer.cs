using System.Globalization;
using System.Text;

namespace Demarche.Syntax.Segmentation;

/// <summary>Parts text into syntactic words at the conventions of UD English EWT. Thread-safe.</summary>
/// <remarks>
/// Blanks part chunks; a chunk loses the punctuation at its ends and then parts at inner hyphens, slashes, dashes and clitics. Work is linear in the text.
/// </remarks>
sealed class Tokenizer(SegmentationLists lists)
{
    /// <summary>Where Unicode's pictures begin: Miscellaneous Symbols.</summary>
    const int FirstPicture = 0x2600;

    /// <summary>Words after which a single quote that nobody closed counts as closed.</summary>
    const int LongestQuote = 40;

    /// <summary>Longer runs of digits and hyphens are no number of anything.</summary>
    const int LongestCode = 32;

    /// <summary>Adds the tokens of <paramref name="range"/> to <paramref name="tokens"/>.</summary>
    public void Tokenize(string text, TextSpan range, List<RawToken> tokens)
    {
        var i = range.Start;
        while (i < range.End)
        {
            while (i < range.End && IsBlank(text[i])) i++;
            var start = i;
            while (i < range.End && !IsBlank(text[i])) i++;
            if (i > start) Chunk(text, start, i, tokens);
        }
    }

    /// <summary>Whether a character parts tokens: white space, and marks without width.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2060' or (>= '\u202A' and <= '\u202E') or '\0';

    void Chunk(string text, int start, int end, List<RawToken> tokens)
    {
        if (IsWhole(text.AsSpan(start, end - start)))
        {
            Add(tokens, start, end);
            return;
        }

        while (start < end && LeadingLength(text, start, end) is > 0 and var length)
        {
            Add(tokens, start, start + length);
            start += length;
        }

        var tail = new Stack<int>();
        var core = end;
        while (core > start && TrailingLength(text, start, core, end) is > 0 and var length)
        {
            tail.Push(length);
            core -= length;
        }

        if (core > start) Core(text, start, core, tokens);
        foreach (var length in tail)
        {
            var joins = length == 1 && IsApostrophe(text[core]) && core > start && text[core - 1] is 's' or 'S' && char.IsLetter(text[core - 1]) && !IsInQuote(text, tokens);
            Add(tokens, core, core + length, joins);
            core += length;
        }
    }

    // A single quote that closes an open one ('for two weeks') is no possessive.
    static bool IsInQuote(string text, List<RawToken> tokens)
    {
        for (var i = tokens.Count - 1; i >= Math.Max(0, tokens.Count - LongestQuote); i--)
        {
            var span = tokens[i].Span;
            if (span.Length != 1 || !IsApostrophe(text[span.Start]) || tokens[i].JoinsPrevious) continue;
            return span.End < text.Length && !IsBlank(text[span.End]) && (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1]));
        }

        return false;
    }

    bool IsWhole(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length == 1) return true;
        if (chunk.Length <= 4 && lists.Emoticons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(chunk)) return true;
        return false;
    }

    // Opening punctuation: one token a mark, runs of the same mark together.
    static int LeadingLength(string text, int start, int end)
    {
        var c = text[start];
        if (end - start == 1) return 0;
        if (c is '(' or '[' or '{' or '"' or '“' or '”' or '«' or '»' or '‹' or '„' or ',' or ';' or '!' or '?' or '•' or '·' or '…' or '—' or '–' or ')' or ']' or '}' or '>' or '|' or '~' or '%' or '¿' or '¡') return Run(text, start, end);
        if (c is '.' or '-' or '*' or '=' or '_' or '+' or '<' or '/')
        {
            var run = Run(text, start, end);
            if (c == '.' && run == 1 && char.IsLetterOrDigit(text[start + 1])) return 0;
            // An agency between slashes: /Kyodo/.
            if (c == '/' && run == 1 && text[end - 1] == '/' && end - start > 3) return 1;
            return c is '+' or '/' && run == 1 ? 0 : run;
        }

        if (c is '$' or '€' or '£' or '¥' or '₹' or '#' or '₽') return char.IsAsciiLetter(text[start + 1]) && c == '#' ? 0 : 1;
        if (c is '\'' or '‘' or '’' or '`') return LeadingApostrophe(text, start, end);
        if (c == ':' && !char.IsAsciiDigit(text[start + 1])) return 1;
        return char.IsAsciiLetterUpper(c) ? CurrencyPrefix(text, start, end) : 0;
    }

    static int LeadingApostrophe(string text, int start, int end)
    {
        if (text[start] == '`' && text[start + 1] == '`') return 2;
        if (IsApostrophe(text[start]) && IsApostrophe(text[start + 1])) return 2;
        // 'em, 'til, '90s, and a clitic that stands alone.
        var rest = text.AsSpan(start + 1, end - start - 1).TrimEnd(".,;:!?)\"”");
        if (rest.Length > 0 && char.IsAsciiDigit(rest[0])) return rest.Length <= 3 && rest is [_, _] or [_, _, 's'] ? 0 : 1;
        return rest is "em" or "til" or "s" or "m" or "re" or "ve" or "ll" or "d" or "cause" or "n" or "tis" or "twas" ? 0 : 1;
    }

    // US$, C$, HK$ stand before their number as one token.
    static int CurrencyPrefix(string text, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 3 && char.IsAsciiLetterUpper(text[i])) i++;
        return i + 1 < end && text[i] is '$' or '£' && char.IsAsciiDigit(text[i + 1]) ? i + 1 - start : 0;
    }

    int TrailingLength(string text, int start, int core, int end)
    {
        var c = text[core - 1];
        if (core - start == 1 && !IsClosing(c)) return 0;
        if (c is '!' or '?') return RunBack(text, start, core, "!?.");
        if (c == '.') return TrailingStop(text, start, core, end);
        if (c is '…' or '—' or '–') return RunBack(text, start, core, c);
        if (c is '-' or '*' or '=' or '_' or '~' or '>' or '<') return core - start == 1 ? 0 : RunBack(text, start, core, c);
        if (IsApostrophe(c)) return core - start >= 2 && IsApostrophe(text[core - 2]) ? 2 : 1;
        return IsClosing(c) || c is '%' or '$' or '€' or '£' or '/' && core - start > 1 && !HasScheme(text, start, core) ? 1 : 0;
    }

    static bool IsClosing(char c) => c is ')' or ']' or '}' or '"' or '”' or '“' or '»' or '«' or '›' or ',' or ';' or ':' or '|' or '°' or '™' or '®';

    int TrailingStop(string text, int start, int core, int end)
    {
        var run = RunBack(text, start, core, '.');
        if (run > 1) return run == 2 && core - start == 2 ? 0 : run;
        if (core - start == 1) return 0;
        var word = text.AsSpan(start, core - start);
        var dash = word[..^1].LastIndexOfAny('-', '–', '/');
        if (dash >= 0) word = word[(dash + 1)..];
        return KeepsStop(word, text, end) ? 0 : 1;
    }

    bool KeepsStop(ReadOnlySpan<char> word, string text, int end)
    {
        if (lists.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind))
            return kind != SegmentationLists.AbbreviationKind.Number || NextIsDigit(text, end);
        if (word.Length == 2) return char.IsUpper(word[0]) && word[0] != 'I';
        return word.Length >= 4 && IsInitials(word);
    }

    // U.S., U.A.E., Ph.D.: letters and stops in turn.
    static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        return word.Length % 2 == 0;
    }

    static bool NextIsDigit(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or '\u00A0') end++;
        return end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '#');
    }

    void Core(string text, int start, int end, List<RawToken> tokens)
    {
        var core = text.AsSpan(start, end - start);
        if (IsAddress(core))
        {
            Add(tokens, start, end);
            return;
        }

        var from = start;
        for (var i = start; i < end; i++)
        {
            var length = BreakLength(text, from, i, end);
            if (length == 0) continue;
            if (i > from) Word(text, from, i, tokens);
            Add(tokens, i, i + length);
            from = i + length;
            i = from - 1;
        }

        if (end > from) Word(text, from, end, tokens);
    }

    // Punctuation inside a chunk that parts two words; 0 where it does not.
    int BreakLength(string text, int from, int i, int end)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c)) return 0;
        var before = i > from ? text[i - 1] : ' ';
        var after = i + 1 < end ? text[i + 1] : ' ';
        switch (c)
        {
            case '—' or '–' or '…' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or '«' or '»' or ';' or '{' or '}' or '|' or '>' or '<' or '•':
                return Run(text, i, end);
            case '-':
                return after == '-' ? Run(text, i, end) : PartsAtHyphen(text, from, i, end) ? 1 : 0;
            case '.':
                if (after == '.') return Run(text, i, end);
                return char.IsUpper(after) && i - from >= 3 && char.IsLower(before) && char.IsLower(text[i - 2]) && i + 2 < end && char.IsLower(text[i + 2]) ? 1 : 0;
            case ',' or ':':
                return char.IsAsciiDigit(before) && char.IsAsciiDigit(after) ? 0 : 1;
            case '!' or '?':
                return 1;
            case '/':
                return char.IsLetter(before) && char.IsLetter(after) && (i - from > 1 || end - i > 2) ? 1 : 0;
            case '%' or '€' or '£':
                return 1;
            case '$':
                return char.IsAsciiDigit(after) && !char.IsLetter(before) ? 1 : 0;
            default:
                return PictureLength(text, i, end);
        }
    }

    // A run of emoji with what joins and varies them; other signs, as the degree's, belong to their word.
    static int PictureLength(string text, int i, int end)
    {
        var from = i;
        while (i < end && Rune.TryGetRuneAt(text, i, out var rune) && (IsPicture(rune) || (i > from && IsPictureMark(rune)))) i += rune.Utf16SequenceLength;
        return i - from;
    }

    static bool IsPicture(Rune rune) => rune.Value >= FirstPicture && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    // Zero-width joiner, variation selector, keycap.
    static bool IsPictureMark(Rune rune) => rune.Value is 0x200D or 0xFE0F or 0x20E3;

    bool PartsAtHyphen(string text, int from, int i, int end)
    {
        if (i == from || i + 1 == end) return true;
        var before = text.AsSpan(from, i - from);
        var after = text.AsSpan(i + 1, end - i - 1);
        if (lists.Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before) && char.IsLetter(after[0])) return false;
        if (!char.IsAsciiDigit(before[^1]) || !char.IsAsciiDigit(after[0]) || end - from > LongestCode) return true;
        return !IsDigitCode(text, from, i, end);
    }

    // Telephone numbers and dates (713-853-3989, 11-20-2000) stay whole, ranges (5-10, 1999-2003) part.
    static bool IsDigitCode(string text, int from, int i, int end)
    {
        int groups = 1, longest = 0, run = 0;
        for (var k = from; k < end; k++)
        {
            if (text[k] == '-') (groups, run) = (groups + 1, 0);
            else if (char.IsAsciiDigit(text[k])) longest = Math.Max(longest, ++run);
            else return false;
        }

        if (groups > 2) return true;
        return end - i - 1 == 4 && i - from == 3;
    }

    void Word(string text, int start, int end, List<RawToken> tokens)
    {
        var word = text.AsSpan(start, end - start);
        var split = ContractionLength(word);
        if (split == 0) split = UnitStart(word) is > 0 and var unit ? -unit : 0;
        if (split == 0)
        {
            Add(tokens, start, end);
            return;
        }

        var middle = start + Math.Abs(split);
        if (split > 0 && ContractionLength(word[..split]) is > 0 and var inner && IsApostrophe(word[inner]))
        {
            Add(tokens, start, start + inner);
            Add(tokens, start + inner, middle, joins: true);
        }
        else
        {
            Add(tokens, start, middle);
        }

        Add(tokens, middle, end, joins: split > 0);
    }

    // Length of what stands before the clitic, 0 where there is none.
    int ContractionLength(ReadOnlySpan<char> word)
    {
        if (lists.Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var first)) return first;
        var apostrophe = word.LastIndexOfAny("'’`");
        if (apostrophe < 1) return 0;
        var clitic = word[(apostrophe + 1)..];
        if (clitic.Length == 1 && clitic[0] is 't' or 'T' && apostrophe >= 2 && word[apostrophe - 1] is 'n' or 'N') return apostrophe - 1;
        if (clitic.Equals("s", StringComparison.OrdinalIgnoreCase)) return char.IsAsciiDigit(word[apostrophe - 1]) ? 0 : apostrophe;
        return clitic.Equals("m", StringComparison.OrdinalIgnoreCase) || clitic.Equals("d", StringComparison.OrdinalIgnoreCase)
            || clitic.Equals("re", StringComparison.OrdinalIgnoreCase) || clitic.Equals("ve", StringComparison.OrdinalIgnoreCase)
            || clitic.Equals("ll", StringComparison.OrdinalIgnoreCase) ? apostrophe : 0;
    }

    int UnitStart(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsAsciiDigit(word[0])) return 0;
        var i = 0;
        while (i < word.Length && (char.IsAsciiDigit(word[i]) || word[i] is '.' or ',' or ':')) i++;
        return i < word.Length && char.IsAsciiLetter(word[i]) && lists.Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[i..]) ? i : 0;
    }

    static bool IsAddress(ReadOnlySpan<char> core)
    {
        if (core.Length < 4) return false;
        if (core.IndexOf("://", StringComparison.Ordinal) > 0 || core.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        var at = core.IndexOf('@');
        if (at >= 0) return core.Length > at + 1;
        return core.IndexOf('/') > 0 && core.IndexOf('.') > 0 && core.IndexOf('.') < core.IndexOf('/') && !char.IsAsciiDigit(core[0]);
    }

    static bool HasScheme(string text, int start, int end) => IsAddress(text.AsSpan(start, end - start));

    static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';

    static int Run(string text, int start, int end)
    {
        var i = start + 1;
        // Brackets and typographic quotes stand one by one.
        if (text[start] is '(' or ')' or '[' or ']' or '"' or '“' or '”' or '{' or '}' or ',' or ';' or '%' or '|') return 1;
        while (i < end && text[i] == text[start]) i++;
        return i - start;
    }

    static int RunBack(string text, int start, int end, char c)
    {
        var i = end;
        while (i > start && text[i - 1] == c) i--;
        return end - i;
    }

    static int RunBack(string text, int start, int end, ReadOnlySpan<char> set)
    {
        var i = end;
        while (i > start && set.Contains(text[i - 1])) i--;
        return end - i;
    }

    static void Add(List<RawToken> tokens, int start, int end, bool joins = false) => tokens.Add(new RawToken(new TextSpan(start, end), joins));
}
