using Demarche.Ledger;

namespace Demarche.Store.Exports;

/// <summary>One actor and one addressee of a move: what event formats have room for in a row.</summary>
readonly record struct MovePair(Move Move, ActorCode Actor, ActorCode? Recipient, DateOnly Day, int Number);

/// <summary>Takes moves apart into the rows of event formats, and counts what those have no place for.</summary>
static class MovePairs
{
    public static IEnumerable<MovePair> Of(ExportSource source, ExportLosses losses, string lacks)
    {
        foreach (var (move, day) in Moves(source, losses, lacks))
        {
            if (move.Performers.Count > 1 || move.Addressees.Count > 1) losses.Add("moves of several actors written as several rows");
            var number = 0;
            foreach (var (actor, recipient) in Pairs(move)) yield return new MovePair(move, actor, recipient, day, number++);
        }
    }

    /// <summary>The moves that event formats take, each with its day: the day of the act, of a plan the day on which it was told.</summary>
    /// <param name="source">The record.</param>
    /// <param name="losses">Where to count what is left out or not held.</param>
    /// <param name="lacks">Fields of a move for which the format has no place, with blanks between: <c>issue fine-issue object venue deadline planned person status</c>.</param>
    public static IEnumerable<(Move Move, DateOnly Day)> Moves(ExportSource source, ExportLosses losses, string lacks)
    {
        foreach (var move in source.Record.Moves)
        {
            if (move.Status == MoveStatus.Retracted) { losses.Add("moves rejected by a person left out"); continue; }
            if (move.Modality != Modality.Actual) { losses.Add("moves planned, possible, conditional or demanded left out: the format has actual events only"); continue; }
            if (move.Day is not { } day) { losses.Add("moves without a day left out"); continue; }
            Count(move, losses, lacks.Split(' '));
            yield return (move, day);
        }

        losses.Add("exchanges (links of demands and answers) not held", source.Record.Exchanges.Count(exchange => exchange.Answers.Count > 0));
        losses.Add("rounds (plans and their meetings) not held", source.Record.Rounds.Count);
        losses.Add("discrepancies not held: the best supported value is written", source.Record.Discrepancies.Count);
    }

    static void Count(Move move, ExportLosses losses, string[] lacks)
    {
        bool Lacks(string field) => lacks.Contains(field, StringComparer.Ordinal);
        if (Lacks("issue") && move.Issue is not null) losses.Add("issues of moves not held");
        if (Lacks("fine-issue") && move.Issue is not null) losses.Add("issues of moves written as PLOVER's coarser contexts");
        if (Lacks("object") && move.ObjectText.Length > 0) losses.Add("objects of moves (what is demanded, offered, rejected) not held");
        if (Lacks("venue") && move.Venue is not null) losses.Add("venues not held");
        if (Lacks("deadline") && move.Deadline is not null) losses.Add("deadlines not held");
        if (Lacks("person") && move.Reports.Any(report => report.Report.PerformerNames.Count > 0)) losses.Add("moves whose persons' names are not held");
        if (Lacks("status")) losses.Add("moves whose status (tentative to confirmed) is not held");
        if (Lacks("planned") && move.IsAhead && move.Date is not null) losses.Add("days of planned meetings not held: the event's day is the day on which the plan was told");
        if (move.Reports.Any(report => report.Report.Attribution.Count > 0)) losses.Add("moves whose attribution (on whose word) is not held");
        if (move.Denials.Count > 0) losses.Add("negative reports not held", move.Denials.Count);
    }

    // Where a move has no addressee its performers make it with each other.
    static IEnumerable<(ActorCode, ActorCode?)> Pairs(Move move)
    {
        if (move.Addressees.Count > 0)
        {
            foreach (var performer in move.Performers)
                foreach (var addressee in move.Addressees) yield return (performer, addressee);
            yield break;
        }

        if (move.Performers.Count == 1) yield return (move.Performers[0], null);
        for (var i = 0; i < move.Performers.Count; i++)
            for (var j = i + 1; j < move.Performers.Count; j++) yield return (move.Performers[i], move.Performers[j]);
    }
}
