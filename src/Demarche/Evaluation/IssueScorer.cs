using System.Text.Json;
using Demarche.Moves.Issues;
using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Measures the issue recogniser alone: gold reports with their gold object and actors in, the issue out.</summary>
public static class IssueScorer
{
    /// <summary>One gold report and the issue that the recogniser named.</summary>
    /// <param name="Dispatch">Id of the dispatch.</param>
    /// <param name="Move">Move type.</param>
    /// <param name="Trigger">Words of the trigger.</param>
    /// <param name="Object">Words of the object.</param>
    /// <param name="Gold">Gold issue, or empty.</param>
    /// <param name="Found">The issue named, or empty.</param>
    public sealed record Row(string Dispatch, MoveType Move, string Trigger, string Object, string Gold, string Found)
    {
        /// <summary>Whether the two agree.</summary>
        public bool Right => Gold == Found;
    }

    /// <summary>Names the issue of every gold report.</summary>
    /// <param name="recognizer">The recogniser.</param>
    /// <param name="dispatches">JSON Lines with id and text.</param>
    /// <param name="gold">JSON Lines with id and reports.</param>
    /// <param name="parse">Cuts a text into sentences.</param>
    public static IReadOnlyList<Row> Score(
        IssueRecognizer recognizer, TextReader dispatches, TextReader gold, Func<string, IReadOnlyList<ParsedSentence>> parse) =>
        Score(recognizer, dispatches, gold, parse, new IssueWeights());

    internal static IReadOnlyList<Row> Score(
        IssueRecognizer recognizer, TextReader dispatches, TextReader gold, Func<string, IReadOnlyList<ParsedSentence>> parse, IssueWeights weights)
    {
        var texts = new Dictionary<string, string>();
        while (dispatches.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            texts[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("text").GetString()!;
        }

        var rows = new List<Row>();
        while (gold.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            var sentences = parse(texts[id]);
            var issues = new DispatchIssues(recognizer, sentences, 1, null, weights);
            var points = new CodePoints(texts[id]);
            foreach (var report in json.RootElement.GetProperty("reports").EnumerateArray())
                rows.Add(Name(id, report, sentences, issues, points));
        }

        return rows;
    }

    static Row Name(string id, JsonElement report, IReadOnlyList<ParsedSentence> sentences, DispatchIssues issues, CodePoints points)
    {
        var start = points.ToUtf16(report.GetProperty("start").GetInt32());
        var move = Enum.Parse<MoveType>(report.GetProperty("move").GetString()!, ignoreCase: true);
        var row = new Row(id, move, Text(report, "trigger"), Text(report, "object"), Text(report, "issue"), "");
        for (var s = 0; s < sentences.Count; s++)
            foreach (var token in sentences[s].Tokens)
                if (token.Span.End > start)
                    return row with { Found = issues.Of(Query(s, token.Index, move, report, points)) ?? "" };
        return row;
    }

    static IssueQuery Query(int sentence, int token, MoveType move, JsonElement report, CodePoints points) => new()
    {
        Sentence = sentence,
        Predicate = token,
        Move = move,
        Object = report.TryGetProperty("object_start", out var first) && first.GetInt32() >= 0
            ? new TextSpan(points.ToUtf16(first.GetInt32()), points.ToUtf16(report.GetProperty("object_end").GetInt32()))
            : null,
        Actors = [.. Codes(report, "performer"), .. Codes(report, "addressee")],
    };

    static IEnumerable<ActorCode> Codes(JsonElement report, string name)
    {
        foreach (var code in report.GetProperty(name).EnumerateArray())
            if (ActorCode.TryParse(code.GetString(), out var actor)) yield return actor;
    }

    static string Text(JsonElement report, string name) => report.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
