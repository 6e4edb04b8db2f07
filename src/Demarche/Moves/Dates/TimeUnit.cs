namespace Demarche.Moves.Dates;

/// <summary>Units of time, with the numbers that <c>data/dates/words.tsv</c> writes.</summary>
enum TimeUnit
{
    Hour = 1,
    Day = 2,
    Week = 3,
    Month = 4,
    Year = 5,
    Decade = 6,
    Fortnight = 7,
}
