namespace Demarche.Tests.Support;

/// <summary>The sets beside the repository, which a clone by itself does not have.</summary>
static class SharedData
{
    /// <summary>Path of a file of <c>../shared</c>, or null where it is absent.</summary>
    public static string? Find(string name, [System.Runtime.CompilerServices.CallerFilePath] string source = "")
    {
        for (var folder = Path.GetDirectoryName(source); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!File.Exists(Path.Combine(folder, "Demarche.slnx"))) continue;
            var path = Path.GetFullPath(Path.Combine(folder, "..", "shared", name));
            return File.Exists(path) ? path : null;
        }

        return null;
    }
}
