using System.Net;
using System.Text;
using Demarche.App.Fetching;

namespace Demarche.Tests.App;

public sealed class WatcherTests : IDisposable
{
    static readonly FetchOptions Local = new()
    {
        Delay = TimeSpan.Zero,
        Timeout = TimeSpan.FromSeconds(20),
        Refuse = address => IPAddress.IsLoopback(address) ? null : AddressGuard.Refuse(address),
    };

    readonly string _folder = Directory.CreateTempSubdirectory("demarche").FullName;
    readonly List<string> _kept = [];
    readonly List<string> _refused = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static byte[] Feed(params string[] links) => HostileServer.Answer("200 OK", "Content-Type: application/rss+xml\r\nETag: \"f1\"\r\n",
        Encoding.UTF8.GetBytes($"<rss><channel><title>Wire</title>{string.Concat(links.Select(link => $"<item><title>t</title><link>{link}</link><description>d</description></item>"))}</channel></rss>"));

    static byte[] Page(string text) => HostileServer.Answer("200 OK", "Content-Type: text/html\r\n", Encoding.UTF8.GetBytes($"<p>{text}</p>"));

    async Task<int> RoundAsync(HostileServer server, Watcher? watcher = null)
    {
        using var fetcher = new Fetcher(Local, TimeProvider.System);
        return await (watcher ?? Watch(fetcher)).RoundAsync([server.Url("/feed")], TestContext.Current.CancellationToken);
    }

    Watcher Watch(Fetcher fetcher) => new(fetcher, new FetchStore(_folder), TimeProvider.System, (url, _) => _kept.Add(url.AbsolutePath), _refused.Add);

    [Fact]
    public async Task The_items_of_a_feed_are_fetched_once_and_relative_links_too()
    {
        var changed = true;
        using var server = new HostileServer(path => path switch
        {
            "/feed" when changed => Feed("/one", "two"),
            "/feed" => HostileServer.Answer("304 Not Modified", "", []),
            "/one" or "/two" => Page(path),
            _ => null,
        });
        Assert.Equal(0, await RoundAsync(server));
        changed = false;
        Assert.Equal(0, await RoundAsync(server));

        Assert.Equal(["/feed", "/one", "/two"], _kept);
        Assert.Single(server.Requests, request => request.StartsWith("GET /one "));
        Assert.Contains(server.Requests, request => request.Contains("If-None-Match: \"f1\""));
    }

    [Fact]
    public async Task A_run_that_was_stopped_fetches_the_items_that_are_missing_from_an_unchanged_feed()
    {
        var broken = true;
        using var server = new HostileServer(path => path switch
        {
            "/feed" when broken => Feed("/one", "/two"),
            "/feed" => HostileServer.Answer("304 Not Modified", "", []),
            "/two" when broken => HostileServer.Answer("503 Service Unavailable", "", []),
            "/one" or "/two" => Page(path),
            _ => null,
        });
        Assert.Equal(1, await RoundAsync(server));
        Assert.Contains("/two: the server answered 503", Assert.Single(_refused));
        File.AppendAllText(Path.Combine(_folder, "fetched.jsonl"), "{\"url\":\"http://half.exa");
        broken = false;
        Assert.Equal(0, await RoundAsync(server));
        Assert.Equal(["/feed", "/one", "/two"], _kept);
    }

    [Fact]
    public async Task An_item_at_a_private_address_is_refused_and_the_others_are_kept()
    {
        using var server = new HostileServer(path => path switch
        {
            "/feed" => Feed("http://169.254.169.254/latest/meta-data", "file:///etc/passwd", "/one"),
            "/one" => Page(path),
            _ => null,
        });
        Assert.Equal(1, await RoundAsync(server));
        Assert.Contains("link-local", Assert.Single(_refused));
        Assert.Equal(["/feed", "/one"], _kept);
    }
}
