using System.Text;

namespace Demarche.Actors;

/// <summary>Persons, their names and their tenures, by name, surname and country.</summary>
/// <remarks>Sorted arrays, read as they lie in the binary table; a person's strings are made when he is first asked for. Thread-safe.</remarks>
sealed class PersonTable
{
    readonly PersonTableData _data;
    readonly string[] _shared;
    readonly Person?[] _persons;
    readonly WordShape[][]?[] _shapes;
    readonly char[] _initials;
    int[]? _wellKnown;

    public PersonTable(PersonTableData data)
    {
        _data = data;
        _shared = [.. Enumerable.Range(0, data.Shared).Select(Pooled)];
        _persons = new Person?[data.Offsets.Length - 1 - data.Shared];
        _shapes = new WordShape[][]?[_persons.Length];
        _initials = new char[_persons.Length];
    }

    /// <summary>What <see cref="Initial"/> gives for who goes by several names, or by one in other letters.</summary>
    public const char AnyInitial = ' ';

    /// <summary>Number of persons.</summary>
    public int Count => _persons.Length;

    /// <summary>Number of tenures.</summary>
    public int TenureCount => _data.Tenures.Length;

    /// <summary>Its arrays.</summary>
    public PersonTableData Data => _data;

    /// <summary>Classes of given names for <see cref="NameSimilarity"/>.</summary>
    public IReadOnlyDictionary<string, int> GivenNames { get; init; } = new Dictionary<string, int>();

    /// <summary>The person at an index; made once, or twice at the same time by two threads, which is harmless.</summary>
    public Person this[int index] => _persons[index] ??= Make(index);

    /// <summary>The shapes of the words of each of a person's spellings, and before them that of the surname by which he goes alone; made like him.</summary>
    public WordShape[][] Shapes(int index) =>
        _shapes[index] ??= [WordShape.Of([this[index].Surname], GivenNames), .. this[index].Spellings.Select(spelling => WordShape.Of(spelling, GivenNames))];

    /// <summary>The small letter that the last word of a person's name begins with.</summary>
    public char Initial(int index) => _initials[index] is not '\0' and var known ? known : _initials[index] = InitialOf(this[index]);

    static char InitialOf(Person person)
    {
        var blank = person.Name.LastIndexOf(' ');
        var initial = blank + 1 < person.Name.Length ? char.ToLowerInvariant(person.Name[blank + 1]) : AnyInitial;
        return person.Aliases.Count > 0 || !char.IsAscii(initial) ? AnyInitial : initial;
    }

    /// <summary>The tenure at an index.</summary>
    public Tenure Tenure(int index)
    {
        ref readonly var row = ref _data.Tenures[index];
        return new Tenure(row.Person, _shared[row.Office], _shared[row.Country], DateOnly.FromDayNumber(row.From), DateOnly.FromDayNumber(row.To), DateOnly.FromDayNumber(row.Verified));
    }

    /// <summary>Whose tenure it is; cheaper than making it.</summary>
    public int PersonAt(int index) => _data.Tenures[index].Person;

    /// <summary>Whether a tenure may cover the days from <paramref name="first"/> to <paramref name="last"/>; cheaper than making it.</summary>
    public bool MayCover(int index, int first, int last)
    {
        ref readonly var row = ref _data.Tenures[index];
        return row.From <= last && row.To >= first;
    }

    /// <summary>Indexes of the tenures that may cover a day from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public List<int> InOffice(int first, int last, bool wellKnownOnly) => [.. (wellKnownOnly ? WellKnown : Enumerable.Range(0, TenureCount)).Where(row => MayCover(row, first, last))];

    /// <summary>Indexes of the tenures in offices whose holders news names by surname alone.</summary>
    public IReadOnlyList<int> WellKnown => _wellKnown ??= [.. Enumerable.Range(0, TenureCount).Where(row => Offices.IsWellKnown(_shared[_data.Tenures[row].Office]))];

    /// <summary>Tenures of a person.</summary>
    public IEnumerable<Tenure> TenuresOf(int person)
    {
        foreach (var row in Rows(_data.ByPerson, (ulong)person)) yield return Tenure(row);
    }

    /// <summary>Tenures in a country that cover a date within a margin of days.</summary>
    public IEnumerable<Tenure> InCountry(string country, DateOnly? date, int margin = 0)
    {
        var number = Array.BinarySearch(_shared, country, StringComparer.Ordinal);
        if (number < 0) yield break;
        foreach (var row in Rows(_data.ByCountry, (ulong)number))
        {
            if (date is { } day && !MayCover(row, day.DayNumber - margin, day.DayNumber + margin)) continue;
            var tenure = Tenure(row);
            if (tenure.Covers(date, margin)) yield return tenure;
        }
    }

    /// <summary>Persons of exactly this folded name.</summary>
    public IEnumerable<int> Named(IReadOnlyList<string> words) => Rows(_data.Names, Words.Hash(words));

    /// <summary>Persons whose surname is this folded word.</summary>
    public IEnumerable<int> BySurname(string word) => Rows(_data.Surnames, Words.Hash(word.AsSpan()));

    /// <summary>Persons of the longest full name of two or more words that begins at <paramref name="start"/>.</summary>
    public IReadOnlyList<int> Longest(ReadOnlySpan<ulong> words, int start, Func<int, bool> mayEnd, out int length)
    {
        length = 0;
        var at = Find(_data.Longest, words[start]);
        if (at < 0) return [];
        ulong key = 0, best = 0;
        for (var i = start; i < words.Length && i - start < _data.Longest[at].Value; i++)
        {
            key = Words.Join(key, words[i]);
            if (i > start && Find(_data.Names, key) >= 0 && mayEnd(i)) (best, length) = (key, i - start + 1);
        }

        return length == 0 ? [] : [.. Rows(_data.Names, best)];
    }

    Person Make(int index)
    {
        var parts = Pooled(_data.Shared + index).Split('|');
        return new Person(parts[0], parts[1], parts[2..]);
    }

    string Pooled(int index) => Encoding.UTF8.GetString(_data.Text, _data.Offsets[index], _data.Offsets[index + 1] - _data.Offsets[index]);

    static IEnumerable<int> Rows(KeyRow[] index, ulong key)
    {
        for (var at = Find(index, key); at >= 0 && at < index.Length && index[at].Key == key; at++) yield return index[at].Value;
    }

    /// <summary>The first row of a key, -1 when there is none.</summary>
    static int Find(KeyRow[] index, ulong key)
    {
        int low = 0, high = index.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (index[middle].Key < key) low = middle + 1;
            else high = middle;
        }

        return low < index.Length && index[low].Key == key ? low : -1;
    }
}
