namespace Demarche.Restoration;

/// <summary>What a line was found to be.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Rule">The rule that decided: <c>furniture/share</c>.</param>
/// <param name="Confidence">In [0, 1].</param>
/// <param name="Damage">The damage that it is, where it is one.</param>
readonly record struct Verdict(PassageKind Kind, string Rule, double Confidence, DamageKind? Damage = null)
{
    internal static readonly Verdict Prose = new(PassageKind.Body, "body/prose", 0.9);

    /// <summary>Whether its words belong in the clean text.</summary>
    internal bool IsKept => Kind is PassageKind.Headline or PassageKind.Subhead or PassageKind.Body or PassageKind.Table && Damage is null;

    internal static Verdict Furniture(string rule, double confidence) => new(PassageKind.Furniture, "furniture/" + rule, confidence, DamageKind.Furniture);
}
