namespace Demarche.Intake;

/// <summary>Tells bytes that are no text of any kind: documents of other programs, pictures, archives.</summary>
static class BinaryData
{
    /// <summary>Share of control characters in the first bytes from which they are no text; a text has line ends, tabs and form feeds, which do not count.</summary>
    const double ShareOfControls = 0.05;

    static readonly (byte[] Begins, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
    ];

    /// <summary>What the bytes are, for a person; null where they may be text.</summary>
    internal static string? Name(ReadOnlySpan<byte> head)
    {
        foreach (var (begins, name) in Known)
            if (head.StartsWith(begins)) return name;
        var text = TextDecoding.Decode(head).Text;
        var controls = 0;
        foreach (var c in text)
            if ((c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\b' or '\u001B' or '\u001A')) || c is '\u007F') controls++;
        return controls > text.Length * ShareOfControls ? "binary data" : null;
    }
}
