namespace Demarche.Restoration;

/// <summary>Phrases that make a line furniture whatever stands around it.</summary>
static class FurniturePhrases
{
    /// <summary>A phrase inside a line decides for lines of at most this many words.</summary>
    const int MostWords = 20;

    /// <summary>A phrase at the start of a line decides for lines of at most this many words that end no sentence.</summary>
    const int MostWordsOfStart = 6;

    /// <summary>Most words of a link that a label leads to, and of the label.</summary>
    const int MostWordsOfLink = 25, MostWordsOfLabel = 3;

    /// <summary>Most words of a note about the article, such as where it was printed first and what was corrected.</summary>
    const int MostWordsOfNotice = 80;

    const string Notice = "notice";

    /// <summary>The kind of furniture that <paramref name="line"/> is for sure, or null.</summary>
    internal static string? Sure(Line line, RestorationRules rules)
    {
        if (IsLabelledLink(line, rules)) return "related";
        if (line.WordCount <= MostWordsOfNotice && rules.Furniture.Start(line.Normal) is Notice) return Notice;
        if (line.WordCount is 0 or > MostWords) return null;
        if (rules.Furniture.Whole(line.Normal) is { } whole) return whole;
        if (rules.Furniture.Inside(line.Normal) is { } inside) return inside;
        if (line.WordCount > MostWordsOfStart || line.EndsSentence) return null;
        return rules.Furniture.Start(line.Normal) is "share" or "newsletter" or "comment-form" ? rules.Furniture.Start(line.Normal) : null;
    }

    /// <summary><c>RELATED: Envoys meet again</c>: what alone on a line heads a list of links, a colon, and one link.</summary>
    static bool IsLabelledLink(Line line, RestorationRules rules)
    {
        if (line.WordCount > MostWordsOfLink || line.Text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and < 30 and var colon)) return false;
        var label = Words.Normalize(line.Text.AsSpan(0, colon));
        return Words.Count(label) <= MostWordsOfLabel && rules.Furniture.Whole(label) == "related";
    }
}
