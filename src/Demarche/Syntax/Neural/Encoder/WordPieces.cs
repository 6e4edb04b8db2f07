using System.Runtime.InteropServices;

namespace Demarche.Syntax.Neural;

/// <summary>Cuts words into the pieces of an uncased BERT vocabulary (Devlin et al. 2019): the longest known start, then the longest known continuations. Thread-safe.</summary>
/// <remarks>Pieces are known by 64-bit hashes, so that loading makes no strings.</remarks>
sealed class WordPieces
{
    const int LongestWord = 100;

    readonly ulong[] _keys;
    readonly Dictionary<ulong, int> _numbers;

    WordPieces(ulong[] keys)
    {
        _keys = keys;
        _numbers = new Dictionary<ulong, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++) _numbers.TryAdd(keys[i], i);
        (Unknown, Opening, Closing) = (Number("[UNK]"), Number("[CLS]"), Number("[SEP]"));
    }

    /// <summary>Reads a vocabulary, a piece a line.</summary>
    /// <exception cref="InvalidDataException">It lacks one of the marks.</exception>
    public static WordPieces Parse(string vocabulary) =>
        new([.. vocabulary.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).Select(piece => piece.Length > 2 && piece.StartsWith("##", StringComparison.Ordinal) ? Key(piece.AsSpan(2), true) : Key(piece, false))]);

    /// <summary>Number of pieces.</summary>
    public int Count => _keys.Length;

    public int Unknown { get; }

    /// <summary>What stands before a sentence.</summary>
    public int Opening { get; }

    /// <summary>What stands after a sentence.</summary>
    public int Closing { get; }

    /// <summary>Adds the pieces of one word, at least one.</summary>
    public void Add(string word, List<int> pieces)
    {
        if (word.Length is 0 or > LongestWord)
        {
            pieces.Add(Unknown);
            return;
        }

        Span<char> normal = stackalloc char[word.Length];
        for (var i = 0; i < normal.Length; i++) normal[i] = Normal(word[i]);
        var (before, start) = (pieces.Count, 0);
        for (var i = 0; i <= normal.Length; i++)
        {
            if (i < normal.Length && char.IsLetterOrDigit(normal[i])) continue;
            if (i > start) AddPart(normal[start..i], pieces);
            // Every mark of punctuation is a part of its own.
            if (i < normal.Length && !char.IsWhiteSpace(normal[i])) AddPart(normal.Slice(i, 1), pieces);
            start = i + 1;
        }

        if (pieces.Count == before) pieces.Add(Unknown);
    }

    void AddPart(ReadOnlySpan<char> part, List<int> pieces)
    {
        var first = pieces.Count;
        for (var start = 0; start < part.Length;)
        {
            var length = part.Length - start;
            var number = 0;
            while (length > 0 && !_numbers.TryGetValue(Key(part.Slice(start, length), start > 0), out number)) length--;
            if (length == 0)
            {
                pieces.RemoveRange(first, pieces.Count - first);
                pieces.Add(Unknown);
                return;
            }

            pieces.Add(number);
            start += length;
        }
    }

    // Small letters and straight quotes: the vocabulary knows no others. Accents stay, and make a word unknown: without globalization data nothing parts them.
    static char Normal(char c) => c switch { '‘' or '’' => '\'', '“' or '”' => '"', _ => char.ToLowerInvariant(c) };

    static ulong Key(ReadOnlySpan<char> piece, bool continues) => continues ? Hash.Key(1, Hash.Of(piece)) : Hash.Of(piece);

    int Number(string piece) => _numbers.TryGetValue(Key(piece, false), out var number) ? number : throw new InvalidDataException($"The vocabulary has no {piece}.");

    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
    }

    public static WordPieces Read(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        return new WordPieces(keys);
    }
}
