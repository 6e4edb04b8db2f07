namespace Demarche.Syntax.Segmentation;

/// <summary>Recognises an agency's dateline at the start of a block: <c>GENEVA, March 3 (Reuters) —</c>.</summary>
/// <remarks>English EWT makes it a sentence of its own; left with the first sentence it draws the whole tree to the place name.</remarks>
static class Dateline
{
    /// <summary>A dateline of more tokens is none.</summary>
    const int Longest = 16;

    /// <summary>Number of tokens of the dateline, its dash included; 0 where there is none.</summary>
    public static int Length(string text, IReadOnlyList<RawToken> tokens)
    {
        var marks = 0;
        for (var i = 0; i < tokens.Count - 2 && i < Longest; i++)
        {
            var form = Form(text, tokens[i]);
            if (i > 0 && form is "-" or "--" or "—" or "–" && HasGap(tokens, i) && HasGap(tokens, i + 1)) return marks > 0 && OpensText(text, tokens, i + 1) ? i + 1 : 0;
            if (!Belongs(form)) return 0;
            if (form is "(" || (i > 0 && char.IsAsciiDigit(form[0])) || (i == 0 && IsCapitals(form))) marks++;
        }

        return 0;
    }

    // Names, numbers and punctuation; the small words of place names ("Port of Spain", "Rio de Janeiro").
    static bool Belongs(ReadOnlySpan<char> form) =>
        !char.IsLower(form[0]) || form is "of" or "de" or "da" or "la" or "el" or "al" or "the" or "and";

    static bool IsCapitals(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
            if (!char.IsUpper(c)) return false;
        return form.Length >= 3;
    }

    // The story follows in ordinary case; a headline in capitals with a dash in it does not.
    static bool OpensText(string text, IReadOnlyList<RawToken> tokens, int next)
    {
        if (char.IsLower(text[tokens[next].Span.Start])) return false;
        for (var i = next; i < tokens.Count && i < next + 4; i++)
            foreach (var c in Form(text, tokens[i]))
                if (char.IsLower(c)) return true;
        return false;
    }

    static bool HasGap(IReadOnlyList<RawToken> tokens, int i) => tokens[i].Span.Start > tokens[i - 1].Span.End;

    static ReadOnlySpan<char> Form(string text, RawToken token) => text.AsSpan(token.Span.Start, token.Span.Length);
}
