namespace Demarche.Moves.Dates;

/// <summary>Words of a sentence that name a time.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Value">What they mean.</param>
readonly record struct TimeExpression(int First, int End, TimeValue Value);
