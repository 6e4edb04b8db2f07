using System.Text.Json;
using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

/// <summary>The founding dispatch with its reports as coded by hand.</summary>
static class GoldDispatch
{
    public static IReadOnlyList<SourcedReport> Read(string goldPath, string textPath)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(goldPath));
        var text = File.ReadAllText(textPath);
        var points = new CodePoints(text);
        var dispatch = new Dispatch { Id = "founding", Text = text, Date = new DateOnly(2022, 1, 28) };
        var reports = gold.RootElement.GetProperty("reports").EnumerateArray().Select(row => Report(row, points)).ToList();
        // The two persons whom the text names for one handover; the gold file has them under "conflicts".
        reports = [.. reports.Select(report => report.Trigger != "handed over" ? report
            : report with { PerformerNames = [report.Span.Start < 1300 ? "John Sullivan" : "Hillary Rodham Clinton"] })];
        return new ReportSourcing(LedgerTables.Load()).Of(dispatch, reports, "Reuters");
    }

    static Report Report(JsonElement row, CodePoints points)
    {
        var (start, end) = (row.GetProperty("object_start").GetInt32(), row.GetProperty("object_end").GetInt32());
        return new Report
        {
            Move = Enum.Parse<MoveType>(row.GetProperty("move").GetString()!, true),
            Plover = "",
            Cameo = "",
            Trigger = row.GetProperty("trigger").GetString()!,
            Span = Span(points, row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32()),
            Performer = Codes(row, "performer"),
            Addressee = Codes(row, "addressee"),
            Attribution = Codes(row, "attribution"),
            Object = start < 0 ? null : Span(points, start, end),
            Issue = row.GetProperty("issue").GetString() is { Length: > 0 } issue ? issue : null,
            Modality = Enum.Parse<Modality>(row.GetProperty("modality").GetString()!, true),
            Polarity = Enum.Parse<Polarity>(row.GetProperty("polarity").GetString()!, true),
            Date = DateInterval.TryParse(row.GetProperty("date").GetString(), out var date) ? date : null,
            Confidence = 1,
            Rule = "gold",
        };
    }

    static TextSpan Span(CodePoints points, int start, int end) => new(points.ToUtf16(start), points.ToUtf16(end));

    static ActorCode[] Codes(JsonElement row, string name) =>
        [.. row.GetProperty(name).EnumerateArray().Select(code => ActorCode.TryParse(code.GetString(), out var parsed) ? parsed : throw new FormatException(code.ToString()))];
}
