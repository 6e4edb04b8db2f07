using System.Globalization;
using System.Text.RegularExpressions;

namespace Demarche.Actors;

/// <summary>Reads PETRARCH and TABARI actor and agent dictionaries as a table of this program.</summary>
/// <remarks>
/// Actors become rows of <c>bodies.csv</c>, agents rows of <c>roles.csv</c>; a file holds one or the other. Formats: Schrodt's PETRARCH manual,
/// "Actor dictionaries" and "Agent dictionaries". CAMEO's MED is the media and HLH health: PLOVER's JRN and MED.
/// </remarks>
public sealed partial class PetrarchImport
{
    static readonly Dictionary<string, string> Sectors = new(StringComparer.Ordinal)
    {
        ["GOV"] = "GOV",
        ["MIL"] = "MIL",
        ["COP"] = "COP",
        ["JUD"] = "JUD",
        ["SPY"] = "SPY",
        ["OPP"] = "OPP",
        ["REB"] = "REB",
        ["SEP"] = "REB",
        ["INS"] = "REB",
        ["RAD"] = "REB",
        ["UAF"] = "UAF",
        ["CVL"] = "CVL",
        ["REF"] = "REF",
        ["LAB"] = "LAB",
        ["BUS"] = "BUS",
        ["MNC"] = "BUS",
        ["EDU"] = "EDU",
        ["ELI"] = "ELI",
        ["LEG"] = "LEG",
        ["MED"] = "JRN",
        ["HLH"] = "MED",
        ["PTY"] = "PTY",
        ["REL"] = "REL",
        ["AGR"] = "AGR",
        ["CRM"] = "CRM",
        ["ENV"] = "SOC",
        ["HRI"] = "SOC",
        ["DEV"] = "SOC",
        ["NGO"] = "SOC",
        ["NGM"] = "SOC",
        ["MOD"] = "OPP",
        ["SET"] = "CVL",
        ["PRM"] = "PRM",
    };

    readonly List<DroppedLine> _dropped = [];
    readonly List<string> _rows = [];
    readonly Dictionary<string, string[]> _lists = new(StringComparer.OrdinalIgnoreCase);
    readonly List<(int Line, string Phrase)> _aliases = [];
    readonly List<(string Code, string From, string To)> _codes = [];
    (int Line, string Phrase) _name = (0, "");
    int _line, _actors, _agents;
    bool _isAgents;

    PetrarchImport()
    {
    }

    /// <summary>The table with its header.</summary>
    public string Csv { get; private set; } = "";

    /// <summary>Rows of the table.</summary>
    public int Rows => _rows.Count;

    /// <summary>Actors that came over.</summary>
    public int Actors => _actors;

    /// <summary>Agents that came over.</summary>
    public int Agents => _agents;

    /// <summary>Lines that did not come over, each with its reason.</summary>
    public IReadOnlyList<DroppedLine> Dropped => _dropped;

    /// <summary>Reads a dictionary.</summary>
    public static PetrarchImport Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var import = new PetrarchImport { _isAgents = text.Contains("[~", StringComparison.Ordinal) || text.Contains("~]", StringComparison.Ordinal) };
        var comment = false;
        foreach (var raw in text.Split('\n'))
        {
            import._line++;
            var line = Uncommented(raw, ref comment);
            if (line.Trim().Length > 0) import.ReadLine(line);
        }

