using System.IO.Compression;
using System.Net;
using System.Text;
using Demarche.App.Fetching;

namespace Demarche.Tests.App;

public sealed class FetcherTests
{
    static readonly FetchOptions Local = new()
    {
        Delay = TimeSpan.Zero,
        MaxBytes = 100_000,
        Timeout = TimeSpan.FromSeconds(20),
        Refuse = address => IPAddress.IsLoopback(address) ? null : AddressGuard.Refuse(address),
    };

    static async Task<FetchedPage> FetchAsync(HostileServer server, string path, FetchOptions? options = null, string? etag = null)
    {
        using var fetcher = new Fetcher(options ?? Local, TimeProvider.System);
        return await fetcher.FetchAsync(server.Url(path), etag, null, TestContext.Current.CancellationToken);
    }

    static byte[] Page(string text) => HostileServer.Answer("200 OK", "Content-Type: text/html\r\nETag: \"v1\"\r\n", Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task A_page_comes_with_what_the_next_request_needs()
    {
        using var server = new HostileServer(path => path == "/a" ? Page("<p>Hello</p>") : null);
        var page = await FetchAsync(server, "/a");
        Assert.Equal(("<p>Hello</p>", 200, "\"v1\""), (Encoding.UTF8.GetString(page.Body), page.Status, page.ETag));
    }

    [Fact]
    public async Task An_unchanged_page_is_asked_for_conditionally()
    {
        using var server = new HostileServer(path => path == "/a" ? HostileServer.Answer("304 Not Modified", "", []) : null);
        Assert.Equal(304, (await FetchAsync(server, "/a", etag: "\"v1\"")).Status);
        Assert.Contains(server.Requests, request => request.Contains("If-None-Match: \"v1\""));
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "/robots-says-no", "robots.txt" },
        { "/to-metadata", "link-local" },
        { "/to-file", "only http and https" },
        { "/loop", "redirects" },
        { "/big", "100000 bytes" },
        { "/bomb", "100000 bytes" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_hostile_is_refused_with_the_limit(string path, string reason)
    {
        using var server = new HostileServer(Hostile);
        var refused = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server, path));
        Assert.Contains(reason, refused.Message);
    }

    static byte[]? Hostile(string path) => path switch
    {
        "/robots.txt" => HostileServer.Answer("200 OK", "", "User-agent: *\nDisallow: /robots-says-no\n"u8.ToArray()),
        "/to-metadata" => HostileServer.Answer("302 Found", "Location: http://169.254.169.254/latest/\r\n", []),
        "/to-file" => HostileServer.Answer("302 Found", "Location: file:///etc/passwd\r\n", []),
        "/loop" => HostileServer.Answer("302 Found", "Location: /loop\r\n", []),
        "/big" => HostileServer.Answer("200 OK", "", new byte[200_000]),
        "/bomb" => HostileServer.Answer("200 OK", "Content-Encoding: gzip\r\n", Zip(new byte[5_000_000])),
        _ => null,
    };

    static byte[] Zip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(bytes);
        return memory.ToArray();
    }

    [Fact]
    public async Task A_server_that_never_answers_runs_out_of_time()
    {
        using var server = new HostileServer(_ => null);
        var refused = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server, "/silent", Local with { Timeout = TimeSpan.FromMilliseconds(300) }));
        Assert.Contains("no answer", refused.Message);
    }

    [Fact]
    public async Task This_machine_is_refused_by_default()
    {
        using var server = new HostileServer(_ => Page("secret"));
        var refused = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server, "/", new FetchOptions { Delay = TimeSpan.Zero }));
        Assert.Contains("loopback", refused.Message);
    }
}
