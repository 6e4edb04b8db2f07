namespace Demarche.Syntax.Segmentation;

/// <summary>Cuts text where a line break ends a sentence whatever its words say.</summary>
/// <remarks>
/// A blank line always does. A single break does unless it looks like the wrapping of a running text: the next line goes on in lower case, or the line
/// ends without a full stop and is about as long as the longest line of its paragraph.
/// </remarks>
static class LineBlocks
{
    /// <summary>Lines shorter than this (UTF-16 units) are not wrapped text.</summary>
    const int ShortestWrap = 45;

    /// <summary>How much shorter than the longest line a wrapped one may be: one long word that did not fit.</summary>
    const int WrapSlack = 16;

    /// <summary>The blocks of <paramref name="text"/> in order.</summary>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = ParagraphEnd(text, start);
            foreach (var block in SplitParagraph(text, start, end)) yield return block;
            start = end;
            while (start < text.Length && text[start] is '\n' or '\r') start++;
        }
    }

    static int ParagraphEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            var next = i + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\u00A0') next++;
            if (next >= text.Length || text[next] == '\n') return i;
        }

        return text.Length;
    }

    static IEnumerable<TextSpan> SplitParagraph(string text, int start, int end)
    {
        var longest = LongestLine(text, start, end);
        var from = start;
        var line = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\v')) continue;
            if (!IsWrap(text, line, i, end, longest))
            {
                if (i > from) yield return new TextSpan(from, i);
                from = i + 1;
            }

            line = i + 1;
        }

        if (end > from) yield return new TextSpan(from, end);
    }

    static int LongestLine(string text, int start, int end)
    {
        int longest = 0, line = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] != '\n') continue;
            longest = Math.Max(longest, i - line);
            line = i + 1;
        }

        return longest;
    }

    static bool IsWrap(string text, int line, int lineEnd, int end, int longest)
    {
        var next = lineEnd + 1;
        while (next < end && Tokenizer.IsBlank(text[next])) next++;
        if (next >= end) return false;
        if (char.IsLower(text[next])) return true;
        var last = lineEnd - 1;
        while (last > line && Tokenizer.IsBlank(text[last])) last--;
        if (text[last] is ',' or ';' or '-') return true;
        if (text[next] is '-' or '*' or '•' || text[last] is '.' or '!' or '?' or ':' or '"' or '”') return IsFull(last + 1 - line, longest) && text[next] is not ('-' or '*' or '•');
        return IsFull(last + 1 - line, longest);
    }

    static bool IsFull(int length, int longest) => length >= ShortestWrap && length + WrapSlack >= longest && longest < 120;
}
