using System.Globalization;

namespace Demarche;

/// <summary>A day, or the days from <see cref="Start"/> to <see cref="End"/>, both included.</summary>
/// <remarks>Written as ISO 8601: <c>2022-01-26</c> or <c>2022-02-09/2022-02-11</c>.</remarks>
public readonly record struct DateInterval
{
    /// <param name="start">First day.</param>
    /// <param name="end">Last day, not before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval ends before it starts.</exception>
    public DateInterval(DateOnly start, DateOnly end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>One day.</summary>
    public DateInterval(DateOnly day) : this(day, day) { }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day.</summary>
    public DateOnly End { get; }

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(DateInterval other) => Start <= other.End && other.Start <= End;

    /// <summary>Reads <c>2022-01-26</c> or <c>2022-02-09/2022-02-11</c>.</summary>
    public static bool TryParse(string? text, out DateInterval interval)
    {
        interval = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length > 2 || !TryDay(parts[0], out var start)) return false;
        var end = start;
        if (parts.Length == 2 && (!TryDay(parts[1], out end) || end < start)) return false;
        interval = new DateInterval(start, end);
        return true;
    }

    /// <summary>ISO 8601.</summary>
    public override string ToString() => Start == End ? Iso(Start) : $"{Iso(Start)}/{Iso(End)}";

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
