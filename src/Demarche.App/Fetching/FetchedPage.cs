namespace Demarche.App.Fetching;

/// <summary>What came back for one URL.</summary>
/// <param name="Url">The last URL of the redirects.</param>
/// <param name="Status">HTTP status, 304 when nothing changed.</param>
/// <param name="Body">The bytes after decompression.</param>
/// <param name="ContentType">The header as sent, or null.</param>
/// <param name="ETag">For the next conditional request, or null.</param>
/// <param name="LastModified">For the next conditional request, or null.</param>
sealed record FetchedPage(Uri Url, int Status, byte[] Body, string? ContentType, string? ETag, string? LastModified);
