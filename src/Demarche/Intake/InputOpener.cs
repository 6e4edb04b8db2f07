using System.IO.Compression;
using ZstdSharp;

namespace Demarche.Intake;

/// <summary>Opens compressed input and keeps to limits.</summary>
static class InputOpener
{
    /// <summary>The stream itself, or its decompressed bytes when it begins as gzip or Zstandard do.</summary>
    internal static Stream Decompress(HeadStream stream) => stream.Head switch
    {
        [0x1F, 0x8B, ..] => new GZipStream(stream, CompressionMode.Decompress),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => new DecompressionStream(stream),
        _ => stream,
    };

    /// <summary>All bytes of <paramref name="stream"/>.</summary>
    /// <exception cref="InvalidDataException">There are more than <paramref name="limit"/>, or the compressed data are broken.</exception>
    internal static byte[] ReadAll(Stream stream, int limit)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (memory.Length + read > limit) throw new InvalidDataException($"more than {limit} bytes after decompression, the limit for one dispatch.");
                memory.Write(buffer, 0, read);
            }
        }
        catch (ZstdException broken)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
        catch (EndOfStreamException broken)
        {
            throw new InvalidDataException(broken.Message, broken);
        }

        return memory.ToArray();
    }
}
