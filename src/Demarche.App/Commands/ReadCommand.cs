using System.CommandLine;
using Demarche.App.Rendering;
using Demarche.Output;

namespace Demarche.App.Commands;

/// <summary><c>demarche read FILE|-</c>: what one dispatch says.</summary>
static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "The dispatch: text or a web page, or - for standard input. Of several that tell one story the names are compared.", Arity = ArgumentArity.OneOrMore };
        var date = SharedOptions.Date();
        var format = SharedOptions.Format("table", "json", "jsonl");
        var confidence = SharedOptions.MinConfidence();
        var actors = ActorsOption.Create();
        var codebook = new CodebookOptions();
        var verb = new Verb("read", "Restores a dispatch and codes its reports. Exit code 1 when there are none.",
            "demarche read data/samples/geneva-2022-01.txt --date 2022-01-28",
            "demarche read translations/*.txt --date 2021-12-13",
            "curl -s https://example.org/story.txt | demarche read - --date 2022-01-28 --format json")
        {
            files, date, actors, format, confidence,
        };
        codebook.AddTo(verb);
        verb.SetAction(result => Run(result.GetRequiredValue(files), result.GetValue(date), result.GetRequiredValue(format),
            codebook.Apply(result, new CoderOptions { MinConfidence = result.GetValue(confidence), Actors = ActorsOption.Own(result.GetRequiredValue(actors), result.InvocationConfiguration.Error) }), result.InvocationConfiguration));
        return verb;
    }

    static int Run(string[] files, DateOnly? date, string format, CoderOptions options, InvocationConfiguration streams)
    {
        var dispatches = files.Select(file => InputSet.First(file, streams.Error)).ToList();
        var (coder, names) = (CodebookOptions.Load(options), new StoryNames());
        var found = false;
        void Write(IEnumerable<CodedDispatch> ready)
        {
            foreach (var coded in ready)
            {
                found |= coded.Reports.Count > 0;
                if (format == "table") DispatchTable.Write(coded);
                else streams.Output.WriteLine(DispatchJson.Whole(coded, indented: format == "json"));
            }
        }

        foreach (var dispatch in dispatches) Write(names.Add(coder.Code(date is null ? dispatch : dispatch with { Date = date })));
        Write(names.Flush());
        return found ? ExitCode.Done : ExitCode.NothingFound;
    }
}
