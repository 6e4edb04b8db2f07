using Demarche.App.Fetching;
using Demarche.Intake;

namespace Demarche.App;

/// <summary>Everything that a command line names as input: files, folders, globs and standard input, read one after the other.</summary>
/// <remarks>Pages that <c>demarche fetch</c> kept come with the address and the day that its log names.</remarks>
sealed class InputSet
{
    readonly IReadOnlyList<string> _paths;
    readonly IntakeOptions _options;
    readonly Dictionary<string, FetchLog> _logs = [];
    long _done;

    public InputSet(IEnumerable<string> names, IntakeOptions options)
    {
        _options = options;
        _paths = [.. names.SelectMany(name => name == "-" ? [name] : InputFiles.Expand(name).Where(path => !FetchLog.Is(path) || path == name))];
        Length = _paths.All(File.Exists) ? _paths.Sum(path => new FileInfo(path).Length) : null;
    }

    /// <summary>Bytes of all files, null when one of them has no length that is known.</summary>
    public long? Length { get; }

    /// <summary>Bytes of the files that are read; counts whole files and what of the one in hand was taken from the disk.</summary>
    public long Position => Volatile.Read(ref _done);

    /// <summary>The records of all inputs, each with where it stands for a person: <c>line 3</c> of a single input, <c>pages.warc, record 2</c> of several.</summary>
    /// <exception cref="UsageException">An input is not there or cannot be read.</exception>
    public IEnumerable<(string File, string Where, IntakeItem Item)> Read()
    {
        long before = 0;
        foreach (var path in _paths)
        {
            using var stream = InputFile.Open(path);
            var options = OptionsOf(path);
            foreach (var item in Items(stream, options))
            {
                if (Length is not null) Volatile.Write(ref _done, before + stream.Position);
                var place = $"{(item.Kind == InputKind.JsonLines ? "line" : "record")} {item.Number}";
                yield return (path, _paths.Count == 1 ? place : $"{path}, {place}", item);
            }

            if (Length is not null) before += stream.Length;
        }
    }

    /// <summary>The records of one input. Broken compression ends it with an error of its own; the next input is read.</summary>
    static IEnumerable<IntakeItem> Items(Stream stream, IntakeOptions options)
    {
        var last = 0L;
        IEnumerator<IntakeItem>? items = null;
        try
        {
            while (Next(ref items, stream, options, last) is { } item)
            {
                last = item.Number;
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
    static IntakeItem? Next(ref IEnumerator<IntakeItem>? items, Stream stream, IntakeOptions options, long last)
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
            return new IntakeItem(last + 1, null, broken.Message) { Kind = options.Kind };
        }
    }

    IntakeOptions OptionsOf(string path)
    {
        var options = _options.Kind == InputKind.Auto && InputFile.HoldsLines(path) ? _options with { Kind = InputKind.JsonLines } : _options;
        return Fetched(path) is { } fetched ? options with { Url = fetched.Url, Retrieved = fetched.Day } : options;
    }

    (string Url, DateOnly Day)? Fetched(string path)
    {
        if (path == "-" || Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder) return null;
        if (!_logs.TryGetValue(folder, out var log)) _logs[folder] = log = FetchLog.Read(folder);
        return log.Find(Path.GetFileName(path));
    }
}
