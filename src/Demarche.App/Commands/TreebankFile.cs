using System.IO.Compression;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary>A CoNLL-U file, gzipped or not.</summary>
static class TreebankFile
{
    /// <exception cref="UsageException">It cannot be read, or is no CoNLL-U.</exception>
    public static ConlluDocument Read(string path)
    {
        using var stream = InputFile.Open(path);
        using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        try
        {
            return ConlluReader.Read(reader);
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }
}
