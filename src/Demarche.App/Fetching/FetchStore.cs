using System.Text.Json;
using System.Text.Json.Serialization;
using Demarche.Intake;

namespace Demarche.App.Fetching;

/// <summary>Pages on disk, each under the digest of its bytes, and what was fetched when in <c>fetched.jsonl</c> beside them.</summary>
sealed class FetchStore
{
    readonly string _folder;
    readonly string _log;
    readonly Dictionary<string, Entry> _known = [];

    public FetchStore(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _log = Path.Combine(_folder, FetchLog.Name);
        if (!File.Exists(_log)) return;
        foreach (var line in File.ReadLines(_log))
        {
            try
            {
                if (JsonSerializer.Deserialize<Entry>(line) is { Url: { } url, File: not null, FinalUrl: not null } entry) _known[url] = entry;
            }
            catch (JsonException)
            {
                // A run that was stopped may leave half a line; its page is fetched again.
            }
        }
    }

    /// <summary>Whether a page of <paramref name="url"/> is kept.</summary>
    public bool Has(Uri url) => _known.ContainsKey(url.AbsoluteUri);

    /// <summary>What a conditional request for <paramref name="url"/> needs; nothing where its file is gone.</summary>
    public (string? ETag, string? LastModified) Known(Uri url) =>
        _known.TryGetValue(url.AbsoluteUri, out var entry) && File.Exists(Path.Combine(_folder, Path.GetFileName(entry.File))) ? (entry.ETag, entry.LastModified) : default;

    /// <summary>The page of <paramref name="url"/> as it was kept last, or null.</summary>
    public FetchedPage? Kept(Uri url)
    {
        if (!_known.TryGetValue(url.AbsoluteUri, out var entry)) return null;
        var file = Path.Combine(_folder, Path.GetFileName(entry.File));
        return File.Exists(file) ? new FetchedPage(new Uri(entry.FinalUrl), 304, File.ReadAllBytes(file), null, entry.ETag, entry.LastModified) : null;
    }

    /// <summary>Keeps a page. The same bytes are kept once.</summary>
    /// <returns>The page's file.</returns>
    public string Add(Uri url, FetchedPage page, DateTimeOffset now)
    {
        var name = DispatchReader.Digest(page.Body) + Extension(page.ContentType);
        var file = Path.Combine(_folder, name);
        if (!File.Exists(file)) File.WriteAllBytes(file, page.Body);
        var entry = new Entry(url.AbsoluteUri, page.Url.AbsoluteUri, now.ToString("O"), name, page.ETag, page.LastModified);
        _known[entry.Url] = entry;
        File.AppendAllText(_log, JsonSerializer.Serialize(entry) + "\n");
        return file;
    }

    static string Extension(string? type) =>
        type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true ? ".html" : type?.Contains("xml", StringComparison.OrdinalIgnoreCase) == true ? ".xml" : ".txt";

    /// <summary>A line of the log.</summary>
    sealed record Entry(
        [property: JsonPropertyName("url")] string Url,
        [property: JsonPropertyName("final_url")] string FinalUrl,
        [property: JsonPropertyName("retrieved")] string Retrieved,
        [property: JsonPropertyName("file")] string File,
        [property: JsonPropertyName("etag")] string? ETag,
        [property: JsonPropertyName("last_modified")] string? LastModified);
}
