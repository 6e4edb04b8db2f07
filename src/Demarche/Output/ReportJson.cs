using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Demarche.Ledger;

namespace Demarche.Output;

/// <summary>Writes a report of the record as JSON: the fields of <see cref="DispatchJson"/> with its id and where it was read.</summary>
public static class ReportJson
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>{id, dispatch, outlet, agency, published, copy_of, move, plover, cameo, trigger, start, end, performer[], …, confidence, rule}</c>.</summary>
    /// <param name="sourced">The report.</param>
    /// <param name="text">The dispatch's text; offsets are written in its code points. Null writes them in UTF-16 units.</param>
    public static string Of(SourcedReport sourced, string? text)
    {
        ArgumentNullException.ThrowIfNull(sourced);
        var report = sourced.Report;
        var points = new CodePoints(text ?? "");
        (int Start, int End) Place(TextSpan? span) => span is not { } known ? (-1, -1)
            : text is null ? (known.Start, known.End) : (points.FromUtf16(known.Start), points.FromUtf16(known.End));
        using var buffer = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("id", sourced.Id);
            json.WriteString("dispatch", sourced.DispatchId);
            json.WriteString("outlet", sourced.Outlet ?? "");
            json.WriteString("agency", sourced.Agency ?? "");
            json.WriteString("published", sourced.Published?.ToString("yyyy-MM-dd") ?? "");
            json.WriteString("copy_of", sourced.CopyOf ?? "");
            json.WriteString("move", DispatchJson.Name(report.Move));
            json.WriteString("plover", report.Plover);
            json.WriteString("plover_mode", report.PloverMode ?? "");
            json.WriteString("cameo", report.Cameo);
            json.WriteString("trigger", report.Trigger);
            json.WriteNumber("start", Place(report.Span).Start);
            json.WriteNumber("end", Place(report.Span).End);
            WriteList(json, "performer", report.Performer.Select(code => code.ToString()));
            WriteNames(json, report);
            WriteList(json, "addressee", report.Addressee.Select(code => code.ToString()));
            json.WriteString("object", sourced.ObjectText);
            json.WriteNumber("object_start", Place(report.Object).Start);
            json.WriteNumber("object_end", Place(report.Object).End);
            json.WriteString("issue", report.Issue ?? "");
            json.WriteString("polarity", DispatchJson.Name(report.Polarity));
            json.WriteString("modality", DispatchJson.Name(report.Modality));
            WriteList(json, "attribution", report.Attribution.Select(code => code.ToString()));
            json.WriteString("date", report.Date?.ToString() ?? "");
            json.WriteString("venue", sourced.Venue ?? "");
            json.WriteString("deadline", report.Deadline?.ToString("yyyy-MM-dd") ?? "");
            json.WriteNumber("confidence", Math.Round(report.Confidence, 3));
            json.WriteString("rule", report.Rule);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary><c>performer_names</c> as the text has them, and <c>proposed_names</c>, where other forms are proposed.</summary>
    internal static void WriteNames(Utf8JsonWriter json, Report report)
    {
        WriteList(json, "performer_names", report.PerformerNames);
        if (report.ProposedNames.Count == 0) return;
        json.WriteStartArray("proposed_names");
        foreach (var proposed in report.ProposedNames)
        {
            json.WriteStartObject();
            json.WriteString("name", proposed.Name);
            json.WriteString("proposal", proposed.Proposal);
            json.WriteNumber("score", Math.Round(proposed.Score, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
