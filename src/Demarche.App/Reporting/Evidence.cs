using Demarche.App.Record;
using Demarche.Ledger;
using Demarche.Store.Exports;

namespace Demarche.App.Reporting;

/// <summary>The sentences behind the page: every move that a section shows gets its place here.</summary>
sealed class Evidence(ExportSource source)
{
    readonly Dictionary<string, Move> _moves = new(StringComparer.Ordinal);

    /// <summary>A link to the sentences of a move.</summary>
    public string Link(Move move)
    {
        _moves.TryAdd(move.Id, move);
        return $"#{move.Id}";
    }

    /// <summary>Writes the sentences of every move that was linked, in time order.</summary>
    public void Write(Html html)
    {
        html.Raw("<section id=\"evidence\">\n<h2>The sentences</h2>\n<p>Each move with the words of its reports, the outlet and the rule that coded it.</p>\n");
        foreach (var move in source.Record.Moves.Where(move => _moves.ContainsKey(move.Id)))
        {
            html.Raw($"<article id=\"{move.Id}\">\n<h3>").Text(MoveText.Line(move)).Raw(" <span class=\"soft\">").Text($"{MoveText.Name(move.Status)}, {MoveText.Count(move.SourceCount, "source")}").Raw("</span></h3>\n");
            foreach (var report in move.Reports.Concat(move.Denials)) WriteReport(html, report);
            html.Raw("</article>\n");
        }

        html.Raw("</section>\n");
    }

    void WriteReport(Html html, SourcedReport sourced)
    {
        var report = sourced.Report;
        html.Raw("<p>");
        if (source.Dispatches.GetValueOrDefault(sourced.DispatchId) is { } stored && report.Span.End <= stored.Dispatch.Text.Length)
        {
            var (before, words, after) = WhyJson.Context(stored.Dispatch.Text, report);
            html.Text(before).Raw("<mark>").Text(words).Raw("</mark>").Text(after);
        }
        else
        {
            html.Raw("<mark>").Text(report.Trigger).Raw("</mark> ").Text(sourced.ObjectText);
        }

        html.Raw("</p>\n<p class=\"soft\">")
            .Text(string.Join(" · ", new[]
            {
                sourced.Outlet, sourced.Agency is { } agency ? $"agency {agency}" : null, MoveText.Day(sourced.Published), $"rule {report.Rule}",
                report.Polarity == Polarity.Negative ? "says that it was not done" : null, $"report {sourced.Id}",
            }.OfType<string>().Where(part => part.Length > 0))).Raw("</p>\n");
    }
}