        import.Flush();
        var header = import._isAgents ? "noun,aliases,sector,kind,generic,office,country" : "name,aliases,country,sector,kind,head,from,to";
        import.Csv = string.Join('\n', (string[])[header, .. import._rows, ""]);
        return import;
    }

    // XML-like comments may span lines; '#' and ';' run to the end of the line.
    static string Uncommented(string line, ref bool comment)
    {
        if (comment)
        {
            var end = line.IndexOf("-->", StringComparison.Ordinal);
            if (end < 0) return "";
            (line, comment) = (line[(end + 3)..], false);
        }

        var open = line.IndexOf("<!--", StringComparison.Ordinal);
        if (open >= 0)
        {
            comment = line.IndexOf("-->", open, StringComparison.Ordinal) < 0;
            line = line[..open];
        }

        var mark = line.AsSpan().IndexOfAny('#', ';');
        return (mark < 0 ? line : line[..mark]).TrimEnd();
    }

    void ReadLine(string line)
    {
        if (line[0] == '!' && line.IndexOf('=') is > 0 and var equals)
            _lists[line[..equals].Trim()] = line[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        else if (_isAgents) ReadAgent(line.Trim());
        else if (line[0] == '+' && line.Contains('[')) Drop(line, "another phrase for an actor has no code of its own");
        else if (line[0] == '+') _aliases.Add((_line, Phrase(line[1..])));
        else if (char.IsWhiteSpace(line[0]) && line.TrimStart().StartsWith('[')) ReadCode(line.Trim());
        else ReadActor(line.Trim());
    }

    void ReadActor(string line)
    {
        Flush();
        var bracket = line.IndexOf('[');
        _name = (_line, Phrase(bracket < 0 ? line : line[..bracket]));
        if (_name.Phrase.Length == 0) Drop(line, "no phrase before the code");
        else if (bracket >= 0) ReadCode(line[bracket..]);
    }

    void ReadCode(string text)
    {
        var match = CodePattern().Match(text);
        if (!match.Success)
        {
            Drop(text, text.Contains(']') ? "no code with an optional date restriction" : "the bracket does not close");
            return;
        }

        if (match.Groups["code"].Value == "---")
        {
            Drop(text, "the null code means nobody");
            return;
        }

        var restriction = match.Groups["dates"].Value.Trim();
        var (from, to) = ("", "");
        if (restriction.Length > 0 && !TryDates(restriction, out from, out to)) Drop(text, $"'{restriction}' is no date restriction");
        else _codes.Add((match.Groups["code"].Value, from, to));
    }

    // "<d" until, ">d" since, "d-d" between; bounds included.
    static bool TryDates(string text, out string from, out string to)
    {
        (from, to) = ("", "");
        if (text[0] == '<') return Day(text[1..], out to);
        if (text[0] == '>') return Day(text[1..], out from);
        var dash = text.IndexOf('-');
        return dash > 0 && Day(text[..dash], out from) && Day(text[(dash + 1)..], out to);
    }

    // Two-digit years turn at 30, as in TABARI.
    static bool Day(string text, out string day)
    {
        text = text.Trim();
        if (text.Length == 6) text = (int.TryParse(text.AsSpan(0, 2), out var year) && year > 30 ? "19" : "20") + text;
        var valid = DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = valid ? parsed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return valid;
    }

    void ReadAgent(string line)
    {
        var match = AgentPattern().Match(line);
        if (!match.Success)
        {
            Drop(line, "no phrase with a code in brackets");
            return;
        }

        var codes = Split(match.Groups["code"].Value.Trim('~'));
        var sectors = codes.Where(Sectors.ContainsKey).Select(code => Sectors[code]).Distinct().Take(2).ToList();
        if (sectors.Count == 0)
        {
            Drop(line, $"no sector of PLOVER for '{match.Groups["code"].Value}'");
            return;
        }

        var plurals = match.Groups["plural"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Phrase);
        _agents++;
        foreach (var phrase in Expand(match.Groups["phrase"].Value))
            _rows.Add(string.Join(',', Quote(Phrase(phrase).ToLowerInvariant()), Quote(string.Join('|', plurals).ToLowerInvariant()), string.Join(' ', sectors), "people", "N", "", ""));
    }

    // "CATTLE!PERSON!" stands for one phrase for each member of the list.
    IEnumerable<string> Expand(string phrase)
    {
        foreach (var (mark, members) in _lists)
            if (phrase.Contains(mark, StringComparison.OrdinalIgnoreCase)) return members.Select(member => phrase.Replace(mark, member, StringComparison.OrdinalIgnoreCase));
        return [phrase];
    }

    void Flush()
    {
        if (_codes.Count == 0) _dropped.AddRange(_aliases.Prepend(_name).Where(name => name.Phrase.Length > 0).Select(name => new DroppedLine(name.Line, name.Phrase, "no code that can be read")));
        else if (_name.Phrase.Length > 0)
        {
            _actors++;
            foreach (var (code, from, to) in _codes) AddRow(code, from, to);
        }

        _name = (0, "");
        _aliases.Clear();
        _codes.Clear();
    }

    // ISO3 and roles; IGO, NGO and their like are followed by the organisation's own letters.
    void AddRow(string code, string from, string to)
    {
        var parts = Split(code);
        var international = parts[0] is "IGO" or "NGO" or "NGM" or "IMG" or "MNC" or "INT";
        var head = international && parts.Count > 1 ? parts[1] : parts[0];
        var sectors = parts.Skip(1).Where(Sectors.ContainsKey).Select(part => Sectors[part]).Distinct().Take(2);
        _rows.Add(string.Join(',', Quote(_name.Phrase), Quote(string.Join('|', _aliases.Select(alias => alias.Phrase))), parts[0], string.Join(' ', sectors), international ? "org" : "", head, from, to));
    }

    static List<string> Split(string code) => [.. Enumerable.Range(0, code.Length / 3).Select(i => code.Substring(i * 3, 3))];

    static string Phrase(string text) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', text.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant());

    static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";

    void Drop(string text, string reason) => _dropped.Add(new DroppedLine(_line, text.Trim(), reason));

    [GeneratedRegex(@"^\[(?<code>[A-Z]{3}(?:[A-Z]{3})*|---)(?<dates>[^\]]*)\]\s*$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^(?<phrase>[^\[{]+?)\s*(?:\{(?<plural>[^}]*)\}\s*)?\[(?<code>~[A-Z]+|[A-Z]+~)\]\s*$")]
    private static partial Regex AgentPattern();
}
