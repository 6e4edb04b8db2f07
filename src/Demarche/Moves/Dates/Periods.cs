namespace Demarche.Moves.Dates;

/// <summary>Weeks (Monday to Sunday), months, years and their parts as intervals.</summary>
static class Periods
{
    public static DateInterval Week(DateOnly day)
    {
        var monday = day.AddDays(-IsoWeekday(day) + 1);
        return new DateInterval(monday, monday.AddDays(6));
    }

    /// <summary>1 Monday … 7 Sunday.</summary>
    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateInterval Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static DateInterval Month(DateOnly day) => Month(day.Year, day.Month);

    public static DateInterval Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static DateInterval Of(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => Week(day),
        TimeUnit.Month => Month(day),
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Decade => new DateInterval(new DateOnly(day.Year / 10 * 10, 1, 1), new DateOnly(day.Year / 10 * 10 + 9, 12, 31)),
        _ => new DateInterval(day),
    };

    /// <summary>The early, middle or late third; a month's are the 1st–10th, 11th–20th and the rest, a week's Mon–Tue, Tue–Thu, Thu–Sun.</summary>
    public static DateInterval Part(DateInterval whole, string part)
    {
        var days = whole.End.DayNumber - whole.Start.DayNumber + 1;
        if (days == 7) return Days(whole.Start, part switch { "early" => (0, 1), "mid" => (1, 3), _ => (3, 6) });
        if (days <= 31) return Days(whole.Start, part switch { "early" => (0, 9), "mid" => (10, 19), _ => (20, days - 1) });
        var months = Math.Max(1, (whole.End.Year - whole.Start.Year) * 12 + whole.End.Month - whole.Start.Month + 1);
        var third = Math.Max(1, months / 3);
        var first = part switch { "early" => 0, "mid" => third, _ => months - third };
        var last = part == "late" ? whole.End : whole.Start.AddMonths(first + third).AddDays(-1);
        return new DateInterval(whole.Start.AddMonths(first), last);
    }

    /// <summary>Day <paramref name="day"/> of a month, or null where the month is too short.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A day so many units away; months and years keep the day of the month where they can.</summary>
    public static DateOnly Shift(DateOnly day, int amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => day.AddDays(amount / 24),
        TimeUnit.Day => day.AddDays(amount),
        TimeUnit.Week => day.AddDays(7 * amount),
        TimeUnit.Fortnight => day.AddDays(14 * amount),
        TimeUnit.Month => day.AddMonths(amount),
        TimeUnit.Decade => day.AddYears(10 * amount),
        _ => day.AddYears(amount),
    };

    static DateInterval Days(DateOnly start, (int First, int Last) days) => new(start.AddDays(days.First), start.AddDays(days.Last));
}
