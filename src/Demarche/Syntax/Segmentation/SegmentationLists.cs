using System.Collections.Frozen;
using Demarche.Data;

namespace Demarche.Syntax.Segmentation;

/// <summary>The word lists of tokenizer and sentence splitter, from <c>data/syntax</c>. Immutable.</summary>
sealed class SegmentationLists
{
    SegmentationLists()
    {
        Abbreviations = Rows("abbreviations.txt").ToFrozenDictionary(row => row[0], row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), StringComparer.Ordinal);
        Contractions = Rows("contractions.tsv").ToFrozenDictionary(row => row[0], row => row[1].Length, StringComparer.OrdinalIgnoreCase);
        Prefixes = Words("prefixes.txt", StringComparer.OrdinalIgnoreCase);
        Units = Words("units.txt", StringComparer.OrdinalIgnoreCase);
        Emoticons = Words("emoticons.txt", StringComparer.Ordinal);
        Starters = Words("sentence-starters.txt", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What may follow an abbreviation's full stop.</summary>
    public enum AbbreviationKind
    {
        Name,
        Any,
        Number,
        Place,
    }

    public FrozenDictionary<string, AbbreviationKind> Abbreviations { get; }

    /// <summary>Contraction → length of its first word.</summary>
    public FrozenDictionary<string, int> Contractions { get; }

    public FrozenSet<string> Prefixes { get; }

    public FrozenSet<string> Units { get; }

    public FrozenSet<string> Emoticons { get; }

    public FrozenSet<string> Starters { get; }

    public static SegmentationLists Load() => new();

    static FrozenSet<string> Words(string file, StringComparer comparer) => Rows(file).Select(row => row[0]).ToFrozenSet(comparer);

    static IEnumerable<string[]> Rows(string file) =>
        EmbeddedData.ReadText($"data/syntax/{file}").Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.TrimEnd('\r').Split('\t'));
}
