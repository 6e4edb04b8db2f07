namespace Demarche.App;

/// <summary>Where a verb writes: standard output, or a file that appears under its name only when it is whole.</summary>
sealed class OutputFile : IAsyncDisposable
{
    readonly string? _path;
    readonly string? _partial;

    OutputFile(string? path)
    {
        if (path is null)
        {
            Stream = Console.OpenStandardOutput();
        }
        else if (Device(path) is { } device)
        {
            Stream = device;
        }
        else
        {
            // A link stays, what it stands for is replaced.
            _path = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
            _partial = _path + ".partial";
            Stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
    }

    // A pipe or device ("/dev/null") is written to: a file moved over its name would take its place for everybody.
    static FileStream? Device(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > 0) return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1 << 16);
        if (!stream.CanSeek || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal)) return stream;
        stream.Dispose();
        return null;
    }

    /// <summary>Where to write.</summary>
    public Stream Stream { get; }

    /// <summary>Opens <paramref name="path"/>, or standard output when it is null.</summary>
    /// <exception cref="UsageException">The folder does not exist or cannot be written to.</exception>
    public static OutputFile Open(string? path)
    {
        try
        {
            return new OutputFile(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{path}': {refused.Message}");
        }
    }

    /// <summary>Everything is written: the file takes its name.</summary>
    public void Commit()
    {
        Stream.Dispose();
        if (_path is not null) File.Move(_partial!, _path, overwrite: true);
    }

    /// <summary>Closes; a file that was not committed is removed.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        if (_partial is not null && File.Exists(_partial)) File.Delete(_partial);
    }
}
