namespace Demarche.Moves.Dates;

/// <summary>A word as the grammar sees it; a hyphenated token is several.</summary>
/// <param name="Text">Lower case, without the point of an abbreviation.</param>
/// <param name="Token">The token that it stands in.</param>
/// <param name="MayBeMonth">False for "may" and "march" as verbs.</param>
/// <param name="IsStop">Whether an expression that must end may end before it: punctuation, a verb, a conjunction.</param>
readonly record struct TimeWord(string Text, int Token, bool MayBeMonth, bool IsStop);
