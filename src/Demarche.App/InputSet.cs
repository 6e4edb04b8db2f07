using Demarche.App.Fetching;
using Demarche.Intake;

namespace Demarche.App;

/// <summary>Everything that a command line names as input: files, folders, globs and standard input, read one after the other.</summary>
/// <remarks>Pages that <c>demarche fetch</c> kept come with the address and the day that its log names.</remarks>
sealed class InputSet
{
    readonly IReadOnlyList<(string Name, string? Error)> _inputs;
    readonly IntakeOptions _options;
    readonly Dictionary<string, FetchLog> _logs = [];
    long _done;

    public InputSet(IEnumerable<string> names, IntakeOptions options)
    {
        _options = options;
        _inputs = [.. names.SelectMany(Files)];
        Length = _inputs.All(input => input.Error is null && File.Exists(input.Name)) ? _inputs.Sum(input => new FileInfo(input.Name).Length) : null;
    }

    /// <summary>Bytes of all files, null when one of them has no length that is known.</summary>
    public long? Length { get; }

    /// <summary>Bytes of the files that are read; counts whole files and what of the one in hand was taken from the disk.</summary>
    public long Position => Volatile.Read(ref _done);

    /// <summary>The records of all inputs, each with where it stands for a person: <c>dispatches.jsonl, line 3</c>, <c>pages.warc, record 2</c>, <c>page.html</c>.</summary>
    /// <remarks>An input that is not there or cannot be read is an item with an error, and the next is read.</remarks>
    public IEnumerable<(string File, string Where, IntakeItem Item)> Read()
    {
        long before = 0;
        foreach (var (path, error) in _inputs)
        {
            var missing = error;
            using var stream = missing is null ? TryOpen(path, out missing) : null;
            if (stream is null)
            {
                yield return (path, path, new IntakeItem(1, null, missing));
                continue;
            }

            var options = OptionsOf(path);
            foreach (var item in Items(stream, options))
            {
                if (Length is not null && stream.CanSeek) Volatile.Write(ref _done, before + stream.Position);
                yield return (path, Where(path, item), item);
            }

            if (Length is not null && stream.CanSeek) before += stream.Length;
        }
    }

    /// <summary>The files that a name stands for, or why it stands for none.</summary>
    static IEnumerable<(string Name, string? Error)> Files(string name)
    {
        if (name == "-") return [(name, null)];
        var files = InputFiles.Expand(name).Where(path => !FetchLog.Is(path) || path == name).Select(path => (path, (string?)null)).ToList();
        return files.Count > 0 ? files : [(name, Directory.Exists(name) ? "the folder holds no file." : "no file has such a name.")];
    }

    /// <summary>Opens an input; null where it cannot be opened, and why.</summary>
    static Stream? TryOpen(string path, out string? why)
    {
        try
        {
            why = null;
            return InputFile.Open(path);
        }
        catch (Exception refused) when (refused is UsageException or IOException)
        {
            why = refused.Message;
            return null;
        }
    }

    /// <summary>The dispatch of an input that holds one: text, a web page or the only item of a feed, as the bytes tell. Of several the first, and <paramref name="errors"/> says so.</summary>
    /// <exception cref="UsageException">The input holds none, or its first cannot be read.</exception>
    public static Dispatch First(string name, TextWriter errors)
    {
        if (Directory.Exists(name)) throw new UsageException($"'{name}' is a folder, not a file.");
        var items = new InputSet([name], new IntakeOptions()).Read().Take(2).ToList();
        if (items.Count == 0) throw new UsageException($"'{name}' holds no dispatch.");
        if (items.Count > 1) errors.WriteLine($"demarche: '{name}' holds several dispatches; the first is read ('demarche code' and 'demarche add' take all).");
        return items[0].Item.Dispatch ?? throw new UsageException($"{items[0].File}: {items[0].Item.Error}");
    }

    /// <summary>The place of a record for a person: the file, and where it may hold several, the line or the record.</summary>
    static string Where(string path, IntakeItem item)
    {
        var file = path == "-" ? "standard input" : path;
        return item.Kind switch
        {
            InputKind.JsonLines or InputKind.Csv => $"{file}, line {item.Number}",
            InputKind.Feed or InputKind.Warc => $"{file}, record {item.Number}",
            _ => file,
        };
    }

    /// <summary>The records of one input. Broken compression ends it with an error of its own; the next input is read.</summary>
    static IEnumerable<IntakeItem> Items(Stream stream, IntakeOptions options)
    {
        var last = new IntakeItem(0, null) { Kind = options.Kind };
        IEnumerator<IntakeItem>? items = null;
        try
        {
            while (Next(ref items, stream, options, last) is { } item)
            {
                last = item;
                yield return item;
                if (items is null) yield break;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    /// <summary>The next record, null at the end. Where the bytes break off, an error, and no more records: <paramref name="items"/> is null.</summary>
    static IntakeItem? Next(ref IEnumerator<IntakeItem>? items, Stream stream, IntakeOptions options, IntakeItem last)
    {
        try
        {
            items ??= IntakeSource.Read(stream, options).GetEnumerator();
            return items.MoveNext() ? items.Current : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            items?.Dispose();
            items = null;
            return new IntakeItem(last.Number + 1, null, broken.Message) { Kind = last.Kind };
        }
    }

    // By its name: the first line of a batch may be broken, and must not make text of the rest.
    static bool HoldsLines(string path) => LineEnds.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    static readonly string[] LineEnds = [".jsonl", ".jsonl.gz", ".jsonl.zst"];

    IntakeOptions OptionsOf(string path)
    {
        var options = _options.Kind == InputKind.Auto && HoldsLines(path) ? _options with { Kind = InputKind.JsonLines } : _options;
        return Fetched(path) is { } fetched ? options with { Url = fetched.Url, Retrieved = fetched.Day } : options;
    }

    (string Url, DateOnly Day)? Fetched(string path)
    {
        if (path == "-" || Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder) return null;
        if (!_logs.TryGetValue(folder, out var log)) _logs[folder] = log = FetchLog.Read(folder);
        return log.Find(Path.GetFileName(path));
    }
}
