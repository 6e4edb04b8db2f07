namespace Demarche.Actors;

/// <summary>Office classes: their sectors, and which outranks which when one person holds several.</summary>
sealed class Offices
{
    static readonly string[] Order =
    [
        "HOS", "HOG", "LEADER", "FM", "VP", "DM", "IGOHEAD", "DPM", "INT", "FIN", "NSA", "JUS", "SPEAKER", "INTEL", "CHOD", "CAB", "UNREP", "EXEC", "SPOKES",
        "FM_SUB", "DM_SUB", "OPPL", "CAB_SUB", "POLICE", "AMB", "REGION", "CBANK", "JUDG", "SECGEN", "MILO", "PARTY", "MP", "REL", "GG", "OTHER",
    ];

    static readonly string[] WellKnown = ["HOS", "HOG", "LEADER", "FM", "VP", "DM", "IGOHEAD", "DPM", "NSA"];

    readonly Dictionary<string, (Sector First, Sector Second, bool Single)> _offices = new(StringComparer.Ordinal);

    /// <summary>Adds an office class.</summary>
    public void Add(string office, Sector first, Sector second, bool single) => _offices[office] = (first, second, single);

    /// <summary>First and second sector of an office.</summary>
    public (Sector First, Sector Second) Sectors(string office) =>
        _offices.TryGetValue(office, out var found) ? (found.First, found.Second) : (Sector.Gov, Sector.None);

    /// <summary>Whether one person holds it at a time.</summary>
    public bool IsSingle(string office) => _offices.TryGetValue(office, out var found) && found.Single;

    /// <summary>Rank, 0 highest.</summary>
    public static int Rank(string office) => Array.IndexOf(Order, office) is var rank and >= 0 ? rank : Order.Length;

    /// <summary>Whether news names its holder by surname alone.</summary>
    public static bool IsWellKnown(string office) => WellKnown.Contains(office);
}
