using Demarche.Actors;
using Demarche.Data;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Demarche.Store.Exports;

/// <summary>The tables of <c>data/ledger/codes.yaml</c>: what other formats call our codes.</summary>
sealed class ExportCodes
{
    public Dictionary<string, string> Groups { get; init; } = [];
    public Dictionary<string, string> CameoSectors { get; init; } = [];
    public Dictionary<string, double> Goldstein { get; init; } = [];
    public string[] Quads { get; init; } = [];
    public Dictionary<string, int> PloverQuads { get; init; } = [];
    public Dictionary<string, string> Contexts { get; init; } = [];
    public Dictionary<string, string> CameoNames { get; init; } = [];
    public Dictionary<string, int> Agreement { get; init; } = [];

    /// <summary>Names of the heads of codes.</summary>
    public HeadNames Names { get; } = HeadNames.Load();

    public static ExportCodes Load() => new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<ExportCodes>(EmbeddedData.ReadText("data/ledger/codes.yaml"));

    /// <summary>GDELT's quad class of a CAMEO root: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.</summary>
    public static int QuadClass(string root) => string.CompareOrdinal(root, "06") < 0 ? 1 : string.CompareOrdinal(root, "09") < 0 ? 2 : string.CompareOrdinal(root, "14") < 0 ? 3 : 4;

    /// <summary>PLOVER's quad category: <c>Verbal conflict</c>; empty for an unknown event.</summary>
    public string QuadName(string plover) => PloverQuads.TryGetValue(plover, out var number) ? Quads[number - 1] : "";

    /// <summary>PLOVER's general context of an issue; empty for none.</summary>
    public string Context(string? issue) => issue is null ? "" : Contexts.GetValueOrDefault(issue, "");

    /// <summary>What CAMEO calls a code, or the nearest code above it.</summary>
    public string CameoName(string code)
    {
        for (var length = code.Length; length >= 2; length--)
            if (CameoNames.TryGetValue(code[..length], out var name)) return name;
        return "";
    }

    public string Sector(Sector sector)
    {
        if (sector == Demarche.Sector.None) return "";
        var name = sector.ToString().ToUpperInvariant();
        return CameoSectors.GetValueOrDefault(name, name);
    }
}
