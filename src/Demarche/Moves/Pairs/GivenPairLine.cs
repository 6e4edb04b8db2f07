using System.Text.Json;

namespace Demarche.Moves;

/// <summary>Reads a given pair from a line of JSON.</summary>
public static class GivenPairLine
{
    /// <summary>Reads <c>{id, text, source_start, source_end, target_start, target_end}</c>, offsets in code points; -1 marks an actor that the text does not hold in one piece.</summary>
    /// <returns>False with what is wrong when the line is something else.</returns>
    public static bool TryRead(string line, out string id, out GivenPair? pair, out string error)
    {
        (id, pair, error) = ("", null, "");
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            id = row.GetProperty("id").GetString() ?? "";
            var text = row.GetProperty("text").GetString() ?? "";
            var points = new CodePoints(text);
            TextSpan Span(string name) => row.GetProperty(name + "_start").GetInt32() is var start and >= 0
                ? new(points.ToUtf16(start), points.ToUtf16(row.GetProperty(name + "_end").GetInt32())) : default;
            pair = new GivenPair(text, Span("source"), Span("target"));
            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            error = $"not {{id, text, source_start, source_end, target_start, target_end}}: {wrong.Message}";
            return false;
        }
    }
}
