namespace Demarche.Actors;

/// <summary>Reads tables of tenures (<c>tenures.csv</c>, <c>overrides.csv</c>, a user's own) into a <see cref="PersonTableBuilder"/>.</summary>
/// <remarks>
/// Rows of one person meet by Wikidata id, else by the folded name and the country (sources write Erdogan and Erdoğan), or by an alias that a
/// table written by hand gives (Liz Truss for Elizabeth Truss); the aliases of the gathered facts are matched by machine and sometimes those of a successor.
/// </remarks>
sealed class TenureReader(PersonTableBuilder persons)
{
    const string Columns = "person,family_name,aliases,office,title,country,from,to,verified_until,wikidata,confidence,source";

    // Where the family name is written first.
    static readonly HashSet<string> FamilyFirst = new(StringComparer.Ordinal) { "CHN", "HKG", "MAC", "TWN", "KOR", "PRK", "VNM", "KHM", "SGP" };

    readonly Dictionary<ulong, int> _known = new(60_000);
    readonly Dictionary<int, ulong> _ids = [];
    readonly HashSet<ulong> _overridden = [];
    readonly Dictionary<ulong, string> _strings = new(400);

    /// <summary>Whether a table has the columns of this one.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line) => line.TrimEnd('\r').SequenceEqual(Columns);

    /// <summary>Reads a table; <paramref name="wins"/> makes its rows stand before later rows of the same person, office and country.</summary>
    /// <exception cref="InvalidDataException">The header is another.</exception>
    public void Read(string text, bool wins)
    {
        var rest = text.AsSpan();
        while (rest.StartsWith("#")) Line(ref rest);
        if (!IsHeader(Line(ref rest).TrimStart('\uFEFF'))) throw new InvalidDataException($"A table of tenures begins with '{Columns}'.");
        Span<Range> cells = stackalloc Range[12];
        while (!rest.IsEmpty)
        {
            var line = Line(ref rest);
            if (line.IsEmpty) continue;
            Cut(line, cells);
            Add(line, cells, wins);
        }
    }

    /// <summary>Adds all persons and tenures of a table behind the rows read so far.</summary>
    public void Read(PersonTable table)
    {
        for (var i = 0; i < table.Count; i++)
        {
            var known = table[i];
            foreach (var tenure in table.TenuresOf(i).DefaultIfEmpty())
            {
                var country = tenure.Country ?? "";
                var here = Key(known.Name, country);
                if (tenure.Office is not null && _overridden.Contains(Words.Join(here, Words.Hash(tenure.Office.AsSpan())))) continue;
                var person = PersonOf(known.Name, known.Family, $"table {i}", here, country);
                foreach (var alias in known.Aliases) persons.AddAlias(alias, person);
                if (tenure.Office is not null) persons.Add(tenure with { Person = person });
            }
        }
    }

    static ReadOnlySpan<char> Line(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    // Cells may stand in quotation marks; a quoted cell keeps its inner marks doubled, which folding drops anyway.
    static void Cut(ReadOnlySpan<char> line, Span<Range> cells)
    {
        cells.Clear();
        var start = 0;
        for (var cell = 0; cell < cells.Length && start <= line.Length; cell++)
        {
            var quoted = start < line.Length && line[start] == '"';
            if (quoted) start++;
            var end = start;
            while (end < line.Length && (quoted ? line[end] != '"' || (end + 1 < line.Length && line[end + 1] == '"') : line[end] != ','))
                end += quoted && line[end] == '"' ? 2 : 1;
            cells[cell] = start..Math.Min(end, line.Length);
            start = end + (quoted ? 2 : 1);
        }
    }

    void Add(ReadOnlySpan<char> line, ReadOnlySpan<Range> cells, bool wins)
    {
        var name = line[cells[0]];
        if (name.IsEmpty) return;
        var (office, country) = (Shared(line[cells[3]]), Shared(line[cells[5]]));
        var here = Key(name, country);
        var held = Words.Join(here, Words.Hash(office.AsSpan()));
        if (wins) _overridden.Add(held);
        else if (_overridden.Contains(held)) return;
        var person = PersonOf(name, line[cells[1]], line[cells[9]], here, country);
        foreach (var range in line[cells[2]].Split('|')) AddAlias(line[cells[2]][range].ToString(), wins ? country : null, person);
        if (office.Length == 0) return;
        var to = Dates.Last(line[cells[7]]);
        persons.Add(new Tenure(
            person, office, country, Dates.First(line[cells[6]]) ?? DateOnly.MinValue, to ?? DateOnly.MaxValue,
            to is null ? Dates.Last(line[cells[8]]) ?? DateOnly.MaxValue : DateOnly.MaxValue));
    }

    // A name of one word is a surname or a nickname, which namesakes share.
    void AddAlias(string alias, string? country, int person)
    {
        persons.AddAlias(alias, person);
        if (country is not null && alias.Contains(' ')) _known.TryAdd(Key(alias, country), person);
    }

    int PersonOf(ReadOnlySpan<char> name, ReadOnlySpan<char> family, ReadOnlySpan<char> wikidata, ulong here, string country)
    {
        var id = wikidata.IsEmpty ? 0 : Words.Hash(wikidata);
        if (id != 0 && _known.TryGetValue(id, out var person)) return person;
        if (_known.TryGetValue(here, out person) && (id == 0 || _ids.GetValueOrDefault(person, id) == id))
        {
            persons.AddAlias(name.ToString(), person);
            persons.AddFamily(family.ToString(), person);
        }
        else
        {
            var first = name.IndexOf(' ');
            if (family.IsEmpty && first > 0 && FamilyFirst.Contains(country) && (name.Contains('-') || name.Count(' ') > 1)) family = name[..first];
            person = persons.Add(name.ToString().Replace("\"\"", "\"", StringComparison.Ordinal), family.ToString());
            _known[here] = person;
        }

        if (id != 0)
        {
            _known.TryAdd(id, person);
            _ids.TryAdd(person, id);
        }

        return person;
    }

    static ulong Key(ReadOnlySpan<char> name, string country)
    {
        Span<ulong> words = stackalloc ulong[16];
        return Words.Join(Words.Hash(words[..Words.HashesOf(name, words)]), Words.Hash(country.AsSpan()));
    }

    // Some hundred countries and offices in 40,000 rows: one string each.
    string Shared(ReadOnlySpan<char> text)
    {
        var key = Words.Hash(text);
        if (!_strings.TryGetValue(key, out var known)) _strings[key] = known = text.ToString();
        return known;
    }
}
