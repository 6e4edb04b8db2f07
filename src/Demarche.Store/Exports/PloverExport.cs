using System.Text.Encodings.Web;
using System.Text.Json;

namespace Demarche.Store.Exports;

/// <summary>PLOVER's JSON, one event a line, with this project's own fields under <c>x_</c>.</summary>
static class PloverExport
{
    public static void Write(ExportSource source, TextWriter writer, ExportLosses losses)
    {
        var codes = ExportCodes.Load();
        foreach (var pair in MovePairs.Of(source, losses))
        {
            var move = pair.Move;
            var plover = EventText.Plover(move);
            if (plover.Length == 0) { losses.Add("moves without a PLOVER event (deny, state) left out"); continue; }
            var report = move.Reports[0];
            var text = source.Dispatches.GetValueOrDefault(report.DispatchId)?.Dispatch.Text ?? "";
            var line = new Dictionary<string, object?>
            {
                ["id"] = $"{move.Id}-{pair.Number}",
                ["date"] = EventText.Iso(pair.Day),
                ["actor"] = Actor(pair.Actor),
                ["recipient"] = pair.Recipient is { } recipient ? Actor(recipient) : Array.Empty<object>(),
                ["event"] = plover,
                ["mode"] = EventText.Mode(move),
                ["context"] = move.Issue is { } issue ? new[] { issue } : [],
                ["quad_code"] = codes.PloverQuads.GetValueOrDefault(plover, ""),
                ["text"] = EventText.Sentence(text, report.Report.Span),
                ["cite_info"] = move.Reports.Select(one => new { source = one.Outlet ?? "", date = one.Published is { } day ? EventText.Iso(day) : "", id = one.DispatchId }).ToArray(),
                ["x_move"] = move.Type.ToString().ToLowerInvariant(),
                ["x_status"] = move.Status.ToString().ToLowerInvariant(),
                ["x_sources"] = move.SourceCount,
            };
            writer.Write(JsonSerializer.Serialize(line, Relaxed));
            writer.Write('\n');
        }
    }

    static object[] Actor(ActorCode code) =>
        code.IsUnknown ? [] : [new { actor = code.Head, sector = code.Sector == Sector.None ? Array.Empty<string>() : [code.Sector.ToString().ToUpperInvariant()] }];

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
