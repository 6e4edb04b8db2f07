using System.Text.Json;

namespace Demarche.Evaluation;

/// <summary>An article with its gold frames.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text, paragraphs parted by blank lines.</param>
/// <param name="Frames">Its frames.</param>
public sealed record SpeechGold(string Id, string Text, IReadOnlyList<SpeechSpans> Frames)
{
    /// <summary>
    /// Reads lines <c>{id, text, quotes: [{quote_start, quote_end, cue_start, cue_end, speaker_start, speaker_end, content_spans?, cue_spans?, source_spans?}]}</c>,
    /// offsets in code points; a span list, where given, stands for its hull.
    /// </summary>
    /// <exception cref="FormatException">A line is not of that shape; the message names it.</exception>
    public static IEnumerable<SpeechGold> ReadAll(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return Read(line, number);
    }

    static SpeechGold Read(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var text = row.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            return new SpeechGold(row.GetProperty("id").GetString()!, text, [.. row.GetProperty("quotes").EnumerateArray().Select(quote => Frame(quote, points))]);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"line {number}: {broken.Message}");
        }
    }

    static SpeechSpans Frame(JsonElement quote, CodePoints points) => new(
        Spans(quote, "cue_spans", "cue", points), Spans(quote, "source_spans", "speaker", points), Spans(quote, "content_spans", "quote", points));

    static List<TextSpan> Spans(JsonElement quote, string list, string hull, CodePoints points)
    {
        if (quote.TryGetProperty(list, out var spans) && spans.ValueKind == JsonValueKind.Array)
            return [.. spans.EnumerateArray().Select(span => Span(span[0].GetInt32(), span[1].GetInt32(), points))];
        var (start, end) = (quote.GetProperty(hull + "_start"), quote.GetProperty(hull + "_end"));
        return start.ValueKind != JsonValueKind.Number || end.GetInt32() <= start.GetInt32() ? [] : [Span(start.GetInt32(), end.GetInt32(), points)];
    }

    static TextSpan Span(int start, int end, CodePoints points) => new(points.ToUtf16(start), points.ToUtf16(end));
}
