using System.Globalization;
using System.Text.RegularExpressions;

namespace Demarche.Restoration;

/// <summary>Place, day and agency before the lead of an agency dispatch: <c>GENEVA, Jan 28 (Reuters) -</c>.</summary>
/// <param name="Length">Code units from the start of the line to the first character of the lead.</param>
/// <param name="Place">The place as written, or null (<c>(Reuters) -</c>).</param>
/// <param name="Month">1–12, or null when no day is named.</param>
/// <param name="Day">1–31, or null when no day is named.</param>
/// <param name="Year">The year, where the dateline names it.</param>
/// <param name="Agency">The agency as written, without its brackets.</param>
public sealed partial record Dateline(int Length, string? Place, int? Month, int? Day, int? Year, string? Agency)
{
    /// <summary>Longest dateline that is looked for, in code units. Two cities, a region, a date and an agency stay below it.</summary>
    const int LongestDateline = 110;

    /// <summary>Two cities with their regions stay below it.</summary>
    const int MostWordsOfPlace = 8;

    const string MonthName = @"(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?";
    const string DayNumber = @"(?<day>[0-3]?\d)(?:st|nd|rd|th)?";
    const string Date = $@"(?:(?:{MonthName}\s*{DayNumber}|{DayNumber}\s*{MonthName})(?:,?\s+(?<year>(?:19|20)\d\d))?)";
    const string AgencyMark = @"(?:\((?<agency>[\p{L}/.\- ]{2,40})\)|/(?<agency>[A-Z]{2,10})/)";
    const string PlaceName = @"(?<place>\p{L}[\p{L}\p{M}.'’\-/() ]*?(?:,\s*\p{L}[\p{L}\p{M}.'’\-/ ]*?){0,2})";
    const string Dash = @"\.?\s*(?:--|-|–|—|:)";

    /// <summary>Reads the dateline that <paramref name="line"/> begins with.</summary>
    /// <returns>Whether there is one: a place with a day or an agency, an agency alone, or a place in capitals, and a dash.</returns>
    public static bool TryParse(string line, out Dateline? dateline)
    {
        ArgumentNullException.ThrowIfNull(line);
        dateline = null;
        var head = line.Length > LongestDateline ? line[..LongestDateline] : line;
        var match = Dated().Match(head);
        if (!match.Success) match = Undated().Match(head);
        if (!match.Success || !IsPlace(match) || !TryDay(match, out var month, out var day)) return false;
        var length = match.Length;
        while (length < line.Length && char.IsWhiteSpace(line[length])) length++;
        dateline = new Dateline(length, Text(match, "place"), month, day, Number(match, "year"), Text(match, "agency"));
        return true;
    }

    /// <summary>The day, where month, day and year are known. The year is the dateline's or the one that brings it nearest to <paramref name="published"/>.</summary>
    public DateOnly? On(DateOnly? published)
    {
        if (Month is not { } month || Day is not { } day) return null;
        if (Year is { } year) return Valid(year, month, day);
        if (published is not { } near) return null;
        DateOnly? best = null;
        for (var candidate = near.Year - 1; candidate <= near.Year + 1; candidate++)
            if (Valid(candidate, month, day) is { } date && (best is null || Distance(date, near) < Distance(best.Value, near)))
                best = date;
        return best;
    }

    /// <summary>A place is followed by a comma or a stop, or written in capitals: "On March 3 - a Tuesday -" begins a sentence.</summary>
    static bool IsPlace(Match match)
    {
        var place = match.Groups["place"];
        if (!place.Success) return true;
        var words = place.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lower = words.Count(word => char.IsLower(word[0]));
        if (words.Length > MostWordsOfPlace || (lower > 1 && lower < words.Length)) return false;
        return place.ValueSpan.TrimEnd().EndsWith('.') || match.Value.AsSpan(place.Index + place.Length).TrimStart() is [',' or '.', ..]
            || !place.Value.Any(char.IsLower) || match.Groups["agency"].Success;
    }

    static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    static DateOnly? Valid(int year, int month, int day) =>
        day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    static bool TryDay(Match match, out int? month, out int? day)
    {
        (month, day) = (null, Number(match, "day"));
        if (day is null) return true;
        month = Months.Find(match.Groups["month"].ValueSpan);
        return month is not null && day is >= 1 and <= 31;
    }

    static string? Text(Match match, string group) => match.Groups[group].Success ? match.Groups[group].Value.Trim(' ', ',', '.') : null;

    static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex($@"^{PlaceName}[,.]?\s+{Date}\s*\.?\s*(?:{AgencyMark}?{Dash}(?!\w)|/(?<agency>[A-Z]{{2,10}})/\.?\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex($@"^(?:(?:{PlaceName}[,.]?\s+)?{AgencyMark}{Dash}\s|(?<place>\p{{Lu}}[\p{{Lu}}.'’\-/]+(?:,? [\p{{Lu}}][\p{{Lu}}.'’\-/]+){{0,3}})(?:,\s*\p{{Lu}}[\p{{L}}. ]*?)?\s+(?:--|-|–|—)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Undated();
}
