namespace Demarche.Restoration;

/// <summary>One damaged place of the raw text with what the program proposes. The text itself is never changed.</summary>
/// <param name="Kind">How it is damaged.</param>
/// <param name="Span">Where, in the raw text.</param>
/// <param name="Explanation">One sentence for a person.</param>
/// <param name="Proposal">What should stand there; null when it should go, or when nothing can be proposed.</param>
/// <param name="Confidence">In [0, 1].</param>
/// <param name="Rule">Id of the rule that found it.</param>
public sealed record Damage(DamageKind Kind, TextSpan Span, string Explanation, string? Proposal, double Confidence, string Rule);
