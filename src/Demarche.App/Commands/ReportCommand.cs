using System.CommandLine;
using Demarche.App.Record;
using Demarche.App.Reporting;
using Demarche.Ledger;
using Demarche.Store.Exports;

namespace Demarche.App.Commands;

/// <summary><c>demarche report --out FILE</c>: the record as one page for people.</summary>
static class ReportCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The HTML file.", HelpName = "FILE", Required = true };
        var issue = new Option<string?>("--issue") { Description = "Only this issue.", HelpName = "ID" };
        var actor = new Option<string?>("--actor") { Description = "Only what this state, organisation or group takes part in.", HelpName = "CODE" };
        var from = QueryOptions.Day("--from", "Only reports published from this day on.");
        var to = QueryOptions.Day("--to", "Only reports published by this day.");
        var asOf = QueryOptions.Day("--as-of", "The record as it was known on this day.");
        var title = new Option<string?>("--title") { Description = "The page's title.", HelpName = "TEXT" };
        var store = StoreOption.Create();
        var verb = new Verb("report", "Writes the record as one HTML file: issues and parties, timeline, demands and answers, discrepancies, each with the sentences behind it.",
            "demarche report --issue talks --out report.html",
            "demarche report --as-of 2022-01-28 --out then.html")
        {
            output, issue, actor, from, to, asOf, title, store,
        };
        verb.SetAction(result =>
        {
            var source = ExportSource.From(StoreOption.OpenExisting(result.GetRequiredValue(store)), result.GetValue(asOf));
            var narrowed = Narrow(source, result.GetValue(issue), result.GetValue(actor)?.Split(' ')[0], result.GetValue(from), result.GetValue(to));
            var heading = result.GetValue(title) ?? string.Join(" · ", new[] { "The negotiation", result.GetValue(issue), result.GetValue(actor), result.GetValue(asOf) is { } day ? $"as of {day:yyyy-MM-dd}" : null }.OfType<string>());
            File.WriteAllText(result.GetRequiredValue(output), new HtmlReport(narrowed, heading).Render());
            result.InvocationConfiguration.Output.WriteLine(result.GetRequiredValue(output));
            return narrowed.Record.Moves.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
        });
        return verb;
    }

    // The record is folded whole and then cut: an answer must not lose its demand because the demand stands outside the cut.
    static ExportSource Narrow(ExportSource source, string? issue, string? actor, DateOnly? from, DateOnly? to)
    {
        if (issue is null && actor is null && from is null && to is null) return source;
        var record = source.Record;
        bool Takes(Move move) => (issue is null || move.Issue == issue) && (actor is null || move.Performers.Concat(move.Addressees).Any(code => code.Head == actor))
            && (from is null || move.Day is null || move.Day >= from) && (to is null || move.Day is null || move.Day <= to);
        var moves = record.Moves.Where(Takes).ToList();
        var exchanges = record.Exchanges.Where(exchange => Takes(exchange.Opening) || exchange.Answers.Any(answer => Takes(answer.Move))).ToList();
        var rounds = record.Rounds.Where(round => round.Moves.Any(Takes)).ToList();
        var shown = moves.Concat(exchanges.SelectMany(exchange => exchange.Answers.Concat(exchange.FollowUps).Concat(exchange.ThirdParties).Select(answer => answer.Move).Prepend(exchange.Opening)))
            .Concat(rounds.SelectMany(round => round.Moves)).Select(move => move.Id).ToHashSet(StringComparer.Ordinal);
        var kept = record.Moves.Where(move => shown.Contains(move.Id)).ToList();
        var reports = kept.SelectMany(move => move.Reports).ToList();
        var dispatches = reports.Select(report => report.DispatchId).ToHashSet(StringComparer.Ordinal);
        return new ExportSource(
            new NegotiationRecord
            {
                Moves = kept,
                Exchanges = exchanges,
                Rounds = rounds,
                Positions = [.. record.Positions.Where(position => position.Moves.Any(Takes) && (actor is null || position.Actor == actor || issue is not null))],
                Issues = [.. record.Issues.Where(state => (issue is null || state.Issue == issue) && (actor is null || state.Pair.First == actor || state.Pair.Second == actor) && state.Steps.Any(step => Takes(step.Move)))],
                Discrepancies = [.. record.Discrepancies.Where(discrepancy => Takes(discrepancy.Move))],
            },
            reports, source.Dispatches.Where(pair => dispatches.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
    }
}
