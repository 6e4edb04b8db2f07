using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Demarche.Tests.Store;

/// <summary>A PostgreSQL server in a temporary folder, from the system's package; null where none is installed.</summary>
/// <remarks>initdb refuses to run as root, so that root runs it as the package's user "postgres".</remarks>
public sealed class PostgresServer : IDisposable
{
    readonly string? _bin = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
        : null;

    readonly string _folder = Path.Combine(Path.GetTempPath(), $"demarche-pg-{Guid.NewGuid():N}");
    readonly Lock _starting = new();
    string? _address;
    int _databases;

    /// <summary>The address of a new, empty database.</summary>
    public string? NewDatabase()
    {
        lock (_starting)
        {
            if (_bin is null) return null;
            _address ??= Start();
            var name = $"d{_databases++}";
            Run("createdb", "-h", _folder, "-p", Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-U", "postgres", name);
            return $"{_address};Database={name}";
        }
    }

    int Port { get; } = FreePort();

    string Start()
    {
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess) Process.Start("chown", ["postgres", _folder])!.WaitForExit();
        Run("initdb", "-D", $"{_folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        Run("pg_ctl", "-D", $"{_folder}/data", "-s", "-w", "-l", $"{_folder}/log", "-o", $"-p {Port} -k {_folder} -c listen_addresses=127.0.0.1", "start");
        return $"Host=127.0.0.1;Port={Port};Username=postgres;Pooling=false";
    }

    void Run(string program, params string[] args)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", Path.Combine(_bin!, program), .. args])
            : new ProcessStartInfo(Path.Combine(_bin!, program), args);
        // The server inherits these pipes; reading them to the end would wait for it.
        start.RedirectStandardOutput = program != "pg_ctl";
        start.WorkingDirectory = _folder;
        using var process = Process.Start(start)!;
        if (start.RedirectStandardOutput) process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (_address is null) return;
        Run("pg_ctl", "-D", $"{_folder}/data", "-s", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }
}
