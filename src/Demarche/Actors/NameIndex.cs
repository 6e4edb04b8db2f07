namespace Demarche.Actors;

/// <summary>Names of states, organisations, bodies and groups by their folded words; finds the longest at a place.</summary>
/// <remarks>Built once, then read only. Keys are 64-bit hashes: at 30,000 names the chance of one collision is below 1 in 10^10.</remarks>
sealed class NameIndex
{
    readonly Dictionary<ulong, NameEntry> _entries = new(24_000);
    readonly Dictionary<ulong, int> _longest = new(16_000);
    ILookup<string, NameEntry>? _skeletons;

    /// <summary>Whose rows are being added, where they are a user's; their names keep their readings against later ones.</summary>
    public string? Owner { get; set; }

    /// <summary>Takes a problem for each name that a user's table gives to another actor.</summary>
    public ICollection<Problem>? Conflicts { get; set; }

    /// <summary>Number of distinct names.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a reading; the same entity twice under one name is one reading.</summary>
    public void Add(string name, Entity entity, AliasKind kind, bool common = false)
    {
        var words = Words.Of(name);
        if (words.Count > 1 && words[0] == "the") words.RemoveAt(0);
        if (words.Count == 0) return;
        var key = Words.Hash(words);
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries[key] = entry = new NameEntry(name);
            var first = Words.Hash(words[0].AsSpan());
            _longest[first] = Math.Max(_longest.GetValueOrDefault(first), words.Count);
        }

        if (entry.IsOwned && Owner is null)
        {
            var mine = entry.Readings[0].Entity;
            if (mine.Head != entity.Head) Conflicts?.Add(new Problem("P061", $"'{name}' is {mine.Code} ({mine.Name}) in your table and {entity.Code} ({entity.Name}) in the built-in one; yours holds."));
            return;
        }

        if (Owner is not null && !entry.IsOwned) entry.Own();
        entry.Add(new Alias(entity, kind), name);
        entry.IsCommon |= common;
    }

    /// <summary>The entry of a whole folded sequence, or null.</summary>
    public NameEntry? Find(IReadOnlyList<string> words) => _entries.GetValueOrDefault(Words.Hash(words));

    /// <summary>Least Jaro-Winkler similarity of a misspelt name: Kirgizstan is Kyrgyzstan (.88), Countries no Contras (.873).</summary>
    const double LooksAlike = 0.875;

    /// <summary>The state or group of one word whose consonants are those of the word, and which looks alike; null when none or several are.</summary>
    public NameEntry? Similar(string word)
    {
        if (word.Length < 6) return null;
        Span<char> buffer = stackalloc char[32];
        var skeleton = NameSimilarity.Skeleton(word.Length > 32 ? word.AsSpan(0, 32) : word, buffer);
        if (skeleton.Length < 4) return null;
        NameEntry? best = null;
        foreach (var entry in (_skeletons ??= BySkeleton())[skeleton.ToString()])
        {
            if (NameSimilarity.JaroWinkler(word, Words.Fold(entry.Text)) < LooksAlike) continue;
            if (best is not null && best.Readings[0].Entity.Head != entry.Readings[0].Entity.Head) return null;
            best = entry;
        }

        return best;
    }

    ILookup<string, NameEntry> BySkeleton() => _entries.Values
        .Where(entry => entry.IsStrong && !entry.Acronym && entry.Text.Length >= 6 && !entry.Text.Contains(' ') && entry.Readings[0].Kind is AliasKind.Name or AliasKind.Demonym && entry.Readings[0].Entity.Kind is EntityKind.Country or EntityKind.Group)
        .ToLookup(entry => NameSimilarity.Skeleton(Words.Fold(entry.Text), new char[32]).ToString(), StringComparer.Ordinal);

    /// <summary>The longest entry that begins at <paramref name="start"/>.</summary>
    /// <param name="words">Hashes of the folded words of a sentence.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="accept">Whether an entry over this many words may stand there.</param>
    /// <param name="length">Words that it covers.</param>
    public NameEntry? Longest(ReadOnlySpan<ulong> words, int start, Func<NameEntry, int, bool> accept, out int length)
    {
        length = 0;
        if (!_longest.TryGetValue(words[start], out var longest)) return null;
        NameEntry? found = null;
        var key = 0UL;
        for (var i = start; i < words.Length && i - start < longest; i++)
        {
            key = Words.Join(key, words[i]);
            if (_entries.TryGetValue(key, out var entry) && accept(entry, i - start + 1)) (found, length) = (entry, i - start + 1);
        }

        return found;
    }
}
