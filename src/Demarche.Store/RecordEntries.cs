using Demarche.Ledger;
using Demarche.Output;

namespace Demarche.Store;

/// <summary>The folded record as rows of its table.</summary>
static class RecordEntries
{
    public static void Write(BulkWriter bulk, string asOf, NegotiationRecord record)
    {
        var sort = 0;
        foreach (var move in record.Moves)
            bulk.Row(asOf, (short)EntryKind.Move, sort++, move.Id, move.Day, move.Date?.End ?? move.Day, move.Issue, Actors(move), RecordJson.Name(move.Status), RecordJson.Of(move));
        foreach (var exchange in record.Exchanges)
            bulk.Row(asOf, (short)EntryKind.Exchange, sort++, exchange.Id, exchange.Opening.Day, Last(exchange), exchange.Issue,
                Actors([exchange.Opening, .. exchange.Answers.Select(answer => answer.Move)]), RecordJson.Name(exchange.State), RecordJson.Of(exchange));
        foreach (var round in record.Rounds)
            bulk.Row(asOf, (short)EntryKind.Round, sort++, round.Id, First(round), Last(round), round.Issues.Count > 0 ? round.Issues[0] : null,
                Heads(round.Parties.Select(code => code.Head)), RecordJson.Name(round.Status), RecordJson.Of(round));
        foreach (var position in record.Positions)
            bulk.Row(asOf, (short)EntryKind.Position, sort++, position.Id, position.From, position.To ?? DateOnly.MaxValue, position.Issue,
                Heads([position.Actor]), position.Stance, RecordJson.Of(position));
        foreach (var issue in record.Issues)
            bulk.Row(asOf, (short)EntryKind.Issue, sort++, issue.Id, issue.Steps[0].Day, issue.Steps[^1].Day, issue.Issue,
                Heads([issue.Pair.First, issue.Pair.Second]), RecordJson.Name(issue.Phase), RecordJson.Of(issue));
        foreach (var discrepancy in record.Discrepancies)
            bulk.Row(asOf, (short)EntryKind.Discrepancy, sort++, discrepancy.Id, discrepancy.Move.Day, discrepancy.Move.Day, discrepancy.Move.Issue,
                Actors(discrepancy.Move), discrepancy.Resolution is null ? "open" : "resolved", RecordJson.Of(discrepancy));
    }

    static DateOnly? First(Round round) => round.Held?.Start ?? (round.Planned.Count > 0 ? round.Planned[^1].Start : round.Known);

    static DateOnly? Last(Round round) => round.Held?.End ?? (round.Planned.Count > 0 ? round.Planned[^1].End : round.Known);

    static DateOnly? Last(Exchange exchange) => exchange.Answers.Count == 0 ? exchange.Opening.Day : exchange.Answers.Max(answer => answer.Move.Day) ?? exchange.Opening.Day;

    static string Actors(params IEnumerable<Move> moves) => Heads(moves.SelectMany(move => move.Performers.Concat(move.Addressees)).Select(code => code.Head));

    // Blanks on both sides of each, so that a search for ' RUS ' finds whole codes.
    static string Heads(IEnumerable<string> heads) => $" {string.Join(' ', heads.Distinct(StringComparer.Ordinal))} ";
}
