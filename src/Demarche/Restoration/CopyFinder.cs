namespace Demarche.Restoration;

/// <summary>Tells copies of the same report from different reports in alike words, one dispatch after the other.</summary>
/// <remarks>
/// <para>Candidates share a URL or a band of MinHash values over runs of five words. Evidence decides: a different day, title, number or name makes a
/// different story, however alike the words ("two memoranda word for word equal, eight days apart, are two events").</para>
/// <para>Memory is bounded: the oldest dispatches are forgotten. Not thread-safe.</para>
/// </remarks>
public sealed class CopyFinder
{
    readonly int _capacity;
    readonly Dictionary<(int Band, ulong Hash), List<CopyProfile>> _bands = [];
    readonly Dictionary<string, CopyProfile> _urls = new(StringComparer.Ordinal);
    readonly Queue<CopyProfile> _order = new();

    /// <param name="capacity">How many dispatches are remembered, 1 or more. Default 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public CopyFinder(int capacity = 100_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>Looks a dispatch up among those seen before and remembers it.</summary>
    /// <param name="dispatch">The dispatch; its day, title and URL are evidence.</param>
    /// <param name="text">Its clean text.</param>
    /// <returns>The id of the dispatch that it is a copy or revision of, or null.</returns>
    public string? Add(Dispatch dispatch, string text)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(text);
        var profile = CopyProfile.Of(dispatch, text);
        var original = Candidates(profile).Where(candidate => CopyEvidence.IsCopy(candidate, profile)).MinBy(candidate => candidate.Number);
        Remember(profile);
        return original?.Original ?? original?.Id;

        void Remember(CopyProfile added)
        {
            added.Number = _order.Count == 0 ? 0 : _order.Last().Number + 1;
            added.Original = original?.Original ?? original?.Id;
            _order.Enqueue(added);
            foreach (var band in added.Bands)
                (_bands.TryGetValue(band, out var list) ? list : _bands[band] = []).Add(added);
            if (added.Url is { } url) _urls[url] = added;
            if (_order.Count > _capacity) Forget(_order.Dequeue());
        }
    }

    IEnumerable<CopyProfile> Candidates(CopyProfile profile)
    {
        var seen = new HashSet<CopyProfile>();
        if (profile.Url is { } url && _urls.TryGetValue(url, out var same) && seen.Add(same)) yield return same;
        foreach (var band in profile.Bands)
            if (_bands.TryGetValue(band, out var list))
                foreach (var candidate in list)
                    if (seen.Add(candidate)) yield return candidate;
    }

    void Forget(CopyProfile old)
    {
        foreach (var band in old.Bands)
        {
            var list = _bands[band];
            list.Remove(old);
            if (list.Count == 0) _bands.Remove(band);
        }

        if (old.Url is { } url && _urls.TryGetValue(url, out var current) && current == old) _urls.Remove(url);
    }
}
