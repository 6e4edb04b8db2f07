namespace Demarche.Restoration;

/// <summary>A place inside a kept line that the clean text leaves out.</summary>
/// <param name="Span">Where, in the raw text.</param>
/// <param name="Instead">What the clean text has there; empty for nothing.</param>
/// <param name="BreaksAfter">Whether what follows stands in a paragraph of its own.</param>
readonly record struct Cut(TextSpan Span, string Instead = "", bool BreaksAfter = false);
