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
        var files = InputOptions.Files();
        var format = SharedOptions.Format("text", "json", "jsonl", "html");
        var input = InputOptions.Kind();
        var column = InputOptions.TextColumn();
        var output = SharedOptions.Out();
        var verb = new Verb("restore",
            "Finds the article in a damaged dispatch: clean text, passages with their kind, damage with its place and what is proposed. Exit code 2 when an input cannot be read.",
            "demarche restore data/samples/geneva-2022-01.txt",
            "demarche restore pages/*.html --format jsonl --out restored.jsonl")
        {
            files, format, input, column, output,
        };
        verb.SetAction(async (result, stop) => await RunAsync(result.GetRequiredValue(files), result.GetRequiredValue(format),
            InputOptions.Of(result.GetRequiredValue(input), result.GetRequiredValue(column)), result.GetValue(output), stop));
        return verb;
    }

    static async Task<int> RunAsync(string[] files, string format, IntakeOptions options, string? output, CancellationToken stop)
    {
        var restorer = Restorer.Load();
        await using var target = OutputFile.Open(output);
        int done = 0, failed = 0;
        await using (var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            var page = format == "html" ? new RestoredHtml(writer) : null;
            page?.Begin();
            foreach (var (file, where, item) in new InputSet(files, options).Read())
            {
                stop.ThrowIfCancellationRequested();
                if (item.Dispatch is { } dispatch)
                {
                    var restored = restorer.Restore(dispatch);
                    if (page is null) writer.Write(Render(restored, dispatch, file, format, done));
                    else page.Add(restored, dispatch, file);
                    done++;
                }
                else
                {
                    failed++;
                    Console.Error.WriteLine($"demarche: {where}: {item.Error}");
                }
            }

            page?.End();
        }

        target.Commit();
        return failed > 0 ? ExitCode.Failed : done == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    static string Render(RestoredText restored, Dispatch dispatch, string file, string format, int index) => format switch
    {
        "json" => RestoredJson.Write(restored, dispatch, file, indented: true) + "\n",
        "jsonl" => RestoredJson.Write(restored, dispatch, file, indented: false) + "\n",
        _ => (index > 0 ? "\n\f\n" : "") + restored.Text + "\n",
    };
}
