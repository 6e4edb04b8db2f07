namespace Demarche.Syntax;

/// <summary>The joint tags <c>UPOS|XPOS</c> of a model, by number.</summary>
sealed class TagSet
{
    readonly Upos[] _upos;
    readonly string[] _xpos;

    public TagSet(IEnumerable<string> names)
    {
        Names = [.. names];
        _upos = new Upos[Names.Count];
        _xpos = new string[Names.Count];
        for (var i = 0; i < Names.Count; i++)
        {
            var bar = Names[i].IndexOf('|');
            _upos[i] = UposNames.Parse(Names[i].AsSpan(0, bar));
            _xpos[i] = Names[i][(bar + 1)..];
        }
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    public Upos Upos(int tag) => _upos[tag];

    public string Xpos(int tag) => _xpos[tag];

    public void Write(BinaryWriter writer)
    {
        writer.Write(Names.Count);
        foreach (var name in Names) writer.Write(name);
    }

    public static TagSet Read(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        return new TagSet(names);
    }

    public static string Name(Token token) => $"{token.Upos.ToConllu()}|{token.Xpos}";
}
