namespace Demarche.Actors;

/// <summary>Role nouns by their folded words; regular plurals are found too.</summary>
sealed class RoleIndex
{
    readonly Dictionary<ulong, Role> _roles = new(6_000);
    readonly Dictionary<ulong, int> _longest = new(3_000);

    /// <summary>Number of distinct phrases.</summary>
    public int Count => _roles.Count;

    /// <summary>Adds a role; the first of a phrase stays unless <paramref name="replace"/>.</summary>
    public void Add(Role role, bool replace = false)
    {
        var words = Words.Of(role.Phrase);
        if (words.Count == 0) return;
        var key = Words.Hash(words);
        if (!replace && _roles.ContainsKey(key)) return;
        _roles[key] = role;
        var first = Words.Hash(words[0].AsSpan());
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), words.Count);
    }

    /// <summary>The role of a whole folded phrase, or null.</summary>
    public Role? Find(IReadOnlyList<string> words) => _roles.GetValueOrDefault(Words.Hash(words));

    /// <summary>The longest role that begins at <paramref name="start"/>; a plural last word may stand for its singular.</summary>
    public Role? Longest(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> singulars, int start, out int length)
    {
        length = 0;
        if (!_longest.TryGetValue(words[start], out var longest) && !_longest.TryGetValue(singulars[start], out longest)) return null;
        Role? found = null;
        var key = 0UL;
        for (var i = start; i < words.Length && i - start < longest; i++)
        {
            if (_roles.TryGetValue(Words.Join(key, words[i]), out var role) || _roles.TryGetValue(Words.Join(key, singulars[i]), out role))
                (found, length) = (role, i - start + 1);
            key = Words.Join(key, words[i]);
        }

        return found;
    }
}
