namespace Demarche.Restoration;

/// <summary>Decides the kind of every line from its words, its place, its repeats and its neighbours.</summary>
static class LineClassifier
{
    /// <summary>Phrases at the start or end of a line decide for lines of at most this many words.</summary>
    const int MostWordsOfFurniture = 20;

    /// <summary>A heading has at most this many words.</summary>
    const int MostWordsOfSubhead = 9;

    /// <summary>A headline has at most this many words.</summary>
    const int MostWordsOfHeadline = 30;

    internal static Verdict[] Classify(IReadOnlyList<Line> lines, RestorationRules rules)
    {
        var verdicts = new Verdict[lines.Count];
        var copies = DuplicateFinder.Find(lines);
        foreach (var line in lines) verdicts[line.Index] = Judge(line, rules);
        MarkRepeats(lines, copies, verdicts);
        MarkHeadings(lines, verdicts);
        return verdicts;
    }

    static Verdict Judge(Line line, RestorationRules rules)
    {
        if (TemplateDetector.Find(line, rules) is [var whole] && whole == line.Span)
            return new(PassageKind.Furniture, "furniture/template", 0.97, DamageKind.Template);
        if (CreditDetector.FindInLine(line, rules) is not null)
            return new(PassageKind.Credit, "credit/agency", 0.95, DamageKind.AgencyCredit);
        if (CaptionDetector.Find(line, rules) is { } caption)
            return new(PassageKind.Caption, caption, 0.9, DamageKind.Caption);
        return Phrase(line, rules) is { } kind ? Verdict.Furniture(kind, 0.95) : Verdict.Prose;
    }

    static string? Phrase(Line line, RestorationRules rules)
    {
        if (line.WordCount == 0) return null;
        if (rules.Furniture.Whole(line.Normal) is { } whole) return whole;
        if (line.WordCount > MostWordsOfFurniture) return null;
        return rules.Furniture.Inside(line.Normal);
    }

    static void MarkRepeats(IReadOnlyList<Line> lines, int[] copies, Verdict[] verdicts)
    {
        foreach (var line in lines)
        {
            if (copies[line.Index] < 0 || !verdicts[line.Index].IsKept) continue;
            verdicts[line.Index] = new(verdicts[line.Index].Kind, "duplicate/same-words", 0.95, DamageKind.Duplicate);
        }
    }

    static void MarkHeadings(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        var first = Array.FindIndex(verdicts, verdict => verdict.IsKept);
        if (first < 0) return;
        if (IsHeading(lines[first], MostWordsOfHeadline) && Array.FindIndex(verdicts, first + 1, verdict => verdict.IsKept) > 0)
            verdicts[first] = new(PassageKind.Headline, "headline/first-line", 0.9);
        for (var i = first + 1; i + 1 < lines.Count; i++)
            if (verdicts[i] == Verdict.Prose && verdicts[i + 1].IsKept && IsHeading(lines[i], MostWordsOfSubhead) && lines[i + 1].EndsSentence)
                verdicts[i] = new(PassageKind.Subhead, "subhead/short-line", 0.7);
    }

    static bool IsHeading(Line line, int mostWords)
    {
        if (line.WordCount == 0 || line.WordCount > mostWords || !char.IsLetterOrDigit(line.Text.TrimStart('“', '"', '‘', '\'', '«')[0])) return false;
        return line.Text[^1] is not ('.' or ',' or ';' or ':' or '”' or '"') && !char.IsLower(line.Text[0]);
    }
}
