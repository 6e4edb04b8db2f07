using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Demarche.Intake;

/// <summary>Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500): the response records whose content is a page, a feed or text.</summary>
static class WarcReader
{
    /// <summary>Longest header line and most header lines of a record that are looked at.</summary>
    const int LongestHeader = 64 << 10, MostHeaders = 200;

    internal static IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options)
    {
        string? begun = null;
        for (long number = 1; ; number++)
        {
            IntakeItem? item;
            var more = true;
            try
            {
                more = TryNext(input, number, options, ref begun, out item);
            }
            catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
            {
                (item, more) = (new(number, null, broken.Message), false);
            }

            if (item is not null) yield return item;
            if (!more) yield break;
        }
    }

    /// <summary>Reads a record whose first line may be read already (<paramref name="begun"/>). Of what is none all is skipped up to the next that begins as one.</summary>
    static bool TryNext(Stream input, long number, IntakeOptions options, ref string? begun, out IntakeItem? item)
    {
        item = null;
        var line = begun ?? Line(input);
        begun = null;
        while (line is "") line = Line(input);
        if (line is null) return false;
        if (!IsBegin(line)) return Refuse($"record {number} does not begin with WARC/1.x.", ref begun, out item);
        var headers = Headers(input);
        if (!long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return Refuse($"record {number} has no Content-Length.", ref begun, out item);
        var wanted = headers.GetValueOrDefault("warc-type") == "response" && headers.GetValueOrDefault("content-type", "").StartsWith("application/http", StringComparison.OrdinalIgnoreCase);
        if (!wanted || length > options.MaxRecordBytes)
        {
            Skip(input, length);
            if (wanted) item = new(number, null, $"the record has {length} bytes, the limit for one dispatch is {options.MaxRecordBytes}.");
            return true;
        }

        var block = new byte[length];
        input.ReadExactly(block);
        item = FromResponse(block, headers, number, options);
        return true;

        bool Refuse(string why, ref string? next, out IntakeItem? refused)
        {
            refused = new(number, null, why);
            do next = Line(input);
            while (next is not null && !IsBegin(next));
            return next is not null;
        }
    }

    static bool IsBegin(string line) => line.StartsWith("WARC/1.", StringComparison.Ordinal);

    static IntakeItem? FromResponse(byte[] block, Dictionary<string, string> record, long number, IntakeOptions options)
    {
        using var response = new MemoryStream(block);
        if (Line(response) is not { } status || !status.StartsWith("HTTP/", StringComparison.Ordinal) || !status.Contains(" 200", StringComparison.Ordinal)) return null;
        var headers = Headers(response);
        var type = headers.GetValueOrDefault("content-type", "text/html");
        var isPage = type.Contains("html", StringComparison.OrdinalIgnoreCase);
        if (!isPage && !type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)) return null;
        var url = record.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        var retrieved = LooseDate.TryParse(record.GetValueOrDefault("warc-date"), out var day) ? day : options.Retrieved;
        var charset = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? type[(at + 8)..].Trim(' ', '"', ';') : null;
        try
        {
            var body = Body(block.AsMemory((int)response.Position), headers, options.MaxRecordBytes);
            return new(number, isPage ? HtmlReader.Read(body, url, charset, retrieved) : DispatchReader.Read(body) with { Url = url });
        }
        catch (InvalidDataException broken)
        {
            return new(number, null, $"{url}: {broken.Message}");
        }
    }

    static byte[] Body(ReadOnlyMemory<byte> raw, Dictionary<string, string> headers, int limit)
    {
        var body = headers.GetValueOrDefault("transfer-encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Dechunk(raw.Span) : raw.ToArray();
        using var zipped = Decompressed(body, headers.GetValueOrDefault("content-encoding", ""));
        return zipped is null ? body : InputOpener.ReadAll(zipped, limit);
    }

    /// <summary>The body's bytes as they were before the server compressed them; null where they are so already: many archivers leave the header as it was.</summary>
    static Stream? Decompressed(byte[] body, string encoding) => body switch
    {
        [0x1F, 0x8B, ..] => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => new ZstdSharp.DecompressionStream(new MemoryStream(body)),
        _ when encoding.Equals("br", StringComparison.OrdinalIgnoreCase) && body.AsSpan().TrimStart(" \t\r\n"u8) is not [(byte)'<', ..] => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
        _ => null,
    };

    /// <summary>Joins the chunks of a body; a body that only claims to be chunked is given back as it is.</summary>
    static byte[] Dechunk(ReadOnlySpan<byte> raw)
    {
        using var joined = new MemoryStream();
        for (var rest = raw; !rest.IsEmpty;)
        {
            var end = rest.IndexOf("\r\n"u8);
            var size = end < 0 ? ReadOnlySpan<byte>.Empty : rest[..end];
            if (size.IndexOf((byte)';') is >= 0 and var extension) size = size[..extension];
            if (!int.TryParse(Encoding.ASCII.GetString(size).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var count) || count < 0) return joined.Length == 0 ? raw.ToArray() : joined.ToArray();
            if (count == 0) break;
            rest = rest[(end + 2)..];
            count = Math.Min(count, rest.Length);
            joined.Write(rest[..count]);
            rest = rest[count..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
        }

        return joined.ToArray();
    }

    static Dictionary<string, string> Headers(Stream input)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; Line(input) is { Length: > 0 } line; count++)
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && count < MostHeaders) headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return headers;
    }

    /// <summary>The next header line without its end, or null at the end of the input. Of a long one the rest is skipped.</summary>
    static string? Line(Stream input)
    {
        var line = new StringBuilder();
        int b;
        while ((b = input.ReadByte()) >= 0 && b != '\n')
        {
            if (line.Length < LongestHeader) line.Append((char)b);
        }

        if (b < 0 && line.Length == 0) return null;
        return line.ToString().TrimEnd('\r');
    }

    static void Skip(Stream input, long count)
    {
        var buffer = new byte[1 << 16];
        while (count > 0)
        {
            var read = input.Read(buffer, 0, (int)Math.Min(buffer.Length, count));
            if (read == 0) throw new EndOfStreamException("the archive ends inside a record.");
            count -= read;
        }
    }
}
