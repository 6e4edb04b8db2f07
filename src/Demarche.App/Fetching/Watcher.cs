using Demarche.Intake;

namespace Demarche.App.Fetching;

/// <summary>Asks feeds and pages again and again for what is new: a feed's items are fetched once, pages when they changed.</summary>
/// <remarks>What was fetched before, by this run or an earlier one, stands in the store's log, so that a run that was stopped goes on where it was.
/// Every rule of <see cref="Fetcher"/> holds: robots.txt, one request at a time and a pause per host, limits, public addresses only.</remarks>
sealed class Watcher(Fetcher fetcher, FetchStore store, TimeProvider time, Action<Uri, string> kept, Action<string> refused)
{
    /// <summary>Most items of a feed that one round fetches; the rest waits for the next.</summary>
    const int MostItems = 200;

    /// <summary>An item that failed so often in this run is let be.</summary>
    const int MostFailures = 3;

    readonly Dictionary<Uri, int> _failures = [];

    /// <summary>Asks for every address once.</summary>
    /// <returns>How many addresses and items could not be had.</returns>
    public async Task<int> RoundAsync(IReadOnlyList<Uri> addresses, CancellationToken stop)
    {
        var failed = 0;
        foreach (var address in addresses)
        {
            if (await TryFetchAsync(address, conditional: true, stop) is { } page) failed += await ItemsAsync(page, stop);
            else failed++;
        }

        return failed;
    }

    async Task<int> ItemsAsync(FetchedPage page, CancellationToken stop)
    {
        var failed = 0;
        foreach (var link in Links(page).Where(link => !store.Has(link) && _failures.GetValueOrDefault(link) < MostFailures).Take(MostItems))
        {
            if (await TryFetchAsync(link, conditional: false, stop) is not null) continue;
            _failures[link] = _failures.GetValueOrDefault(link) + 1;
            failed++;
        }

        return failed;
    }

    /// <summary>The addresses of a feed's items; none for a page.</summary>
    IEnumerable<Uri> Links(FetchedPage page)
    {
        using var bytes = new MemoryStream(page.Body);
        foreach (var item in IntakeSource.Read(bytes, new IntakeOptions { Url = page.Url.AbsoluteUri }))
        {
            if (item.Kind != InputKind.Feed) yield break;
            if (item.Error is { } error) refused($"{page.Url}: {error}");
            else if (Uri.TryCreate(item.Dispatch!.Url, UriKind.Absolute, out var link) && link.Scheme is "http" or "https") yield return link;
        }
    }

    /// <summary>Fetches and keeps a page; null where it was refused. One that did not change is given as it was kept: of its items some may be missing.</summary>
    async Task<FetchedPage?> TryFetchAsync(Uri url, bool conditional, CancellationToken stop)
    {
        try
        {
            var (etag, lastModified) = conditional ? store.Known(url) : default;
            var page = await fetcher.FetchAsync(url, etag, lastModified, stop);
            if (page.Status == 304 && store.Kept(url) is { } old) return old;
            if (page.Status != 200) throw new FetchException($"{url}: the server answered {page.Status}.");
            kept(url, store.Add(url, page, time.GetUtcNow()));
            return page;
        }
        catch (FetchException broken)
        {
            refused(broken.Message);
            return null;
        }
    }
}
