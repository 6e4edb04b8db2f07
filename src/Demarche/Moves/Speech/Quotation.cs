namespace Demarche.Moves.Speech;

/// <summary>Words between quotation marks, inside one paragraph.</summary>
/// <param name="Span">With the marks that are there.</param>
/// <param name="Continues">Whether the next quotation goes on with it: the paragraph ended without a closing mark and the next one opens again.</param>
/// <param name="IsDamaged">Whether a mark is missing.</param>
readonly record struct Quotation(TextSpan Span, bool Continues, bool IsDamaged);
