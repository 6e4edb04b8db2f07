using System.Net;
using System.Net.Sockets;

namespace Demarche.App.Fetching;

/// <summary>Fetches pages politely and safely: robots.txt, a pause per host, limits, and no address that is not public.</summary>
/// <remarks>The address is checked after its name is resolved and the connection goes to the address that was checked, so that a name that
/// resolves differently the second time (rebinding) gains nothing. Every redirect is checked like a first URL. Not thread-safe.</remarks>
sealed class Fetcher : IDisposable
{
    readonly FetchOptions _options;
    readonly HttpClient _client;
    readonly TimeProvider _time;
    readonly Dictionary<string, DateTimeOffset> _lastRequest = [];
    readonly Dictionary<string, (RobotsRules Rules, DateTimeOffset Read)> _robots = [];
    readonly Dictionary<string, DateTimeOffset> _notBefore = [];

    /// <summary>How long a site's rules hold before they are asked for again (RFC 9309, section 2.4).</summary>
    static readonly TimeSpan RobotsAge = TimeSpan.FromHours(24);

    public Fetcher(FetchOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
    }

    /// <summary>Fetches <paramref name="url"/>; with <paramref name="etag"/> or <paramref name="lastModified"/> only if it changed.</summary>
    /// <exception cref="FetchException">The URL is refused or the page cannot be had.</exception>
    public async Task<FetchedPage> FetchAsync(Uri url, string? etag, string? lastModified, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await FollowAsync(url, etag, lastModified, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FetchException($"{url}: no answer within {_options.Timeout.TotalSeconds:0} seconds.");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException or SocketException)
        {
            throw broken.GetBaseException() as FetchException ?? new FetchException($"{url}: {broken.GetBaseException().Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    async Task<FetchedPage> FollowAsync(Uri url, string? etag, string? lastModified, CancellationToken stop)
    {
        for (var hops = 0; hops <= _options.MaxRedirects; hops++)
        {
            CheckUrl(url);
            if (!(await RobotsAsync(url, stop)).Allows(url.PathAndQuery)) throw new FetchException($"{url}: the site's robots.txt asks not to fetch it.");
            using var response = await SendAsync(url, etag, lastModified, stop);
            if (!IsRedirect(response)) return await ReadAsync(url, response, stop);
            url = new Uri(url, response.Headers.Location!);
        }

        throw new FetchException($"{url}: more than {_options.MaxRedirects} redirects.");
    }

    static void CheckUrl(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")) throw new FetchException($"{url}: only http and https are fetched.");
        if (url.UserInfo.Length > 0) throw new FetchException($"{url.Host}: a URL with a user name is not fetched.");
    }

    async Task<HttpResponseMessage> SendAsync(Uri url, string? etag, string? lastModified, CancellationToken stop)
    {
        if (_notBefore.TryGetValue(url.Authority, out var moment) && _time.GetUtcNow() < moment) throw new FetchException($"{url}: the site asks to wait until {moment:u}.");
        if (_lastRequest.TryGetValue(url.Authority, out var last) && last + _options.Delay - _time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, stop);
        _lastRequest[url.Authority] = _time.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        KeepRetryAfter(url, response);
        return response;
    }

    async Task<FetchedPage> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken stop)
    {
        await using var body = await response.Content.ReadAsStreamAsync(stop);
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await body.ReadAsync(buffer, stop)) > 0;)
        {
            if (memory.Length + read > _options.MaxBytes) throw new FetchException($"{url}: more than {_options.MaxBytes} bytes after decompression, the limit for one page.");
            memory.Write(buffer, 0, read);
        }

        var lastModified = response.Content.Headers.TryGetValues("Last-Modified", out var days) ? days.First() : null;
        return new(url, (int)response.StatusCode, memory.ToArray(), response.Content.Headers.ContentType?.ToString(), response.Headers.ETag?.ToString(), lastModified);
    }

    /// <summary>The rules of the URL's host, fetched once a day. A site without robots.txt allows everything; one that answers 5xx, nothing.</summary>
    async Task<RobotsRules> RobotsAsync(Uri url, CancellationToken stop)
    {
        if (_robots.TryGetValue(url.Authority, out var known) && _time.GetUtcNow() - known.Read < RobotsAge) return known.Rules;
        var rules = await ReadRobotsAsync(new Uri(url, "/robots.txt"), stop);
        _robots[url.Authority] = (rules, _time.GetUtcNow());
        _lastRequest.Remove(url.Authority);
        return rules;
    }

    /// <summary>Redirects of robots.txt are followed like those of a page (RFC 9309, section 2.3.1.2); too many of them are no robots.txt.</summary>
    async Task<RobotsRules> ReadRobotsAsync(Uri address, CancellationToken stop)
    {
        for (var hops = 0; hops <= _options.MaxRedirects; hops++)
        {
            CheckUrl(address);
            using var response = await SendAsync(address, null, null, stop);
            if (IsRedirect(response))
            {
                address = new Uri(address, response.Headers.Location!);
                continue;
            }

            var page = await ReadAsync(address, response, stop);
            return page.Status switch
            {
                200 => RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(page.Body)),
                >= 500 => RobotsRules.Nothing,
                _ => RobotsRules.Everything,
            };
        }

        return RobotsRules.Everything;
    }

    static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null;

    /// <summary>Keeps the moment before which a site in trouble asks not to be asked (RFC 9110, section 10.2.3).</summary>
    void KeepRetryAfter(Uri url, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (429 or 503) || response.Headers.RetryAfter is not { } after) return;
        _notBefore[url.Authority] = after.Date ?? _time.GetUtcNow() + (after.Delta ?? TimeSpan.Zero);
    }

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, stop);
        foreach (var address in addresses)
            if (_options.Refuse(address) is { } reason) throw new FetchException($"{host}: the address {address} is {reason}, only public addresses are fetched.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
