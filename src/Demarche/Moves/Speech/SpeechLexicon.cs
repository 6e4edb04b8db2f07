using Demarche.Data;

namespace Demarche.Moves.Speech;

/// <summary>The words that bring in reported speech, from <c>data/codebook/speech.txt</c>. Immutable.</summary>
public sealed class SpeechLexicon
{
    const string Path = "data/codebook/speech.txt";

    readonly Dictionary<string, List<CueEntry>> _verbs = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<CueEntry>> _nouns = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<CueEntry>> _adjectives = new(StringComparer.OrdinalIgnoreCase);

    readonly HashSet<string> _measures = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _occasions = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _days = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _circumstances = new(StringComparer.OrdinalIgnoreCase);

    SpeechLexicon(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (!TryRead(line)) throw new FormatException($"{Path}({number}): '{line}' is neither 'part|class|complements|words' nor 'list|words'.");
        }
    }

    /// <summary>The lexicon that travels with the program.</summary>
    public static SpeechLexicon Load() => new(EmbeddedData.ReadText(Path));

    internal IReadOnlyList<CueEntry> Verb(string lemma) => _verbs.GetValueOrDefault(lemma) ?? [];

    internal IReadOnlyList<CueEntry> Noun(string lemma) => _nouns.GetValueOrDefault(lemma) ?? [];

    internal IReadOnlyList<CueEntry> Adjective(string lemma) => _adjectives.GetValueOrDefault(lemma) ?? [];

    /// <summary>Whether something is said in it: a statement, an interview.</summary>
    internal bool IsOccasion(string lemma) => _occasions.Contains(lemma);

    /// <summary>Whether it opens a phrase of time or place, which says when something was said and not what.</summary>
    internal bool IsCircumstance(string word) => _circumstances.Contains(word);

    /// <summary>Whether it names a day or month.</summary>
    internal bool IsDay(string lemma) => _days.Contains(lemma);

    /// <summary>Whether "according to" it gives a measure, not a speaker: laws, rules, a timetable.</summary>
    internal bool IsMeasure(string lemma) => _measures.Contains(lemma);

    bool TryRead(string line)
    {
        var parts = line.TrimEnd('\r').Split('|');
        if (parts.Length == 2 && parts[0] switch { "occasion" => _occasions, "day" => _days, "circumstance" => _circumstances, "measure" => _measures, _ => null } is { } list)
        {
            list.UnionWith(parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return true;
        }

        if (parts.Length != 4 || !Enum.TryParse<SpeechClass>(parts[1], ignoreCase: true, out var kind)) return false;
        if (!Enum.TryParse<Complements>(parts[2].Replace(' ', ','), ignoreCase: true, out var complements)) return false;
        var table = parts[0] switch { "verb" => _verbs, "noun" => _nouns, "adj" => _adjectives, _ => null };
        if (table is null) return false;
        foreach (var word in parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var joint = word.IndexOf('_');
            var lemma = joint < 0 ? word : word[..joint];
            var particle = joint < 0 ? null : word[(joint + 1)..].Replace('_', ' ');
            if (!table.TryGetValue(lemma, out var entries)) table[lemma] = entries = [];
            entries.Add(new CueEntry(lemma, particle, kind, complements));
        }

        return true;
    }
}
