using Demarche.Actors;
using Demarche.Data;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Demarche.Output;

/// <summary>CAMEO's actor codes: country and role in one word, organisations as <c>IGO…</c>, armed groups under their country.</summary>
/// <remarks>Made from the actor tables (<c>igos.csv</c>, <c>armed_groups.csv</c>) and the sectors of <c>data/ledger/codes.yaml</c>. Immutable.</remarks>
sealed class CameoActors
{
    /// <summary>Nobody known.</summary>
    public const string Nobody = "---";

    readonly Dictionary<string, string> _heads = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _sectors;

    CameoActors(Dictionary<string, string> sectors) => _sectors = sectors;

    public static CameoActors Load()
    {
        var codes = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build()
            .Deserialize<Codes>(EmbeddedData.ReadText("data/ledger/codes.yaml"));
        var actors = new CameoActors(codes.CameoSectors);
        var heads = Table("codes.csv").ToDictionary(row => row("name"), row => row("head"), StringComparer.Ordinal);
        var countries = Table("countries.csv").Select(row => row("iso3")).ToHashSet(StringComparer.Ordinal);
        foreach (var row in Table("igos.csv").Where(row => !countries.Contains(row("code")))) actors.Add(row("code"), heads, row("cameo_code"));
        foreach (var row in Table("armed_groups.csv")) actors.Add(row("name"), heads, row("plover_country") is { Length: > 0 } country ? country : row("countries").Split('|')[0]);
        return actors;
    }

    /// <summary><c>USA GOV</c> as <c>USAGOV</c>; somebody without a country as <c>---REB</c>, nobody known as <c>---</c>.</summary>
    public string Of(ActorCode code)
    {
        var head = code.IsUnknown ? Nobody : _heads.GetValueOrDefault(code.Head, code.Head);
        if (code.Sector == Sector.None) return head;
        var sector = code.Sector.ToString().ToUpperInvariant();
        return head + _sectors.GetValueOrDefault(sector, sector);
    }

    /// <summary>Whether a code names somebody, if only by his role.</summary>
    public static bool IsSomebody(string code) => code is not (Nobody or "");

    /// <summary>Whether a code names a role without a state.</summary>
    public static bool IsStateless(string code) => code.StartsWith(Nobody, StringComparison.Ordinal);

    // The first row of a head is the organisation itself; rows of its organs follow.
    void Add(string name, Dictionary<string, string> heads, string cameo)
    {
        if (cameo.Length > 0 && heads.GetValueOrDefault(name, name) is { Length: > 0 } head) _heads.TryAdd(head, cameo);
    }

    static IEnumerable<Func<string, string>> Table(string name)
    {
        var table = CsvRows.Parse(EmbeddedData.ReadText($"data/actors/{name}"));
        return table.Rows.Select<List<string>, Func<string, string>>(row => column => table.Cell(row, column));
    }

    sealed class Codes
    {
        public Dictionary<string, string> CameoSectors { get; init; } = [];
    }
}
