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

    [Fact]
    public async Task A_name_that_resolves_to_this_machine_is_refused()
    {
        using var server = new HostileServer(_ => Page("secret"));
        using var fetcher = new Fetcher(new FetchOptions { Delay = TimeSpan.Zero }, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<FetchException>(() => fetcher.FetchAsync(new UriBuilder(server.Url("/")) { Host = "localhost" }.Uri, null, null, TestContext.Current.CancellationToken));
        Assert.Contains("loopback", refused.Message);
    }

    [Fact]
    public async Task Every_connection_is_checked_so_that_a_name_that_turns_private_gains_nothing()
    {
        using var server = new HostileServer(path => path == "/a" ? Page("secret") : null);
        var checks = 0;
        var refused = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server, "/a", Local with { Refuse = _ => ++checks > 1 ? "private" : null }));
        Assert.Contains("private", refused.Message);
        Assert.DoesNotContain(server.Requests, request => request.StartsWith("GET /a "));
    }

    [Fact]
    public async Task A_redirect_of_robots_txt_is_followed()
    {
        using var server = new HostileServer(path => path switch
        {
            "/robots.txt" => HostileServer.Answer("301 Moved Permanently", "Location: /rules.txt\r\n", []),
            "/rules.txt" => HostileServer.Answer("200 OK", "", "User-agent: demarche\nDisallow: /a\n"u8.ToArray()),
            _ => Page("secret"),
        });
        Assert.Contains("robots.txt", (await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server, "/a"))).Message);
    }

    [Fact]
    public async Task A_site_that_asks_to_wait_is_let_be()
    {
        using var server = new HostileServer(path => path == "/a" ? HostileServer.Answer("429 Too Many Requests", "Retry-After: 3600\r\n", []) : null);
        using var fetcher = new Fetcher(Local, TimeProvider.System);
        Assert.Equal(429, (await fetcher.FetchAsync(server.Url("/a"), null, null, TestContext.Current.CancellationToken)).Status);
        var refused = await Assert.ThrowsAsync<FetchException>(() => fetcher.FetchAsync(server.Url("/b"), null, null, TestContext.Current.CancellationToken));
        Assert.Contains("asks to wait", refused.Message);
        Assert.DoesNotContain(server.Requests, request => request.StartsWith("GET /b "));
    }

    [Fact]
    public async Task Between_two_pages_of_a_host_lies_the_pause()
    {
        using var server = new HostileServer(path => path is "/a" or "/b" ? Page(path) : null);
        var time = new ImpatientTime();
        using var fetcher = new Fetcher(Local with { Delay = TimeSpan.FromSeconds(7) }, time);
        await fetcher.FetchAsync(server.Url("/a"), null, null, TestContext.Current.CancellationToken);
        await fetcher.FetchAsync(server.Url("/b"), null, null, TestContext.Current.CancellationToken);
        Assert.Equal([TimeSpan.FromSeconds(7)], time.Waits);
    }

    /// <summary>A clock that stands still and keeps how long it was waited for, without waiting.</summary>
    sealed class ImpatientTime : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
