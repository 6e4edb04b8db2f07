namespace Demarche.Syntax;

/// <summary>Gives lines in capitals the case that the rest of the text gives their words, so that tagger and actor tables read them like prose.</summary>
/// <remarks>
/// Agency headlines come in capitals ("BRITAIN WARNS JAPAN"), which a tagger takes for a row of names. The text itself is its dictionary: a word that
/// stands inside a sentence in small letters is small, one that only stands capitalised is a name. Length and offsets stay. Thread-safe.
/// </remarks>
public static class Truecaser
{
    /// <summary>Share of letters in capitals from which on a line counts as being in capitals.</summary>
    const double CapitalShare = 0.7;

    /// <summary>Fewest letters of such a line; shorter ones are names and abbreviations.</summary>
    const int LeastLetters = 12;

    /// <summary>The text with its lines in capitals in mixed case; the same string where it has none.</summary>
    /// <param name="text">Clean text, a passage a line.</param>
    /// <param name="isName">Whether a word with a capital first letter is known to be a name; asked for words that the text itself does not show.</param>
    public static string Apply(string text, Func<string, bool>? isName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Dictionary<string, string>? cases = null;
        char[]? changed = null;
        foreach (var line in Lines(text))
        {
            if (!IsInCapitals(text.AsSpan(line.Start, line.Length))) continue;
            cases ??= Learn(text);
            changed ??= text.ToCharArray();
            Recase(text, line, changed, cases, isName);
        }

        return changed is null ? text : new string(changed);
    }

    static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        int letters = 0, capitals = 0;
        foreach (var c in line)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsUpper(c)) capitals++;
        }

        return letters >= LeastLetters && capitals >= CapitalShare * letters;
    }

    // Small inside a sentence wins over capitalised; what only stands capitalised away from a sentence's start is a name.
    static Dictionary<string, string> Learn(string text)
    {
        var cases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines(text))
        {
            if (IsInCapitals(text.AsSpan(line.Start, line.Length))) continue;
            var first = true;
            foreach (var word in Words(text, line))
            {
                var form = word.Of(text);
                if (char.IsLower(form[0])) cases[form] = form;
                else if (!first && !cases.ContainsKey(form)) cases[form] = form;
                var after = word.End < line.End ? text[word.End] : '.';
                first = after is '.' or '!' or '?' && form.Length > 1;
            }
        }

        return cases;
    }

    static void Recase(string text, TextSpan line, char[] changed, Dictionary<string, string> cases, Func<string, bool>? isName)
    {
        var first = true;
        foreach (var word in Words(text, line))
        {
            var form = word.Of(text);
            var isInitials = (word.End < text.Length && text[word.End] == '.' && form.Length == 1) || (word.Start > 0 && text[word.Start - 1] == '.');
            // "US" in capitals is the country, whatever "us" the text has.
            var cased = isInitials || form == "US" ? form : cases.GetValueOrDefault(form) ?? (Owner(form) is { } owner ? (cases.GetValueOrDefault(owner) ?? Guess(owner, isName)) + form[^2..].ToLowerInvariant() : Guess(form, isName));
            if (first) cased = char.ToUpperInvariant(cased[0]) + cased[1..];
            first = false;
            if (cased.Length == form.Length) cased.CopyTo(0, changed, word.Start, cased.Length);
        }
    }

    // "PERU'S OFFER": the text may tell only of Peru.
    static string? Owner(string form) => form.Length > 3 && form[^1] is 'S' or 's' && form[^2] is '\'' or '’' ? form[..^2] : null;

    // Small words that are also a state's or group's short name ("AS", "IS", "IT") are words in a headline.
    static bool IsSmallWord(string form) => form is "AS" or "IS" or "IT" or "IN" or "ON" or "OR" or "NO" or "SO" or "AM" or "AN" or "AT" or "BE" or "BY" or "DO" or "GO" or "HE" or "IF" or "MY" or "OF" or "TO" or "UP" or "WE";

    static string Guess(string form, Func<string, bool>? isName)
    {
        if (IsSmallWord(form)) return form.ToLowerInvariant();
        var title = form[0] + form[1..].ToLowerInvariant();
        return isName is not null && isName(title) ? title : isName is not null && isName(form) ? form : form.ToLowerInvariant();
    }

    static IEnumerable<TextSpan> Words(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < line.End && (char.IsLetter(text[i]) || text[i] is '\'' or '’')) i++;
            yield return new TextSpan(start, i);
        }
    }
}
