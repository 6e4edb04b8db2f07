namespace Demarche.Actors;

/// <summary>Until when the tables are good.</summary>
static class Coverage
{
    /// <summary>Last day on which heads of state and government were checked against their source.</summary>
    public static readonly DateOnly GoodUntil = new(2026, 1, 22);

    /// <summary>P060 where the dispatch is later than the tables.</summary>
    public static IReadOnlyList<Problem> Problems(DateOnly? date) => date is { } day && day > GoodUntil
        ? [new Problem("P060", $"The dispatch is of {day:yyyy-MM-dd}; office-holders are known until {GoodUntil:yyyy-MM-dd}, and later ones are read by title alone.")]
        : [];
}
