using System.Runtime.CompilerServices;

namespace Demarche.Tests.Support;

/// <summary>Places in the repository, found by the path of this source file.</summary>
static class Repository
{
    /// <summary>The folder that holds <c>Demarche.slnx</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the development sets beside the repository; the test is skipped where they are not.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"the development set {string.Join('/', parts)} is not beside this clone");
        return path;
    }

    static string Find([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Demarche.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no Demarche.slnx above {here}");
    }
}
