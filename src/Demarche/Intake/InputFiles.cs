namespace Demarche.Intake;

/// <summary>Turns names of files, folders and globs into files in ordinal order.</summary>
public static class InputFiles
{
    /// <summary>The files that <paramref name="path"/> names: itself, everything below a folder but what is hidden (a name with a dot in front), or what a last part with <c>*</c> or <c>?</c> matches.</summary>
    public static IEnumerable<string> Expand(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !IsHidden(Path.GetRelativePath(path, file))).Order(StringComparer.Ordinal);
        var name = Path.GetFileName(path);
        if (!name.AsSpan().ContainsAny('*', '?') || File.Exists(path)) return [path];
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, name).Order(StringComparer.Ordinal) : [];
    }

    static bool IsHidden(string below) => below.Split(Path.DirectorySeparatorChar).Any(part => part[0] == '.');
}
