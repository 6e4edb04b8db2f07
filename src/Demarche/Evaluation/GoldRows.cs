using System.Text.Json;

namespace Demarche.Evaluation;

/// <summary>Rows of a gold set in JSON Lines.</summary>
static class GoldRows
{
    /// <summary>What <paramref name="read"/> makes of every row.</summary>
    /// <exception cref="FormatException">A row is not of the shape that is read; the message names its line.</exception>
    internal static IEnumerable<T> Read<T>(TextReader rows, Func<JsonElement, T> read)
    {
        for (var number = 1; rows.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return Row(line, number, read);
    }

    static T Row<T>(string line, int number, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return read(json.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"line {number}: {broken.Message}");
        }
    }

    /// <summary>A field of text; empty where it is null or missing.</summary>
    internal static string Text(this JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
