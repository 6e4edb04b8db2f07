using Demarche.Ledger;

namespace Demarche.App.Review;

/// <summary>One question to a reviewer.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Move">The move that it is about.</param>
/// <param name="Text">The question.</param>
/// <param name="Exchange">The exchange of an undecided answer.</param>
/// <param name="Answer">The undecided answer.</param>
/// <param name="Discrepancy">The open discrepancy.</param>
sealed record ReviewQuestion(ReviewKind Kind, Move Move, string Text, Exchange? Exchange = null, Answer? Answer = null, Discrepancy? Discrepancy = null);

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

    static IEnumerable<ReviewQuestion> Links(NegotiationRecord record) =>
        from exchange in record.Exchanges
        from answer in exchange.Answers
        where answer.IsUndecided
        select new ReviewQuestion(ReviewKind.Link, answer.Move, "Which opening does this answer?", exchange, answer);

    static IEnumerable<ReviewQuestion> Values(NegotiationRecord record) =>
        from discrepancy in record.Discrepancies
        where discrepancy.Resolution is null
        select new ReviewQuestion(ReviewKind.Value, discrepancy.Move, $"The sources differ on the {discrepancy.Field.ToString().ToLowerInvariant()}. Which holds?", Discrepancy: discrepancy);

    // Moves in exchanges and rounds first: the board changes with them; then the least sure.
    static IEnumerable<ReviewQuestion> Moves(NegotiationRecord record)
    {
        var weight = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var exchange in record.Exchanges.Where(exchange => exchange.Answers.Count > 0))
            foreach (var move in exchange.Answers.Select(answer => answer.Move).Prepend(exchange.Opening)) weight[move.Id] = weight.GetValueOrDefault(move.Id) + 2;
        foreach (var move in record.Rounds.SelectMany(round => round.Moves)) weight[move.Id] = weight.GetValueOrDefault(move.Id) + 1;
        return record.Moves.Where(move => move.Status == MoveStatus.Tentative)
            .OrderByDescending(move => weight.GetValueOrDefault(move.Id)).ThenBy(move => move.Reports.Max(report => report.Report.Confidence)).ThenBy(move => move.Id, StringComparer.Ordinal)
            .Select(move => new ReviewQuestion(ReviewKind.Move, move, "Did this happen as the record has it?"));
    }
}
