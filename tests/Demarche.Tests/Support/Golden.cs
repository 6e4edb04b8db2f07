namespace Demarche.Tests.Support;

/// <summary>Compares text with a file that a person can read. <c>DEMARCHE_ACCEPT=1 dotnet test</c> writes what the program gives now.</summary>
static class Golden
{
    /// <summary>Compares with <c>tests/Demarche.Tests/Golden/<paramref name="name"/></c>.</summary>
    public static void Matches(string name, string actual) =>
        MatchesFile(Repository.PathOf("tests", "Demarche.Tests", "Golden", name), actual);

    /// <summary>Compares with a file anywhere in the repository.</summary>
    public static void MatchesFile(string path, string actual)
    {
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("DEMARCHE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run with DEMARCHE_ACCEPT=1, then read it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>Puts <paramref name="actual"/> between two markers of a document, or checks that it stands there.</summary>
    public static void MatchesSection(string path, string marker, string actual)
    {
        var (begin, end) = ($"<!-- {marker} -->\n", $"<!-- /{marker} -->");
        var document = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = document.IndexOf(begin, StringComparison.Ordinal);
        var to = document.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= 0 && to > from, $"{path} has no section '{marker}'.");
        MatchesFile(path, document[..(from + begin.Length)] + actual.ReplaceLineEndings("\n").TrimEnd() + "\n" + document[to..]);
    }
}
