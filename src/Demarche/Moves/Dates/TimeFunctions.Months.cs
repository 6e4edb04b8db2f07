namespace Demarche.Moves.Dates;

/// <content>Weeks, months, years and their parts.</content>
static partial class TimeFunctions
{
    static TimeValue Period(TimeUnit unit, int shift) => Whole(context => Periods.Of(StartOf(context.Anchor, unit, shift), unit));

    static TimeValue PartOf(TimeUnit unit, int shift, string part) =>
        context => Periods.Part(Periods.Of(StartOf(context.Anchor, unit, shift), unit), part);

    // Shifting the first day keeps 31 January + 1 month inside February.
    static DateOnly StartOf(DateOnly anchor, TimeUnit unit, int shift) => Periods.Shift(Periods.Of(anchor, unit).Start, shift, unit);

    static TimeValue SoFar(TimeUnit unit) => context => new DateInterval(Periods.Of(context.Anchor, unit).Start, context.Anchor);

    static TimeValue Rest(TimeUnit unit) => context => new DateInterval(context.Anchor, Periods.Of(context.Anchor, unit).End);

    static TimeValue MonthName(int month, string mode) => Whole(context => FindMonth(month, mode, context));

    static TimeValue WholeMonth(int month) => context => FindMonth(month, "near", context);

    static DateInterval FindMonth(int month, string mode, DateContext context)
    {
        var (year, now) = (context.Anchor.Year, context.Anchor.Month);
        return Periods.Month(mode switch
        {
            "last" => month < now ? year : year - 1,
            "next" => month > now ? year : year + 1,
            "this" => year,
            _ => context.Future ? (month >= now ? year : year + 1) : (month <= now ? year : year - 1),
        }, month);
    }

    static TimeValue MonthOfYear(TimeArguments arguments) => context => Periods.Month(context.Anchor.Year + arguments.Number(1), arguments.Number(0));

    static DateInterval SafeMonth(int year, int month) => Periods.Month(year, month);

    static DateInterval HalfMonth(DateInterval month, int half) =>
        half == 1 ? new(month.Start, month.Start.AddDays(14)) : new(month.Start.AddDays(15), month.End);

    static DateInterval WeekOfMonth(DateInterval month, int number) =>
        number >= 5 ? new(month.End.AddDays(-6), month.End) : new(month.Start.AddDays(7 * (number - 1)), month.Start.AddDays(7 * number - 1));

    static DateInterval HalfYear(int year, int half) =>
        new(new DateOnly(year, half == 1 ? 1 : 7, 1), half == 1 ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31));

    static DateInterval Quarter(int year, int number)
    {
        var first = Math.Clamp(number, 1, 4) * 3 - 2;
        return new DateInterval(new DateOnly(year, first, 1), Periods.Month(year, first + 2).End);
    }

    static DateInterval Decade(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31));

    static DateInterval DecadePart(int year, string part) => part switch
    {
        "early" => new(new DateOnly(year, 1, 1), new DateOnly(year + 3, 12, 31)),
        "mid" => new(new DateOnly(year + 3, 1, 1), new DateOnly(year + 6, 12, 31)),
        _ => new(new DateOnly(year + 6, 1, 1), new DateOnly(year + 9, 12, 31)),
    };

    /// <summary>Seasons of the northern hemisphere; a winter belongs to the year in which it starts.</summary>
    static DateInterval Season(int year, int season)
    {
        var first = new DateOnly(year, 3 * season, 1);
        return new DateInterval(first, first.AddMonths(3).AddDays(-1));
    }

    static TimeValue SeasonNear(int season, string mode) => context =>
    {
        var year = context.Anchor.Year;
        for (var step = 2; step >= -2; step--)
        {
            var candidate = Season(year + step, season);
            var wanted = mode switch
            {
                "last" => candidate.End < context.Anchor,
                "this" => step == 0,
                _ => candidate.Start <= context.Anchor,
            };
            if (!wanted) continue;
            if (mode == "next" || (mode == "near" && context.Future && candidate.End < context.Anchor)) candidate = Season(year + step + 1, season);
            return candidate;
        }

        return null;
    };
}
