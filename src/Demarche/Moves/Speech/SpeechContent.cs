namespace Demarche.Moves.Speech;

/// <summary>A stretch of reported words.</summary>
/// <param name="Span">Where it stands in the parsed text, quotation marks included.</param>
/// <param name="IsQuotation">Whether the words are the speaker's own, between quotation marks.</param>
public readonly record struct SpeechContent(TextSpan Span, bool IsQuotation);
