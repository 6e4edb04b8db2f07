using System.CommandLine;
using Demarche.App.Fetching;

namespace Demarche.App.Commands;

/// <summary><c>demarche watch URL…</c>: feeds and pages, asked again and again for what is new.</summary>
static class WatchCommand
{
    public static Command Create()
    {
        var urls = new Argument<string[]>("URL") { Description = "http or https addresses of feeds or pages.", Arity = ArgumentArity.OneOrMore };
        var folder = FetchCommand.Folder();
        var every = new Option<int>("--every") { Description = "Minutes between two rounds.", HelpName = "MINUTES", DefaultValueFactory = _ => 15 };
        every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10080) result.AddError("--every takes a number of minutes from 1 to 10080.");
        });
        var rounds = new Option<int>("--rounds") { Description = "Rounds to make; without it the program goes on until it is stopped.", HelpName = "N", DefaultValueFactory = _ => int.MaxValue };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--rounds takes a number from 1.");
        });
        var verb = new Verb("watch",
            "Asks feeds and pages again and again and keeps what is new: a feed's items once, pages when they changed, by the rules of fetch. A run that was stopped goes on where it was. Exit code 2 when something failed in the last round.",
            "demarche watch https://example.org/world.rss --folder pages",
            "demarche watch https://example.org/world.rss --rounds 1 && demarche code fetched --out coded.jsonl")
        {
            urls, folder, every, rounds,
        };
        verb.SetAction((result, stop) => RunAsync(FetchCommand.Addresses(result.GetRequiredValue(urls)), result.GetRequiredValue(folder),
            TimeSpan.FromMinutes(result.GetValue(every)), result.GetValue(rounds), result.InvocationConfiguration.Output, stop));
        return verb;
    }

    static async Task<int> RunAsync(IReadOnlyList<Uri> addresses, string folder, TimeSpan every, int rounds, TextWriter output, CancellationToken stop)
    {
        using var fetcher = new Fetcher(new FetchOptions(), TimeProvider.System);
        var watcher = new Watcher(fetcher, new FetchStore(folder), TimeProvider.System,
            (url, file) => output.WriteLine($"{url} {file}"), message => Console.Error.WriteLine($"demarche: {message}"));
        var failed = 0;
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                if (round > 0) await Task.Delay(every, stop);
                failed = await watcher.RoundAsync(addresses, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Being stopped is how a watch ends.
        }

        return failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
