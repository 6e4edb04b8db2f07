using System.CommandLine;
using Demarche.Actors;
using Demarche.Evaluation;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate actors CASES.jsonl</c>: single phrases against their answers.</summary>
static class EvaluateActorsCommand
{
    public static Command Create()
    {
        var cases = new Argument<string>("CASES.jsonl") { Description = "One {text, context?, date?, country, code_1?, person?} a line." };
        var errors = new Option<int>("--errors") { Description = "List up to this many cases that are not right.", HelpName = "N" };
        var actors = ActorsOption.Create();
        var verb = new Verb("actors", "Country, sector and person of single phrases: share right, and share wrong of what was answered.",
            "demarche evaluate actors ngec_cases_dev.jsonl --errors 20")
        {
            cases, actors, errors,
        };
        verb.SetAction(result =>
        {
            using var reader = new StreamReader(InputFile.Open(result.GetRequiredValue(cases)));
            var table = ActorsOption.Load(result.GetRequiredValue(actors), result.InvocationConfiguration.Error);
            Write(ActorCaseScorer.Score(new ActorResolver(table), reader), result.GetValue(errors), result.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return verb;
    }

    static void Write(ActorCaseScore score, int errors, TextWriter output)
    {
        output.WriteLine($"country  {score.CountryRight,4} of {score.CountryCases,4}  {score.Country:0.000}");
        output.WriteLine($"sector   {score.SectorRight,4} of {score.SectorCases,4}  {score.Sector:0.000}");
        output.WriteLine($"nobody   {score.NobodyRight,4} of {score.NobodyCases,4}");
        output.WriteLine($"right    {score.Right,4} of {score.Cases,4}  {score.RightShare:0.000}  in every field");
        output.WriteLine($"wrong    {score.Wrong,4} of {score.Answered,4}  {score.WrongShare:0.000}  of what was answered");
        foreach (var error in score.Errors.Take(errors)) output.WriteLine($"  {error}");
    }
}
