using Demarche.Ledger;

namespace Demarche.App.Reporting;

/// <summary>Fields of a move in which its sources contradict each other.</summary>
sealed class DiscrepancySection(Html html, NegotiationRecord record, Evidence evidence)
{
    public void Write()
    {
        html.Raw("<section id=\"discrepancies\">\n<h2>Discrepancies</h2>\n");
        if (record.Discrepancies.Count == 0)
        {
            html.Raw("<p>No source contradicts another.</p>\n</section>\n");
            return;
        }

        html.OpenTable("Every value stays on record, with those who give it.", "Move", "Field", "Values", "Decided");
        foreach (var discrepancy in record.Discrepancies)
        {
            html.Raw("<tr><th scope=\"row\"><a href=\"").Raw(evidence.Link(discrepancy.Move)).Raw("\">").Text(MoveText.Line(discrepancy.Move)).Raw("</a></th><td>").Text(MoveText.Name(discrepancy.Field)).Raw("</td><td>");
            foreach (var value in discrepancy.Values)
                html.Raw("<strong>").Text(value.Value).Raw("</strong> <span class=\"soft\">").Text(string.Join(", ", value.Reports.Select(report => report.Outlet ?? report.DispatchId[..Math.Min(8, report.DispatchId.Length)]).Distinct())).Raw("</span><br>");
            html.Raw("</td><td>").Text(discrepancy.Resolution is { } decision ? $"{decision.After} ({decision.By}: {decision.Reason})" : "open").Raw("</td></tr>\n");
        }

        html.CloseTable().Raw("</section>\n");
    }
}
