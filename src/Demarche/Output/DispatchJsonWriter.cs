using System.Text.Json;
using Demarche.Actors;
using Demarche.Moves;
using Demarche.Restoration;

namespace Demarche.Output;

/// <summary>Writes the fields of one coded dispatch.</summary>
sealed class DispatchJsonWriter(Utf8JsonWriter json, CodedDispatch coded)
{
    readonly CodePoints _points = new(coded.Dispatch.Text);

    /// <summary>The dispatch with everything found in it.</summary>
    public void WriteWhole()
    {
        WriteStart();
        json.WriteString("title", coded.Restored.Title ?? coded.Dispatch.Title);
        json.WriteString("outlet", coded.Dispatch.Outlet ?? coded.Restored.Outlet);
        json.WriteString("agency", coded.Restored.Agency);
        json.WriteString("date", coded.Date?.ToString("yyyy-MM-dd"));
        WriteReports();
        WriteNames();
        json.WriteStartArray("damage");
        foreach (var damage in coded.Damage) WriteDamage(damage);
        json.WriteEndArray();
        WriteProblems();
        json.WriteEndObject();
    }

    /// <summary>The reports alone.</summary>
    public void WriteReportsAndProblems()
    {
        WriteStart();
        WriteReports();
        WriteNames();
        WriteProblems();
        json.WriteEndObject();
    }

    /// <summary>The reports as CAMEO events.</summary>
    public void WriteCameoAndProblems(CameoEvents events)
    {
        WriteStart();
        json.WriteStartArray("reports");
        foreach (var one in events.Of(coded.Reports)) WriteCameo(one);
        json.WriteEndArray();
        WriteProblems();
        json.WriteEndObject();
    }

    void WriteCameo(CameoEvent one)
    {
        json.WriteStartObject();
        json.WriteString("cameo", one.Code);
        json.WriteString("plover", CameoPlover.Of(one.Code));
        json.WriteString("trigger", one.Report.Trigger);
        WriteSpan("start", "end", one.Report.Span);
        json.WriteStartArray("performer");
        json.WriteStringValue(one.Source);
        json.WriteEndArray();
        json.WriteStartArray("addressee");
        json.WriteStringValue(one.Target);
        json.WriteEndArray();
        json.WriteString("date", one.Report.Date?.ToString() ?? "");
        json.WriteNumber("confidence", Math.Round(one.Report.Confidence, 3));
        json.WriteString("rule", one.Report.Rule);
        json.WriteEndObject();
    }

    void WriteStart()
    {
        json.WriteStartObject();
        json.WriteString("id", coded.Dispatch.Id);
    }

    void WriteReports()
    {
        json.WriteStartArray("reports");
        foreach (var report in coded.Reports) WriteReport(report);
        json.WriteEndArray();
    }

    void WriteReport(Report report)
    {
        json.WriteStartObject();
        json.WriteString("move", DispatchJson.Name(report.Move));
        json.WriteString("plover", report.Plover);
        if (report.PloverMode is not null) json.WriteString("plover_mode", report.PloverMode);
        json.WriteString("cameo", report.Cameo);
        json.WriteString("trigger", report.Trigger);
        WriteSpan("start", "end", report.Span);
        WriteCodes("performer", report.Performer);
        ReportJson.WriteNames(json, report);
        WriteCodes("addressee", report.Addressee);
        json.WriteString("object", report.Object?.Of(coded.Dispatch.Text) ?? "");
        WriteSpan("object_start", "object_end", report.Object);
        json.WriteString("issue", report.Issue ?? "");
        json.WriteString("polarity", DispatchJson.Name(report.Polarity));
        json.WriteString("modality", DispatchJson.Name(report.Modality));
        WriteCodes("attribution", report.Attribution);
        json.WriteString("date", report.Date?.ToString() ?? "");
        json.WriteNumber("confidence", Math.Round(report.Confidence, 3));
        json.WriteString("rule", report.Rule);
        json.WriteEndObject();
    }

    void WriteNames()
    {
        json.WriteStartArray("names");
        foreach (var name in coded.Names) WriteName(name);
        json.WriteEndArray();
    }

    void WriteName(NameFinding name)
    {
        json.WriteStartObject();
        json.WriteString("kind", DispatchJson.KebabCase(name.Kind.ToString()));
        WriteSpan("start", "end", name.Span);
        json.WriteString("text", name.Found);
        if (name.Proposal is not null) json.WriteString("proposal", name.Proposal);
        json.WriteNumber("score", Math.Round(name.Score, 3));
        json.WriteString("explanation", name.Explanation);
        json.WriteString("rule", name.Rule);
        json.WriteEndObject();
    }

    void WriteDamage(Damage damage)
    {
        json.WriteStartObject();
        json.WriteString("kind", DispatchJson.KebabCase(damage.Kind.ToString()));
        json.WriteString("number", $"D{(int)damage.Kind:000}");
        WriteSpan("start", "end", damage.Span);
        json.WriteString("text", damage.Span.Of(coded.Dispatch.Text));
        json.WriteString("explanation", damage.Explanation);
        if (damage.Proposal is not null) json.WriteString("proposal", damage.Proposal);
        json.WriteNumber("confidence", Math.Round(damage.Confidence, 3));
        json.WriteString("rule", damage.Rule);
        json.WriteEndObject();
    }

    void WriteProblems()
    {
        json.WriteStartArray("problems");
        foreach (var problem in coded.Problems)
        {
            json.WriteStartObject();
            json.WriteString("number", problem.Number);
            json.WriteString("message", problem.Message);
            if (problem.Span is not null) WriteSpan("start", "end", problem.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void WriteCodes(string name, IReadOnlyList<ActorCode> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes) json.WriteStringValue(code.ToString());
        json.WriteEndArray();
    }

    void WriteSpan(string start, string end, TextSpan? span)
    {
        var points = span is { } some ? _points.FromUtf16(some) : default(TextSpan?);
        json.WriteNumber(start, points?.Start ?? -1);
        json.WriteNumber(end, points?.End ?? -1);
    }
}
