using System.Text.RegularExpressions;
using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>Reads a PETRARCH or TABARI verb dictionary line by line.</summary>
sealed partial class PetrarchVerbReader
{
    readonly List<DroppedLine> _dropped = [];
    readonly List<PetrarchVerb> _verbs = [];
    readonly PetrarchSynonyms _synonyms = new();
    readonly List<(string[] Words, int Head, List<string[]> Forms, PetrarchCode Code, int Line)> _block = [];
    readonly List<PetrarchPattern> _patterns = [];
    PetrarchCode _blockCode = new("", "");
    string? _set;
    int _line;

    public PetrarchVerbs Read(string text)
    {
        // Sets may be used above the line that opens them.
        foreach (var raw in text.Split('\n')) Collect(Uncommented(raw));
        _set = null;
        foreach (var raw in text.Split('\n'))
        {
            _line++;
            var line = Uncommented(raw);
            if (line.Length > 0) ReadLine(line);
        }

        Flush();
        return new PetrarchVerbs(_verbs, _synonyms.Count, _dropped);
    }

    static string Uncommented(string line)
    {
        var mark = line.IndexOf('#');
        return (mark < 0 ? line : line[..mark]).Trim();
    }

    void Collect(string line)
    {
        if (line.StartsWith('&')) _synonyms.Open(_set = line.ToUpperInvariant());
        else if (line.StartsWith("---", StringComparison.Ordinal)) _set = null;
        else if (_set is { } set && line.StartsWith('+')) _synonyms.Add(set, line[1..].ToUpperInvariant());
    }

    void ReadLine(string line)
    {
        if (line.StartsWith('&')) _set = line;
        else if (line.StartsWith("---", StringComparison.Ordinal)) OpenBlock(line);
        else if (line.StartsWith('~')) Drop(line, "transformations are not taken over");
        else if (line.StartsWith('-') || line.StartsWith('*')) ReadPattern(line);
        else if (_set is not null && line.StartsWith('+')) { }
        else ReadVerb(line);
    }

    void OpenBlock(string line)
    {
        Flush();
        _set = null;
        var code = BracketPattern().Match(line);
        if (!code.Success || !TryCode(code.Groups["code"].Value, out _blockCode)) Drop(line, "the block has no code that can be read");
    }

    void ReadVerb(string line)
    {
        var bracket = BracketPattern().Match(line);
        var code = _blockCode;
        if (bracket.Success && !TryCode(bracket.Groups["code"].Value, out code))
        {
            Drop(line, $"'{bracket.Groups["code"].Value}' is no code");
            return;
        }

        var rest = bracket.Success ? line[..bracket.Index] : line;
        var open = rest.IndexOf('{');
        if (open >= 0 && !rest.Contains('}'))
        {
            Drop(line, "the brace does not close");
            return;
        }

        var (words, head) = Words(open < 0 ? rest : rest[..open]);
        if (words.Length == 0)
        {
            Drop(line, "no verb before the forms");
            return;
        }

        List<string[]> forms = [words];
        if (open < 0) forms.AddRange(Regular(words[head]).Select(form => Replaced(words, head, form)));
        else forms.AddRange(rest[(open + 1)..rest.IndexOf('}')].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => Words(form).Words).Where(form => form.Length == words.Length));
        _block.Add((words, head, forms, code, _line));
    }

    // "+BREAK_DOWN", "WIRE_+TAP": the plus marks the word that is inflected.
    static (string[] Words, int Head) Words(string text)
    {
        var words = text.Trim().ToUpperInvariant().Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        var head = Math.Max(0, Array.FindIndex(words, word => word.StartsWith('+')));
        return ([.. words.Select(word => word.TrimStart('+'))], head);
    }

    static string[] Replaced(string[] words, int head, string form) => [.. words.Select((word, i) => i == head ? form : word)];

    static IEnumerable<string> Regular(string stem)
    {
        if (stem.EndsWith('E')) return [stem + "S", stem + "D", stem[..^1] + "ING"];
        if (stem.Length > 2 && stem.EndsWith('Y') && !"AEIOU".Contains(stem[^2])) return [stem[..^1] + "IES", stem[..^1] + "IED", stem + "ING"];
        if (stem.EndsWith('S') || stem.EndsWith('X') || stem.EndsWith("CH", StringComparison.Ordinal) || stem.EndsWith("SH", StringComparison.Ordinal)) return [stem + "ES", stem + "ED", stem + "ING"];
        return [stem + "S", stem + "ED", stem + "ING"];
    }

    void ReadPattern(string line)
    {
        var bracket = BracketPattern().Match(line);
        if (!bracket.Success || !TryCode(bracket.Groups["code"].Value, out var code))
        {
            Drop(line, bracket.Success ? $"'{bracket.Groups["code"].Value}' is no code" : "no code in brackets");
            return;
        }

        var text = line[..bracket.Index].TrimStart('-').Trim();
        var star = text.IndexOf('*');
        if (star < 0)
        {
            Drop(line, "no * for the verb");
            return;
        }

        if (!PetrarchPatternParser.TryParse(text[..star], _synonyms, out var before, out var problem) || !PetrarchPatternParser.TryParse(text[(star + 1)..], _synonyms, out var after, out problem))
        {
            Drop(line, problem);
            return;
        }

        _patterns.Add(new PetrarchPattern(before, after, code, text, _line));
    }

    static bool TryCode(string text, out PetrarchCode code)
    {
        code = new PetrarchCode("", "");
        text = text.Trim();
        if (text == "---") return true;
        var parts = text.Split(':');
        if (parts.Length > 2 || !parts.All(part => part.Length == 0 || CodePattern().IsMatch(part))) return false;
        code = new PetrarchCode(parts[0], parts.Length > 1 ? parts[1] : "");
        return !code.IsNull;
    }

    void Flush()
    {
        foreach (var (_, head, forms, code, line) in _block) _verbs.Add(new PetrarchVerb(forms, head, code, [.. _patterns], line));
        _block.Clear();
        _patterns.Clear();
    }

    void Drop(string text, string reason) => _dropped.Add(new DroppedLine(_line, text.Trim(), reason));

    [GeneratedRegex(@"\[(?<code>[^\]]*)\]")]
    private static partial Regex BracketPattern();

    [GeneratedRegex("^[0-9]{2,4}[A-Za-z]?$")]
    private static partial Regex CodePattern();
}
