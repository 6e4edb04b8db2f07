using System.CommandLine;
using Demarche.Evaluation;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate confidence DISPATCHES GOLD</c>: how far the confidence of reports can be trusted.</summary>
static class EvaluateConfidenceCommand
{
    public static Command Create()
    {
        var dispatches = new Argument<string>("DISPATCHES") { Description = "Dispatches, one {id, date, text} a line." };
        var gold = new Argument<string>("GOLD") { Description = "Their gold reports, one {id, reports} a line." };
        var fit = new Option<string?>("--fit") { Description = "Write weights fitted to this set: the lines of data/codebook/confidence.tsv.", HelpName = "FILE" };
        var verb = new Verb("confidence", "Reports by confidence with the share that is right (same move as gold), and the Brier score.",
            "demarche evaluate confidence dispatches.jsonl dispatches.gold.jsonl --fit weights.tsv")
        {
            dispatches, gold, fit,
        };
        verb.SetAction(result =>
        {
            using var reader = new StreamReader(InputFile.Open(result.GetRequiredValue(dispatches)));
            using var goldReader = new StreamReader(InputFile.Open(result.GetRequiredValue(gold)));
            var scorer = ConfidenceScorer.Read(Coder.Load(), reader, ScoredReport.ReadAll(goldReader));
            var output = result.InvocationConfiguration.Output;
            output.Write(scorer.Reliability());
            output.WriteLine($"Brier {scorer.Brier:0.0000}  with weights fitted on other dispatches {scorer.HeldOutBrier():0.0000}");
            if (result.GetValue(fit) is { } path) File.WriteAllText(path, scorer.FittedTable());
            return ExitCode.Done;
        });
        return verb;
    }
}
