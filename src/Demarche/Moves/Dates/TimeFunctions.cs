namespace Demarche.Moves.Dates;

/// <summary>The functions that <c>data/dates/grammar.tsv</c> names, by name.</summary>
/// <remarks>
/// Conventions (docs/dev/coding.md, "Dates"): a day is a day, a week Monday to Sunday, a month and a year whole; a period that holds the anchor is cut
/// at it, on the side that the clause's tense excludes.
/// </remarks>
static partial class TimeFunctions
{
    static readonly Dictionary<string, Func<TimeArguments, TimeValue>> ByName = new(StringComparer.Ordinal)
    {
        ["none"] = _ => _ => null,
        ["same"] = a => a.Time(0),
        ["day"] = a => Days(a.Number(0), a.Number(0)),
        ["days"] = a => Days(a.Number(0), a.Number(1)),
        ["iso"] = a => Fixed(new DateInterval(DateOnly.FromDayNumber(a.Number(0)))),
        ["weekday"] = a => Weekday(a.Number(0), a.Word(1)),
        ["weekdayof"] = a => WeekdayOf(a.Number(0), a.Number(1)),
        ["hull2"] = a => WeekdayPair(a.Number(0), a.Number(1)),
        ["hull3"] = a => Hull(Weekday(a.Number(0), "near"), a.Time(1)),
        ["hullday"] = a => Hull(Days(a.Number(0), a.Number(0)), a.Time(1)),
        ["hull"] = a => Hull(a.Time(0), a.Time(1)),
        ["week"] = a => Period(TimeUnit.Week, a.Number(0)),
        ["weekpart"] = a => PartOf(TimeUnit.Week, a.Number(0), a.Word(1)),
        ["weekwith"] = a => Of(Date(a.Number(0), a.Number(1), null), days => Periods.Week(days.Start)),
        ["weekend"] = a => Weekend(a.Word(0)),
        ["sofar"] = a => SoFar(a.Unit(0)),
        ["rest"] = a => Rest(a.Unit(0)),
        ["month"] = a => Period(TimeUnit.Month, a.Number(0)),
        ["partmonth"] = a => PartOf(TimeUnit.Month, a.Number(0), a.Word(1)),
        ["monthname"] = a => MonthName(a.Number(0), a.Word(1)),
        ["monthyear"] = a => Fixed(SafeMonth(a.Number(1), a.Number(0))),
        ["monthofyear"] = MonthOfYear,
        ["partname"] = a => Of(WholeMonth(a.Number(0)), month => Periods.Part(month, a.Word(1))),
        ["partof"] = a => Fixed(Periods.Part(SafeMonth(a.Number(1), a.Number(0)), a.Word(2))),
        ["halfname"] = a => Of(WholeMonth(a.Number(0)), month => HalfMonth(month, a.Number(1))),
        ["weekname"] = a => Of(WholeMonth(a.Number(0)), month => WeekOfMonth(month, a.Number(1))),
        ["months"] = a => Hull(MonthName(a.Number(0), "near"), MonthName(a.Number(1), "near")),
        ["monthsyear"] = a => Fixed(new DateInterval(SafeMonth(a.Number(2), Math.Min(a.Number(0), a.Number(1))).Start, SafeMonth(a.Number(2), Math.Max(a.Number(0), a.Number(1))).End)),
        ["sincemonth"] = a => Since(WholeMonth(a.Number(0))),
        ["untilmonth"] = a => Until(MonthName(a.Number(0), "near")),
        ["date"] = a => Date(a.Number(0), a.Number(1), a.Count > 2 ? a.Number(2) : null),
        ["datenext"] = a => InFuture(Date(a.Number(0), a.Number(1), null)),
        ["dateofyear"] = DateOfYear,
        ["daterange"] = DateRange,
        ["dom"] = a => DayOfMonth(a.Number(0)),
        ["domof"] = a => DayOfMonth(a.Number(0), a.Number(1)),
        ["year"] = a => Period(TimeUnit.Year, a.Number(0)),
        ["partyear"] = a => PartOf(TimeUnit.Year, a.Number(0), a.Word(1)),
        ["yearof"] = a => Whole(_ => Periods.Year(a.Number(0))),
        ["yearpart"] = a => Fixed(Periods.Part(Periods.Year(a.Number(0)), a.Word(1))),
        ["sinceyear"] = a => Since(Fixed(Periods.Year(a.Number(0)))),
        ["sinceyearpart"] = a => Since(Fixed(Periods.Part(Periods.Year(a.Number(0)), a.Word(1)))),
        ["untilyear"] = a => Until(Fixed(Periods.Year(a.Number(0)))),
        ["years"] = a => Hull(Fixed(Periods.Year(a.Number(0))), Fixed(Periods.Year(a.Number(1)))),
        ["halfyear"] = a => Fixed(HalfYear(a.Number(0), a.Number(1))),
        ["halfof"] = a => context => HalfYear(context.Anchor.Year + a.Number(0), a.Number(1)),
        ["quarter"] = a => Fixed(Quarter(a.Number(1), a.Number(0))),
        ["quarterof"] = a => context => Quarter(context.Anchor.Year + a.Number(1), a.Number(0)),
        ["decade"] = a => Fixed(Decade(a.Number(0))),
        ["decadepart"] = a => Fixed(DecadePart(a.Number(0), a.Word(1))),
        ["season"] = a => Fixed(Season(a.Number(1), a.Number(0))),
        ["seasonof"] = a => context => Season(context.Anchor.Year + a.Number(1), a.Number(0)),
        ["seasonnear"] = a => SeasonNear(a.Number(0), a.Word(1)),
        ["holiday"] = a => Date(a.Number(0) / 100, a.Number(0) % 100, a.Count > 1 ? a.Number(1) : null),
        ["shift"] = a => Shifted(Signed(a, 1), a.Unit(2)),
        ["fewago"] = a => FewAgo(a.Unit(0)),
        ["past"] = a => Past(a.Number(0), a.Unit(1)),
        ["coming"] = a => Coming(0, a.Number(0), a.Unit(1)),
        ["comingrange"] = a => Coming(a.Number(0), a.Number(1), a.Unit(2)),
        ["refshift"] = a => FromReference(Signed(a, 1), a.Unit(2)),
        ["refweek"] = a => ReferencePeriod(TimeUnit.Week, a.Number(0)),
        ["refmonth"] = a => ReferencePeriod(TimeUnit.Month, a.Number(0)),
        ["refyear"] = a => ReferencePeriod(TimeUnit.Year, a.Number(0)),
        ["since"] = a => Since(a.Time(0)),
        ["until"] = a => Until(a.Time(0)),
    };

