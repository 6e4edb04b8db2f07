using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Demarche.Intake;

/// <summary>Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500): the response records whose content is a page, a feed or text.</summary>
static class WarcReader
{
    /// <summary>Longest header line and most header lines of a record.</summary>
    const int LongestHeader = 64 << 10, MostHeaders = 200;

    internal static IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options)
    {
        for (long number = 1; ; number++)
        {
            IntakeItem? item;
            var more = true;
            try
            {
                more = TryNext(input, number, options, out item);
            }
            catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
            {
                (item, more) = (new(number, null, broken.Message), false);
            }

            if (item is not null) yield return item;
            if (!more) yield break;
        }
    }

    static bool TryNext(Stream input, long number, IntakeOptions options, out IntakeItem? item)
    {
        item = null;
        string? line;
        do line = Line(input);
        while (line is "");
        if (line is null) return false;
        if (!line.StartsWith("WARC/1.", StringComparison.Ordinal)) throw new InvalidDataException($"record {number} does not begin with WARC/1.x.");
        var headers = Headers(input);
        var length = long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : throw new InvalidDataException($"record {number} has no Content-Length.");
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
    }

    static IntakeItem? FromResponse(byte[] block, Dictionary<string, string> record, long number, IntakeOptions options)
    {
        using var response = new MemoryStream(block);
        if (Line(response) is not { } status || !status.StartsWith("HTTP/", StringComparison.Ordinal) || !status.Contains(" 200", StringComparison.Ordinal)) return null;
        var headers = Headers(response);
        var type = headers.GetValueOrDefault("content-type", "text/html");
        var isPage = type.Contains("html", StringComparison.OrdinalIgnoreCase);
        if (!isPage && !type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)) return null;
        var body = Body(block.AsMemory((int)response.Position), headers, options.MaxRecordBytes);
        var url = record.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        var retrieved = LooseDate.TryParse(record.GetValueOrDefault("warc-date"), out var day) ? day : options.Retrieved;
        var charset = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? type[(at + 8)..].Trim(' ', '"', ';') : null;
        return new(number, isPage ? HtmlReader.Read(body, url, charset, retrieved) : DispatchReader.Read(body) with { Url = url });
    }

    static byte[] Body(ReadOnlyMemory<byte> raw, Dictionary<string, string> headers, int limit)
    {
        var body = headers.GetValueOrDefault("transfer-encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Dechunk(raw.Span) : raw.ToArray();
        if (body is not [0x1F, 0x8B, ..]) return body;
        using var zipped = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        return InputOpener.ReadAll(zipped, limit);
    }

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
            if (count > MostHeaders) throw new InvalidDataException($"more than {MostHeaders} header lines in a record.");
            var colon = line.IndexOf(':');
            if (colon > 0) headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return headers;
    }

    /// <summary>The next header line without its end, or null at the end of the input.</summary>
    static string? Line(Stream input)
    {
        var line = new StringBuilder();
        int b;
        while ((b = input.ReadByte()) >= 0 && b != '\n')
        {
            if (line.Length >= LongestHeader) throw new InvalidDataException($"a header line of more than {LongestHeader} bytes.");
            line.Append((char)b);
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
