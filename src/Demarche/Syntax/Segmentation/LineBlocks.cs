using System.Buffers;

namespace Demarche.Syntax.Segmentation;

/// <summary>Cuts text where a line break ends a sentence whatever its words say.</summary>
/// <remarks>
/// A blank line always does, and the mark of a list. Another break does unless it looks like the wrapping of a running text: the next line goes on in
/// lower case, or its first word would not have fitted, in a paragraph most of whose lines end so.
/// </remarks>
static class LineBlocks
{
    /// <summary>Lines shorter than this (UTF-16 units) are not wrapped text.</summary>
    const int ShortestWrap = 45;

    /// <summary>A paragraph with a line as long as this is not wrapped.</summary>
    const int LongestWrap = 120;

    /// <summary>A paragraph is wrapped where more than this share of its line breaks look so.</summary>
    const double WrappedShare = 0.5;

    static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    /// <summary>A line without the blanks at its ends.</summary>
    readonly record struct Line(int Start, int End)
    {
        public int Length => End - Start;

        public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
    }

    /// <summary>The blocks of <paramref name="text"/> in order.</summary>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var paragraph = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var end = start;
            while (end < text.Length && !IsBreak(text[end])) end++;
            var line = Trim(text, start, end);
            if (line.Length > 0) paragraph.Add(line);
            else
            {
                foreach (var block in Blocks(text, paragraph)) yield return block;
                paragraph.Clear();
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        foreach (var block in Blocks(text, paragraph)) yield return block;
    }

    static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\v' or '\u0085';

    static Line Trim(string text, int start, int end)
    {
        while (end > start && Tokenizer.IsBlank(text[end - 1])) end--;
        while (start < end && Tokenizer.IsBlank(text[start])) start++;
        return new Line(start, end);
    }

    static IEnumerable<TextSpan> Blocks(string text, List<Line> lines)
    {
        var (longest, isWrapped) = Measure(text, lines);
        for (int first = 0, i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && GoesOn(text, lines[i], lines[i + 1], longest, isWrapped)) continue;
            yield return new TextSpan(lines[first].Start, lines[i].End);
            first = i + 1;
        }
    }

    static (int Longest, bool IsWrapped) Measure(string text, List<Line> lines)
    {
        int longest = 0, full = 0;
        foreach (var line in lines) longest = Math.Max(longest, line.Length);
        for (var i = 0; i + 1 < lines.Count; i++)
            if (IsFull(text, lines[i], lines[i + 1], longest)) full++;
        return (longest, longest < LongestWrap && full > WrappedShare * (lines.Count - 1));
    }

    static bool GoesOn(string text, Line line, Line next, int longest, bool isWrapped)
    {
        var isFull = isWrapped && IsFull(text, line, next, longest);
        if (IsItem(text, line, next, isFull)) return false;
        return char.IsLower(text[next.Start]) || text[line.End - 1] is ',' or ';' or '-' || isFull;
    }

    // The next line's first word would have made this one the longest.
    static bool IsFull(string text, Line line, Line next, int longest)
    {
        var word = next.Of(text).IndexOfAny(' ', '\t', '\u00A0');
        return line.Length >= ShortestWrap && line.Length + 1 + (word < 0 ? next.Length : word) > longest;
    }

    // A bullet or dash; a number or letter where the line before has come to an end, for running text has "(b)" and "5." too.
    static bool IsItem(string text, Line line, Line next, bool isFull)
    {
        var mark = next.Of(text);
        if (mark[0] is '-' or '*' or '•' or '·' or '‣' or '▪' or '●' or '○') return true;
        return IsNumber(mark) && (!isFull || text[line.End - 1] is '.' or ';' or ':' or ',' or '!' or '?' || IsNumber(line.Of(text)));
    }

    // 1. 12) (3) (iv) b)
    static bool IsNumber(ReadOnlySpan<char> line)
    {
        const int longestMark = 6;
        var blank = line.IndexOf(' ');
        if (blank is < 2 or > longestMark) return false;
        var isOpened = line[0] == '(';
        var label = line[(isOpened ? 1 : 0)..(blank - 1)];
        if (label.Length == 0 || (line[blank - 1] is not ')' && (isOpened || line[blank - 1] != '.'))) return false;
        var isDigits = !label.ContainsAnyExceptInRange('0', '9');
        // "J. Smith" is no item, and "2019." no number of one.
        if (isDigits) return label.Length <= 2;
        return line[blank - 1] == ')' && (label.Length == 1 ? char.IsLetter(label[0]) : !label.ContainsAnyExcept(RomanDigits));
    }
}
