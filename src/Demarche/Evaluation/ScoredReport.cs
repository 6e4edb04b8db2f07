using System.Text.Json;
using Demarche.Output;

namespace Demarche.Evaluation;

/// <summary>The fields of a report that the scorer compares, as strings of the JSON contract; offsets in code points.</summary>
public sealed record ScoredReport
{
    /// <summary>Move type: <c>demand</c>.</summary>
    public required string Move { get; init; }

    /// <summary>First code point of the trigger.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last code point.</summary>
    public required int End { get; init; }

    /// <summary>Words of the trigger.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>First parts of the performers' codes.</summary>
    public required IReadOnlySet<string> Performer { get; init; }

    /// <summary>First parts of the addressees' codes.</summary>
    public required IReadOnlySet<string> Addressee { get; init; }

    /// <summary>First parts of the speakers' codes.</summary>
    public required IReadOnlySet<string> Attribution { get; init; }

    /// <summary>Issue id or the empty string.</summary>
    public string Issue { get; init; } = "";

    /// <summary><c>positive</c> or <c>negative</c>.</summary>
    public string Polarity { get; init; } = "";

    /// <summary><c>actual</c>, <c>planned</c>….</summary>
    public string Modality { get; init; } = "";

    /// <summary>The report of a coded dispatch.</summary>
    public static ScoredReport From(Report report, CodePoints points)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(points);
        return new ScoredReport
        {
            Move = DispatchJson.Name(report.Move),
            Start = points.FromUtf16(report.Span.Start),
            End = points.FromUtf16(report.Span.End),
            Trigger = report.Trigger,
            Performer = Heads(report.Performer.Select(code => code.Head)),
            Addressee = Heads(report.Addressee.Select(code => code.Head)),
            Attribution = Heads(report.Attribution.Select(code => code.Head)),
            Issue = report.Issue ?? "",
            Polarity = DispatchJson.Name(report.Polarity),
            Modality = DispatchJson.Name(report.Modality),
        };
    }

    /// <summary>Reads <c>{id, reports}</c> lines.</summary>
    /// <exception cref="FormatException">A line is not of that shape; the message names it.</exception>
    public static Dictionary<string, IReadOnlyList<ScoredReport>> ReadAll(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var all = new Dictionary<string, IReadOnlyList<ScoredReport>>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                var row = json.RootElement;
                all[row.GetProperty("id").GetString()!] = [.. row.GetProperty("reports").EnumerateArray().Select(Read)];
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new FormatException($"line {number}: {broken.Message}");
            }
        }

        return all;
    }

    static ScoredReport Read(JsonElement report) => new()
    {
        Move = report.GetProperty("move").GetString()!,
        Start = report.GetProperty("start").GetInt32(),
        End = report.GetProperty("end").GetInt32(),
        Trigger = Text(report, "trigger"),
        Performer = Heads(Codes(report, "performer")),
        Addressee = Heads(Codes(report, "addressee")),
        Attribution = Heads(Codes(report, "attribution")),
        Issue = Text(report, "issue"),
        Polarity = Text(report, "polarity"),
        Modality = Text(report, "modality"),
    };

    static string Text(JsonElement report, string name) => report.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    static IEnumerable<string> Codes(JsonElement report, string name) =>
        report.TryGetProperty(name, out var codes) && codes.ValueKind == JsonValueKind.Array
            ? codes.EnumerateArray().Select(code => code.GetString() ?? "")
            : [];

    static HashSet<string> Heads(IEnumerable<string> codes) =>
        [.. codes.Where(code => code.Length > 0).Select(code => code.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];
}
