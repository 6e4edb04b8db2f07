using System.Globalization;

namespace Demarche.Actors;

/// <summary>Reads the date columns of the tables: <c>YYYY[-MM[-DD]]</c>.</summary>
static class Dates
{
    /// <summary>The first day that the text covers; null when it is empty or no date.</summary>
    public static DateOnly? First(string text) => text.Length switch
    {
        >= 10 when DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        7 when int.TryParse(text.AsSpan(0, 4), out var year) && int.TryParse(text.AsSpan(5), out var month) && month is >= 1 and <= 12 => new DateOnly(year, month, 1),
        4 when int.TryParse(text, out var year) && year > 0 => new DateOnly(year, 1, 1),
        _ => null,
    };

    /// <summary>The last day that the text covers; null when it is empty or no date.</summary>
    public static DateOnly? Last(string text) => First(text) is not { } day ? null : text.Length switch
    {
        4 => day.AddYears(1).AddDays(-1),
        7 => day.AddMonths(1).AddDays(-1),
        _ => day,
    };
}
