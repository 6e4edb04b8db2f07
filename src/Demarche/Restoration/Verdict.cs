namespace Demarche.Restoration;

/// <summary>What a line was found to be.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Rule">The rule that decided: <c>furniture/share</c>.</param>
/// <param name="Confidence">In [0, 1].</param>
/// <param name="Damage">The damage that it is, where it is one.</param>
readonly record struct Verdict(PassageKind Kind, string Rule, double Confidence, DamageKind? Damage = null)
{
    internal static readonly Verdict Prose = new(PassageKind.Body, "body/prose", 0.9);

    internal static readonly Verdict Standfirst = new(PassageKind.Body, "body/standfirst", 0.7);

    /// <summary>Whether it is furniture by its place among the lines alone, not by its words.</summary>
    internal bool IsOfPlace => Rule is AroundTheArticle or InsideTheArticle;

    const string AroundTheArticle = "furniture/around-the-article", InsideTheArticle = "furniture/inside-the-article";

    /// <summary>Whether its words belong in the clean text.</summary>
    internal bool IsKept => Kind is PassageKind.Headline or PassageKind.Subhead or PassageKind.Body or PassageKind.Table && Damage is null;

    internal static Verdict Furniture(string rule, double confidence) => new(PassageKind.Furniture, "furniture/" + rule, confidence, DamageKind.Furniture);
}
