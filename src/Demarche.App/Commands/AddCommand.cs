using System.CommandLine;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche add FILE…</c>: reads dispatches, codes them and puts them into the store.</summary>
static class AddCommand
{
    public static Command Create()
    {
        var files = InputOptions.Files();
        var input = InputOptions.Kind();
        var column = InputOptions.TextColumn();
        var date = SharedOptions.Date();
        var store = StoreOption.Create();
        var threads = new Option<int>("--threads") { Description = "How many dispatches to code at a time.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var actors = ActorsOption.Create();
        var codebook = new CodebookOptions();
        var verb = new Verb("add",
            "Reads dispatches, codes them and adds them to the store. What is there already with this program, codebook and models is left alone, "
            + "so that a run that was stopped goes on where it was. Exit code 2 when an input could not be read.",
            "demarche add data/samples/geneva-2022-01.txt --date 2022-01-28",
            "demarche add archive.jsonl.gz --store negotiation.duckdb")
        {
            files, input, column, date, store, actors, threads,
        };
        codebook.AddTo(verb);
        verb.SetAction((result, stop) =>
        {
            var own = result.GetRequiredValue(actors);
            var options = codebook.Apply(result, new CoderOptions { Actors = ActorsOption.Own(own, result.InvocationConfiguration.Error) });
            var adding = new Adding(StoreOption.Open(result.GetRequiredValue(store)), result.GetValue(date), Math.Max(1, result.GetValue(threads)), options, CodingVersion.Current.WithCodebook(codebook.Digest(result)).WithActors(ActorsOption.Digest(own)));
            return Task.FromResult(adding.Run(new InputSet(result.GetRequiredValue(files), InputOptions.Of(result.GetRequiredValue(input), result.GetRequiredValue(column))), stop));
        });
        return verb;
    }
}
