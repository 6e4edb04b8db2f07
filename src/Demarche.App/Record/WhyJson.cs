using System.Text.Json;
using Demarche.Output;
using Demarche.Store;

namespace Demarche.App.Record;

/// <summary>What stands behind a report, as JSON, with its words in context.</summary>
static class WhyJson
{
    public static string Of(ReportEvidence evidence)
    {
        var (before, words, after) = Context(evidence.Stored.Dispatch.Text, evidence.Report.Report);
        var report = ReportJson.Of(evidence.Report, evidence.Stored.Dispatch.Text);
        return $"{report[..^1]},\"before\":{Quote(before)},\"words\":{Quote(words)},\"after\":{Quote(after)},"
            + $"\"program\":{Quote(evidence.Version.Program)},\"codebook\":{Quote(evidence.Version.Codebook)},\"model\":{Quote(evidence.Version.Model)}}}";
    }

    /// <summary>The words of a report and up to <see cref="ContextLength"/> characters of its paragraph on each side, cut at blanks; its trigger alone where it lies outside the text.</summary>
    public static (string Before, string Words, string After) Context(string text, Report report)
    {
        var span = report.Span;
        if (span.End > text.Length) return ("", report.Trigger, "");
        var start = Math.Max(span.Start - ContextLength, text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1);
        var end = text.IndexOf('\n', span.End);
        end = Math.Min(span.End + ContextLength, end < 0 ? text.Length : end);
        if (start == span.Start - ContextLength && text.IndexOf(' ', start) is var blank && blank > 0 && blank < span.Start) start = blank + 1;
        if (end == span.End + ContextLength && text.LastIndexOf(' ', end - 1) is var last && last > span.End) end = last;
        return (text[Math.Min(start, span.Start)..span.Start], text[span.Start..span.End], text[span.End..end]);
    }

    /// <summary>Offsets in Unicode code points, half-open: <c>206–214</c>; says so where they lie outside the text.</summary>
    public static string Place(string text, TextSpan span)
    {
        var points = new CodePoints(text).FromUtf16(span);
        return $"{points.Start}–{points.End}{(span.End > text.Length ? " (outside the dispatch's text)" : "")}";
    }

    static string Quote(string text) => JsonSerializer.Serialize(text, RelaxedJson.Options);

    const int ContextLength = 160;
}
