using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Demarche.Restoration;

namespace Demarche.App.Commands;

/// <summary><c>demarche stories FILE…</c>: which dispatches tell the same event, and which are copies.</summary>
static class StoriesCommand
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var files = InputOptions.Files();
        var input = InputOptions.Kind();
        var column = InputOptions.TextColumn();
        var window = new Option<int>("--window") { Description = "Most days between a dispatch and the nearest of its story.", HelpName = "DAYS", DefaultValueFactory = _ => new StoryOptions().WindowDays };
        window.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 3650) result.AddError("--window takes a number of days from 0 to 3650.");
        });
        var output = SharedOptions.Out();
        var verb = new Verb("stories",
            "Groups dispatches into stories by day, actors and vocabulary, in the order of the input: one {id, file, date, title, story, copy_of} a line; story is the id of its first dispatch, copy_of that of the original. Exit code 2 when an input cannot be read.",
            "demarche stories pages/*.html",
            "demarche stories archive.jsonl.gz --window 7 --out stories.jsonl")
        {
            files, input, column, window, output,
        };
        verb.SetAction(async (result, stop) => await RunAsync(
            new InputSet(result.GetRequiredValue(files), InputOptions.Of(result.GetRequiredValue(input), result.GetRequiredValue(column))),
            new StoryOptions { WindowDays = result.GetValue(window) }, result.GetValue(output), stop));
        return verb;
    }

    static async Task<int> RunAsync(InputSet input, StoryOptions options, string? output, CancellationToken stop)
    {
        var (restorer, stories, copies) = (Restorer.Load(), new StoryFinder(options), new CopyFinder());
        await using var target = OutputFile.Open(output);
        int done = 0, failed = 0;
        await using (var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            foreach (var (file, where, item) in input.Read())
            {
                stop.ThrowIfCancellationRequested();
                if (item.Dispatch is not { } dispatch)
                {
                    failed++;
                    Console.Error.WriteLine($"demarche: {where}: {item.Error}");
                    continue;
                }

                var restored = restorer.Restore(dispatch);
                var told = dispatch with { Title = restored.Title, Date = dispatch.Date ?? restored.DatelineDate };
                await writer.WriteLineAsync(Line(told, file, stories.Add(told, restored.Text), copies.Add(told, restored.Text)));
                done++;
            }
        }

        target.Commit();
        return failed > 0 ? ExitCode.Failed : done == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    static string Line(Dispatch dispatch, string file, string story, string? original)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("id", dispatch.Id);
            json.WriteString("file", file);
            json.WriteString("date", dispatch.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("title", dispatch.Title);
            json.WriteString("story", story);
            json.WriteString("copy_of", original);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
