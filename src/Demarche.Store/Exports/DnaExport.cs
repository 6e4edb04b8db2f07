using System.Globalization;

namespace Demarche.Store.Exports;

/// <summary>The statement table of Discourse Network Analyzer: who says what about which concept, in agreement or not.</summary>
/// <remarks>Semicolons and quotation marks, as DNA writes its event lists. The concept is the issue; a report without one is no statement.</remarks>
static class DnaExport
{
    static readonly string[] Header =
    [
        "statement_id", "time", "document_id", "document_title", "document_author", "document_source", "document_section", "document_type", "position", "text",
        "person", "organization", "concept", "agreement", "modality", "attribution",
    ];

    public static void Write(ExportSource source, TextWriter writer, ExportLosses losses)
    {
        var agreement = ExportCodes.Load().Agreement;
        writer.Write(string.Join(';', Header.Select(Quote)) + "\n");
        CountRecord(source, losses);
        var number = 1;
        foreach (var sourced in source.Reports)
        {
            var report = sourced.Report;
            if (report.Issue is null) { losses.Add("reports without an issue left out: they name no concept"); continue; }
            if (!agreement.TryGetValue(report.Move.ToString().ToLowerInvariant(), out var agrees)) { losses.Add("reports of moves that are neither for nor against left out"); continue; }
            if (report.Polarity == Polarity.Negative) agrees = 1 - agrees;
            if (report.Performer.All(code => code.IsUnknown)) { losses.Add("reports of somebody unknown left out"); continue; }
            if (sourced.Published is null) losses.Add("reports without a day: their time is empty");
            if (report.Addressee.Count > 0) losses.Add("addressees not held");
            if (report.Date is not null || report.Deadline is not null) losses.Add("days of acts and deadlines not held: time is that of publication");
            if (sourced.ObjectText.Length > 0) losses.Add("objects of reports held only as words of the text");
            if (report.PerformerNames.Count > 1) losses.Add("reports of several persons written with the first");
            if (report.Performer.Count > 1) losses.Add("reports of several actors written as several statements");
            var stored = source.Dispatches.GetValueOrDefault(sourced.DispatchId);
            foreach (var performer in report.Performer.Where(code => !code.IsUnknown))
                writer.Write(string.Join(';', new[]
                {
                    number++.ToString(CultureInfo.InvariantCulture), sourced.Published is { } day ? EventText.Iso(day) + " 00:00:00" : "", sourced.DispatchId,
                    stored?.Dispatch.Title ?? "", "", sourced.Outlet ?? "", "", "dispatch", report.Span.Start.ToString(CultureInfo.InvariantCulture),
                    stored is null ? report.Trigger : EventText.Sentence(stored.Dispatch.Text, report.Span),
                    report.PerformerNames.Count > 0 ? report.PerformerNames[0] : "", performer.ToString(), report.Issue, agrees.ToString(CultureInfo.InvariantCulture),
                    report.Modality.ToString().ToLowerInvariant(), string.Join(' ', report.Attribution),
                }.Select(Quote)) + "\n");
        }
    }

    // What the record makes of the reports has no place in a table of statements.
    static void CountRecord(ExportSource source, ExportLosses losses)
    {
        losses.Add("moves (reports of one act together) not held", source.Record.Moves.Count(move => move.Reports.Count > 1));
        losses.Add("exchanges (links of demands and answers) not held", source.Record.Exchanges.Count(exchange => exchange.Answers.Count > 0));
        losses.Add("rounds (plans and their meetings) not held", source.Record.Rounds.Count);
        losses.Add("discrepancies not held", source.Record.Discrepancies.Count);
    }

    static string Quote(string cell) => $"\"{cell.Replace('\n', ' ').Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
