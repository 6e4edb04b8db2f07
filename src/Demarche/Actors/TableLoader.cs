using Demarche.Data;

namespace Demarche.Actors;

/// <summary>Reads the tables of <c>data/actors</c> into indexes.</summary>
sealed class TableLoader
{
    readonly NameIndex _names = new();
    readonly RoleIndex _roles = new();
    readonly Dictionary<string, Entity> _countries = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _heads = new(StringComparer.Ordinal);
    readonly Offices _offices = new();
    readonly Dictionary<string, int> _givenNames = new(400, StringComparer.Ordinal);

    readonly List<string> _userTenures = [];

    /// <summary>The tables that travel in the assembly, behind a user's own.</summary>
    public static ActorTable Load(IReadOnlyList<string> tables, ICollection<Problem>? conflicts)
    {
        var loader = new TableLoader();
        loader.ReadHeads(Table("codes.csv"));
        loader.ReadCountries(Table("countries.csv"));
        loader._names.Owner = tables.Count > 0 ? "the user's table" : null;
        foreach (var table in tables) loader.ReadUser(table);
        loader._names.Conflicts = tables.Count > 0 ? conflicts : null;
        loader._names.Owner = null;
        loader.ReadAliases(Table("more_aliases.csv"));
        loader.ReadAliases(Table("country_aliases.csv"));
        loader.ReadMetonyms(Table("metonyms.csv"));
        loader.ReadBodies(Table("bodies.csv"));
        loader.ReadOrganisations(Table("igos.csv"));
        loader.ReadGroups(Table("armed_groups.csv"));
        loader.ReadRoles(Table("roles.csv"));
        loader.ReadOffices(Table("offices.csv"));
        loader.ReadRoles(Table("role_nouns.csv"));
        loader.ReadGivenNames(Table("given_names.csv"));
        return new ActorTable(loader._names, loader._roles, loader._offices, loader.Persons(), loader._countries);
    }

    void ReadUser(string text)
    {
        var table = CsvRows.Parse(text);
        if (table.Has("person") && table.Has("office")) _userTenures.Add(text);
        else if (table.Has("noun") && table.Has("sector")) ReadRoles(table);
        else if (table.Has("alias") && table.Has("iso3") && table.Has("type")) ReadAliases(table);
        else if (table.Has("alias") && table.Has("iso3") && table.Has("sector")) ReadMetonyms(table);
        else if (table.Has("name") && table.Has("country") && table.Has("sector")) ReadBodies(table);
        else throw new InvalidDataException("An actor table has the columns of tenures.csv, bodies.csv, roles.csv, metonyms.csv or country_aliases.csv; see docs/user/actors.md.");
    }

    // The compiled table is read as it lies; only a user's own tenures make it worth building anew.
    PersonTable Persons()
    {
        using var stream = EmbeddedData.Open("data/actors/persons.bin");
        var shipped = new PersonTable(PersonTableData.Read(stream)) { GivenNames = _givenNames };
        if (_userTenures.Count == 0) return shipped;
        var builder = new PersonTableBuilder();
        var reader = new TenureReader(builder);
        foreach (var text in _userTenures) reader.Read(text, wins: true);
        reader.Read(shipped);
        return new PersonTable(builder.Build().Data) { GivenNames = _givenNames };
    }

    static CsvRows Table(string name) => CsvRows.Parse(EmbeddedData.ReadText($"data/actors/{name}"));

    void ReadHeads(CsvRows table)
    {
        foreach (var row in table.Rows) _heads[table.Cell(row, "name")] = table.Cell(row, "head");
    }

