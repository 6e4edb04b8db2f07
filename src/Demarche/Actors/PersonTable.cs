using System.Runtime.InteropServices;

namespace Demarche.Actors;

/// <summary>Persons, their names and their tenures, by name, surname and country.</summary>
/// <remarks>Built once, then read only.</remarks>
sealed class PersonTable
{
    readonly List<Person> _persons = new(30_000);
    readonly List<Tenure> _tenures = new(41_000);
    readonly Dictionary<ulong, int> _byName = new(60_000);
    readonly Dictionary<ulong, List<int>> _sameName = [];
    readonly Dictionary<ulong, int> _longest = new(16_000);
    readonly Dictionary<ulong, List<int>> _bySurname = new(24_000);
    readonly Dictionary<string, List<int>> _byCountry = new(300, StringComparer.Ordinal);

    readonly Dictionary<string, int> _givenNames = new(400, StringComparer.Ordinal);

    /// <summary>Number of persons.</summary>
    public int Count => _persons.Count;

    /// <summary>All tenures.</summary>
    public IReadOnlyList<Tenure> Tenures => _tenures;

    /// <summary>The person at an index.</summary>
    public Person this[int index] => _persons[index];

    /// <summary>Adds a person without a name key; his names come by <see cref="AddName"/>.</summary>
    public int Add(Person person)
    {
        _persons.Add(person);
        AddName(person.Name, _persons.Count - 1);
        return _persons.Count - 1;
    }

    /// <summary>Adds a given name to the class of its forms in other languages, numbered from 1.</summary>
    public void AddGivenName(string name, int form) => _givenNames.TryAdd(name, form);

    /// <summary>Classes of given names for <see cref="NameSimilarity"/>.</summary>
    public IReadOnlyDictionary<string, int> GivenNames => _givenNames;

    /// <summary>Adds a tenure.</summary>
    public void Add(Tenure tenure)
    {
        _persons[tenure.Person].Tenures.Add(_tenures.Count);
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byCountry, tenure.Country, out _);
        (list ??= []).Add(_tenures.Count);
        _tenures.Add(tenure);
    }

    /// <summary>Adds a name of a person: whole, and first with last word where there are more.</summary>
    public void AddName(string name, int person)
    {
        var words = Words.Of(name);
        if (words.Count == 0) return;
        AddKey(words, person);
        if (words.Count > 2) AddKey([words[0], words[^1]], person);
        AddSurname(Words.Hash(words[^1].AsSpan()), person);
        var family = Words.Of(_persons[person].Family);
        if (family.Count > 0) AddSurname(family.Count == 1 ? Words.Hash(family[0].AsSpan()) : Words.Hash(family), person);
    }

    /// <summary>Persons of exactly this folded name.</summary>
    public IEnumerable<int> Named(IReadOnlyList<string> words) => _byName.TryGetValue(Words.Hash(words), out var person) ? Same(person, Words.Hash(words)) : [];

    /// <summary>Persons whose surname is this folded word.</summary>
    public IReadOnlyList<int> BySurname(string word) => _bySurname.TryGetValue(Words.Hash(word.AsSpan()), out var persons) ? persons : [];

    /// <summary>Indexes of the tenures in a country.</summary>
    public IReadOnlyList<int> InCountry(string country) => _byCountry.TryGetValue(country, out var tenures) ? tenures : [];

    /// <summary>The longest full name of two or more words that begins at <paramref name="start"/>.</summary>
    public IReadOnlyList<int> Longest(ReadOnlySpan<ulong> words, int start, Func<int, bool> mayEnd, out int length)
    {
        length = 0;
        if (!_longest.TryGetValue(words[start], out var longest)) return [];
        ulong key = 0, best = 0;
        for (var i = start; i < words.Length && i - start < longest; i++)
        {
            key = Words.Join(key, words[i]);
            if (i > start && _byName.ContainsKey(key) && mayEnd(i)) (best, length) = (key, i - start + 1);
        }

        return length == 0 ? [] : [.. Same(_byName[best], best)];
    }

    void AddKey(List<string> words, int person)
    {
        var key = Words.Hash(words);
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, key, out var known);
        if (!known) first = person;
        else if (first != person)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_sameName, key, out _);
            list ??= [];
            if (!list.Contains(person)) list.Add(person);
        }

        if (words.Count < 2) return;
        ref var longest = ref CollectionsMarshal.GetValueRefOrAddDefault(_longest, Words.Hash(words[0].AsSpan()), out _);
        longest = Math.Max(longest, words.Count);
    }

    void AddSurname(ulong key, int person)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySurname, key, out _);
        list ??= new List<int>(1);
        if (!list.Contains(person)) list.Add(person);
    }

    IEnumerable<int> Same(int first, ulong key)
    {
        yield return first;
        if (!_sameName.TryGetValue(key, out var others)) yield break;
        foreach (var other in others) yield return other;
    }
}
