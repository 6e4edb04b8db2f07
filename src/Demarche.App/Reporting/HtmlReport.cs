using Demarche.App.Record;
using Demarche.Store.Exports;

namespace Demarche.App.Reporting;

/// <summary>The record as one HTML file for people: no script, no link to anywhere else, light and dark, fit for print.</summary>
/// <remarks>Every number and move leads by a link to the sentences behind it, at the end of the same page.</remarks>
sealed class HtmlReport(ExportSource source, string title)
{
    readonly Html _html = new();
    readonly Evidence _evidence = new(source);

    /// <summary>The page.</summary>
    public string Render()
    {
        Head();
        new BoardSection(_html, source.Record, _evidence).Write();
        new TimelineSection(_html, source.Record, _evidence).Write();
        new ExchangeSection(_html, source.Record, _evidence).Write();
        new DiscrepancySection(_html, source.Record, _evidence).Write();
        new DyadSection(_html, source.Record, _evidence).Write();
        _evidence.Write(_html);
        _html.Raw("</main>\n<footer><p>").Text($"Made by demarche {Versions.Program}, codebook {Versions.Codebook}.").Raw("</p></footer>\n</body>\n</html>\n");
        return _html.ToString();
    }

    void Head()
    {
        var record = source.Record;
        _html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Text(title).Raw("</title>\n<style>\n").Raw(ReportStyle.Css).Raw("</style>\n</head>\n<body>\n<header>\n<h1>").Text(title).Raw("</h1>\n<p>")
            .Text($"{Count(source.Reports.Count, "report")} in {Count(source.Dispatches.Count, "dispatch")} tell {Count(record.Moves.Count, "move")}, {Count(record.Exchanges.Count, "exchange")}, {Count(record.Rounds.Count, "meeting")}; {Count(record.Discrepancies.Count, "discrepancy")}.")
            .Raw("</p>\n");
        if (Legend() is { Length: > 0 } legend) _html.Raw("<p class=\"soft\">").Text(legend).Raw("</p>\n");
        _html.Raw("<nav aria-label=\"Sections\"><ul>");
        foreach (var (id, name) in Sections) _html.Raw($"<li><a href=\"#{id}\">").Text(name).Raw("</a></li>");
        _html.Raw("</ul></nav>\n</header>\n<main>\n");
    }

    // Whom the codes of the page stand for, the most frequent first.
    string Legend() => CodeLegend.Join(source.Record.Moves.SelectMany(move => move.Performers.Concat(move.Addressees)).Where(code => !code.IsUnknown).CountBy(code => code.Head)
        .OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Key), LegendNames);

    // More would be a table; the sentences behind each row name the others.
    const int LegendNames = 30;

    static string Count(int count, string noun) => MoveText.Count(count, noun);

    static readonly (string, string)[] Sections =
        [("board", "Issues and parties"), ("timeline", "Timeline"), ("exchanges", "Demands and answers"), ("discrepancies", "Discrepancies"), ("dyads", "Who to whom"), ("evidence", "The sentences")];
}
