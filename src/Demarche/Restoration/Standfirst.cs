namespace Demarche.Restoration;

/// <summary>Finds the standfirst of a page that came as bare lines: the sentences between the title and the line that says who wrote and when.</summary>
static class Standfirst
{
    /// <summary>Lines above the article's first paragraph in which its head stands: title, standfirst, byline, buttons.</summary>
    const int LinesOfHead = 16;

    /// <summary>Lines below the standfirst in which the byline or day stands.</summary>
    const int LinesToByline = 3;

    const int FewestWords = 7, MostWords = 60, FewestWordsOfTitle = 4, MostWordsOfTitle = 25;

    internal static void Mark(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        var first = Array.FindIndex(verdicts, verdict => verdict is { Kind: PassageKind.Body, IsKept: true });
        var later = lines.Skip(first + 1).Where(line => verdicts[line.Index].IsKept).Select(line => line.Normal).ToHashSet();
        for (var i = Math.Max(1, first - LinesOfHead); i < first; i++)
            if (!later.Contains(lines[i].Normal) && IsSentence(lines[i], verdicts[i]) && (IsTitle(lines[i - 1]) || verdicts[i - 1].Rule == Verdict.Standfirst.Rule) && HasBylineBelow(lines, i))
                verdicts[i] = Verdict.Standfirst;
    }

    static bool IsSentence(Line line, Verdict verdict) =>
        verdict.IsOfPlace && line.WordCount is >= FewestWords and <= MostWords && line.Text[^1] is '.' or '!' or '?' or '”' or '"' && !IsByline(line);

    static bool IsTitle(Line line) =>
        line.WordCount is >= FewestWordsOfTitle and <= MostWordsOfTitle && line.Text[^1] is not ('.' or ':' or ',' or ';') && !char.IsLower(line.Text[0]) && !IsByline(line);

    static bool HasBylineBelow(IReadOnlyList<Line> lines, int index)
    {
        for (var i = index + 1; i <= Math.Min(lines.Count - 1, index + LinesToByline); i++)
            if (IsByline(lines[i])) return true;
        return false;
    }

    static bool IsByline(Line line) => line.WordCount <= FewestWords && (LineEvidence.IsByline(line) || LineEvidence.IsStamp(line));
}
