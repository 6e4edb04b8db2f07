namespace Demarche.Syntax.Segmentation;

/// <summary>Finds where sentences end among the tokens of one block. Thread-safe.</summary>
sealed class SentenceSplitter(SegmentationLists lists)
{
    /// <summary>Adds the index one past the last token of each sentence; the last is the number of tokens.</summary>
    public void Split(string text, IReadOnlyList<RawToken> tokens, List<int> ends)
    {
        var dateline = Dateline.Length(text, tokens);
        if (dateline > 0) ends.Add(dateline);
        for (var i = dateline; i < tokens.Count; i++)
        {
            if (!EndsAt(text, tokens, i) || GoesOn(text, tokens, ends.Count > 0 ? ends[^1] : 0, i)) continue;
            i = PastClosers(text, tokens, i);
            if (i + 1 < tokens.Count) ends.Add(i + 1);
        }

        if (tokens.Count > 0) ends.Add(tokens.Count);
    }

    bool EndsAt(string text, IReadOnlyList<RawToken> tokens, int i)
    {
        var form = Form(text, tokens[i]);
        var last = form[^1];
        if (last is not ('.' or '!' or '?' or '…' or '。' or '؟')) return false;
        var next = PastClosers(text, tokens, i) + 1;
        if (next >= tokens.Count) return true;
        if (form.Length > 1 && last == '.' && char.IsLetter(form[0])) return EndsAtAbbreviation(text, tokens, i, next, form);
        var opener = tokens[next];
        var following = Form(text, opener);
        if (last == '.' && i > 0 && IsListNumber(text, tokens, i)) return false;
        if (!HasGap(tokens, next) && char.IsLetterOrDigit(following[0]) && form.Length == 1 && last == '.') return char.IsUpper(following[0]);
        // Writers without capitals part sentences too; after a closing quote a small letter goes on (“Why?” he asked).
        var small = form is "." or "?" && next == i + 1 && HasGap(tokens, next);
        return Opens(text, tokens, next, small);
    }

    // After an abbreviation only a common opener tells an end; a name may simply go on ("U.S. Officials").
    bool EndsAtAbbreviation(string text, IReadOnlyList<RawToken> tokens, int i, int next, ReadOnlySpan<char> form)
    {
        var closers = next > i + 1;
        if (lists.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var kind) && kind == SegmentationLists.AbbreviationKind.Name && !closers) return false;
        if (form.Length == 2 && !closers) return false;
        var following = Form(text, tokens[next]);
        if (following[0] is '"' or '“' or '‘') return closers || next + 1 < tokens.Count && char.IsUpper(text[tokens[next + 1].Span.Start]);
        // In a line of capitals every word has one: nothing tells an end there.
        if (!char.IsUpper(following[0]) || (following.Length > 1 && char.IsUpper(following[1]))) return false;
        return closers || (kind == SegmentationLists.AbbreviationKind.Place && ClosesPlace(text, tokens, i)) || lists.Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(following) && (following.Length > 1 || following[0] is 'A' or 'I');
    }

    // "U.S. And Soviet envoys", "The U.S. And its allies": agencies write a capital behind the stop. A name alone is no sentence, and names are joined.
    static bool GoesOn(string text, IReadOnlyList<RawToken> tokens, int start, int i)
    {
        var form = Form(text, tokens[i]);
        if (i + 2 >= tokens.Count || form.Length < 4 || form[1] != '.' || form[^1] != '.') return false;
        if (i == start || (i == start + 1 && Form(text, tokens[start]) is "The")) return true;
        return Form(text, tokens[i + 1]) is "And" or "Or" && (char.IsUpper(Form(text, tokens[i + 2])[0]) || Between(text, tokens, start, i));
    }

    static bool Between(string text, IReadOnlyList<RawToken> tokens, int start, int i)
    {
        for (var k = i - 1; k >= start && k >= i - 4; k--)
        {
            if (Form(text, tokens[k]) is "between" or "both") return true;
        }

        return false;
    }

    // "met in Washington, D.C.": a small preposition, a name and a comma stand before it. "Washington, D.C. Mayor Bowser" goes on.
    static bool ClosesPlace(string text, IReadOnlyList<RawToken> tokens, int i) =>
        i >= 3 && Form(text, tokens[i - 1]) is "," && char.IsUpper(Form(text, tokens[i - 2])[0]) && Form(text, tokens[i - 3]) is "in" or "to" or "from" or "at" or "near";

    // "1. Withdrawal of troops": the number opens its sentence.
    static bool IsListNumber(string text, IReadOnlyList<RawToken> tokens, int i)
    {
        var number = Form(text, tokens[i - 1]);
        if (i != 1 || number.Length > 2) return false;
        return char.IsAsciiDigit(number[0]) || (number.Length == 1 && char.IsLetter(number[0]));
    }

    static bool Opens(string text, IReadOnlyList<RawToken> tokens, int next, bool small)
    {
        for (var i = next; i < tokens.Count && i < next + 3; i++)
        {
            var form = Form(text, tokens[i]);
            var first = form[0];
            if (char.IsLetter(first)) return small || !char.IsLower(first);
            if (char.IsAsciiDigit(first)) return true;
            if (first is ',' or ';' or ')' or ':') return false;
        }

        return true;
    }

    // Closing quotes and brackets that touch the full stop belong to its sentence.
    static int PastClosers(string text, IReadOnlyList<RawToken> tokens, int i)
    {
        while (i + 1 < tokens.Count && tokens[i + 1].Span.Start == tokens[i].Span.End && Form(text, tokens[i + 1]) is ")" or "]" or "\"" or "”" or "’" or "'" or "''" or "»" or "}") i++;
        return i;
    }

    static bool HasGap(IReadOnlyList<RawToken> tokens, int i) => tokens[i].Span.Start > tokens[i - 1].Span.End;

    static ReadOnlySpan<char> Form(string text, RawToken token) => text.AsSpan(token.Span.Start, token.Span.Length);
}
