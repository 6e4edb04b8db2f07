namespace Demarche.Moves.Dates;

/// <content>Days, weekdays and weekends.</content>
static partial class TimeFunctions
{
    static TimeValue Days(int first, int last) => context => new DateInterval(context.Anchor.AddDays(first), context.Anchor.AddDays(last));

    /// <summary>near: the latest such day up to the anchor, or from it on in a future clause; before and after leave the anchor out.</summary>
    static TimeValue Weekday(int weekday, string mode) => context =>
    {
        var back = (Periods.IsoWeekday(context.Anchor) - weekday + 7) % 7;
        var ahead = (7 - back) % 7;
        return new DateInterval(context.Anchor.AddDays(mode switch
        {
            "before" => back == 0 ? -7 : -back,
            "after" => ahead == 0 ? 7 : ahead,
            _ => context.Future ? ahead : -back,
        }));
    };

    static TimeValue WeekdayOf(int weekday, int week) => context =>
        new DateInterval(Periods.Week(context.Anchor.AddDays(7 * week)).Start.AddDays(weekday - 1));

    /// <summary>"Monday and Tuesday": the later day as it stands, the other within the week before it (after it, in a future clause).</summary>
    static TimeValue WeekdayPair(int first, int second) => context =>
    {
        var apart = (second - first + 7) % 7;
        if (context.Future)
        {
            var start = Weekday(first, "near")(context)!.Value.Start;
            return new DateInterval(start, start.AddDays(apart));
        }

        var end = Weekday(second, "near")(context)!.Value.Start;
        return new DateInterval(end.AddDays(-apart), end);
    };

    static TimeValue Weekend(string mode) => context =>
    {
        var saturday = Periods.Week(context.Anchor).Start.AddDays(5);
        var inside = context.Anchor >= saturday;
        var shift = mode switch
        {
            "last" => -7,
            "next" => inside ? 7 : 0,
            "this" => 0,
            _ => inside || context.Future ? 0 : -7,
        };
        return new DateInterval(saturday.AddDays(shift), saturday.AddDays(shift + 1));
    };

    /// <summary>A day of a month without a year: the latest up to the anchor, in a future clause the first from it on.</summary>
    static TimeValue Date(int month, int day, int? year) => context =>
    {
        if (year is { } known) return Single(Periods.Day(known, month, day));
        for (var step = 0; step <= 8; step++) // 29 February comes back after eight years at the latest
        {
            var candidate = Periods.Day(context.Anchor.Year + (context.Future ? step : -step), month, day);
            if (candidate is { } date && (context.Future ? date >= context.Anchor : date <= context.Anchor)) return Single(date);
        }

        return null;
    };

    static TimeValue DateOfYear(TimeArguments arguments) => context =>
        Single(Periods.Day(context.Anchor.Year + arguments.Number(2), arguments.Number(0), arguments.Number(1)));

    static TimeValue DateRange(TimeArguments arguments)
    {
        var year = arguments.Count > 4 ? arguments.Number(4) : (int?)null;
        var last = Date(arguments.Number(2), arguments.Number(3), year);
        return context =>
        {
            if (last(context) is not { } end) return null;
            var start = Periods.Day(end.Start.Year, arguments.Number(0), arguments.Number(1));
            if (start > end.Start) start = Periods.Day(end.Start.Year - 1, arguments.Number(0), arguments.Number(1));
            return start is { } day ? new DateInterval(day, end.Start) : null;
        };
    }

    static TimeValue DayOfMonth(int day) => context =>
    {
        for (var step = 0; step <= 2; step++)
        {
            var month = context.Anchor.AddMonths(context.Future ? step : -step);
            if (Periods.Day(month.Year, month.Month, day) is { } date && (context.Future ? date >= context.Anchor : date <= context.Anchor))
                return new DateInterval(date);
        }

        return null;
    };

    static TimeValue DayOfMonth(int day, int monthShift) => context =>
    {
        var month = context.Anchor.AddMonths(monthShift);
        return Single(Periods.Day(month.Year, month.Month, day));
    };

    static DateInterval? Single(DateOnly? day) => day is { } date ? new DateInterval(date) : null;
}
