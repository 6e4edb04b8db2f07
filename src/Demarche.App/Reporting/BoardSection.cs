using Demarche.Ledger;

namespace Demarche.App.Reporting;

/// <summary>Issues by parties: where each stands now, how it moved, how many demands wait for an answer.</summary>
sealed class BoardSection(Html html, NegotiationRecord record, Evidence evidence)
{
    public void Write()
    {
        html.Raw("<section id=\"board\">\n<h2>Issues and parties</h2>\n");
        var lanes = record.Positions.GroupBy(position => (position.Issue, position.Actor)).ToDictionary(group => group.Key, group => group.ToList());
        var issues = Most(lanes.Select(lane => (lane.Key.Issue, lane.Value)), MaxIssues);
        var actors = Most(lanes.Where(lane => issues.Contains(lane.Key.Issue)).Select(lane => (lane.Key.Actor, lane.Value)), MaxActors);
        if (issues.Count == 0)
        {
            html.Raw("<p>No positions on record.</p>\n</section>\n");
            return;
        }

        html.Matrix("The stance of each party now; ▲ nearer to an agreement than before, ▼ farther from it; open: its demands and offers that wait for an answer.",
            "Issue", issues, actors, (issue, actor) => Cell(lanes.GetValueOrDefault((issue, actor)), issue, actor));
        Pairs();
        html.Raw("</section>\n");
    }

    void Cell(List<Position>? lane, string issue, string actor)
    {
        if (lane is null) return;
        var now = lane[^1];
        html.Raw($"<a class=\"{(now.Value > 0 ? "coop" : now.Value < 0 ? "conf" : "soft")}\" href=\"{evidence.Link(now.Moves[^1])}\">").Text(now.Stance).Raw("</a>");
        if (lane.Count > 1 && now.Value != lane[^2].Value)
            html.Raw(now.Value > lane[^2].Value ? " <span title=\"nearer than before\">▲</span>" : " <span title=\"farther than before\">▼</span>");
        var open = record.Exchanges.Where(exchange => exchange.IsOpen && exchange.Issue == issue && exchange.Opening.Performers.Any(code => code.Head == actor)).ToList();
        if (open.Count > 0) html.Raw($"<br><a href=\"#{open[0].Id}\">").Text($"{open.Count} open").Raw("</a>");
    }

    void Pairs()
    {
        if (record.Issues.Count == 0) return;
        html.Raw("<h3>Where each issue stands between two parties</h3>\n").OpenTable("Each step is a link to the move that made it.", "Issue", "Between", "Now", "Steps");
        foreach (var issue in record.Issues.OrderByDescending(issue => issue.MoveCount).Take(MaxPairs))
        {
            html.Raw("<tr><th scope=\"row\">").Text(issue.Issue).Raw("</th><td>").Text($"{issue.Pair.First} – {issue.Pair.Second}").Raw("</td><td><span class=\"state\">").Text(MoveText.Name(issue.Phase)).Raw("</span></td><td class=\"steps\">");
            foreach (var step in issue.Steps)
                html.Raw(step == issue.Steps[0] ? "" : " → ").Raw($"<a href=\"{evidence.Link(step.Move)}\">").Text($"{MoveText.Name(step.Phase)} {MoveText.Day(step.Day)}".TrimEnd()).Raw("</a>");
            html.Raw("</td></tr>\n");
        }

        html.CloseTable();
        if (record.Issues.Count > MaxPairs) html.Raw("<p class=\"soft\">").Text($"The {MaxPairs} busiest of {record.Issues.Count}; 'demarche issues' lists all.").Raw("</p>\n");
    }

    static List<string> Most(IEnumerable<(string Name, List<Position> Positions)> lanes, int count) =>
        [.. lanes.GroupBy(lane => lane.Name).OrderByDescending(group => group.Sum(lane => lane.Positions.Sum(position => position.Moves.Count))).ThenBy(group => group.Key, StringComparer.Ordinal).Take(count).Select(group => group.Key)];

    // A table that fits on a screen; the rest is a question to the command line.
    const int MaxIssues = 16;
    const int MaxActors = 10;
    const int MaxPairs = 60;
}
