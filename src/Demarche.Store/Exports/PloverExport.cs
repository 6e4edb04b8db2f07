using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Demarche.Ledger;

namespace Demarche.Store.Exports;

/// <summary>PLOVER's JSON, one move a line, with this project's own fields under <c>x_</c>.</summary>
/// <remarks>
/// PLOVER manual, chapter "JSON Data Fields": actors are lists, so that a move of several is one record, and what parties do with each other
/// has them all as actors and no recipient. Fields without a value are left out; who is not known is the code <c>---</c>.
/// </remarks>
static class PloverExport
{
    public static void Write(ExportSource source, TextWriter writer, ExportLosses losses)
    {
        var codes = ExportCodes.Load();
        foreach (var (move, day) in MovePairs.Moves(source, losses, ""))
        {
            var plover = EventText.Plover(move);
            if (plover.Length == 0) { losses.Add("moves without a PLOVER event (deny, state) left out"); continue; }
            writer.Write(JsonSerializer.Serialize(Record(move, day, plover, source, codes), Relaxed));
            writer.Write('\n');
        }
    }

    static Dictionary<string, object?> Record(Move move, DateOnly day, string plover, ExportSource source, ExportCodes codes)
    {
        var report = move.Reports[0];
        var dispatch = source.Dispatches.GetValueOrDefault(report.DispatchId)?.Dispatch;
        var text = dispatch?.Text ?? "";
        var span = dispatch is null ? report.Report.Span : new CodePoints(text).FromUtf16(report.Report.Span);
        var persons = move.Reports.SelectMany(one => one.Report.PerformerNames).Distinct(StringComparer.Ordinal).ToList();
        var line = new Dictionary<string, object?>
        {
            ["id"] = move.Id,
            ["date"] = EventText.Iso(day),
            ["actor"] = move.Performers.Select((code, index) => Actor(code, index == 0 ? persons.FirstOrDefault() : null)).ToArray(),
            ["recipient"] = move.Addressees.Count > 0 ? move.Addressees.Select(code => Actor(code, null)).ToArray() : null,
            ["event"] = new[] { plover },
            ["mode"] = Some(EventText.Mode(move)) is { } mode ? new[] { mode } : null,
            ["context"] = Some(codes.Context(move.Issue)) is { } context ? new[] { context } : null,
            ["quad_code"] = codes.PloverQuads.TryGetValue(plover, out var quad) ? quad : null,
            ["event_scale"] = EventText.Cameo(move) is { Length: > 1 } cameo ? codes.Goldstein.GetValueOrDefault(cameo[..2]) : null,
            ["event_loc"] = move.Venue is { } venue ? new { name = venue } : null,
            ["text"] = Some(EventText.Sentence(text, report.Report.Span)),
            ["text_info"] = new { sequence = EventText.SentenceNumber(text, report.Report.Span.Start), start = span.Start, end = span.End },
            ["cite_info"] = new { citation = report.DispatchId, url = Some(dispatch?.Url), title = Some(dispatch?.Title), publication = Some(report.Outlet), coder = $"demarche {Versions.Program}" },
            ["x_move"] = move.Type.ToString().ToLowerInvariant(),
            ["x_issue"] = move.Issue,
            ["x_object"] = Some(move.ObjectText),
            ["x_planned"] = move.IsAhead ? move.Date?.ToString() : null,
            ["x_deadline"] = move.Deadline is { } last ? EventText.Iso(last) : null,
            ["x_status"] = move.Status.ToString().ToLowerInvariant(),
            ["x_sources"] = move.SourceCount,
            ["x_reports"] = move.Reports.Select(one => new { id = one.Id, citation = one.DispatchId, publication = Some(one.Outlet), date = one.Published is { } published ? EventText.Iso(published) : null }).ToArray(),
        };
        return line.Where(field => field.Value is not null).ToDictionary();
    }

    static object Actor(ActorCode code, string? person) =>
        new { code = code.IsUnknown ? "---" : code.Head, sector = code.Sector == Sector.None ? null : code.Sector.ToString().ToUpperInvariant(), actor_text = person };

    static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
