namespace Demarche.Syntax;

/// <summary>What the network sees of one word: hashes of its form, its lower-case form, its affixes and its shape.</summary>
/// <remarks>Digits count as 0 and curly quotes as straight ones, so that what differs only there shares its weights.</remarks>
readonly struct WordShape
{
    /// <summary>Hash of the form with its case.</summary>
    public readonly ulong Form;
    /// <summary>Hash of the lower-case form.</summary>
    public readonly ulong Lower;
    public readonly ulong Suffix2, Suffix3, Suffix4;
    public readonly ulong Prefix2, Prefix3;
    /// <summary>Collapsed character classes: <c>Xx</c>, <c>X.X.</c>, <c>0,0</c>.</summary>
    public readonly ulong Shape;

    public WordShape(string form)
    {
        var length = Math.Min(form.Length, 48);
        Span<char> normal = stackalloc char[length];
        Span<char> lower = stackalloc char[length];
        Span<char> shape = stackalloc char[length];
        int shapeLength = 0;
        for (var i = 0; i < length; i++)
        {
            var c = Normal(form[i]);
            var kind = Kind(c);
            normal[i] = c;
            lower[i] = char.ToLowerInvariant(c);
            if (shapeLength < 2 || shape[shapeLength - 1] != kind || shape[shapeLength - 2] != kind) shape[shapeLength++] = kind;
        }

        Form = Hash.Of(normal);
        Lower = Hash.Of(lower);
        Suffix2 = Hash.Of(lower[^Math.Min(2, length)..]);
        Suffix3 = Hash.Of(lower[^Math.Min(3, length)..]);
        Suffix4 = Hash.Of(lower[^Math.Min(4, length)..]);
        Prefix2 = Hash.Of(lower[..Math.Min(2, length)]);
        Prefix3 = Hash.Of(lower[..Math.Min(3, length)]);
        Shape = Hash.Of(shape[..shapeLength]);
    }

    static char Normal(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '‘' or '’' or '`' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => c,
    };

    static char Kind(char c)
    {
        if (c == '0') return '0';
        if (!char.IsLetter(c)) return char.IsDigit(c) ? '0' : c < 128 ? c : '?';
        return char.IsLower(c) ? 'x' : 'X';
    }
}
