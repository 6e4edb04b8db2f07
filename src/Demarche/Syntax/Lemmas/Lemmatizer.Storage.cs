namespace Demarche.Syntax.Lemmas;

/// <content>How a lemmatizer lies in a model file.</content>
sealed partial class Lemmatizer
{
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
}
