namespace Demarche.Restoration;

/// <summary>One open story: the days, the actors and the summed words of its dispatches.</summary>
sealed class Story(string id)
{
    /// <summary>Words and actors that are kept; the lightest go first.</summary>
    const int MostWords = 300, MostActors = 60;

    readonly Dictionary<string, int> _actors = new(StringComparer.Ordinal);
    readonly Dictionary<ulong, double> _weights = [];
    DateOnly? _first, _last;
    double _norm;

    /// <summary>Id of its first dispatch.</summary>
    internal string Id { get; } = id;

    /// <summary>Words by which it can be found.</summary>
    internal HashSet<ulong> Keys { get; } = [];

    /// <summary>Place in the order of growth.</summary>
    internal LinkedListNode<Story>? Node { get; set; }

    internal bool IsNear(DateOnly? day, int window) =>
        day is not { } value || _first is not { } first || _last is not { } last
        || (value.DayNumber >= first.DayNumber - window && value.DayNumber <= last.DayNumber + window);

    internal int SharedActors(HashSet<string> actors) => actors.Count(_actors.ContainsKey);

    internal double Likeness(StoryProfile profile)
    {
        var sum = 0.0;
        foreach (var (word, weight) in profile.Weights)
            if (_weights.TryGetValue(word, out var own)) sum += weight * own;
        return sum == 0 ? 0 : sum / (profile.Norm * _norm);
    }

    internal void Take(StoryProfile profile)
    {
        if (profile.Day is { } day) (_first, _last) = (_first < day ? _first : day, _last > day ? _last : day);
        foreach (var (word, weight) in profile.Weights) _weights[word] = _weights.GetValueOrDefault(word) + (weight / profile.Norm);
        foreach (var actor in profile.Actors) _actors[actor] = _actors.GetValueOrDefault(actor) + 1;
        Prune(_weights, MostWords);
        Prune(_actors, MostActors);
        _norm = Math.Sqrt(_weights.Values.Sum(weight => weight * weight));
    }

    static void Prune<TKey, TValue>(Dictionary<TKey, TValue> table, int most) where TKey : notnull
    {
        if (table.Count <= most) return;
        foreach (var entry in table.OrderBy(entry => entry.Value).Take(table.Count - most).ToList()) table.Remove(entry.Key);
    }
}
