using Demarche.Ledger;

namespace Demarche.App.Reporting;

/// <summary>Who moves towards whom, how often and how.</summary>
sealed class DyadSection(Html html, NegotiationRecord record, Evidence evidence)
{
    public void Write()
    {
        html.Raw("<section id=\"dyads\">\n<h2>Who to whom</h2>\n");
        var pairs = Pairs().GroupBy(pair => (pair.From, pair.To)).ToDictionary(group => group.Key, group => group.Select(pair => pair.Move).ToList());
        var actors = pairs.Keys.SelectMany(key => new[] { key.From, key.To }).GroupBy(actor => actor)
            .OrderByDescending(group => pairs.Where(pair => pair.Key.From == group.Key || pair.Key.To == group.Key).Sum(pair => pair.Value.Count)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MaxActors).Select(group => group.Key).ToList();
        if (actors.Count == 0)
        {
            html.Raw("<p>No move has an addressee.</p>\n</section>\n");
            return;
        }

        html.Matrix("Moves from the row's party to the column's: all, then cooperative + and conflictual −. The number leads to the latest.", "From \\ to", actors, actors, (from, to) =>
        {
            if (pairs.GetValueOrDefault((from, to)) is { } moves)
                html.Raw($"<a href=\"{evidence.Link(moves[^1])}\">{moves.Count}</a> <span class=\"coop\">+{moves.Count(move => MoveText.Tone(move.Type) == "coop")}</span> <span class=\"conf\">−{moves.Count(move => MoveText.Tone(move.Type) == "conf")}</span>");
        });
        html.Raw("</section>\n");
    }

    IEnumerable<(string From, string To, Move Move)> Pairs() =>
        from move in record.Moves
        from performer in Heads(move.Performers)
        from other in Heads(move.Addressees.Count > 0 ? move.Addressees : move.Performers)
        where performer != other
        select (performer, other, move);

    static IEnumerable<string> Heads(IEnumerable<ActorCode> codes) => codes.Where(code => !code.IsUnknown).Select(code => code.Head).Distinct(StringComparer.Ordinal);

    const int MaxActors = 12;
}
