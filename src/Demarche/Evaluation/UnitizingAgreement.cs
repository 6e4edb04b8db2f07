namespace Demarche.Evaluation;

/// <summary>Krippendorff's alpha for unitizing: do coders mark the same stretches of a text with the same categories?</summary>
/// <remarks>Krippendorff, "Content Analysis" (2nd ed. 2004), section 11.6, after "On the reliability of unitizing continuous data" (1995).</remarks>
public static class UnitizingAgreement
{
    /// <summary>Alpha over all categories.</summary>
    /// <param name="units">Units of all coders.</param>
    /// <param name="coders">Number of coders, those who marked nothing included.</param>
    /// <param name="continuum">The text that all of them coded.</param>
    /// <returns>1 for full agreement, 0 for chance; NaN where nobody marked anything.</returns>
    public static double Alpha(IReadOnlyList<Unit> units, int coders, TextSpan continuum)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentOutOfRangeException.ThrowIfLessThan(coders, 2);
        var observed = 0.0;
        var expected = 0.0;
        foreach (var category in units.Select(unit => unit.Category).Distinct(StringComparer.Ordinal))
        {
            var lanes = Lanes(units, category, coders, continuum);
            observed += Observed(lanes, continuum.Length);
            expected += Expected(lanes, continuum.Length);
        }

        return expected == 0 ? double.NaN : 1 - observed / expected;
    }

    // The coder's units of a category with the gaps between them, so that every lane covers the continuum.
    static List<List<(TextSpan Span, bool IsUnit)>> Lanes(IReadOnlyList<Unit> units, string category, int coders, TextSpan continuum)
    {
        var lanes = new List<List<(TextSpan, bool)>>();
        for (var coder = 0; coder < coders; coder++)
        {
            var lane = new List<(TextSpan, bool)>();
            var at = continuum.Start;
            foreach (var unit in units.Where(unit => unit.Coder == coder && unit.Category == category).OrderBy(unit => unit.Span))
            {
                // Overlapping marks of one category by one coder are one mark to this measure.
                var span = new TextSpan(Math.Max(unit.Span.Start, at), Math.Max(unit.Span.End, at));
                if (span.IsEmpty) continue;
                if (span.Start > at) lane.Add((new TextSpan(at, span.Start), false));
                lane.Add((span, true));
                at = span.End;
            }

            if (at < continuum.End) lane.Add((new TextSpan(at, continuum.End), false));
            lanes.Add(lane);
        }

        return lanes;
    }

    static double Observed(List<List<(TextSpan Span, bool IsUnit)>> lanes, double length)
    {
        var sum = 0.0;
        for (var i = 0; i < lanes.Count; i++)
            for (var j = i + 1; j < lanes.Count; j++)
                foreach (var (a, isUnitA) in lanes[i])
                    foreach (var (b, isUnitB) in lanes[j]) sum += Difference(a, isUnitA, b, isUnitB);
        return 2 * sum / (lanes.Count * (lanes.Count - 1) * length * length);
    }

    // Squared: overlapping units by both their ends, a unit inside the other's gap by its length, all else nothing.
    static double Difference(TextSpan a, bool isUnitA, TextSpan b, bool isUnitB)
    {
        double Square(double x) => x * x;
        if (isUnitA && isUnitB) return a.Overlaps(b) ? Square(a.Start - b.Start) + Square(a.End - b.End) : 0;
        if (isUnitA && !isUnitB) return b.Contains(a) ? Square(a.Length) : 0;
        if (!isUnitA && isUnitB) return a.Contains(b) ? Square(b.Length) : 0;
        return 0;
    }

    static double Expected(List<List<(TextSpan Span, bool IsUnit)>> lanes, double length)
    {
        var units = lanes.SelectMany(lane => lane).Where(part => part.IsUnit).Select(part => (double)part.Span.Length).ToList();
        var gaps = lanes.SelectMany(lane => lane).Where(part => !part.IsUnit).Select(part => (double)part.Span.Length).ToList();
        var sum = units.Sum(unit => (units.Count - 1) / 3.0 * (2 * unit * unit * unit - 3 * unit * unit + unit)
            + unit * unit * gaps.Where(gap => gap >= unit).Sum(gap => gap - unit + 1));
        var all = lanes.Count * length;
        return 2 / length * sum / (all * (all - 1) - units.Sum(unit => unit * (unit - 1)));
    }
}
