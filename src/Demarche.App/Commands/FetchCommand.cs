using System.CommandLine;
using Demarche.App.Fetching;

namespace Demarche.App.Commands;

/// <summary><c>demarche fetch URL…</c>: pages and feeds to files. The only verb that goes to the network.</summary>
static class FetchCommand
{
    public static Command Create()
    {
        var urls = new Argument<string[]>("URL") { Description = "http or https addresses of pages or feeds.", Arity = ArgumentArity.OneOrMore };
        var folder = Folder();
        var verb = new Verb("fetch",
            "Fetches pages to files: robots.txt and one request a second per host are kept, unchanged pages are not fetched again, private addresses are refused. Exit code 2 when one failed.",
            "demarche fetch https://example.org/story.html --folder pages",
            "demarche restore pages --format jsonl | demarche code -")
        {
            urls, folder,
        };
        verb.SetAction((result, stop) => RunAsync(Addresses(result.GetRequiredValue(urls)), result.GetRequiredValue(folder), result.InvocationConfiguration.Output, stop));
        return verb;
    }

    /// <summary><c>--folder</c>: where pages go.</summary>
    internal static Option<string> Folder() => new Option<string>("--folder") { Description = "Where the pages go; fetched.jsonl in it says what came from where.", HelpName = "FOLDER", DefaultValueFactory = _ => "fetched" };

    /// <summary>The addresses of a command line.</summary>
    /// <exception cref="UsageException">One is no URL.</exception>
    internal static IReadOnlyList<Uri> Addresses(string[] urls) =>
        [.. urls.Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw new UsageException($"'{text}' is no URL."))];

    static async Task<int> RunAsync(IReadOnlyList<Uri> addresses, string folder, TextWriter output, CancellationToken stop)
    {
        using var fetcher = new Fetcher(new FetchOptions(), TimeProvider.System);
        var store = new FetchStore(folder);
        var failed = 0;
        foreach (var url in addresses)
        {
            try
            {
                var (etag, lastModified) = store.Known(url);
                var page = await fetcher.FetchAsync(url, etag, lastModified, stop);
                if (page.Status == 304) output.WriteLine($"{url} unchanged");
                else if (page.Status == 200) output.WriteLine($"{url} {store.Add(url, page, TimeProvider.System.GetUtcNow())}");
                else throw new FetchException($"{url}: the server answered {page.Status}.");
            }
            catch (FetchException refused)
            {
                failed++;
                Console.Error.WriteLine($"demarche: {refused.Message}");
            }
        }

        return failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
