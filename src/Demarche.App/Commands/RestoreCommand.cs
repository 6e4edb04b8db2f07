using System.CommandLine;
using System.Text;
using Demarche.App.Rendering;
using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.App.Commands;

/// <summary><c>demarche restore FILE…</c>: what was written, behind what the web made of it.</summary>
static class RestoreCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, folders, globs, or - for standard input; .gz and .zst are opened.", Arity = ArgumentArity.OneOrMore };
        var format = SharedOptions.Format("text", "json", "jsonl", "html");
        var input = new Option<string>("--input") { Description = "What the input is, where its bytes do not show it.", DefaultValueFactory = _ => "auto" };
        input.AcceptOnlyFromAmong("auto", "text", "html", "feed", "warc", "jsonl", "csv");
        var column = new Option<string>("--text-column") { Description = "The column with the text in CSV.", HelpName = "NAME", DefaultValueFactory = _ => "text" };
        var output = SharedOptions.Out();
        var verb = new Verb("restore",
            "Finds the article in a damaged dispatch: clean text, passages with their kind, damage with its place and what is proposed. Exit code 2 when an input cannot be read.",
            "demarche restore data/samples/geneva-2022-01.txt",
            "demarche restore pages/*.html --format jsonl --out restored.jsonl")
        {
            files, format, input, column, output,
        };
        verb.SetAction(async (result, stop) => await RunAsync(result.GetRequiredValue(files), result.GetRequiredValue(format),
            new IntakeOptions { Kind = KindOf(result.GetRequiredValue(input)), TextColumn = result.GetRequiredValue(column) }, result.GetValue(output), stop));
        return verb;
    }

    static InputKind KindOf(string name) => name switch
    {
        "jsonl" => InputKind.JsonLines,
        _ => Enum.Parse<InputKind>(name, ignoreCase: true),
    };

    static async Task<int> RunAsync(string[] files, string format, IntakeOptions options, string? output, CancellationToken stop)
    {
        var restorer = Restorer.Load();
        await using var target = OutputFile.Open(output);
        int done = 0, failed = 0;
        await using (var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            foreach (var file in files.SelectMany(file => file == "-" ? [file] : InputFiles.Expand(file)))
            {
                await using var source = InputFile.Open(file);
                foreach (var item in IntakeSource.Read(source, options))
                {
                    stop.ThrowIfCancellationRequested();
                    if (item.Dispatch is { } dispatch) writer.Write(Render(restorer.Restore(dispatch), dispatch, file, format, done++));
                    else
                    {
                        failed++;
                        Console.Error.WriteLine($"demarche: {file}, record {item.Number}: {item.Error}");
                    }
                }
            }
        }

        target.Commit();
        return failed > 0 ? ExitCode.Failed : done == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    static string Render(RestoredText restored, Dispatch dispatch, string file, string format, int index) => format switch
    {
        "json" => RestoredJson.Write(restored, dispatch, file, indented: true) + "\n",
        "jsonl" => RestoredJson.Write(restored, dispatch, file, indented: false) + "\n",
        "html" => RestoredHtml.Write(restored, dispatch),
        _ => (index > 0 ? "\n\f\n" : "") + restored.Text + "\n",
    };
}
