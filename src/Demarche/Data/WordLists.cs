namespace Demarche.Data;

/// <summary>Named lists of words: a line of the file is <c>list|words</c>, blanks between the words, <c>_</c> between the parts of one; a line that begins with a blank goes on with the list before it; <c>#</c> opens a comment.</summary>
/// <remarks>Immutable and thread-safe. Case of letters does not count.</remarks>
sealed class WordLists
{
    readonly string _path;
    readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);

    /// <param name="path">Where the text stands, for messages.</param>
    /// <param name="text">The lines.</param>
    /// <exception cref="FormatException">A line is not of that shape, or a list or word stands there twice; the message names file and line.</exception>
    public WordLists(string path, string text)
    {
        _path = path;
        var number = 0;
        HashSet<string>? last = null;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            last = Add(line, last, $"{path}({number})");
        }
    }

    /// <summary>Reads a file that is built into the assembly.</summary>
    public static WordLists Load(string path) => new(path, EmbeddedData.ReadText(path));

    /// <summary>The words of a list.</summary>
    /// <exception cref="KeyNotFoundException">No such list; the message names the file.</exception>
    public IReadOnlySet<string> this[string list] =>
        _lists.TryGetValue(list, out var words) ? words : throw new KeyNotFoundException($"{_path} has no list '{list}'.");

    HashSet<string> Add(string line, HashSet<string>? last, string where)
    {
        var bar = line.IndexOf('|');
        var words = line[0] == ' ' && bar < 0 && last is not null ? last : Open(line, bar, where);
        foreach (var word in line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!words.Add(word.Replace('_', ' '))) throw new FormatException($"{where}: '{word}' stands twice in its list.");
        return words;
    }

    HashSet<string> Open(string line, int bar, string where)
    {
        if (bar <= 0 || bar == line.Length - 1) throw new FormatException($"{where}: '{line}' is not 'list|words'.");
        var list = line[..bar].TrimEnd();
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return _lists.TryAdd(list, words) ? words : throw new FormatException($"{where}: the list '{list}' stands there twice.");
    }
}
