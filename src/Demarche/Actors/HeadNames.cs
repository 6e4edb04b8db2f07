using Demarche.Data;

namespace Demarche.Actors;

/// <summary>Names of the heads of codes: <c>RUS</c> is Russia, <c>IAEA</c> the International Atomic Energy Agency.</summary>
/// <remarks>Immutable and thread-safe; build it once. It reads three small tables, not the whole <see cref="ActorTable"/>.</remarks>
public sealed class HeadNames
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _heads = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    HeadNames()
    {
        // The first table that names a head wins.
        Read("head_names.csv", "head", "name");
        Read("countries.csv", "iso3", "name", _countries);
        Read("igos.csv", "code", "name");
        Read("codes.csv", "head", "name");
        ReadAliases();
    }

    /// <summary>Reads the tables that are built into the assembly.</summary>
    public static HeadNames Load() => new();

    /// <summary>The name; null where no table has the head.</summary>
    /// <param name="head">Head of a code, see <see cref="ActorCode.Head"/>.</param>
    public string? Of(string head) => _names.GetValueOrDefault(head);

    /// <summary>The head that has this name, or of a country an alias or official name, in any case of letters; null where none has.</summary>
    public string? HeadOf(string name) => _heads.GetValueOrDefault(name);

    /// <summary>Whether the head is a country's.</summary>
    public bool IsCountry(string head) => _countries.Contains(head);

    // Asked for as it is called in the news: "Turkey", "Republic of Turkey".
    void ReadAliases()
    {
        var rows = CsvRows.Parse(EmbeddedData.ReadText("data/actors/countries.csv"));
        foreach (var row in rows.Rows)
            foreach (var alias in rows.Cell(row, "aliases").Split('|', StringSplitOptions.RemoveEmptyEntries).Append(rows.Cell(row, "official_name")))
                if (alias.Length > 0) _heads.TryAdd(alias, rows.Cell(row, "iso3"));
    }

    void Read(string table, string head, string name, HashSet<string>? heads = null)
    {
        var rows = CsvRows.Parse(EmbeddedData.ReadText($"data/actors/{table}"));
        foreach (var row in rows.Rows)
        {
            var (code, called) = (rows.Cell(row, head), rows.Cell(row, name));
            if (code.Length == 0 || called.Length == 0) continue;
            heads?.Add(code);
            _names.TryAdd(code, called);
            _heads.TryAdd(called, code);
        }
    }
}
