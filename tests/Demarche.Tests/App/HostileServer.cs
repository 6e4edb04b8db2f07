using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Demarche.Tests.App;

/// <summary>A web server on this machine that answers every path as told, well or ill.</summary>
sealed class HostileServer : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();

    public HostileServer(Func<string, byte[]?> answer)
    {
        _listener.Start();
        _ = ServeAsync(answer);
    }

    public List<string> Requests { get; } = [];

    public Uri Url(string path) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    public static byte[] Answer(string status, string headers, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n{headers}\r\n"), .. body];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
    }

    async Task ServeAsync(Func<string, byte[]?> answer)
    {
        try
        {
            while (!_stop.IsCancellationRequested) _ = HandleAsync(await _listener.AcceptTcpClientAsync(_stop.Token), answer);
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task HandleAsync(TcpClient client, Func<string, byte[]?> answer)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var request = new StringBuilder();
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) request.Append(line).Append('\n');
            lock (Requests) Requests.Add(request.ToString());
            var path = request.ToString().Split(' ')[1];
            if (path == "/robots.txt" && answer(path) is null) await stream.WriteAsync(Answer("404 Not Found", "", []), _stop.Token);
            else if (answer(path) is { } bytes) await stream.WriteAsync(bytes, _stop.Token);
            else await Task.Delay(Timeout.Infinite, _stop.Token);
        }
    }
}
