using System.CommandLine;
using System.Text;
using Demarche.Moves;

namespace Demarche.App.Commands;

/// <summary><c>demarche import verbs FILE</c>: a PETRARCH or TABARI verb dictionary as a table of verbs, forms, patterns and codes.</summary>
static class ImportVerbsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A verb dictionary of PETRARCH or TABARI (--- BLOCK [CODE] ---, verbs, - patterns)." };
        var output = SharedOptions.Out();
        var verb = new Verb("verbs", "Reads a PETRARCH or TABARI verb dictionary; every line that is dropped is named with its reason on standard error (then exit code 2).",
            "demarche import verbs CAMEO.2.0.txt --out verbs.tsv",
            "demarche evaluate events records unit_records.jsonl --verbs CAMEO.2.0.txt --actors actors.txt --agents agents.txt")
        {
            file, output,
        };
        verb.SetAction(async (result, stop) =>
        {
            var imported = PetrarchVerbs.Read(Encoding.UTF8.GetString(InputFile.ReadAll(result.GetRequiredValue(file))));
            await using var target = OutputFile.Open(result.GetValue(output));
            await target.Stream.WriteAsync(Encoding.UTF8.GetBytes(imported.ToTable()), stop);
            target.Commit();
            var errors = result.InvocationConfiguration.Error;
            foreach (var dropped in imported.Dropped) errors.WriteLine($"line {dropped.Line}: {dropped.Reason}: {dropped.Text}");
            errors.WriteLine($"{imported.Verbs} verbs, {imported.Patterns} patterns and {imported.SynonymSets} synonym sets; {imported.Dropped.Count} lines dropped");
            return imported.Verbs == 0 ? ExitCode.NothingFound : imported.Dropped.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return verb;
    }
}
