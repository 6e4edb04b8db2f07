namespace Demarche.Restoration;

/// <summary>Decides which lines of prose go on the line before: text wrapped at a column, and sentences torn over two paragraphs.</summary>
static class LineJoiner
{
    /// <summary>Width at which mail and agency systems wrap, in characters.</summary>
    const int NarrowestWrap = 50, WidestWrap = 90;

    /// <summary>From this share of full, open lines on, a text is wrapped.</summary>
    const double ShareOfWrapped = 0.5;

    /// <summary>Fewest lines by which wrapping can be told.</summary>
    const int FewestLines = 6;

    /// <summary>Fewest words of a line that can be the first part of a torn sentence.</summary>
    const int FewestWordsBefore = 4;

    const string FirstLine = "headline/first-line";

    /// <summary>How a line goes with the one before it.</summary>
    internal enum Joint { None, Wrapped, Torn }

    internal static Joint[] Find(IReadOnlyList<Line> lines, Verdict[] verdicts, string raw)
    {
        var joints = new Joint[lines.Count];
        var wrapped = IsWrapped(lines, raw);
        for (var i = 1; i < lines.Count; i++)
        {
            if (!IsProse(verdicts[i]) || !(IsProse(verdicts[i - 1]) || verdicts[i - 1].Rule == FirstLine)) continue;
            var adjacent = !HasBlankLine(raw, lines[i - 1].Span.End, lines[i].Span.Start);
            if (wrapped && adjacent && lines[i - 1].Text.Length >= NarrowestWrap * 0.8) joints[i] = Joint.Wrapped;
            else if (IsTorn(lines[i - 1], lines[i])) joints[i] = Joint.Torn;
            // A first line that goes on is no headline.
            if (joints[i] != Joint.None && verdicts[i - 1].Rule == FirstLine) verdicts[i - 1] = Verdict.Prose;
        }

        return joints;
    }

    static bool IsProse(Verdict verdict) => verdict is { Kind: PassageKind.Body or PassageKind.Subhead, IsKept: true };

    static bool IsWrapped(IReadOnlyList<Line> lines, string raw)
    {
        int pairs = 0, full = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (HasBlankLine(raw, lines[i - 1].Span.End, lines[i].Span.Start)) continue;
            pairs++;
            if (lines[i - 1].Text.Length is >= NarrowestWrap and <= WidestWrap && !lines[i - 1].EndsSentence) full++;
        }

        return pairs >= FewestLines && full >= pairs * ShareOfWrapped && lines.All(line => line.Text.Length <= 2 * WidestWrap);
    }

    static bool IsTorn(Line before, Line line) =>
        before.WordCount >= FewestWordsBefore && char.IsLower(line.Text[0]) && line.WordCount > 1 && before.Text[^1] is var last && (char.IsLetterOrDigit(last) || last is ',' or '-')
        && !line.Text.StartsWith("http", StringComparison.Ordinal) && !line.Text.StartsWith("www", StringComparison.Ordinal);

    static bool HasBlankLine(string raw, int start, int end) => raw.AsSpan(start, end - start).Count('\n') > 1;
}
