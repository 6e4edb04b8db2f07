using System.Text.Json;

namespace Demarche.App.Commands;

/// <summary>Texts of a JSON Lines file, gzipped or not: the field <c>text</c> of each line.</summary>
static class OpenTextFile
{
    /// <exception cref="UsageException">The file cannot be read, or a line has no such field.</exception>
    public static IEnumerable<string> Read(string path)
    {
        using var reader = InputFile.OpenText(path);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (line.Length > 0) yield return Text(path, number, line);
    }

    static string Text(string path, int number, string line)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            return row.RootElement.GetProperty("text").GetString() ?? "";
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{path}: line {number} is no JSON object with a text.");
        }
    }
}
