using Demarche.Ledger;

namespace Demarche.App.Reporting;

/// <summary>Demands, requests, offers and threats with the answers to them.</summary>
sealed class ExchangeSection(Html html, NegotiationRecord record, Evidence evidence)
{
    public void Write()
    {
        html.Raw("<section id=\"exchanges\">\n<h2>Demands and answers</h2>\n");
        var answered = record.Exchanges.Where(exchange => exchange.Answers.Count + exchange.FollowUps.Count + exchange.ThirdParties.Count > 0).ToList();
        var waiting = record.Exchanges.Except(answered).ToList();
        if (record.Exchanges.Count == 0) html.Raw("<p>None on record.</p>\n");
        foreach (var exchange in answered) Write(exchange);
        if (waiting.Count > 0)
        {
            html.Raw("<h3>Without an answer on record</h3>\n<ul>\n");
            foreach (var exchange in waiting)
                html.Raw($"<li id=\"{exchange.Id}\"><a href=\"{evidence.Link(exchange.Opening)}\">").Text(MoveText.Line(exchange.Opening)).Raw("</a> <span class=\"state\">").Text(MoveText.Name(exchange.State)).Raw("</span>").Text(Due(exchange)).Raw("</li>\n");
            html.Raw("</ul>\n");
        }

        html.Raw("</section>\n");
    }

    void Write(Exchange exchange)
    {
        html.Raw($"<div class=\"exchange\" id=\"{exchange.Id}\">\n<h3 class=\"opening\"><a href=\"{evidence.Link(exchange.Opening)}\">").Text(MoveText.Line(exchange.Opening))
            .Raw("</a> <span class=\"state\">").Text(MoveText.Name(exchange.State)).Raw("</span>").Text(Due(exchange)).Raw("</h3>\n<ol class=\"answers\">\n");
        foreach (var answer in exchange.Answers) Write(answer, "");
        foreach (var answer in exchange.FollowUps) Write(answer, "opening side: ");
        foreach (var answer in exchange.ThirdParties) Write(answer, "third party: ");
        html.Raw("</ol>\n</div>\n");
    }

    static string Due(Exchange exchange) => exchange.Deadline is { } day ? $" by {MoveText.Day(day)}" : "";

    void Write(Answer answer, string side)
    {
        html.Raw("<li>").Text(side).Raw($"<strong>{MoveText.Name(answer.Relation)}</strong> — <a class=\"{MoveText.Tone(answer.Move.Type).Replace("neutral", "", StringComparison.Ordinal)}\" href=\"{evidence.Link(answer.Move)}\">").Text(MoveText.Line(answer.Move)).Raw("</a> <span class=\"soft\">")
            .Text(FormattableString.Invariant($"fit {answer.Score:0.00}, {MoveText.Count(answer.Move.Reports.Count, "report")} of {MoveText.Count(answer.Move.SourceCount, "source")}")).Raw("</span>");
        if (answer.IsUndecided) html.Raw(" <span class=\"warn\">undecided: another opening fits nearly as well</span>");
        html.Raw("</li>\n");
    }
}
