using System.CommandLine;
using System.Globalization;
using Demarche.App.Record;
using Demarche.Evaluation;
using Demarche.Ledger;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate links JUDGED.tsv --store S</c>: the links of a store's record by what readers decided.</summary>
static class EvaluateLinksCommand
{
    public static Command Create()
    {
        var judged = new Argument<string>("JUDGED.tsv") { Description = "What readers decided, by places of reports; docs/dev/ledger.md has the form." };
        var store = StoreOption.Create();
        var draw = new Option<int>("--draw") { Description = "List N exchanges drawn at random out of all instead, to be judged.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "With --draw: the same seed draws the same exchanges of the same record.", HelpName = "N" };
        var verb = new Verb("links", "Links of demands to their answers that readers found right, and known answers that were found.",
            "demarche evaluate links tests/Demarche.Tests/Ledger/links.tsv --store open.duckdb")
        {
            judged, store, draw, seed,
        };
        verb.SetAction(result =>
        {
            var record = StoreOption.OpenExisting(result.GetRequiredValue(store));
            var judge = new LinkJudge(record.Fold(), record.Dispatches().ToDictionary(stored => stored.Dispatch.Id, stored => stored.Dispatch.Text));
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(draw) is > 0 and var count)
            {
                foreach (var exchange in judge.Draw(count, result.GetValue(seed))) output.WriteLine(judge.PlaceOf(exchange.Opening));
                return ExitCode.Done;
            }

            Write(judge, judge.Score(GoldFile.Read(result.GetRequiredValue(judged), LinkJudgement.ReadAll)), output);
            return ExitCode.Done;
        });
        return verb;
    }

    static void Write(LinkJudge judge, LinkScore score, TextWriter output)
    {
        foreach (var (exchange, answer) in score.Wrong) Write("wrong", judge, exchange, answer, output);
        foreach (var (exchange, answer) in score.NotJudged) Write("not judged", judge, exchange, answer, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"links: {score.Right + score.Wrong.Count} judged, {score.Right} right, precision {score.Precision:0.000}; {score.NotJudged.Count} not judged"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"known answers: {score.Known}, found {score.Found}, recall {score.Recall:0.000}"));
        output.WriteLine($"exchanges without a link: {score.Open.Judged} judged, {score.Open.Right} rightly open");
    }

    static void Write(string verdict, LinkJudge judge, Exchange exchange, Answer answer, TextWriter output) =>
        output.WriteLine($"{verdict}\t{judge.PlaceOf(exchange.Opening)}\t{judge.PlaceOf(answer.Move)}\t{answer.Side}\t{answer.Relation}\t{answer.Score.ToString("0.000", CultureInfo.InvariantCulture)}");
}
