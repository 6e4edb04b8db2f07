namespace Demarche.Restoration;

/// <summary>A stretch of the raw text with one kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Raw">Where it stands in the raw text.</param>
/// <param name="Clean">Where its restored words stand in the clean text; empty for a passage that is left out of it.</param>
/// <param name="Rule">Id of the rule that decided.</param>
/// <param name="Confidence">How sure the rule is, in [0, 1].</param>
public sealed record Passage(PassageKind Kind, TextSpan Raw, TextSpan Clean, string Rule, double Confidence)
{
    /// <summary>How far its words can be trusted, in [0, 1]: 1 is undamaged. A report's confidence is lowered by it.</summary>
    public double Trust { get; init; } = 1;
}
