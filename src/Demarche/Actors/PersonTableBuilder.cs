using System.Text;

namespace Demarche.Actors;

/// <summary>Gathers persons, names and tenures and freezes them into a <see cref="PersonTable"/>.</summary>
/// <remarks>Persons, namesakes and tenures keep the order in which they came, so that rows read first win ties.</remarks>
sealed class PersonTableBuilder
{
    readonly List<Names> _persons = [];
    readonly List<Tenure> _tenures = [];
    readonly List<(ulong Key, int Person)> _names = [];
    readonly List<(ulong Key, int Person)> _surnames = [];
    readonly Dictionary<ulong, int> _longest = [];

    /// <summary>Adds a person with his name.</summary>
    /// <returns>His index.</returns>
    public int Add(string name, string family)
    {
        _persons.Add(new Names(name, family, []));
        AddName(name, _persons.Count - 1);
        AddSurname(family, _persons.Count - 1);
        return _persons.Count - 1;
    }

    /// <summary>Gives a person the family name that an earlier row lacked.</summary>
    public void AddFamily(string family, int person)
    {
        if (family.Length == 0 || _persons[person].Family.Length > 0) return;
        _persons[person] = _persons[person] with { Family = family };
        AddSurname(family, person);
    }

    /// <summary>Adds another spelling of a person.</summary>
    public void AddAlias(string alias, int person)
    {
        if (alias.Length == 0 || alias == _persons[person].Name || _persons[person].Aliases.Contains(alias)) return;
        _persons[person].Aliases.Add(alias);
        AddName(alias, person);
    }

    /// <summary>Adds a tenure.</summary>
    public void Add(Tenure tenure) => _tenures.Add(tenure);

    /// <summary>The table of all that was added.</summary>
    public PersonTable Build()
    {
        var strings = _tenures.SelectMany(tenure => new[] { tenure.Office, tenure.Country }).Distinct().Order(StringComparer.Ordinal).ToList();
        var pool = new StringPool();
        foreach (var text in strings) pool.Add(text);
        var persons = _persons.Select(person => pool.Add(string.Join('|', (string[])[person.Name, person.Family, .. person.Aliases]))).ToArray();
        var places = strings.Select((text, index) => (text, index)).ToDictionary(pair => pair.text, pair => pair.index, StringComparer.Ordinal);
        var tenures = _tenures.Select(tenure => new TenureRow(
            tenure.Person, (short)places[tenure.Office], (short)places[tenure.Country], tenure.From.DayNumber, tenure.To.DayNumber, tenure.Verified.DayNumber)).ToArray();
        return new PersonTable(new PersonTableData(
            strings.Count, pool.Offsets, pool.Bytes, tenures, Distinct(_names), Distinct(_surnames),
            [.. _longest.OrderBy(pair => pair.Key).Select(pair => new KeyRow(pair.Key, pair.Value))],
            Index(tenures.Select(row => row.Person)), Index(tenures.Select(row => (int)row.Country))));
    }

    void AddSurname(string family, int person)
    {
        if (Words.Of(family) is { Count: > 0 } words) _surnames.Add((words.Count == 1 ? Words.Hash(words[0].AsSpan()) : Words.Hash(words), person));
    }

    void AddName(string name, int person)
    {
        Span<ulong> words = stackalloc ulong[16];
        var count = Words.HashesOf(name, words);
        if (count == 0) return;
        _names.Add((Words.Hash(words[..count]), person));
        // First and last word are a name too, but "Sheikh Khalifa" is not Sheikh Hamad bin Khalifa.
        if (count > 2 && !Lexicon.Address.Contains(name.Split(' ', 2)[0])) _names.Add((Words.Hash([words[0], words[count - 1]]), person));
        _surnames.Add((words[count - 1], person));
        if (count > 1) _longest[words[0]] = Math.Max(_longest.GetValueOrDefault(words[0]), count);
    }

    static KeyRow[] Distinct(List<(ulong Key, int Person)> keys) => [.. keys.Distinct().OrderBy(pair => pair.Key).Select(pair => new KeyRow(pair.Key, pair.Person))];

    static KeyRow[] Index(IEnumerable<int> keys) => [.. keys.Select((key, row) => new KeyRow((ulong)key, row)).OrderBy(pair => pair.Key)];

    sealed record Names(string Name, string Family, List<string> Aliases);

    sealed class StringPool
    {
        readonly List<byte> _bytes = [];
        readonly List<int> _offsets = [0];

        public byte[] Bytes => [.. _bytes];

        public int[] Offsets => [.. _offsets];

        public int Add(string text)
        {
            _bytes.AddRange(Encoding.UTF8.GetBytes(text));
            _offsets.Add(_bytes.Count);
            return _offsets.Count - 2;
        }
    }
}
