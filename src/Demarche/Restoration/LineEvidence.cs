using System.Text.RegularExpressions;

namespace Demarche.Restoration;

/// <summary>What a line by itself says for the article and for furniture inside it.</summary>
static partial class LineEvidence
{
    /// <summary>English prose has one function word in four or more; lists, menus and tables have few.</summary>
    const double FewStopwords = 0.2;

    /// <summary>Lines shorter than this say nothing by their share of function words.</summary>
    const int WordsForStopwords = 12;

    /// <summary>From this many lines of sure furniture on, a text counts as a page in full.</summary>
    const double SureLinesOfPage = 8;

    /// <summary>A label has at most so many words; fewer labels than this make no page.</summary>
    const int MostWordsOfLabel = 4, FewestLabels = 12;

    /// <summary>Share of labels among the lines of a text that is no page at all, and of one that is a page in full.</summary>
    const double LabelsOfText = 0.25, LabelsOfPage = 0.5;

    /// <summary>Words from "is a" to the author's trade; most words of a line with an address.</summary>
    const int WordsToRole = 8, MostWordsOfContact = 60;

    /// <summary>Most words of a caption with its day.</summary>
    const int MostWordsOfCaption = 45;

    /// <summary>Most words of a line that stamps a day or an hour.</summary>
    const int MostWordsOfStamp = 12;

    /// <summary>Most words of a subhead, fewest of a paragraph below it.</summary>
    const int MostWordsOfHead = 9, FewestWordsOfParagraph = 20;

    /// <summary>The evidence of every line. Where a text shows no furniture for sure, short lines are no sign of it.</summary>
    internal static (double Body, double Inside)[] OfAll(IReadOnlyList<Line> lines, bool[] sure, int[] copies, PageHints hints, RestorationRules rules)
    {
        var english = IsEnglish(lines, rules);
        var page = hints.IsPage ? 1 : Math.Max(Math.Min(1, sure.Count(found => found) / SureLinesOfPage), english ? 0 : PageByLabels(lines));
        var evidence = new (double Body, double Inside)[lines.Count];
        var listed = ListRuns.Find(lines, sure);
        foreach (var line in lines)
        {
            var context = new Context(copies[line.Index] >= 0, english, listed[line.Index], line.Index > 0 ? lines[line.Index - 1] : null, line.Index + 1 < lines.Count ? lines[line.Index + 1] : null);
            var (body, inside) = Of(line, context, rules);
            if (!sure[line.Index]) (body, inside) = (body < 0 ? body * page : body, inside - (1 - page) * rules.Weights["no-page"]);
            if (hints.IsPage) (body, inside) = hints.Weigh(line, body, inside, rules.Weights);
            evidence[line.Index] = (body, inside);
        }

        return evidence;
    }

    /// <summary>How far a text counts as a page in full for its labels: lines of few words that end no sentence. For languages of which no phrases are known.</summary>
    static double PageByLabels(IReadOnlyList<Line> lines)
    {
        var labels = lines.Count(line => line.WordCount <= MostWordsOfLabel && !line.EndsSentence);
        return labels < FewestLabels ? 0 : Math.Clamp(((double)labels / lines.Count - LabelsOfText) / (LabelsOfPage - LabelsOfText), 0, 1);
    }

    /// <summary>What the lines around say about one line.</summary>
    readonly record struct Context(bool Repeated, bool English, bool Listed, Line? Previous, Line? Next);

    static bool IsEnglish(IReadOnlyList<Line> lines, RestorationRules rules)
    {
        var longLines = lines.Where(line => line.WordCount >= WordsForStopwords).ToList();
        return longLines.Count == 0 || longLines.Average(line => StopwordShare(line, rules)) >= FewStopwords;
    }

    static (double Body, double Inside) Of(Line line, Context context, RestorationRules rules)
    {
        var weights = rules.Weights;
        if (line.WordCount == 0) return (weights["body no-words"], weights["inside no-words"]);
        var (body, inside) = weights.OfLength(line.WordCount, line.EndsSentence);
        foreach (var sign in Signs(line, context, rules))
        {
            body += weights["body " + sign];
            inside += weights["inside " + sign];
        }

        return (body, inside);
    }

