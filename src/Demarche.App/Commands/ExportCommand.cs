using System.CommandLine;
using Demarche.App.Record;
using Demarche.Store.Exports;

namespace Demarche.App.Commands;

/// <summary><c>demarche export --to F --out DIR</c>: the record in the formats of others.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "The format.", Required = true };
        to.AcceptOnlyFromAmong([.. RecordExport.Formats]);
        var output = new Option<string>("--out") { Description = "Folder for the files; made where it does not exist.", HelpName = "DIR", Required = true };
        var asOf = QueryOptions.Day("--as-of", "The record as it was known on this day.");
        var store = StoreOption.Create();
        var verb = new Verb("export",
            "Writes the record as tables (csv, parquet, jsonl), a graph (graphml), event data (gdelt, polecat, icews, plover) or discourse statements (dna). "
            + "What a format cannot hold is listed on stderr.",
            "demarche export --to gdelt --out gdelt/",
            "demarche export --to parquet --out tables/ --as-of 2022-01-28")
        {
            to, output, asOf, store,
        };
        verb.SetAction(result =>
        {
            var source = ExportSource.From(StoreOption.OpenExisting(result.GetRequiredValue(store)), result.GetValue(asOf));
            var (files, losses) = RecordExport.Write(source, result.GetRequiredValue(to), result.GetRequiredValue(output));
            foreach (var file in files) result.InvocationConfiguration.Output.WriteLine(file);
            foreach (var line in losses.Lines) result.InvocationConfiguration.Error.WriteLine($"{result.GetValue(to)}: {line}");
            return files.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
        });
        return verb;
    }
}
