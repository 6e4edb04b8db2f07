using System.Text;

namespace Demarche.Intake;

/// <summary>Reads an input whose records are found by ASCII characters before their encoding is known: a record's bytes are decoded when it is whole.</summary>
/// <remarks>A batch is put together from many hands: one record in Windows-1252 leaves those in UTF-8 as they are. With a byte-order mark all is decoded by that.</remarks>
sealed class ByteLines : IDisposable
{
    readonly bool _isMarked;

    internal ByteLines(Stream input)
    {
        Reader = new StreamReader(input, Encoding.Latin1, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        Reader.Peek();
        _isMarked = Reader.CurrentEncoding is not { CodePage: Latin1 };
    }

    /// <summary>ISO 8859-1, whose characters are the bytes.</summary>
    const int Latin1 = 28591;

    /// <summary>The input; each character is a byte, unless the input has a byte-order mark.</summary>
    internal StreamReader Reader { get; }

    /// <summary>What the bytes of a record say.</summary>
    internal TextDecoding.Result Decode(string record) => _isMarked || Ascii.IsValid(record) ? new(record, "utf-8", null) : TextDecoding.Decode(Encoding.Latin1.GetBytes(record));

    public void Dispose() => Reader.Dispose();
}
