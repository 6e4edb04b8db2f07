using Demarche.Data;

namespace Demarche.Moves.Mood;

/// <summary>Words of denial, futurity, possibility and obligation, from <c>data/codebook/mood.txt</c>. Immutable.</summary>
public sealed class MoodLexicon
{
    const string Path = "data/codebook/mood.txt";

    readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);

    MoodLexicon(string text)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var bar = line.IndexOf('|');
            if (bar <= 0) throw new FormatException($"{Path}({number}): '{line}' is not 'list|words'.");
            var words = line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '));
            _lists.Add(line[..bar], words.ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <summary>The lexicon that travels with the program.</summary>
    public static MoodLexicon Load() => new(EmbeddedData.ReadText(Path));

    /// <summary>Whether a list holds a word.</summary>
    /// <exception cref="KeyNotFoundException">No such list.</exception>
    internal bool Has(string list, string word) => _lists[list].Contains(word);
}
