namespace Demarche.Evaluation;

/// <summary>A stretch of a text that one coder marked with one category.</summary>
/// <param name="Coder">Index of the coder, from 0.</param>
/// <param name="Category">The category.</param>
/// <param name="Span">Where; units of one coder and category do not overlap.</param>
public readonly record struct Unit(int Coder, string Category, TextSpan Span);
