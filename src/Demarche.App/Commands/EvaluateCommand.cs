using System.CommandLine;
using Demarche.Evaluation;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate …</c>: scores against gold sets, one subject a subcommand; <c>--gate</c> holds all floors.</summary>
static class EvaluateCommand
{
    public static Command Create()
    {
        var gate = new Option<bool>("--gate") { Description = "Measure every figure of data/floors.json; exit code 2 when one fell." };
        var only = new Option<string>("--only") { Description = "With --gate: only figures whose name begins so.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var update = new Option<bool>("--update") { Description = "With --gate: raise floors to what was measured, and add new ones." };
        var regress = new Option<bool>("--allow-regression") { Description = "With --update: lower floors too. Say why in the commit." };
        var floors = new Option<string>("--floors") { Description = "The floors.", HelpName = "FILE", DefaultValueFactory = _ => "data/floors.json" };
        var sets = new Option<string>("--sets") { Description = "Folder of the development sets.", HelpName = "DIR", DefaultValueFactory = _ => "../shared" };
        var codebook = new CodebookOptions();
        var verb = new Verb("evaluate", "Scores the program against gold sets.",
            "demarche evaluate reports gold.jsonl predicted.jsonl",
            "demarche evaluate --gate")
        {
            gate, only, update, regress, floors, sets, EvaluateRestorationCommand.Create(), EvaluateReportsCommand.Create(), EvaluateConfidenceCommand.Create(), EvaluateEventsCommand.Create(), EvaluateSpeechCommand.Create(), EvaluateSyntaxCommand.Create(), EvaluateActorsCommand.Create(),
            EvaluateMergesCommand.Create(), EvaluateLinksCommand.Create(),
        };
        codebook.AddTo(verb);
        verb.SetAction(result =>
        {
            if (result.GetValue(update) && result.GetValue(codebook.Folder) is not null) throw new UsageException("--update writes the floors of the built-in codebook: leave --codebook out.");
            if (!result.GetValue(gate)) throw new UsageException("say what to evaluate, or --gate (see 'demarche evaluate --help')");
            var context = new MeasureContext(result.GetRequiredValue(sets), () => CodebookOptions.Load(codebook.Apply(result)));
            return Run(result.GetRequiredValue(floors), context, result.GetRequiredValue(only),
                result.GetValue(update), result.GetValue(regress), result.InvocationConfiguration.Output);
        });
        return verb;
    }

    static int Run(string floorsPath, MeasureContext context, string only, bool update, bool allowRegression, TextWriter output)
    {
        var floors = FloorFile.Read(floorsPath);
        var gate = new Gate(floors, context);
        var lines = new List<GateLine>();
        foreach (var line in gate.Run(only))
        {
            lines.Add(line);
            output.WriteLine($"{OutcomeName(line.Outcome),-8}{line.Name,-44}{Number(line.Value),8}  floor {Number(line.Floor ?? double.NaN),-8}{line.Note}");
        }

        if (update)
        {
            gate.Update(lines, allowRegression);
            floors.Write(floorsPath);
        }

        var failed = lines.Count(line => line.Outcome == GateOutcome.Failed);
        output.WriteLine($"gate: {lines.Count(line => line.Outcome is GateOutcome.Held or GateOutcome.New)} held, {failed} fell, "
            + $"{lines.Count(line => line.Outcome == GateOutcome.Skipped)} skipped");
        return failed > 0 && !allowRegression ? ExitCode.Failed : ExitCode.Done;
    }

    static string OutcomeName(GateOutcome outcome) => outcome.ToString().ToLowerInvariant();

    static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString("0.0000");
}
