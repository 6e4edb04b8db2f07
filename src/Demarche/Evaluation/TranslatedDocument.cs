using System.Text.Json;

namespace Demarche.Evaluation;

/// <summary>A document of a gold set in several machine translations, all of the same segments.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Human">The segments as a person translated them; empty where the set has none.</param>
/// <param name="Systems">Every system with its segments, in the order of the file.</param>
sealed record TranslatedDocument(string Id, IReadOnlyList<string> Human, IReadOnlyList<(string Name, IReadOnlyList<string> Segments)> Systems)
{
    /// <summary>Reads rows <c>{id, human_reference_segments?, mt_segments: {system: [segment…]}}</c>.</summary>
    /// <exception cref="FormatException">A row is not of that shape; the message names its line.</exception>
    internal static IEnumerable<TranslatedDocument> ReadAll(TextReader rows) => GoldRows.Read(rows, row => Of(row) ?? throw new KeyNotFoundException("there is no 'mt_segments'"));

    /// <summary>The row as a translated document; null where it has no translations.</summary>
    internal static TranslatedDocument? Of(JsonElement row) => !row.TryGetProperty("mt_segments", out var systems) ? null
        : new TranslatedDocument(row.Text("id"), row.TryGetProperty("human_reference_segments", out var human) ? Segments(human) : [],
            [.. systems.EnumerateObject().Select(system => (system.Name, Segments(system.Value)))]);

    static IReadOnlyList<string> Segments(JsonElement segments) => [.. segments.EnumerateArray().Select(segment => segment.GetString()!)];
}
