namespace Demarche.Moves.Dates;

/// <summary>What a time expression is read against.</summary>
/// <param name="Anchor">The dateline's or the publication's day.</param>
/// <param name="Future">Whether the clause speaks of what is to come: "on Monday" is then the next Monday.</param>
/// <param name="Reference">The day or days that the text spoke of last ("a day earlier"), where it did.</param>
readonly record struct DateContext(DateOnly Anchor, bool Future, DateInterval? Reference);
