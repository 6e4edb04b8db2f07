namespace Demarche.Restoration;

/// <summary>Decides the kind of every line from its words, its place, its repeats and its neighbours.</summary>
static class LineClassifier
{
    /// <summary>A heading has at most this many words.</summary>
    const int MostWordsOfSubhead = 9;

    /// <summary>A headline has at most this many words.</summary>
    const int MostWordsOfHeadline = 30;

    internal static Verdict[] Classify(IReadOnlyList<Line> lines, PageHints hints, RestorationRules rules)
    {
        var verdicts = new Verdict[lines.Count];
        var copies = DuplicateFinder.Find(lines);
        var sure = lines.Select(line => FurniturePhrases.Sure(line, rules) is not null).ToArray();
        var states = LineSequence.Best(LineEvidence.OfAll(lines, sure, copies, hints, rules), rules.Weights);
        CommentSection.Close(lines, states, rules);
        DropSmallZones(lines, states, rules.Weights["small-zone"]);
        foreach (var line in lines) verdicts[line.Index] = Judge(line, states[line.Index], rules);
        hints.DropLoneHeads(lines, verdicts);
        hints.MarkCaptions(lines, verdicts);
        if (!hints.IsPage) Standfirst.Mark(lines, verdicts);
        MarkRepeats(lines, copies, verdicts);
        MarkHeadings(lines, verdicts);
        hints.MarkTables(lines, verdicts);
        hints.MarkTitle(lines, verdicts);
        return verdicts;
    }

    /// <summary>Stretches of body with less than <paramref name="share"/> of the longest one's words are teasers or comments, not the article.</summary>
    static void DropSmallZones(IReadOnlyList<Line> lines, LineSequence.State[] states, double share)
    {
        var zones = new List<(int Start, int End, int Words)>();
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] == LineSequence.State.Outside) continue;
            var (start, words) = (i, 0);
            for (; i < states.Length && states[i] != LineSequence.State.Outside; i++)
                if (states[i] == LineSequence.State.Body) words += lines[i].WordCount;
            zones.Add((start, i, words));
        }

        if (zones.Count == 0) return;
        var longest = zones.Max(zone => zone.Words);
        foreach (var zone in zones)
            if (zone.Words < share * longest) Array.Fill(states, LineSequence.State.Outside, zone.Start, zone.End - zone.Start);
    }

    static Verdict Judge(Line line, LineSequence.State state, RestorationRules rules)
    {
        if (TemplateDetector.Find(line, rules) is [var whole] && whole == line.Span)
            return new(PassageKind.Furniture, "furniture/template", 0.97, DamageKind.Template);
        if (CreditDetector.FindInLine(line, rules) is not null)
            return new(PassageKind.Credit, "credit/agency", 0.95, DamageKind.AgencyCredit);
        if (CaptionDetector.Find(line, rules) is { } caption)
            return new(PassageKind.Caption, caption, 0.9, DamageKind.Caption);
        if (FurniturePhrases.Sure(line, rules) is { } kind) return Verdict.Furniture(kind, 0.95);
        return state switch
        {
            LineSequence.State.Outside => Verdict.Furniture("around-the-article", 0.8),
            LineSequence.State.Inside => Verdict.Furniture("inside-the-article", 0.7),
            _ => Verdict.Prose,
        };
    }

    static void MarkRepeats(IReadOnlyList<Line> lines, int[] copies, Verdict[] verdicts)
    {
        foreach (var line in lines)
        {
            if (copies[line.Index] < 0 || !verdicts[line.Index].IsKept || verdicts[copies[line.Index]].Kind != verdicts[line.Index].Kind) continue;
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
