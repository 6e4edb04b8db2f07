using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Demarche.App.Batch;
using Demarche.Output;

namespace Demarche.App.Commands;

/// <summary><c>demarche code FILE…</c>: a batch of dispatches, a line out for each.</summary>
static class CodeCommand
{
    public static Command Create()
    {
        var files = InputOptions.Files();
        var input = InputOptions.Kind();
        var column = InputOptions.TextColumn();
        var output = SharedOptions.Out();
        var threads = new Option<int>("--threads")
        {
            Description = "How many dispatches to code at a time.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024) result.AddError("--threads takes a number from 1 to 1024.");
        });
        var ahead = new Option<int>("--look-ahead")
        {
            Description = "How many dispatches are held back so that the names of their story can be heard in later tellings; 0 writes each at once.",
            HelpName = "N",
            DefaultValueFactory = _ => StoryNames.DefaultLookAhead,
        };
        ahead.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100_000) result.AddError("--look-ahead takes a number from 0 to 100000.");
        });
        var confidence = SharedOptions.MinConfidence();
        var actors = ActorsOption.Create();
        var codebook = new CodebookOptions();
        var model = ModelOption.CreateBuiltIn();
        var events = new Option<string>("--as") { Description = "Write reports by the coding manual, or as CAMEO events: one source and one target each, with CAMEO's codes.", DefaultValueFactory = _ => "reports" };
        events.AcceptOnlyFromAmong("reports", "cameo");
        var verb = new Verb("code",
            "Codes a batch: one {id, reports, names, problems} a line out, in the order of the input. A bad line or record is named, the others are coded (exit code 2).",
            "demarche code dispatches.jsonl --out coded.jsonl",
            "demarche code pages feeds/*.xml archive.warc.gz --threads 8 > coded.jsonl")
        {
            files, input, column, output, threads, ahead, actors, confidence, model, events,
        };
        codebook.AddTo(verb);
        verb.SetAction((result, stop) => RunAsync(new InputSet(result.GetRequiredValue(files), InputOptions.Of(result.GetRequiredValue(input), result.GetRequiredValue(column))), result.GetValue(output), result.GetValue(threads), new StoryNames(result.GetValue(ahead)),
            codebook.Apply(result, new CoderOptions { MinConfidence = result.GetValue(confidence), SyntaxModel = result.GetValue(model), Actors = ActorsOption.Own(result.GetRequiredValue(actors), result.InvocationConfiguration.Error) }), result.GetValue(events) == "cameo" ? DispatchJson.CameoLine : DispatchJson.ReportsLine, stop));
        return verb;
    }

    static async Task<int> RunAsync(InputSet input, string? output, int threads, StoryNames names, CoderOptions options, Func<CodedDispatch, string> line, CancellationToken stop)
    {
        await using var target = OutputFile.Open(output);
        var clock = Stopwatch.StartNew();
        using var progress = BatchProgress.Start(input);
        var batch = new BatchCoder(CodebookOptions.Load(options).Code, threads, names, line);
        await using (var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
            await batch.RunAsync(input, writer, progress, stop);
        target.Commit();
        progress.Finish(batch.Counts, clock.Elapsed);
        return batch.Counts.BadLines > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
