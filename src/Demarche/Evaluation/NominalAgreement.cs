namespace Demarche.Evaluation;

/// <summary>Chance-corrected agreement of coders who put the same items into categories; an item that a coder left out is a null.</summary>
public static class NominalAgreement
{
    /// <summary>Krippendorff's alpha for nominal data, any number of coders, missing values allowed.</summary>
    /// <remarks>Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D: 1 − (n − 1) Σ off-diagonal o / Σ n_c (n − n_c).</remarks>
    /// <param name="items">One row an item, one cell a coder.</param>
    /// <returns>1 for full agreement, 0 for chance; NaN where fewer than two values can be paired or all are one category.</returns>
    public static double Alpha(IEnumerable<IReadOnlyList<string?>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (disagreed, totals) = (0.0, new Dictionary<string, double>(StringComparer.Ordinal));
        foreach (var item in items)
        {
            var counts = Counts(item);
            var values = counts.Values.Sum();
            if (values < 2) continue;
            foreach (var (category, count) in counts)
            {
                totals[category] = totals.GetValueOrDefault(category) + count;
                disagreed += count * (values - count) / (values - 1);
            }
        }

        var n = totals.Values.Sum();
        var expected = totals.Values.Sum(count => count * (n - count));
        return expected == 0 ? double.NaN : 1 - (n - 1) * disagreed / expected;
    }

    /// <summary>Gwet's AC1, which stays meaningful where nearly all items fall into one category.</summary>
    /// <remarks>Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement" (2008), equations 6 to 8.</remarks>
    /// <param name="items">One row an item, one cell a coder.</param>
    /// <returns>1 for full agreement, 0 for chance; NaN where no item has two values.</returns>
    public static double Ac1(IEnumerable<IReadOnlyList<string?>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (agreed, paired, rated) = (0.0, 0, 0);
        var prevalence = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var counts = Counts(item);
            var values = counts.Values.Sum();
            if (values == 0) continue;
            rated++;
            foreach (var (category, count) in counts) prevalence[category] = prevalence.GetValueOrDefault(category) + count / values;
            if (values < 2) continue;
            paired++;
            agreed += counts.Values.Sum(count => count * (count - 1)) / (values * (values - 1));
        }

        if (paired == 0) return double.NaN;
        if (prevalence.Count < 2) return 1;
        var byChance = prevalence.Values.Sum(sum => sum / rated * (1 - sum / rated)) / (prevalence.Count - 1);
        return (agreed / paired - byChance) / (1 - byChance);
    }

    static Dictionary<string, double> Counts(IReadOnlyList<string?> item)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var value in item)
            if (value is not null) counts[value] = counts.GetValueOrDefault(value) + 1;
        return counts;
    }
}
