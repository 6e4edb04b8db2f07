namespace Demarche.Syntax.Segmentation;

/// <summary>One syntactic word found in the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="JoinsPrevious">Whether it is part of the written token of the word before it.</param>
readonly record struct RawToken(TextSpan Span, bool JoinsPrevious);
