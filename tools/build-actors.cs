// Builds the tables of data/actors from the facts gathered in ../shared/data/actors.
//
//     dotnet run tools/build-actors.cs -- [FACTS] [OUT]
//
// FACTS is ../shared/data/actors and OUT is data/actors unless given. Pure filtering: rows keep their columns and their source; what may not be
// redistributed (source "reign"), is no name (a bare point of the compass) or no armed group (a state's own forces) is left out and counted. bodies.csv, metonyms.csv, codes.csv and
// overrides.csv are written by hand and never touched here.

using System.Text;

string facts = args.Length > 0 ? args[0] : Path.Combine("..", "shared", "data", "actors");
string output = args.Length > 1 ? args[1] : Path.Combine("data", "actors");
Directory.CreateDirectory(output);

var namesakes = new Namesakes(new[] { Path.Combine(facts, "tenures.csv"), Path.Combine(output, "overrides.csv") }.Select(Table));
var parents = Table(Path.Combine(output, "countries.csv")) is var countries ? countries.Skip(1).Where(row => row[countries[0].IndexOf("parent_iso3")].Length > 0)
    .ToDictionary(row => row[countries[0].IndexOf("iso3")], row => row[countries[0].IndexOf("parent_iso3")]) : [];
Copy("countries.csv", WithoutStates);
Copy("country_aliases.csv", KeepAlias);
Copy("igos.csv", WithoutBareNouns);
Copy("offices.csv", (_, _) => true, "MP,Member of a legislature,LEG,,N,,,\nPARTY,Leader of a party or movement,PTY,,N,,,\n");
Copy("role_nouns.csv", KeepRole);
Copy("armed_groups.csv", (row, column) => row[column("name")].Length > 2 && !row[column("name")].Contains("Qods Force"));
Copy("tenures.csv", KeepTenure);
return 0;

// A first-level division that is only a point of the compass or a common noun ("Central", "Nord", "Plateau") names nothing by itself.
bool KeepAlias(List<string> row, Func<string, int> column)
{
    string[] bare =
    [
        "Central", "Centre", "Eastern", "Western", "Northern", "Southern", "North East", "North West", "North Western", "West Coast", "Nord", "Ouest",
        "Chair", "Pool", "Plunge", "Gulf", "Cork", "Marches", "Sur", "Maritime", "Saga", "Cascade", "Cascades", "AS", "Male", "Hippo", "Bermudas",
        "Littoral", "Plateau", "Plateaux", "Savanes", "Sud", "Est", "Nord-Est", "Nord-Ouest", "Sud-Est", "South East", "South West", "South", "North", "East",
        "West", "Coast", "Bay", "Para", "Capital", "Lower River", "Upper River", "River", "Rivers", "Delta", "Lakes", "Mountain", "Highlands", "Union", "Unity",
        "the States", // "all States", "member States"
    ];
    return !bare.Contains(row[column("alias")]) && row[column("alias")].Length > 1;
}

// "all States", "the States of the region" are not the American ones.
bool WithoutStates(List<string> row, Func<string, int> column)
{
    row[column("aliases")] = string.Join('|', row[column("aliases")].Split('|').Except(["the States"]));
    return true;
}

// "the Commission", "the Fund" are what the text last called so, not always the European one.
bool WithoutBareNouns(List<string> row, Func<string, int> column)
{
    string[] bare = ["the Commission", "the Fund", "the alliance", "the Commonwealth", "the Quartet"];
    row[column("aliases")] = string.Join('|', row[column("aliases")].Split('|').Except(bare));
    return true;
}

// A role noun is a noun phrase: pieces of phrases ("of agriculture", "embassy in") and bare topics ("trade", "water") name nobody.
bool KeepRole(List<string> row, Func<string, int> column)
{
    string[] topics =
    [
        "trade", "law", "home", "information", "transport", "transportation", "technology", "water", "welfare", "tourism", "interior", "foreign", "state", "religion",
        "justice", "labor", "labour", "kingdom", "mines", "petroleum", "shipping", "textiles", "islamic", "jewish", "naval", "settlement", "revolt", "uprising",
        "rebellion", "insurgence", "publication", "producer", "village", "immigration", "irrigation", "unification", "governance", "retired", "semi-official",
        "state-owned", "manpower", "telecom", "telecommunication", "telecommunications", "manafacture", "aerospace", "foster-nurse", "hebrew", "airway", "native",
        "naturalized", "neighborhood", "neighbourhood", "phalanx", "carrier", "echelon", "doc", "crusader", "polity", "infant", "girl", "someone", "monger", "oiler",
        "pilgrim", "division", "customer", "hunter", "waiter", "waitress", "sovereign", "secretariate", "settlements", "chamber", "branokker",
        "source", "sources", "observers", "deputy", "boss", "spokesmen", "spokespeople", "spokeswomen", "representatives", "elector", "constituent",
    ];
    string[] prepositions = ["to", "in", "of", "for", "from", "on", "at", "the", "a", "an", "and", "with", "by"];
    var words = row[column("noun")].Split(' ');
    return row[column("noun")].Length > 2 && !prepositions.Contains(words[0]) && !prepositions.Contains(words[^1]) && !topics.Contains(row[column("noun")]);
}

