namespace Demarche.Store.Exports;

/// <summary>What a format could not hold, so that nothing is dropped in silence.</summary>
public sealed class ExportLosses
{
    readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts one thing that was left out, under its reason.</summary>
    public void Add(string what, int count = 1)
    {
        if (count > 0) _counts[what] = _counts.GetValueOrDefault(what) + count;
    }

    /// <summary>One line a reason: <c>12 moves without a day</c>.</summary>
    public IReadOnlyList<string> Lines => [.. _counts.Select(pair => $"{pair.Value} {pair.Key}")];
}
