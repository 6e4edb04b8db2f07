namespace Demarche.Syntax.Neural;

/// <summary>Which rows of the embedding tables stand for a word.</summary>
/// <remarks>Known words have rows of their own; affixes and shapes share hashed rows. Row 0 of the word table is the unknown word, row 1 the root.</remarks>
sealed class WordFeatures(Dictionary<ulong, int> words)
{
    public const int Unknown = 0, RootWord = 1, FirstWord = 2;

    /// <summary>Tables: word, suffixes of 2–4, prefixes of 2–3, shape, form with its case.</summary>
    public const int Count = 8;

    /// <summary>Rows of each hashed table.</summary>
    public static readonly int[] HashedRows = [0, 1024, 4096, 8192, 1024, 4096, 512, 4096];

    /// <summary>Row of each known word by the hash of its lower-case form.</summary>
    public IReadOnlyDictionary<ulong, int> Words => words;

    /// <summary>Fills <see cref="Count"/> row numbers.</summary>
    public void Fill(in WordShape shape, Span<int> rows)
    {
        rows[0] = words.GetValueOrDefault(shape.Lower, Unknown);
        rows[1] = Row(shape.Suffix2, 1);
        rows[2] = Row(shape.Suffix3, 2);
        rows[3] = Row(shape.Suffix4, 3);
        rows[4] = Row(shape.Prefix2, 4);
        rows[5] = Row(shape.Prefix3, 5);
        rows[6] = Row(shape.Shape, 6);
        rows[7] = Row(shape.Form, 7);
    }

    /// <summary>The rows of the artificial root.</summary>
    public static void FillRoot(Span<int> rows)
    {
        rows.Clear();
        rows[0] = RootWord;
    }

    static int Row(ulong hash, int table) => 1 + (int)(hash % (ulong)(HashedRows[table] - 1));

    public void Write(BinaryWriter writer)
    {
        writer.Write(words.Count);
        foreach (var (hash, row) in words.OrderBy(pair => pair.Value)) writer.Write(hash);
    }

    public static WordFeatures Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var words = new Dictionary<ulong, int>(count);
        for (var i = 0; i < count; i++) words.Add(reader.ReadUInt64(), FirstWord + i);
        return new WordFeatures(words);
    }
}
