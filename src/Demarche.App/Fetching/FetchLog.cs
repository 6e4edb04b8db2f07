using System.Globalization;
using System.Text.Json;

namespace Demarche.App.Fetching;

/// <summary>The log that <c>demarche fetch</c> keeps beside its pages, as the readers of the pages see it: which file came from where, and when.</summary>
sealed class FetchLog
{
    /// <summary>The log's name in its folder.</summary>
    public const string Name = "fetched.jsonl";

    readonly Dictionary<string, (string Url, DateOnly Day)> _files = [];

    /// <summary>Whether <paramref name="path"/> is such a log and no dispatch.</summary>
    public static bool Is(string path) => Path.GetFileName(path) == Name;

    /// <summary>The log of a folder, an empty one where there is none. Lines that are broken are passed over.</summary>
    public static FetchLog Read(string folder)
    {
        var log = new FetchLog();
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return log;
        foreach (var line in File.ReadLines(path))
        {
            try
            {
                using var row = JsonDocument.Parse(line);
                if (Text(row.RootElement, "file") is { } file && Text(row.RootElement, "final_url") is { } url
                    && DateTimeOffset.TryParse(Text(row.RootElement, "retrieved"), CultureInfo.InvariantCulture, out var moment))
                    log._files.TryAdd(file, (url, DateOnly.FromDateTime(moment.UtcDateTime)));
            }
            catch (JsonException)
            {
                // A run that was stopped may leave half a line.
            }
        }

        return log;
    }

    /// <summary>Where the file <paramref name="name"/> came from, and the day; null for a file that was not fetched.</summary>
    public (string Url, DateOnly Day)? Find(string name) => _files.TryGetValue(name, out var found) ? found : null;

    static string? Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
