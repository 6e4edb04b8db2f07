using System.IO.Compression;
using System.Text;
using Demarche.Intake;

namespace Demarche.App.Record;

/// <summary>Reads dispatches from files, folders, JSON Lines and standard input, one after the other.</summary>
static class DispatchInput
{
    /// <param name="inputs">Paths, or <c>-</c>.</param>
    /// <param name="refuse">Takes the place and the reason of what could not be read; the rest is read.</param>
    public static IEnumerable<Dispatch> Read(IEnumerable<string> inputs, Action<string, string> refuse)
    {
        foreach (var path in inputs.SelectMany(Files))
        {
            if (path != "-" && !File.Exists(path)) throw new UsageException($"there is no file '{path}'.");
            foreach (var dispatch in IsLines(path) ? Lines(path, refuse) : [DispatchReader.Read(InputFile.ReadAll(path))]) yield return dispatch;
        }
    }

    static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsDispatch).Order(StringComparer.Ordinal) : [path];

    static bool IsDispatch(string path) => IsLines(path) || Path.GetExtension(path) is ".txt" or ".html" or ".htm";

    static bool IsLines(string path) => path == "-" || path.EndsWith(".jsonl", StringComparison.Ordinal) || path.EndsWith(".jsonl.gz", StringComparison.Ordinal);

    static IEnumerable<Dispatch> Lines(string path, Action<string, string> refuse)
    {
        using var file = InputFile.Open(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (JsonLine.TryRead(line, out var dispatch, out var error)) yield return dispatch;
            else refuse($"{path}, line {number}", error);
        }
    }
}
