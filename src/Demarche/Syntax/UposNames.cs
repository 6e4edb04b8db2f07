namespace Demarche.Syntax;

/// <summary>The names of <see cref="Upos"/> as CoNLL-U writes them.</summary>
public static class UposNames
{
    static readonly string[] Names = [.. Enum.GetValues<Upos>().Select(upos => upos.ToString().ToUpperInvariant())];

    /// <summary><c>PROPN</c> for <see cref="Upos.Propn"/>.</summary>
    public static string ToConllu(this Upos upos) => Names[(int)upos];

    /// <summary>Reads a tag in capitals; whatever is none of UD v2 is <see cref="Upos.X"/>.</summary>
    public static Upos Parse(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Names.Length; i++)
            if (text.SequenceEqual(Names[i])) return (Upos)i;
        return Upos.X;
    }
}