// Rows of an unclear licence, empty chairs, office-holders of a state repeated for its dependencies, and the Pope's throne, which in event data is a religious office.
bool KeepTenure(List<string> row, Func<string, int> column)
{
    if (parents.TryGetValue(row[column("country")], out var parent) && namesakes.Has(row[column("person")], parent)) return false;
    if (row[column("source")].Contains("reign") || row[column("person")] is "Vacant" or "Bola Tinbu") return false;
    if (row[column("country")] == "VAT" && row[column("office")] == "HOS") row[column("office")] = "REL";
    var others = row[column("aliases")].Split('|', StringSplitOptions.RemoveEmptyEntries).Where(alias => namesakes.IsAnother(alias, row[column("person")], row[column("country")])).ToList();
    if (others.Count > 0)
    {
        row[column("aliases")] = string.Join('|', row[column("aliases")].Split('|').Except(others));
        foreach (var alias in others) Console.WriteLine($"tenures.csv: {row[column("person")]} ({row[column("country")]}) is not {alias}, who has rows of his own");
    }

    if (row[column("person")] == "Luis Rodolfo Abinader Corona") (row[column("person")], row[column("aliases")]) = ("Luis Abinader", "Luis Rodolfo Abinader Corona");
    return true;
}

static List<List<string>> Table(string path) => Rows(string.Join('\n', File.ReadLines(path).Where(line => !line.StartsWith('#'))) + "\n").ToList();

void Copy(string name, Func<List<string>, Func<string, int>, bool> keep, string more = "")
{
    var rows = Rows(File.ReadAllText(Path.Combine(facts, name))).ToList();
    var header = rows[0];
    int Column(string title) => header.IndexOf(title) is var at and >= 0 ? at : throw new InvalidDataException($"{name} has no column '{title}'.");
    var kept = rows.Skip(1).Where(row => row.Count == header.Count && keep(row, Column)).ToList();
    var text = new StringBuilder();
    foreach (var row in kept.Prepend(header)) text.AppendJoin(',', row.Select(Quote)).Append('\n');
    File.WriteAllText(Path.Combine(output, name), text.Append(more).ToString());
    Console.WriteLine($"{name}: {kept.Count} rows kept, {rows.Count - 1 - kept.Count} left out");
}

static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";

static IEnumerable<List<string>> Rows(string text)
{
    var row = new List<string>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < text.Length; i++)
    {
        var c = text[i];
        if (quoted)
        {
            if (c != '"') cell.Append(c);
            else if (i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else quoted = false;
        }
        else if (c == '"') quoted = true;
        else if (c is ',' or '\n')
        {
            row.Add(cell.ToString());
            cell.Clear();
            if (c == '\n') { yield return row; row = []; }
        }
        else if (c != '\r') cell.Append(c);
    }
}

// Who else bears a name: an alias that is the name of another person of the country is an error of the source (George W. Bush as "George H. W. Bush"). Two are two persons where
// their Wikidata ids differ or overrides.csv, written by hand, has both.
sealed class Namesakes
{
    readonly Dictionary<(string Name, string Country), HashSet<string>> _ids = [];
    readonly HashSet<(string Name, string Country)> _names = [];

    public Namesakes(IEnumerable<List<List<string>>> tables)
    {
        foreach (var table in tables)
        {
            int Column(string title) => table[0].IndexOf(title);
            foreach (var row in table.Skip(1).Where(row => row.Count == table[0].Count))
            {
                var key = Key(row[Column("person")], row[Column("country")]);
                var id = row[Column("source")] == "cur" && row[Column("wikidata")].Length == 0 ? key.Name : row[Column("wikidata")];
                foreach (var name in row[Column("aliases")].Split('|').Append(row[Column("person")])) _names.Add(Key(name, row[Column("country")]));
                if (id.Length > 0) (_ids.TryGetValue(key, out var ids) ? ids : _ids[key] = []).Add(id);
            }
        }
    }

    public bool IsAnother(string alias, string name, string country)
    {
        if (IsSpelling(alias, name) || !_ids.TryGetValue(Key(alias, country), out var theirs) || !_ids.TryGetValue(Key(name, country), out var own)) return false;
        return !own.Overlaps(theirs) && own.Any(IsWikidata) == theirs.Any(IsWikidata) || (own.Contains(Key(name, country).Name) && theirs.Contains(Key(alias, country).Name));
    }

    public bool Has(string name, string country) => _names.Contains(Key(name, country));

    static bool IsWikidata(string id) => id[0] == 'Q';

    // The same letters but for diacritics.
    static bool IsSpelling(string left, string right)
    {
        var (a, b) = (Key(left, "").Name, Key(right, "").Name);
        return a.Length == b.Length && a.Zip(b).All(pair => pair.First == pair.Second || !char.IsAscii(pair.First) || !char.IsAscii(pair.Second));
    }

    static (string Name, string Country) Key(string name, string country) => (string.Concat(name.Where(char.IsLetter)).ToLowerInvariant(), country);
}
