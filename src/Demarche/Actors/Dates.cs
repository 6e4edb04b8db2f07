namespace Demarche.Actors;

/// <summary>Reads the date columns of the tables: <c>YYYY[-MM[-DD]]</c>.</summary>
static class Dates
{
    /// <summary>The first day that the text covers; null when it is empty or no date.</summary>
    public static DateOnly? First(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || !int.TryParse(text[..4], out var year) || year is < 1 or > 9998) return null;
        var (month, day) = (1, 1);
        if (text.Length >= 7 && (!int.TryParse(text.Slice(5, 2), out month) || month is < 1 or > 12)) return null;
        if (text.Length >= 10 && (!int.TryParse(text.Slice(8, 2), out day) || day < 1 || day > DateTime.DaysInMonth(year, month))) return null;
        return new DateOnly(year, month, day);
    }

    /// <summary>The last day that the text covers; null when it is empty or no date.</summary>
    public static DateOnly? Last(ReadOnlySpan<char> text) => First(text) is not { } day ? null : text.Length switch
    {
        < 7 => day.AddYears(1).AddDays(-1),
        < 10 => day.AddMonths(1).AddDays(-1),
        _ => day,
    };
}
