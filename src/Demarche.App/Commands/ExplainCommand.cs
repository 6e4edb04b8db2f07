using System.CommandLine;
using Demarche.Moves;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche explain FILE|- --sentence N</c>: the tree, the entries tried, and why the winner won.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The dispatch, or - for standard input." };
        var number = new Option<int>("--sentence") { Description = "Number of the sentence, from 1.", DefaultValueFactory = _ => 1 };
        var all = new Option<bool>("--all") { Description = "Also entries whose other words do not stand in the sentence." };
        var date = SharedOptions.Date();
        var actors = ActorsOption.Create();
        var codebook = new CodebookOptions();
        var verb = new Verb("explain", "Shows how one sentence is coded. Exit code 1 when the dispatch has no such sentence.",
            "demarche explain data/samples/geneva-2022-01.txt --sentence 3",
            "echo \"Moscow rejected the offer.\" | demarche explain - --all")
        {
            file, number, all, date, actors,
        };
        codebook.AddTo(verb);
        verb.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(number), result.GetValue(all), result.GetValue(date),
            codebook.Apply(result, new CoderOptions { Actors = ActorsOption.Own(result.GetRequiredValue(actors), result.InvocationConfiguration.Error) }), result.InvocationConfiguration));
        return verb;
    }

    static int Run(string file, int number, bool all, DateOnly? date, CoderOptions options, InvocationConfiguration streams)
    {
        var dispatch = InputSet.First(file, streams.Error);
        if (date is not null) dispatch = dispatch with { Date = date };
        var explanation = CodebookOptions.Load(options).Explain(dispatch, number);
        if (explanation is null)
        {
            streams.Error.WriteLine($"{file} has no sentence {number}.");
            return ExitCode.NothingFound;
        }

        Write(streams.Output, explanation, all);
        return ExitCode.Done;
    }

    static void Write(TextWriter output, SentenceExplanation explanation, bool all)
    {
        ConlluWriter.Write(output, explanation.Text, [explanation.Sentence]);
        output.WriteLine("actors");
        foreach (var actor in explanation.Actors)
            output.WriteLine($"  {actor.Span.Of(explanation.Text)}  {string.Join(", ", actor.Codes)}  {actor.Method} {actor.Rule} {actor.Score:0.00}");
        output.WriteLine("entries tried");
        foreach (var trial in explanation.Trials)
        {
            if (trial.Score is null && !all && trial.Verdict.StartsWith("its words", StringComparison.Ordinal)) continue;
            var roles = trial.Score is { } score ? $"  {score:0.0}  {string.Join(", ", trial.Performer)} → {string.Join(", ", trial.Addressee)}" : "";
            output.WriteLine($"  {explanation.Sentence.Tokens[trial.Token].Form}  {trial.Rule} '{trial.Predicate}' ({trial.Source}): {trial.Verdict}{roles}");
        }

        output.WriteLine("reports");
        foreach (var report in explanation.Reports)
            output.WriteLine($"  {report.Move}  {string.Join(", ", report.Performer)} → {string.Join(", ", report.Addressee)}  '{report.Trigger}'  {report.Issue}  {report.Rule}  {report.Confidence:0.00}");
    }
}
