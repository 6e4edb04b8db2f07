using System.Reflection;

namespace Demarche.Data;

/// <summary>The files of <c>data/</c> that travel inside the assembly, by their path from the repository's root.</summary>
static class EmbeddedData
{
    static readonly Assembly Home = typeof(EmbeddedData).Assembly;

    /// <summary>Opens <c>data/…</c>. The stream is an <see cref="UnmanagedMemoryStream"/> over the mapped assembly: reading copies nothing.</summary>
    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static UnmanagedMemoryStream Open(string path) =>
        (UnmanagedMemoryStream?)Home.GetManifestResourceStream(path)
        ?? throw new FileNotFoundException($"'{path}' is not among the data built into {Home.GetName().Name}.", path);

    /// <summary>The file as UTF-8 text.</summary>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    /// <summary>Paths that begin with <paramref name="folder"/> and end with <paramref name="extension"/>, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string folder, string extension) =>
        [.. Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
