namespace Demarche.Restoration;

/// <summary>The article behind the damage: clean text, the map of its offsets to the raw text, passages and damage.</summary>
/// <remarks>
/// The clean text holds headline, subheads and body in raw order, one passage a paragraph, joined by <c>"\n\n"</c>. Furniture, captions,
/// credits, datelines, injected links and repeats are left out of it and stay in <see cref="Passages"/> and <see cref="Damage"/>.
/// </remarks>
public sealed record RestoredText
{
    /// <summary>The raw text that it came from.</summary>
    public required string Raw { get; init; }

    /// <summary>The clean text.</summary>
    public required string Text { get; init; }

    /// <summary>Clean offsets to raw ones and back.</summary>
    public required OffsetMap Map { get; init; }

    /// <summary>Every stretch of the raw text that is not blank, in raw order.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Damage in raw order.</summary>
    public required IReadOnlyList<Damage> Damage { get; init; }

    /// <summary>The headline, restored; null when the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet as the text shows it (a repeated link's host, a credit), null when it does not.</summary>
    public string? Outlet { get; init; }

    /// <summary>The news agency that the text credits, null when it credits none.</summary>
    public string? Agency { get; init; }

    /// <summary>The day that the dateline names, where it names one in full.</summary>
    public DateOnly? DatelineDate { get; init; }

    /// <summary>The place that the dateline names, as written; null when the text has no dateline with one.</summary>
    public string? DatelinePlace { get; init; }

    /// <summary>Whether a stretch of the clean text stands in the headline.</summary>
    internal bool IsHeadline(TextSpan clean)
    {
        foreach (var passage in Passages)
            if (passage.Kind == PassageKind.Headline && passage.Clean.Overlaps(clean)) return true;
        return false;
    }

    /// <summary>How far the text can be trusted, in [0, 1]: 1 is undamaged.</summary>
    public double Trust { get; init; } = 1;

    /// <summary>How far the passage at a place of the raw text can be trusted, in [0, 1]: the least of the passages that <paramref name="raw"/> overlaps, 1 where none does.</summary>
    public double TrustAt(TextSpan raw)
    {
        // Passages are in raw order and do not overlap: the first that ends behind the start is found by halving.
        int low = 0, high = Passages.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Passages[middle].Raw.End <= raw.Start) low = middle + 1;
            else high = middle;
        }

        var trust = 1.0;
        for (; low < Passages.Count && Passages[low].Raw.Start < raw.End; low++) trust = Math.Min(trust, Passages[low].Trust);
        return trust;
    }
}
