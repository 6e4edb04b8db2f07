namespace Demarche.Syntax.Lemmas;

/// <summary>Gives lemmas by edit rules learnt from a treebank: the rule of the longest known ending of the form under its tag. Thread-safe.</summary>
/// <param name="rules">Rules by number.</param>
/// <param name="endings">Rule of each ending, whole form and cased form under a tag.</param>
/// <param name="alternatives">Rules of each tag from frequent to rare with the ending that each takes away, for forms that several fit ("baked", "walked").</param>
/// <param name="attested">Lemmas seen in text, under the tag whose rules lead to them.</param>
sealed class Lemmatizer(IReadOnlyList<EditRule> rules, Dictionary<ulong, ushort> endings, Dictionary<ulong, Lemmatizer.Alternative[]> alternatives, HashSet<ulong> attested)
{
    /// <summary>Endings up to this many characters have rules of their own; the whole form is the last exception.</summary>
    public const int LongestEnding = 6;

    /// <summary>A rule for forms with an ending.</summary>
    public readonly record struct Alternative(string Ending, ushort Rule);

    /// <summary>Penn's tag of mail and web addresses, which are their own lemmas: they are mostly written small, so that no ending tells it.</summary>
    const string Address = "ADD";

    public string Lemma(string form, Upos upos, string xpos)
    {
        if (xpos == Address) return form;
        var tag = Tag(form, upos, xpos);
        if (endings.TryGetValue(Exact(form, tag), out var rule) || endings.TryGetValue(Whole(form, tag), out rule)) return rules[rule].Apply(form);
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
            if (endings.TryGetValue(Ending(form, length, tag), out rule)) return Attested(form, tag, rules[rule].Apply(form));
        return upos == Upos.Propn ? form : form.ToLowerInvariant();
    }

    // An ending may hide an e or a doubled letter; of lemmas that nobody has seen, one that somebody has is the better guess.
    string Attested(string form, ulong tag, string lemma)
    {
        if (!alternatives.TryGetValue(tag, out var others) || attested.Contains(Known(lemma, tag))) return lemma;
        foreach (var other in others)
        {
            if (!form.EndsWith(other.Ending, StringComparison.OrdinalIgnoreCase)) continue;
            var guess = rules[other.Rule].Apply(form);
            if (attested.Contains(Known(guess, tag))) return guess;
        }

        return lemma;
    }

    /// <summary>A tag as the rules see it; names written small have rules of their own.</summary>
    public static ulong Tag(string form, Upos upos, string xpos) =>
        Hash.Join(Hash.Of(xpos), (ulong)upos | (upos == Upos.Propn && form.Length > 0 && char.IsLower(form[0]) ? 256UL : 0));

    /// <summary>Key of a form with its case ("i" is the pronoun "I").</summary>
    public static ulong Exact(string form, ulong tag) => Hash.Key(98, Hash.Join(Hash.Of(form), tag));

    /// <summary>Key of a form in any case.</summary>
    public static ulong Whole(string form, ulong tag) => Hash.Key(99, Hash.Join(OfLower(form), tag));

    /// <summary>Key of a lemma that was seen.</summary>
    public static ulong Known(string lemma, ulong tag) => Hash.Key(97, Hash.Join(Hash.Of(lemma), tag));

    /// <summary>Key of the last characters of a form.</summary>
    public static ulong Ending(string form, int length, ulong tag) => Hash.Key(length, Hash.Join(OfLower(form.AsSpan(form.Length - length)), tag));

    public void Write(BinaryWriter writer)
    {
        writer.Write(rules.Count);
        foreach (var rule in rules)
        {
            writer.Write((byte)rule.Spelling);
            writer.Write((byte)rule.Strip);
            writer.Write(rule.Add);
        }

        writer.Write(endings.Count);
        foreach (var (key, rule) in endings.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(rule);
        }

        writer.Write(alternatives.Count);
        foreach (var (tag, others) in alternatives.OrderBy(pair => pair.Key))
        {
            writer.Write(tag);
            writer.Write(others.Length);
            foreach (var other in others)
            {
                writer.Write(other.Ending);
                writer.Write(other.Rule);
            }
        }

        writer.Write(attested.Count);
        foreach (var key in attested.Order()) writer.Write(key);
    }

    public static Lemmatizer Read(BinaryReader reader)
    {
        var rules = new EditRule[reader.ReadInt32()];
        for (var i = 0; i < rules.Length; i++) rules[i] = new EditRule((Respelling)reader.ReadByte(), reader.ReadByte(), reader.ReadString());
        var count = reader.ReadInt32();
        var endings = new Dictionary<ulong, ushort>(count);
        for (var i = 0; i < count; i++) endings.Add(reader.ReadUInt64(), reader.ReadUInt16());
        var alternatives = new Dictionary<ulong, Alternative[]>();
        for (var tags = reader.ReadInt32(); tags > 0; tags--)
        {
            var tag = reader.ReadUInt64();
            var others = new Alternative[reader.ReadInt32()];
            for (var i = 0; i < others.Length; i++) others[i] = new Alternative(reader.ReadString(), reader.ReadUInt16());
            alternatives.Add(tag, others);
        }

        var attested = new HashSet<ulong>(count = reader.ReadInt32());
        for (; count > 0; count--) attested.Add(reader.ReadUInt64());
        return new Lemmatizer(rules, endings, alternatives, attested);
    }

    static ulong OfLower(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[Math.Min(text.Length, 64)];
        text = text[^lower.Length..];
        for (var i = 0; i < lower.Length; i++) lower[i] = char.ToLowerInvariant(text[i] == '’' ? '\'' : text[i]);
        return Hash.Of(lower);
    }
}
