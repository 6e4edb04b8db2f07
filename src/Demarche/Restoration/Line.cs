using System.Buffers;

namespace Demarche.Restoration;

/// <summary>One line of the raw text without the blanks around it.</summary>
/// <param name="Index">Its place among the lines that are not blank, from 0.</param>
/// <param name="Span">Where it stands in the raw text.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Normal">Its words as the rules compare them.</param>
/// <param name="WordCount">How many words that is.</param>
sealed record Line(int Index, TextSpan Span, string Text, string Normal, int WordCount)
{
    static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>Every line of <paramref name="raw"/> that is not blank. CR, LF, form feed, U+0085, U+2028 and U+2029 end a line.</summary>
    internal static List<Line> Split(string raw)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < raw.Length)
        {
            var length = raw.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? raw.Length : start + length;
            Add(lines, raw, start, end);
            start = end + 1;
        }

        return lines;
    }

    static void Add(List<Line> lines, string raw, int start, int end)
    {
        while (start < end && IsBlank(raw[start])) start++;
        while (start < end && IsBlank(raw[end - 1])) end--;
        if (start == end) return;
        var text = raw[start..end];
        var normal = Words.Normalize(text);
        lines.Add(new Line(lines.Count, new TextSpan(start, end), text, normal, Words.Count(normal)));
    }

    static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\0';

    /// <summary>Whether the line ends as a sentence does, closing quotation marks and brackets aside.</summary>
    internal bool EndsSentence
    {
        get
        {
            var text = Text.AsSpan().TrimEnd("\"”’')]» ");
            return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or ':' or ';' or '。';
        }
    }

    /// <summary>Whether it has letters and all of them are capitals.</summary>
    internal bool IsCapitals
    {
        get
        {
            var letters = 0;
            foreach (var c in Text)
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) letters++;
            }

            return letters > 0;
        }
    }
}
