namespace Demarche.Moves.Dates;

/// <content>So long ago, in so long, and against the day that the text spoke of last.</content>
static partial class TimeFunctions
{
    /// <summary>
    /// Days around the telling: who says "in two weeks" said it up to so many days before the dispatch came out, so weeks give the two days before the
    /// counted day as well. Days are exact; months and years are whole.
    /// </summary>
    const int DaysFromTellingToPublication = 2;

    static TimeValue Shifted(int amount, TimeUnit unit) => context => At(context.Anchor, amount, unit);

    static DateInterval At(DateOnly day, int amount, TimeUnit unit)
    {
        var there = Periods.Shift(day, amount, unit);
        return unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => new DateInterval(there.AddDays(-DaysFromTellingToPublication), there),
            TimeUnit.Month => Periods.Month(there),
            TimeUnit.Year or TimeUnit.Decade => Periods.Year(there.Year),
            _ => new DateInterval(there),
        };
    }

    /// <summary>"A few days ago": two to five of them.</summary>
    static TimeValue FewAgo(TimeUnit unit) => context =>
        unit == TimeUnit.Hour ? new DateInterval(context.Anchor.AddDays(-1), context.Anchor)
        : new DateInterval(At(context.Anchor, -5, unit).Start, At(context.Anchor, -2, unit).End);

    static TimeValue Past(int amount, TimeUnit unit) => context =>
        new DateInterval(unit == TimeUnit.Hour ? context.Anchor.AddDays(-(amount + 23) / 24) : Periods.Shift(context.Anchor, -amount, unit), context.Anchor);

    static TimeValue Coming(int from, int to, TimeUnit unit) => context =>
        new DateInterval(Periods.Shift(context.Anchor, from, unit), unit == TimeUnit.Hour ? context.Anchor.AddDays((to + 23) / 24) : Periods.Shift(context.Anchor, to, unit));

    /// <summary>
    /// Counts from the reference. Days need a reference that is one day; without one, what lies before counts from the anchor and what
    /// comes after is unknown.
    /// </summary>
    static TimeValue FromReference(int amount, TimeUnit unit) => context =>
    {
        var known = context.Reference is { } days && (days.Start == days.End || unit is TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade);
        if (!known && amount >= 0) return null;
        return At(known ? context.Reference!.Value.Start : context.Anchor, amount, unit);
    };

    static TimeValue ReferencePeriod(TimeUnit unit, int shift) => context =>
        context.Reference is null && shift >= 0 ? null
        : Periods.Of(StartOf(context.Reference?.Start ?? context.Anchor, unit, shift), unit);
}
