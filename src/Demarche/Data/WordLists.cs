namespace Demarche.Data;

/// <summary>Named lists of words: a line of the file is <c>list|words</c>, blanks between the words, <c>_</c> between the parts of one; <c>#</c> opens a comment.</summary>
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
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            Add(line, $"{path}({number})");
        }
    }

    /// <summary>Reads a file that is built into the assembly.</summary>
    public static WordLists Load(string path) => new(path, EmbeddedData.ReadText(path));

    /// <summary>The words of a list.</summary>
    /// <exception cref="KeyNotFoundException">No such list; the message names the file.</exception>
    public IReadOnlySet<string> this[string list] =>
        _lists.TryGetValue(list, out var words) ? words : throw new KeyNotFoundException($"{_path} has no list '{list}'.");

    void Add(string line, string where)
    {
        var bar = line.IndexOf('|');
        if (bar <= 0 || bar == line.Length - 1) throw new FormatException($"{where}: '{line}' is not 'list|words'.");
        var list = line[..bar].TrimEnd();
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!_lists.TryAdd(list, words)) throw new FormatException($"{where}: the list '{list}' stands there twice.");
        foreach (var word in line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!words.Add(word.Replace('_', ' '))) throw new FormatException($"{where}: '{word}' stands twice in '{list}'.");
    }
}
