using System.Globalization;
using System.Text.RegularExpressions;

namespace Demarche.Moves;

/// <summary>Actor and agent dictionaries of PETRARCH as they are, with their own codes, and discarded phrases.</summary>
/// <remarks>
/// For running records that are coded with the dictionaries; <see cref="Actors.PetrarchImport"/> turns the same files into tables of this program. Phrases are compared by
/// letters and digits alone, so that no tokenizer parts them.
/// </remarks>
public sealed partial class PetrarchNames
{
    readonly Dictionary<string, List<(string Code, DateOnly From, DateOnly To)>> _actors = new(StringComparer.Ordinal);
    readonly Dictionary<string, (string Code, bool Before)> _agents = new(StringComparer.Ordinal);
    readonly List<string[]> _discards = [];

    PetrarchNames()
    {
    }

    /// <summary>Reads the three dictionaries; empty text for one that is not there.</summary>
    public static PetrarchNames Read(string actors, string agents, string discards)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(agents);
        ArgumentNullException.ThrowIfNull(discards);
        var names = new PetrarchNames();
        names.ReadActors(actors);
        names.ReadAgents(agents);
        foreach (var line in Lines(discards)) names._discards.Add(line.TrimStart('+').ToUpperInvariant().Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries));
        return names;
    }

    /// <summary>Code of an actor on a day, null when the key names none then.</summary>
    internal string? ActorOf(string key, DateOnly day)
    {
        if (!_actors.TryGetValue(key, out var codes)) return null;
        foreach (var (code, from, to) in codes)
            if (day >= from && day <= to) return code;
        return null;
    }

    /// <summary>Code of an agent and whether it goes before the country's; null when the key names none.</summary>
    internal (string Code, bool Before)? AgentOf(string key) => _agents.TryGetValue(key, out var agent) ? agent : null;

    /// <summary>Whether a text holds a phrase that is not to be coded.</summary>
    internal bool IsDiscarded(string text)
    {
        var words = WordPattern().Matches(text.ToUpperInvariant()).Select(match => match.Value).ToList();
        return _discards.Exists(phrase => Enumerable.Range(0, Math.Max(0, words.Count - phrase.Length + 1)).Any(at => phrase.SequenceEqual(words.Skip(at).Take(phrase.Length))));
    }

    /// <summary>What phrases are compared by: capitals and digits.</summary>
    internal static string KeyOf(string phrase) => string.Concat(phrase.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    void ReadActors(string text)
    {
        List<string> keys = [];
        List<(string, DateOnly, DateOnly)> codes = [];
        (string, DateOnly, DateOnly)? fallback = null;
        foreach (var line in Lines(CommentPattern().Replace(text, " ")))
        {
            var bracket = ActorCodePattern().Match(line);
            var name = (bracket.Success ? line[..bracket.Index] : line).Trim();
            if (name.Length > 0 && !name.StartsWith('+'))
            {
                Flush();
                (keys, codes, fallback) = ([KeyOf(name)], [], null);
            }
            else if (name.Length > 0) keys.Add(KeyOf(name));
            if (!bracket.Success) continue;
            var (from, to) = Range(bracket.Groups["dates"].Value.Trim());
            var code = (bracket.Groups["code"].Value.ToUpperInvariant(), from, to);
            if (from == DateOnly.MinValue && to == DateOnly.MaxValue && fallback is null) fallback = code;
            else codes.Add(code);
        }

        Flush();

        // A restriction goes before the default, whatever the file's order.
        void Flush()
        {
            if (fallback is { } open) codes.Add(open);
            foreach (var key in keys) _actors[key] = codes;
        }
    }

    static (DateOnly From, DateOnly To) Range(string dates)
    {
        if (dates.StartsWith('<')) return (DateOnly.MinValue, Day(dates[1..]) ?? DateOnly.MaxValue);
        if (dates.StartsWith('>')) return (Day(dates[1..]) ?? DateOnly.MinValue, DateOnly.MaxValue);
        var dash = dates.IndexOf('-');
        return dash > 0 ? (Day(dates[..dash]) ?? DateOnly.MinValue, Day(dates[(dash + 1)..]) ?? DateOnly.MaxValue) : (DateOnly.MinValue, DateOnly.MaxValue);
    }

    // Two-digit years turn at 30, as in TABARI.
    static DateOnly? Day(string text)
    {
        text = text.Trim();
        if (text.Length == 6) text = (int.TryParse(text.AsSpan(0, 2), out var year) && year > 30 ? "19" : "20") + text;
        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    void ReadAgents(string text)
    {
        var lists = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines(CommentPattern().Replace(text, " ")))
        {
            if (line[0] == '!' && line.IndexOf('=') is > 0 and var equals)
            {
                lists[line[..equals].Trim()] = line[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                continue;
            }

            var match = AgentPattern().Match(line);
            if (!match.Success) continue;
            var code = match.Groups["code"].Value.Trim();
            var agent = (code.Trim('~'), code.EndsWith('~'));
            foreach (var phrase in Expand(match.Groups["phrase"].Value.Trim(), lists)) _agents[KeyOf(phrase)] = agent;
            var plurals = match.Groups["plural"].Success ? match.Groups["plural"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries)
                : Expand(match.Groups["phrase"].Value.Trim(), lists).Select(Plural);
            foreach (var plural in plurals) _agents[KeyOf(plural)] = agent;
        }
    }

    static IEnumerable<string> Expand(string phrase, Dictionary<string, string[]> lists)
    {
        foreach (var (mark, members) in lists)
            if (phrase.Contains(mark, StringComparison.OrdinalIgnoreCase)) return members.Select(member => phrase.Replace(mark, member, StringComparison.OrdinalIgnoreCase));
        return [phrase];
    }

    static string Plural(string phrase)
    {
        if (phrase.EndsWith('Y')) return phrase[..^1] + "IES";
        return phrase.EndsWith("SS", StringComparison.Ordinal) ? phrase + "ES" : phrase + "S";
    }

    static IEnumerable<string> Lines(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            var mark = raw.AsSpan().IndexOfAny('#', ';');
            var line = (mark < 0 ? raw : raw[..mark]).Trim();
            if (line.Length > 0) yield return line;
        }
    }

    [GeneratedRegex("<!.*?-->", RegexOptions.Singleline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"\[\s*(?<code>[A-Za-z/+\-]+)(?<dates>[^\]]*)\]")]
    private static partial Regex ActorCodePattern();

    [GeneratedRegex(@"^(?<phrase>[^\[{]+?)\s*(?:\{(?<plural>[^}]*)\}\s*)?\[\s*(?<code>~\s*[A-Z]+|[A-Z]+\s*~)\s*\]$")]
    private static partial Regex AgentPattern();

    [GeneratedRegex(@"[A-Z0-9]+(?:['-][A-Z0-9]+)*")]
    private static partial Regex WordPattern();
}
