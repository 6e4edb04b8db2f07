using System.CommandLine;
using Demarche.App.Record;
using Demarche.App.Rendering;
using Demarche.Output;

namespace Demarche.App.Commands;

/// <summary><c>demarche read FILE|-</c>: what one dispatch says.</summary>
static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The dispatch: text or a web page, or - for standard input." };
        var date = SharedOptions.Date();
        var format = SharedOptions.Format("table", "json", "jsonl");
        var confidence = SharedOptions.MinConfidence();
        var actors = ActorsOption.Create();
        var codebook = new CodebookOptions();
        var verb = new Verb("read", "Restores one dispatch and codes its reports. Exit code 1 when it holds none.",
            "demarche read data/samples/geneva-2022-01.txt --date 2022-01-28",
            "curl -s https://example.org/story.txt | demarche read - --date 2022-01-28 --format json")
        {
            file, date, actors, format, confidence,
        };
        codebook.AddTo(verb);
        verb.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(date), result.GetRequiredValue(format),
            codebook.Apply(result, new CoderOptions { MinConfidence = result.GetValue(confidence), Actors = ActorsOption.Own(result.GetRequiredValue(actors), result.InvocationConfiguration.Error) }), result.InvocationConfiguration.Output));
        return verb;
    }

    static int Run(string file, DateOnly? date, string format, CoderOptions options, TextWriter output)
    {
        var dispatch = DispatchInput.First(file);
        if (date is not null) dispatch = dispatch with { Date = date };
        var coded = CodebookOptions.Load(options).Code(dispatch);
        if (format == "table") DispatchTable.Write(coded);
        else output.WriteLine(DispatchJson.Whole(coded, indented: format == "json"));
        return coded.Reports.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