    /// <summary>Whether the grammar may name this function.</summary>
    public static bool Knows(string name) => ByName.ContainsKey(name);

    public static TimeValue Build(string name, TimeArguments arguments) => ByName[name](arguments);

    static int Signed(TimeArguments arguments, int index) => arguments.Word(0) == "-" ? -arguments.Number(index) : arguments.Number(index);

    static TimeValue Fixed(DateInterval days) => _ => days;

    static TimeValue Of(TimeValue inner, Func<DateInterval, DateInterval> then) => context => inner(context) is { } days ? then(days) : null;

    static TimeValue InFuture(TimeValue inner) => context => inner(context with { Future = true });

    /// <summary>A period, cut at the anchor where it holds it.</summary>
    static TimeValue Whole(Func<DateContext, DateInterval> period) => context => Cut(period(context), context);

    static DateInterval Cut(DateInterval days, DateContext context)
    {
        if (context.Anchor < days.Start || context.Anchor > days.End) return days;
        return context.Future ? new DateInterval(context.Anchor, days.End) : new DateInterval(days.Start, context.Anchor);
    }

    static TimeValue Hull(TimeValue first, TimeValue second) => context =>
        (first(context), second(context)) switch
        {
            ({ } a, { } b) => new DateInterval(a.Start < b.Start ? a.Start : b.Start, a.End > b.End ? a.End : b.End),
            (null, var b) => b,
            (var a, null) => a,
        };

    static TimeValue Since(TimeValue inner) => context =>
        inner(context with { Future = false }) is { } days && days.Start <= context.Anchor ? new DateInterval(days.Start, context.Anchor) : null;

    /// <summary>From the anchor to the end of the day named; a day before the anchor stands for itself.</summary>
    static TimeValue Until(TimeValue inner) => context =>
        inner(context with { Future = true }) is not { } days ? null
        : days.End >= context.Anchor ? new DateInterval(context.Anchor, days.End) : days;
}
