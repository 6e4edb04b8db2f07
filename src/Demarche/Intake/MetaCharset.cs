using System.Buffers;
using System.Text;

namespace Demarche.Intake;

/// <summary>Finds the charset that a page or feed declares in its first kilobyte.</summary>
static class MetaCharset
{
    /// <summary>How many bytes are looked at, as the HTML standard has it ("prescan a byte stream", 1,024).</summary>
    const int Prescan = 1024;

    static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' />;?");

    internal static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        foreach (var key in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var value = head.AsSpan(at + key.Length).TrimStart("\"' ");
            var end = value.IndexOfAny(ValueEnds);
            if (end > 0) return value[..end].ToString();
        }

        return null;
    }
}
