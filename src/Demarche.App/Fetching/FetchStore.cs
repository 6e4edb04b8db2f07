using System.Text.Json;
using Demarche.Intake;

namespace Demarche.App.Fetching;

/// <summary>Pages on disk, each under the digest of its bytes, and what was fetched when in <c>fetched.jsonl</c> beside them.</summary>
sealed class FetchStore
{
    readonly string _folder;
    readonly string _log;
    readonly Dictionary<string, (string? ETag, string? LastModified)> _known = [];

    public FetchStore(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _log = Path.Combine(_folder, FetchLog.Name);
        if (!File.Exists(_log)) return;
        foreach (var line in File.ReadLines(_log).Where(line => line.StartsWith('{')))
        {
            using var row = JsonDocument.Parse(line);
            _known[row.RootElement.GetProperty("url").GetString()!] = (row.RootElement.GetProperty("etag").GetString(), row.RootElement.GetProperty("last_modified").GetString());
        }
    }

    /// <summary>What a conditional request for <paramref name="url"/> needs.</summary>
    public (string? ETag, string? LastModified) Known(Uri url) => _known.GetValueOrDefault(url.AbsoluteUri);

    /// <summary>Keeps a page. The same bytes are kept once.</summary>
    /// <returns>The page's file.</returns>
    public string Add(Uri url, FetchedPage page, DateTimeOffset now)
    {
        var name = DispatchReader.Digest(page.Body) + (page.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true ? ".html" : page.ContentType?.Contains("xml", StringComparison.OrdinalIgnoreCase) == true ? ".xml" : ".txt");
        var file = Path.Combine(_folder, name);
        if (!File.Exists(file)) File.WriteAllBytes(file, page.Body);
        _known[url.AbsoluteUri] = (page.ETag, page.LastModified);
        var row = JsonSerializer.Serialize(new { url = url.AbsoluteUri, final_url = page.Url.AbsoluteUri, retrieved = now.ToString("O"), file = name, etag = page.ETag, last_modified = page.LastModified });
        File.AppendAllText(_log, row + "\n");
        return file;
    }
}
