using Demarche.Syntax.Perceptron;

namespace Demarche.Syntax.Lemmas;

/// <summary>Gives lemmas by edit rules learnt from a treebank: the rule of the longest known ending of the form under its tag. Thread-safe.</summary>
sealed class Lemmatizer(IReadOnlyList<EditRule> rules, Dictionary<ulong, int> endings)
{
    /// <summary>Endings up to this many characters have rules of their own; the whole form is the last exception.</summary>
    public const int LongestEnding = 6;

    public string Lemma(string form, Upos upos, string xpos)
    {
        var tag = Tag(upos, xpos);
        if (endings.TryGetValue(Exact(form, tag), out var rule) || endings.TryGetValue(Whole(form, tag), out rule)) return rules[rule].Apply(form);
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
            if (endings.TryGetValue(Ending(form, length, tag), out rule)) return rules[rule].Apply(form);
        return upos == Upos.Propn ? form : form.ToLowerInvariant();
    }

    public static ulong Tag(Upos upos, string xpos) => Hash.Join(Hash.Of(xpos), (ulong)upos);

    /// <summary>Key of a form with its case ("i" is the pronoun "I").</summary>
    public static ulong Exact(string form, ulong tag) => Hash.Key(98, Hash.Join(Hash.Of(form), tag));

    /// <summary>Key of a form in any case.</summary>
    public static ulong Whole(string form, ulong tag) => Hash.Key(99, Hash.Join(OfLower(form), tag));

    /// <summary>Key of the last characters of a form.</summary>
    public static ulong Ending(string form, int length, ulong tag) => Hash.Key(length, Hash.Join(OfLower(form.AsSpan(form.Length - length)), tag));

    public void Write(BinaryWriter writer)
    {
        writer.Write(rules.Count);
        foreach (var rule in rules)
        {
            writer.Write(rule.KeepsCase);
            writer.Write((byte)rule.Strip);
            writer.Write(rule.Add);
        }

        writer.Write(endings.Count);
        foreach (var (key, rule) in endings.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write((ushort)rule);
        }
    }

    public static Lemmatizer Read(BinaryReader reader)
    {
        var rules = new EditRule[reader.ReadInt32()];
        for (var i = 0; i < rules.Length; i++) rules[i] = new EditRule(reader.ReadBoolean(), reader.ReadByte(), reader.ReadString());
        var count = reader.ReadInt32();
        var endings = new Dictionary<ulong, int>(count);
        for (var i = 0; i < count; i++) endings.Add(reader.ReadUInt64(), reader.ReadUInt16());
        return new Lemmatizer(rules, endings);
    }

    static ulong OfLower(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[Math.Min(text.Length, 64)];
        for (var i = 0; i < lower.Length; i++) lower[i] = char.ToLowerInvariant(text[i] == '’' ? '\'' : text[i]);
        return Hash.Of(lower);
    }
}
