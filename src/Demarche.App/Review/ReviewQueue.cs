using Demarche.Ledger;

namespace Demarche.App.Review;

/// <summary>One question to a reviewer.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Move">The move that it is about.</param>
/// <param name="Text">The question.</param>
/// <param name="Exchange">The exchange of an undecided answer.</param>
/// <param name="Answer">The undecided answer.</param>
/// <param name="Discrepancy">The open discrepancy.</param>
sealed record ReviewQuestion(ReviewKind Kind, Move Move, string Text, Exchange? Exchange = null, Answer? Answer = null, Discrepancy? Discrepancy = null)
{
    /// <summary>What is asked once in a sitting: a question about the same thing has the same key.</summary>
    public string Key => $"{Kind} {Discrepancy?.Id ?? Move.Id}";
}

/// <summary>What a question asks.</summary>
enum ReviewKind
{
    /// <summary>Which opening does this answer belong to?</summary>
    Link,
    /// <summary>Which value of a contradicted field holds?</summary>
    Value,
    /// <summary>Did this move happen as the record has it?</summary>
    Move,
}

/// <summary>Orders questions by how much of the record hangs on their answers.</summary>
static class ReviewQueue
{
    public static IReadOnlyList<ReviewQuestion> Of(NegotiationRecord record) =>
        [.. Links(record), .. Values(record), .. Moves(record)];

    /// <summary>The questions about an entry that a person named: a move, the move of a report, an exchange's moves, a discrepancy.</summary>
    public static IEnumerable<ReviewQuestion> About(NegotiationRecord record, string id) => id.Length == 0 ? [] : id[0] switch
    {
        'd' => record.Discrepancies.Where(discrepancy => discrepancy.Id == id).Select(Value),
        'x' => record.Exchanges.Where(exchange => exchange.Id == id).SelectMany(exchange =>
            exchange.Answers.Select(answer => answer.IsUndecided ? Link(exchange, answer) : Move(answer.Move)).Prepend(Move(exchange.Opening))),
        'r' => record.Moves.Where(move => move.Reports.Concat(move.Denials).Any(report => report.Id == id)).Select(Move),
        _ => record.Moves.Where(move => move.Id == id).Select(Move),
    };

    static IEnumerable<ReviewQuestion> Links(NegotiationRecord record) =>
        from exchange in record.Exchanges
        from answer in exchange.Answers
        where answer.IsUndecided
        select Link(exchange, answer);

    static ReviewQuestion Link(Exchange exchange, Answer answer) => new(ReviewKind.Link, answer.Move, "Which opening does this answer?", exchange, answer);

    static ReviewQuestion Value(Discrepancy discrepancy) =>
        new(ReviewKind.Value, discrepancy.Move, $"The sources differ on the {discrepancy.Field.ToString().ToLowerInvariant()}. Which holds?", Discrepancy: discrepancy);

    static ReviewQuestion Move(Move move) => new(ReviewKind.Move, move, "Did this happen as the record has it?");

    static IEnumerable<ReviewQuestion> Values(NegotiationRecord record) =>
        from discrepancy in record.Discrepancies
        where discrepancy.Resolution is null
        select Value(discrepancy);

    // Moves in exchanges and rounds first: the board changes with them; then the least sure. What is disputed by a denial has no value to choose.
    static IEnumerable<ReviewQuestion> Moves(NegotiationRecord record)
    {
        var weight = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var exchange in record.Exchanges.Where(exchange => exchange.Answers.Count > 0))
            foreach (var move in exchange.Answers.Select(answer => answer.Move).Prepend(exchange.Opening)) weight[move.Id] = weight.GetValueOrDefault(move.Id) + 2;
        foreach (var move in record.Rounds.SelectMany(round => round.Moves)) weight[move.Id] = weight.GetValueOrDefault(move.Id) + 1;
        return record.Moves.Where(move => move.Status == MoveStatus.Tentative || (move.Status == MoveStatus.Disputed && move.Denials.Count > 0))
            .OrderByDescending(move => weight.GetValueOrDefault(move.Id)).ThenBy(move => move.Reports.Max(report => report.Report.Confidence)).ThenBy(move => move.Id, StringComparer.Ordinal)
            .Select(Move);
    }
}
