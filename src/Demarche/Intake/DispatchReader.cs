using System.Security.Cryptography;
using System.Text;

namespace Demarche.Intake;

/// <summary>Turns raw bytes into a <see cref="Dispatch"/>. Any content gives one; what was doubtful stands in its problems.</summary>
public static class DispatchReader
{
    /// <summary>Reads one plain-text dispatch.</summary>
    /// <param name="bytes">The raw bytes: UTF-8 or UTF-16 with or without a byte-order mark, else Windows-1252.</param>
    /// <param name="id">The id that the input gave; null for the SHA-256 of the bytes.</param>
    public static Dispatch Read(ReadOnlySpan<byte> bytes, string? id = null)
    {
        var decoded = TextDecoding.Decode(bytes);
        return new Dispatch
        {
            Id = id ?? Digest(bytes),
            Text = decoded.Text,
            Encoding = decoded.Encoding,
            Problems = decoded.Problem is { } problem ? [problem] : [],
        };
    }

    /// <summary>Makes a dispatch of text that is decoded already, such as a field of a JSON line.</summary>
    /// <param name="text">The text; it is kept as it is.</param>
    /// <param name="id">The id that the input gave; null for the SHA-256 of the text in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Dispatch FromText(string text, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Dispatch { Id = id ?? Digest(Encoding.UTF8.GetBytes(text)), Text = text };
    }

    /// <summary>SHA-256 of <paramref name="bytes"/> in lower-case hexadecimal: the id of a dispatch.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
