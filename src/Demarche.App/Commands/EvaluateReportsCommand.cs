using System.CommandLine;
using Demarche.Evaluation;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate reports GOLD [PREDICTED]</c>: coded reports against a gold coding.</summary>
static class EvaluateReportsCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "Gold reports, one {id, reports} a line." };
        var predicted = new Argument<string?>("PREDICTED")
        {
            Description = "Coded reports, as 'demarche code' writes them. Left out, the dispatches beside GOLD (its name without '.gold') are coded now.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var codebook = new CodebookOptions();
        var errors = new Option<int>("--errors") { Description = "Print the first N errors too.", HelpName = "N" };
        var format = SharedOptions.Format("table", "json");
        var verb = new Verb("reports", "Found, move and event F1 with the shares of equal fields, as defined in the coding manual's scorer.",
            "demarche evaluate reports dispatches.gold.jsonl coded.jsonl --errors 20")
        {
            gold, predicted, errors, format,
        };
        codebook.AddTo(verb);
        verb.SetAction(result => Run(codebook.Apply(result), result.GetRequiredValue(gold), result.GetValue(predicted), result.GetValue(errors),
            result.GetRequiredValue(format) == "json", result.InvocationConfiguration.Output));
        return verb;
    }

    static int Run(CoderOptions options, string goldPath, string? predictedPath, int errors, bool asJson, TextWriter output)
    {
        var gold = Load(goldPath);
        var predicted = predictedPath is null ? Code(options, goldPath) : Load(predictedPath);
        var score = ReportScorer.Score(gold, predicted);
        if (asJson) output.WriteLine(score.ToJson());
        else score.WriteTable(output);
        foreach (var error in score.Errors.Take(errors)) output.WriteLine(error);
        return ExitCode.Done;
    }

    static Dictionary<string, IReadOnlyList<ScoredReport>> Load(string path) => GoldFile.Read(path, ScoredReport.ReadAll);

    static Dictionary<string, IReadOnlyList<ScoredReport>> Code(CoderOptions options, string goldPath)
    {
        var path = goldPath.Replace(".gold.", ".", StringComparison.Ordinal);
        if (path == goldPath) throw new UsageException($"'{goldPath}' holds no '.gold.' in its name: give PREDICTED.");
        using var reader = new StreamReader(InputFile.Open(path));
        return GoldCoder.Code(CodebookOptions.Load(options), reader);
    }
}
