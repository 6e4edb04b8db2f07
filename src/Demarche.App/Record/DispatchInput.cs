using Demarche.Intake;

namespace Demarche.App.Record;

/// <summary>Reads dispatches from files, folders, globs and standard input, one after the other.</summary>
static class DispatchInput
{
    /// <param name="inputs">Paths, or <c>-</c> for JSON Lines on standard input.</param>
    /// <param name="refuse">Takes the place and the reason of what could not be read; the rest is read.</param>
    public static IEnumerable<Dispatch> Read(IEnumerable<string> inputs, Action<string, string> refuse)
    {
        foreach (var path in inputs.SelectMany(Files))
        {
            using var stream = InputFile.Open(path);
            foreach (var item in IntakeSource.Read(stream, new IntakeOptions { Kind = IsLines(path) ? InputKind.JsonLines : InputKind.Auto }))
            {
                if (item.Dispatch is { } dispatch) yield return dispatch;
                else refuse(IsLines(path) ? $"{path}, line {item.Number}" : $"{path}, record {item.Number}", item.Error!);
            }
        }
    }

    /// <summary>The dispatch of a file that holds one: text, a web page or the only item of a feed, as the bytes tell. Of several the first, and stderr says so.</summary>
    /// <exception cref="UsageException">The file holds none, or its first cannot be read.</exception>
    public static Dispatch First(string file)
    {
        using var stream = InputFile.Open(file);
        var items = IntakeSource.Read(stream).Take(2).ToList();
        if (items.Count == 0) throw new UsageException($"'{file}' holds no dispatch.");
        if (items.Count > 1) Console.Error.WriteLine($"demarche: '{file}' holds several dispatches; the first is read ('demarche code' and 'demarche add' take all).");
        return items[0].Dispatch ?? throw new UsageException($"{file}: {items[0].Error}");
    }

    static IEnumerable<string> Files(string path) =>
        path == "-" ? [path] : Directory.Exists(path) ? InputFiles.Expand(path).Where(IsDispatch) : InputFiles.Expand(path);

    static bool IsDispatch(string path) => IsLines(path) || Path.GetExtension(path) is ".txt" or ".html" or ".htm";

    static bool IsLines(string path) => path == "-" || InputFile.HoldsLines(path);
}
