namespace Demarche.Moves.Dates;

/// <summary>How a predicate's clause is to be read for its date.</summary>
public readonly record struct DateQuery
{
    /// <summary>Whether the clause speaks of what is to come, so that "on Monday" is the next one.</summary>
    public bool Future { get; init; }

    /// <summary>Whether times inside the predicate's infinitive count: a meeting that is agreed on is dated by the meeting ("agreed to meet in two weeks").</summary>
    public bool Complement { get; init; }

    /// <summary>Whether the predicate is itself an act of speech inside a reported clause or quotation, done when it was said.</summary>
    public bool Speech { get; init; }
}
