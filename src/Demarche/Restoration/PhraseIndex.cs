namespace Demarche.Restoration;

/// <summary>Finds which phrase of a list a line is, begins with, ends with or holds. Built once, immutable.</summary>
/// <remarks>A query costs one dictionary look-up a word, plus the comparison of the phrases that share that word.</remarks>
sealed class PhraseIndex
{
    readonly Dictionary<string, string> _whole = [];
    readonly Dictionary<string, List<(string Phrase, string Kind)>>.AlternateLookup<ReadOnlySpan<char>> _starts = Table();
    readonly Dictionary<string, List<(string Phrase, string Kind)>>.AlternateLookup<ReadOnlySpan<char>> _inside = Table();
    readonly List<(string Phrase, string Kind)> _ends = [];

    /// <param name="rules">Kind, place and phrase, as in <c>data/restoration/furniture.tsv</c>.</param>
    internal PhraseIndex(IEnumerable<(string Kind, char Place, string Phrase)> rules)
    {
        foreach (var (kind, place, phrase) in rules)
        {
            switch (place)
            {
                case '=': _whole.TryAdd(phrase, kind); break;
                case '^': Add(_starts, phrase, kind); break;
                case '$': _ends.Add((phrase, kind)); break;
                default: Add(_inside, phrase, kind); break;
            }
        }
    }

    /// <summary>The kind of the phrase that is the whole line. Numbers match <c>#</c>.</summary>
    internal string? Whole(string normal) => _whole.GetValueOrDefault(normal) ?? (normal.AsSpan().ContainsAnyInRange('0', '9') ? _whole.GetValueOrDefault(Numberless(normal)) : null);

    static string Numberless(string normal) => string.Join(' ', normal.Split(' ').Select(word => word.All(char.IsAsciiDigit) ? "#" : word));

    /// <summary>The kind of the phrase that the line begins with.</summary>
    internal string? Start(ReadOnlySpan<char> normal) => StartingAt(_starts, normal);

    /// <summary>The kind of the phrase that the line ends with.</summary>
    internal string? End(string normal)
    {
        foreach (var (phrase, kind) in _ends)
            if (normal.EndsWith(phrase, StringComparison.Ordinal) && (normal.Length == phrase.Length || normal[^(phrase.Length + 1)] == ' '))
                return kind;
        return null;
    }

    /// <summary>The kind of the first phrase that stands anywhere in the line.</summary>
    internal string? Inside(ReadOnlySpan<char> normal)
    {
        while (!normal.IsEmpty)
        {
            if (StartingAt(_inside, normal) is { } kind) return kind;
            var blank = normal.IndexOf(' ');
            if (blank < 0) return null;
            normal = normal[(blank + 1)..];
        }

        return null;
    }

    /// <summary>How many phrases stand anywhere in the line.</summary>
    internal int CountInside(ReadOnlySpan<char> normal)
    {
        var count = 0;
        while (!normal.IsEmpty)
        {
            if (StartingAt(_inside, normal) is not null) count++;
            var blank = normal.IndexOf(' ');
            if (blank < 0) break;
            normal = normal[(blank + 1)..];
        }

        return count;
    }

    static string? StartingAt(Dictionary<string, List<(string, string)>>.AlternateLookup<ReadOnlySpan<char>> table, ReadOnlySpan<char> normal)
    {
        if (!table.TryGetValue(Words.First(normal), out var phrases)) return null;
        foreach (var (phrase, kind) in phrases)
            if (normal.StartsWith(phrase, StringComparison.Ordinal) && (normal.Length == phrase.Length || normal[phrase.Length] == ' '))
                return kind;
        return null;
    }

    static Dictionary<string, List<(string, string)>>.AlternateLookup<ReadOnlySpan<char>> Table() =>
        new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static void Add(Dictionary<string, List<(string, string)>>.AlternateLookup<ReadOnlySpan<char>> table, string phrase, string kind)
    {
        var first = Words.First(phrase);
        if (!table.TryGetValue(first, out var list)) table[first] = list = [];
        list.Add((phrase, kind));
    }
}
