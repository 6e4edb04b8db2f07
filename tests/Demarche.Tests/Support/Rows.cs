using System.IO.Compression;
using System.Text.Json;

namespace Demarche.Tests.Support;

/// <summary>JSON Lines of the development sets, gzipped or not.</summary>
static class Rows
{
    public static IEnumerable<JsonElement> Of(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
