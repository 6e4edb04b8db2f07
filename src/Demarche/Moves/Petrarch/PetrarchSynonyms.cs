namespace Demarche.Moves;

/// <summary>The synonym sets of a verb dictionary.</summary>
sealed class PetrarchSynonyms
{
    readonly Dictionary<string, List<string>> _sets = new(StringComparer.Ordinal);

    public int Count => _sets.Count;

    public void Open(string name) => _sets.TryAdd(name, []);

    public void Add(string name, string member) => _sets[name].Add(member);

    /// <summary>Alternatives for a word of a pattern: itself, or the members of the set that it names, regular plurals included.</summary>
    /// <returns>False when no such set is defined.</returns>
    public bool TryExpand(string word, out List<string[]> phrases)
    {
        phrases = [];
        if (!word.StartsWith('&'))
        {
            phrases.AddRange(Forms(word));
            return true;
        }

        if (!_sets.TryGetValue(word, out var members)) return false;
        // A name ending in "_" forms no plurals.
        var plain = word.EndsWith('_');
        foreach (var member in members)
            if (member.StartsWith('&'))
            {
                if (TryExpand(member, out var inner)) phrases.AddRange(inner);
            }
            else phrases.AddRange(plain ? [Split(member)] : Forms(member));
        return phrases.Count > 0;
    }

    // A trailing "_" stops plurals; parentheses of a member only group it.
    static IEnumerable<string[]> Forms(string member)
    {
        var words = Split(member);
        if (words.Length == 0) yield break;
        yield return words;
        if (member.TrimEnd().EndsWith('_')) yield break;
        var last = words[^1];
        var plural = last.EndsWith('Y') && last.Length > 2 && !"AEIOU".Contains(last[^2]) ? last[..^1] + "IES" : last.EndsWith('S') ? last + "ES" : last + "S";
        yield return [.. words[..^1], plural];
    }

    static string[] Split(string member) => member.Trim('(', ')', ' ').Split(['_', ' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