    static IEnumerable<string> Signs(Line line, Context context, RestorationRules rules)
    {
        if (rules.Furniture.Whole(line.Normal) is { } kind)
        {
            yield return "furniture";
            yield return kind;
        }
        else if (rules.Furniture.CountInside(line.Normal) is var hits and > 0 && line.WordCount <= 40 * hits) yield return "furniture-inside";
        else if (line.WordCount <= 20 && (rules.Furniture.Start(line.Normal) ?? rules.Furniture.End(line.Normal)) is { } begun)
        {
            yield return "furniture-start";
            yield return begun;
        }
        if (CaptionDetector.Find(line, rules) is not null) yield return "caption";
        if (line.WordCount <= 12 && IsByline(line)) yield return "byline";
        if (IsStamp(line)) yield return "timestamp";
        if (line.WordCount >= WordsForStopwords && context.English && StopwordShare(line, rules) < FewStopwords) yield return "few-stopwords";
        if (context.Repeated) yield return "repeated";
        if (line.WordCount <= 40 && (rules.Credits.Start(line.Normal) ?? rules.Credits.Inside(line.Normal)) is not null) yield return "credit";
        if (IsAuthorNote(line, rules) || IsContact(line)) yield return "author-note";
        if (line.WordCount <= MostWordsOfCaption && CaptionDay().IsMatch(line.Text)) yield return "caption-day";
        if (line.WordCount <= 30 && (line.Text.EndsWith("...", StringComparison.Ordinal) || line.Text[^1] == '…')) yield return "ellipsis";
        if (IsMarkedItem(line)) yield return "bullet";
        if (IsMarkedItem(line) && context.Previous is { } above && IsParagraph(above)) yield return "item";
        if (HeadsProse(line, context)) yield return context.Previous is { } before && IsParagraph(before) ? "between-prose" : "before-prose";
        if (context.Listed) yield return "listed";
    }

    /// <summary>Whether it stands behind the mark or number of a list's item.</summary>
    static bool IsMarkedItem(Line line) => line.Text[0] is '•' or '·' or '-' or '–' or '—' or '*' || ListNumber().IsMatch(line.Text);

    /// <summary>A short line without an end right above a paragraph, as subheads stand.</summary>
    static bool HeadsProse(Line line, Context context) =>
        line.WordCount <= MostWordsOfHead && !line.EndsSentence && line.Text.TrimStart('“', '"', '‘', '\'', '«') is [var first, ..] && char.IsLetterOrDigit(first) && !char.IsLower(line.Text[0]) && context.Next is { } next && IsParagraph(next);

    static bool IsParagraph(Line line) => line.WordCount >= FewestWordsOfParagraph && line.EndsSentence;

    /// <summary>A name, then words such as "writes about" or "is a Geneva-based reporter".</summary>
    static bool IsAuthorNote(Line line, RestorationRules rules)
    {
        if (line.WordCount is < 5 or > 120 || Name().Match(line.Text) is not { Success: true } name) return false;
        var rest = Words.Normalize(line.Text.AsSpan(name.Length));
        if (rules.AuthorNotes.Start(rest) is not null) return true;
        if (!rest.StartsWith("is a ", StringComparison.Ordinal) && !rest.StartsWith("is an ", StringComparison.Ordinal) && !rest.StartsWith("is the ", StringComparison.Ordinal)) return false;
        return rest.Split(' ', WordsToRole + 1).Take(WordsToRole).Any(rules.AuthorRoles.Contains);
    }

    /// <summary>Whether it gives an address by which its author is reached.</summary>
    static bool IsContact(Line line) => line.WordCount <= MostWordsOfContact && Address().IsMatch(line.Text);

    /// <summary>Whether it names who wrote.</summary>
    internal static bool IsByline(Line line) =>
        line.Text.StartsWith("By ", StringComparison.Ordinal) || line.Text.StartsWith("BY ", StringComparison.Ordinal) || line.Text.StartsWith("by ", StringComparison.Ordinal)
        || line.Text.StartsWith("Written by", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("Posted by", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a stamp: a day or an hour at its start, few words.</summary>
    internal static bool IsStamp(Line line) => line.WordCount <= MostWordsOfStamp && Timestamp().IsMatch(line.Text);

    static double StopwordShare(Line line, RestorationRules rules)
    {
        var count = 0;
        foreach (var word in line.Normal.AsSpan().Split(' '))
            if (rules.Stopwords.Contains(line.Normal.AsSpan(word))) count++;
        return (double)count / line.WordCount;
    }

    /// <summary>Words with capitals at the start of a line, with what may stand between and behind them: <c>Ada de Berg, of Portville,</c>.</summary>
    [GeneratedRegex(@"^\W*\p{Lu}[\w.'’-]*(?:,? (?:(?:de|van|von|der|den|la|bin|al|of|and|the|for) )*\p{Lu}[\w.'’-]*)*,? ", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\S@[\w-]+\.\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>A day with its weekday and year inside a sentence, as agencies caption pictures; prose leaves one of them out.</summary>
    [GeneratedRegex(@", (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionDay();

    [GeneratedRegex(@"^\(?\d{1,2}[.)] \p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"^(?:(?:first |last )?(?:published|updated|posted|modified|created)\b|\d{1,2}:\d\d|\d+ (?:min|hour|day|week|month|year)s? ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, ?\d{4}|$)|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();
}
