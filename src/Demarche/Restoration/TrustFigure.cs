namespace Demarche.Restoration;

/// <summary>How far a damaged text can be trusted.</summary>
/// <remarks>
/// Damage that touches what is said (fragments, quotation marks, links inside sentences, mojibake, garbled names) lowers the figure by its
/// confidence per thousand characters of clean text; furniture around the article hardly does. The figure is exp(−sum), so that it stays in (0, 1].
/// </remarks>
static class TrustFigure
{
    /// <summary>The text with the figures that all of its <paramref name="damage"/> leaves, for the whole and for every passage that is kept.</summary>
    internal static RestoredText Judge(RestoredText restored, IReadOnlyList<Damage> damage)
    {
        var passages = new List<Passage>(restored.Passages.Count);
        var next = 0;
        // Passages and damage are in raw order; damage that ends before a passage begins ends before all that follow, but for a span over several.
        foreach (var passage in restored.Passages)
        {
            while (next < damage.Count && damage[next].Span.End <= passage.Raw.Start) next++;
            var own = new List<Damage>();
            for (var i = next; i < damage.Count && damage[i].Span.Start < passage.Raw.End; i++)
                if (damage[i].Span.Overlaps(passage.Raw)) own.Add(damage[i]);
            passages.Add(passage.Clean.IsEmpty || own.Count == 0 ? passage : passage with { Trust = Of(passage.Clean.Length, own) });
        }

        return restored with { Passages = passages, Trust = Of(restored.Text.Length, damage) };
    }

    internal static double Of(int cleanLength, IReadOnlyList<Damage> damage)
    {
        var thousands = Math.Max(1.0, cleanLength / 1000.0);
        var sum = damage.Sum(item => Weight(item.Kind) * item.Confidence);
        return Math.Exp(-sum / thousands);
    }

    static double Weight(DamageKind kind) => kind switch
    {
        DamageKind.Fragment or DamageKind.Mojibake or DamageKind.GarbledName or DamageKind.OfficeConflict => 0.2,
        DamageKind.UnbalancedQuote or DamageKind.TornSentence or DamageKind.UntranslatedResidue or DamageKind.Truncated => 0.15,
        DamageKind.InjectedLink or DamageKind.GluedWords => 0.1,
        DamageKind.Duplicate or DamageKind.Template => 0.03,
        _ => 0.01,
    };
}
