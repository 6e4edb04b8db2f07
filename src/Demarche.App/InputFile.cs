using System.IO.Compression;

namespace Demarche.App;

/// <summary>A file named on the command line, or <c>-</c> for standard input.</summary>
static class InputFile
{
    /// <summary>All bytes of the file.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static byte[] ReadAll(string path)
    {
        using var stream = Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>Opens the file as text, gzipped where its name ends with <c>.gz</c>.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static StreamReader OpenText(string path)
    {
        var stream = Open(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    /// <summary>Opens the file for reading in order.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static Stream Open(string path)
    {
        if (path == "-") return Console.OpenStandardInput();
        if (Directory.Exists(path)) throw new UsageException($"'{path}' is a folder, not a file.");
        if (!File.Exists(path)) throw new UsageException($"there is no file '{path}'.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new UsageException(refused.Message);
        }
    }
}
