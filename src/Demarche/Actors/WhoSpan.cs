namespace Demarche.Actors;

/// <summary>A phrase of a sentence that names a side of its event.</summary>
/// <param name="Side">Which side.</param>
/// <param name="HeadToken">Index of the token that heads the phrase.</param>
/// <param name="Span">Where it stands in the parsed text, without preposition and relative clause.</param>
public readonly record struct WhoSpan(WhoSide Side, int HeadToken, TextSpan Span);
