using System.Globalization;
using System.Text.RegularExpressions;

namespace Demarche.Intake;

/// <summary>Reads a day from the forms that pages and feeds write it in.</summary>
static partial class LooseDate
{
    /// <summary>Years that a news page can be from; others are ids or prices.</summary>
    const int FirstYear = 1980, LastYear = 2100;

    /// <summary>Reads the first day in <paramref name="text"/>: ISO 8601, RFC 1123, "22 December 2023", "Dec. 22, 2023", seconds since 1970.</summary>
    /// <remarks>The day is the one that the text writes; a time zone does not move it, because readers of the outlet saw that day.</remarks>
    internal static bool TryParse(string? text, out DateOnly day)
    {
        day = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        if (Iso().Match(text) is { Success: true } iso && TryMake(iso, out day)) return true;
        if (MonthFirst().Match(text) is { Success: true } first && TryMake(first, out day)) return true;
        if (DayFirst().Match(text) is { Success: true } second && TryMake(second, out day)) return true;
        if (American().Match(text) is { Success: true } third && TryMake(third, out day)) return true;
        return TryUnix(text.Trim(), out day);
    }

    static bool TryUnix(string text, out DateOnly day)
    {
        day = default;
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? number / 1000 : number).UtcDateTime);
        return day.Year is >= FirstYear and <= LastYear;
    }

    static bool TryMake(Match match, out DateOnly day)
    {
        day = default;
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var month = match.Groups["n"].Success ? MonthOf(match.Groups["n"].ValueSpan) : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var date = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    static int MonthOf(ReadOnlySpan<char> name) => "janfebmaraprmayjunjulaugsepoctnovdec".AsSpan().IndexOf(name[..3].ToString().ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;

    const string Name = "(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[-/.]?(?<m>[01]\d)[-/.]?(?<d>[0-3]\d)(?!\d)|(?<!\d)(?<y>(?:19|20)\d\d)[-/](?<m>1?\d)[-/](?<d>[0-3]?\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex($@"\b{Name}\.?\s+(?<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex($@"(?<!\d)(?<d>[0-3]?\d)(?:st|nd|rd|th)?[\s\-/]+{Name}\.?,?[\s\-/]+(?<y>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\d)(?<m>[01]?\d)/(?<d>[0-3]?\d)/(?<y>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex American();
}
