namespace Demarche.Syntax.Features;

/// <summary>Gives UD features by tables learnt from a treebank: what the tag says, then the form, then what the clause says about a verb. Thread-safe.</summary>
/// <param name="values">Features by number, as CoNLL-U writes them; 0 is <c>_</c>.</param>
/// <param name="table">Number of a key's features.</param>
sealed class FeatureTable(IReadOnlyList<string> values, Dictionary<ulong, ushort> table)
{
    /// <summary>Most keys of a word.</summary>
    public const int KeyCount = 5;

    /// <summary>The features of each word.</summary>
    public string[] Features(ReadOnlySpan<string> forms, SentenceAnalysis analysis)
    {
        var clauses = new VerbAgreement(forms, analysis);
        var result = new string[forms.Length];
        Span<ulong> keys = stackalloc ulong[KeyCount];
        for (var i = 0; i < result.Length; i++)
        {
            var count = Keys(forms[i], analysis, clauses, i, keys);
            result[i] = values[Find(keys[..count])];
        }

        return result;
    }

    /// <summary>The number under the most specific key that the table has.</summary>
    public ushort Find(ReadOnlySpan<ulong> keys)
    {
        for (var k = keys.Length - 1; k >= 0; k--)
            if (table.TryGetValue(keys[k], out var number)) return number;
        return 0;
    }

    /// <summary>Keys of one word, from general to specific: tag, form, and for verbs and pronouns the clause, the clause with its relation, the form in its clause.</summary>
    public static int Keys(string form, SentenceAnalysis analysis, VerbAgreement clauses, int index, Span<ulong> keys)
    {
        var tag = Hash.Join(Hash.Of(analysis.Xpos[index]), (ulong)analysis.Upos[index]);
        var word = Hash.Join(new WordShape(form).Lower, tag);
        (keys[0], keys[1]) = (Hash.Key(60, tag), Hash.Key(61, word));
        // "it" and "you" do not show their case: their relation does.
        if (analysis.Upos[index] is not (Upos.Verb or Upos.Aux or Upos.Pron)) return 2;
        var clause = analysis.Upos[index] == Upos.Pron ? Hash.Of(analysis.Relations[index]) : clauses.Of(index);
        keys[2] = Hash.Key(62, Hash.Join(tag, clause));
        keys[3] = Hash.Key(63, Hash.Join(Hash.Join(tag, clause), Hash.Of(analysis.Relations[index])));
        keys[4] = Hash.Key(64, Hash.Join(word, clause));
        return KeyCount;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(values.Count);
        foreach (var value in values) writer.Write(value);
        writer.Write(table.Count);
        foreach (var (key, value) in table.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(value);
        }
    }

    public static FeatureTable Read(BinaryReader reader)
    {
        var values = new string[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadString();
        var count = reader.ReadInt32();
        var table = new Dictionary<ulong, ushort>(count);
        for (var i = 0; i < count; i++) table.Add(reader.ReadUInt64(), reader.ReadUInt16());
        return new FeatureTable(values, table);
    }
}
