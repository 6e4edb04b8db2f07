namespace Demarche.Restoration;

/// <summary>Phrases that make a line furniture whatever stands around it.</summary>
static class FurniturePhrases
{
    /// <summary>A phrase inside a line decides for lines of at most this many words.</summary>
    const int MostWords = 20;

    /// <summary>A phrase at the start of a line decides for lines of at most this many words that end no sentence.</summary>
    const int MostWordsOfStart = 6;

    /// <summary>The kind of furniture that <paramref name="line"/> is for sure, or null.</summary>
    internal static string? Sure(Line line, RestorationRules rules)
    {
        if (line.WordCount is 0 or > MostWords) return null;
        if (rules.Furniture.Whole(line.Normal) is { } whole) return whole;
        if (rules.Furniture.Inside(line.Normal) is { } inside) return inside;
        if (line.WordCount > MostWordsOfStart || line.EndsSentence) return null;
        return rules.Furniture.Start(line.Normal) is "share" or "newsletter" or "comment-form" ? rules.Furniture.Start(line.Normal) : null;
    }
}
