namespace Demarche.Actors;

/// <summary>A name that the tables contradict. The text keeps its form; this stands beside it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where the name stands in the text that was resolved; in the raw text where the finding is one of <see cref="CodedDispatch.Names"/>.</param>
/// <param name="Found">The name as it stands.</param>
/// <param name="Proposal">The name proposed, null when none can be.</param>
/// <param name="Score">How sure, in [0, 1].</param>
/// <param name="Explanation">One sentence for a person.</param>
/// <param name="Rule">Id of the rule that found it.</param>
public sealed record NameFinding(
    NameFindingKind Kind, TextSpan Span, string Found, string? Proposal, double Score, string Explanation, string Rule);