    void ReadCountries(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var iso = table.Cell(row, "iso3");
            var breakaway = iso.Contains('-');
            var head = breakaway ? iso[..3] : iso;
            var entity = new Entity(
                breakaway ? EntityKind.Breakaway : EntityKind.Country, head, head, breakaway ? Sector.Pre : Sector.Gov, Sector.None,
                table.Cell(row, "name"), Dates.First(table.Cell(row, "valid_from")), Dates.Last(table.Cell(row, "valid_to")));
            _countries[iso] = entity;
            _names.Add(entity.Name, entity, AliasKind.Name);
            if (table.Cell(row, "official_name") is { Length: > 0 } official) _names.Add(official, entity, AliasKind.Name);
            foreach (var name in table.Items(row, "aliases")) _names.Add(name, entity, AliasKind.Name);
            // A state that is no more keeps its capital for its time.
            if (entity.To is not null && table.Cell(row, "capital") is { Length: > 0 } capital) _names.Add(capital, entity, AliasKind.Capital);
            foreach (var name in table.Items(row, "demonyms")) _names.Add(name, entity, AliasKind.Demonym);
        }
    }

    void ReadAliases(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            if (!_countries.TryGetValue(table.Cell(row, "iso3"), out var country)) continue;
            var kind = table.Cell(row, "type") switch
            {
                "name" => AliasKind.Name,
                "demonym" => AliasKind.Demonym,
                "capital" => AliasKind.Capital,
                "city" => AliasKind.City,
                "admin1" => AliasKind.Division,
                "former" => AliasKind.Former,
                _ => AliasKind.Variant,
            };
            // "The Valley", and no other valley, is a capital: it takes a text that speaks of Anguilla.
            if (kind == AliasKind.Capital && table.Cell(row, "alias").StartsWith("The ", StringComparison.Ordinal)) kind = AliasKind.Division;
            if (kind == AliasKind.Division && (IsSaints(table.Cell(row, "alias")) || IsWater(table.Cell(row, "alias")))) continue;
            _names.Add(table.Cell(row, "alias"), country, kind, table.Cell(row, "common_word_or_name") == "1");
        }
    }

    // A saint has towns and provinces in a dozen states, and as many that are in no table: Santa Barbara is no sign of Honduras.
    static bool IsSaints(string name) => name.Split(' ', 2) is ["San" or "Santa" or "Santo" or "Saint" or "São" or "St" or "St.", _];

    // Who speaks of the Red Sea means the sea, and no state of Sudan.
    static bool IsWater(string name) => name.Split(' ') is [_, .., "Sea" or "Gulf" or "Ocean" or "River" or "Lake"];

    void ReadMetonyms(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var country = table.Cell(row, "iso3");
            if (country.Length == 0) continue;
            var (first, second) = Sectors.Parse(table.Cell(row, "sector"));
            var head = country switch { "EUR" => "EU", "UNO" => "UN", _ => country };
            var entity = new Entity(EntityKind.Body, head, country, first, second, table.Cell(row, "alias"));
            _names.Add(entity.Name, entity, AliasKind.Metonym);
        }
    }

    void ReadOrganisations(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var code = table.Cell(row, "code");
            var entity = new Entity(
                EntityKind.Organisation, _heads.GetValueOrDefault(code, code), table.Cell(row, "plover_country"), Sector.None, Sector.None,
                table.Cell(row, "name"), Dates.First(table.Cell(row, "founded")), Dates.Last(table.Cell(row, "ended")));
            _countries["IGO:" + code] = entity;
            _names.Add(entity.Name, entity, AliasKind.Name);
            foreach (var alias in table.Items(row, "aliases")) _names.Add(alias, entity, AliasKind.Name);
        }
    }

    void ReadGroups(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var name = table.Cell(row, "name");
            var (first, second) = Sectors.Parse(table.Cell(row, "sector"));
            var country = table.Cell(row, "plover_country");
            if (country.Length == 0) country = table.Items(row, "countries").FirstOrDefault() ?? "IMG";
            var entity = new Entity(
                EntityKind.Group, _heads.GetValueOrDefault(name, country), country, first, second, name,
                Dates.First(table.Cell(row, "from")), Dates.Last(table.Cell(row, "to")));
            _names.Add(name, entity, AliasKind.Name);
            foreach (var alias in table.Items(row, "aliases")) _names.Add(alias, entity, AliasKind.Name);
        }
    }

    void ReadBodies(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var country = table.Cell(row, "country");
            var (first, second) = Sectors.Parse(table.Cell(row, "sector"));
            var head = table.Cell(row, "head") is { Length: > 0 } given ? given : country;
            var kind = table.Cell(row, "kind") switch { "bloc" => EntityKind.Bloc, "group" => EntityKind.Group, "org" => EntityKind.Organisation, "party" => EntityKind.Party, _ => EntityKind.Body };
            var entity = new Entity(
                kind, head, country, first, second, table.Cell(row, "name"), Dates.First(table.Cell(row, "from")), Dates.Last(table.Cell(row, "to")));
            _names.Add(entity.Name, entity, AliasKind.Name);
            foreach (var alias in table.Items(row, "aliases")) _names.Add(alias, entity, AliasKind.Name);
        }
    }

    void ReadOffices(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var office = table.Cell(row, "office");
            var (first, second) = (Sectors.Parse(table.Cell(row, "sector_1")).First, Sectors.Parse(table.Cell(row, "sector_2")).First);
            _offices.Add(office, first, second, table.Cell(row, "single_holder") == "Y");
            foreach (var phrase in table.Items(row, "title_phrases")) _roles.Add(new Role(phrase, first, second, RoleKind.Person, office, null));
        }
    }

    void ReadRoles(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var (first, second) = Sectors.Parse(table.Cell(row, "sector"));
            var kind = table.Cell(row, "kind") switch { "person" => RoleKind.Person, "institution" => RoleKind.Institution, _ => RoleKind.People };
            var role = new Role(table.Cell(row, "noun"), first, second, kind, Given(table.Cell(row, "office")), Given(table.Cell(row, "country")))
            {
                IsGeneric = table.Cell(row, "generic") == "Y",
            };
            _roles.Add(role);
            foreach (var other in table.Items(row, "aliases")) _roles.Add(role with { Phrase = other });
        }
    }

    void ReadGivenNames(CsvRows table)
    {
        for (var i = 0; i < table.Rows.Count; i++)
            foreach (var name in table.Items(table.Rows[i], "names")) _givenNames.TryAdd(name, i + 1);
    }

    static string? Given(string cell) => cell.Length == 0 ? null : cell;
}
