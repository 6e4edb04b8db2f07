using System.CommandLine;
using System.Text;
using Demarche.Actors;

namespace Demarche.App.Commands;

/// <summary><c>demarche import actors FILE</c>: a PETRARCH or TABARI actor or agent dictionary as a CSV table for <c>--actors</c>.</summary>
static class ImportActorsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An actor file ([CODE dates]) or an agent file ([~CODE]) of PETRARCH or TABARI." };
        var output = SharedOptions.Out();
        var verb = new Verb("actors", "Reads a PETRARCH or TABARI dictionary; every line that is dropped is named with its reason on standard error (then exit code 2).",
            "demarche import actors Phoenix.agents.txt --out agents.csv",
            "demarche actors dispatch.txt --actors agents.csv")
        {
            file, output,
        };
        verb.SetAction(async (result, stop) =>
        {
            var imported = PetrarchImport.Read(Encoding.UTF8.GetString(InputFile.ReadAll(result.GetRequiredValue(file))));
            await using var target = OutputFile.Open(result.GetValue(output));
            await target.Stream.WriteAsync(Encoding.UTF8.GetBytes(imported.Csv), stop);
            target.Commit();
            var errors = result.InvocationConfiguration.Error;
            foreach (var dropped in imported.Dropped) errors.WriteLine($"line {dropped.Line}: {dropped.Reason}: {dropped.Text}");
            errors.WriteLine($"{imported.Actors} actors and {imported.Agents} agents in {imported.Rows} rows; {imported.Dropped.Count} lines dropped");
            return imported.Rows == 0 ? ExitCode.NothingFound : imported.Dropped.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return verb;
    }
}
