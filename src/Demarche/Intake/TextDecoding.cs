using System.Text;

namespace Demarche.Intake;

/// <summary>Finds the encoding of raw bytes and reads them: byte-order mark, then UTF-8, then the pattern of UTF-16, then Windows-1252.</summary>
/// <remarks>
/// Nothing is ever refused. Windows-1252 is the last resort because it gives every byte a character (the five holes of its table are read
/// as C1 controls, as the WHATWG encoding standard does, section "windows-1252").
/// </remarks>
static class TextDecoding
{
    /// <summary>Share of zero bytes at odd or even places from which text without a mark counts as UTF-16. English prose has nearly all.</summary>
    const double Utf16ZeroShare = 0.3;

    /// <summary>How many bytes the UTF-16 test looks at.</summary>
    const int Utf16Sample = 4096;

    static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The decoded text without its byte-order mark, the encoding's name and what was doubtful.</summary>
    internal readonly record struct Result(string Text, string Encoding, Problem? Problem);

    /// <summary>Reads <paramref name="bytes"/>; <paramref name="declared"/> is the charset that a header or meta element names.</summary>
    internal static Result Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Utf8(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Utf16(bytes[2..], bigEndian: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16(bytes[2..], bigEndian: true);
        if (LooksLikeUtf16(bytes, zeroAtOdd: true)) return Utf16(bytes, bigEndian: false);
        if (LooksLikeUtf16(bytes, zeroAtOdd: false)) return Utf16(bytes, bigEndian: true);
        if (TryUtf8(bytes, out var text)) return new(text, "utf-8", null);
        return Declared(bytes, declared) ?? SingleByteOrBrokenUtf8(bytes);
    }

    static Result Utf8(ReadOnlySpan<byte> bytes) =>
        TryUtf8(bytes, out var text) ? new(text, "utf-8", null) : BrokenUtf8(bytes);

    static Result Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        var problem = bytes.Length % 2 == 0
            ? null
            : new Problem("P002", $"UTF-16 text of {bytes.Length} bytes, an odd number: the last byte was read as U+FFFD.");
        return new(text, bigEndian ? "utf-16be" : "utf-16le", problem);
    }

    static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, bool zeroAtOdd)
    {
        var sample = bytes[..Math.Min(bytes.Length, Utf16Sample)];
        if (sample.Length < 4) return false;
        int zeros = 0, others = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if ((i % 2 == 1) == zeroAtOdd) zeros++;
            else others++;
        }

        return zeros > sample.Length / 2 * Utf16ZeroShare && others * 8 <= zeros;
    }

    static bool TryUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return false;
        text = StrictUtf8.GetString(bytes);
        return true;
    }

    static Result? Declared(ReadOnlySpan<byte> bytes, string? name)
    {
        if (name is null || Find(name) is not { } encoding) return null;
        return new(encoding.GetString(bytes), encoding.WebName, null);
    }

    /// <summary>The encoding of that name, or null for an unknown one. UTF-8 is left out: those bytes were tried already.</summary>
    internal static Encoding? Find(string name)
    {
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant();
        if (label is "utf-8" or "utf8" or "ascii" or "us-ascii" or "iso-8859-1" or "latin1") return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Mostly valid UTF-8 with a few broken bytes stays UTF-8; anything else is Windows-1252.</summary>
    static Result SingleByteOrBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var lenient = Encoding.UTF8.GetString(bytes);
        int broken = lenient.AsSpan().Count('�'), wide = 0;
        foreach (var c in lenient)
            if (c is > '\x7F' and not '�') wide++;
        if (wide > 2 * broken) return BrokenUtf8(bytes);
        return new(Windows1252.GetString(bytes), "windows-1252", null);
    }

    static Result BrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return new(text, "utf-8", new Problem("P001", $"UTF-8 text with {text.AsSpan().Count('�')} byte sequences that are none: each was read as U+FFFD."));
    }
}
