using System.Text.RegularExpressions;
using Demarche.Tests.Support;

namespace Demarche.Tests.Architecture;

/// <summary>The stages depend one way. The rule is read off the <c>using</c> lines, as the compiler sees them.</summary>
public sealed partial class NamespaceTests
{
    /// <summary>In the order in which a dispatch passes them; each may use those before it.</summary>
    static readonly string[] Stages = ["Data", "Intake", "Restoration", "Syntax", "Actors", "Moves", "Ledger", "Output"];

    /// <summary>Use the stages; nothing uses them.</summary>
    static readonly string[] Outside = ["Learning", "Evaluation"];

    public static TheoryData<string> Folders() => [.. Stages, .. Outside];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_stage_uses_only_those_before_it(string folder)
    {
        var allowed = Outside.Contains(folder) ? [.. Stages, .. Outside] : Stages[..(Array.IndexOf(Stages, folder) + 1)];
        var wrong = from file in Sources(folder)
                    from used in Used(file)
                    where !allowed.Contains(used)
                    select $"{Path.GetFileName(file)} uses {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_library_has_its_place() =>
        Assert.Empty(Directory.GetDirectories(Repository.PathOf("src", "Demarche")).Select(Path.GetFileName).Except([.. Stages, .. Outside, "bin", "obj"]));

    [Fact]
    public void The_library_knows_no_network_no_clock_and_no_database()
    {
        var wrong = from file in Directory.EnumerateFiles(Repository.PathOf("src", "Demarche"), "*.cs", SearchOption.AllDirectories)
                    let text = File.ReadAllText(file)
                    where Forbidden().IsMatch(text)
                    select $"{Path.GetFileName(file)}: {Forbidden().Match(text).Value}";

        Assert.Empty(wrong);
    }

    static IEnumerable<string> Sources(string folder) =>
        Directory.Exists(Repository.PathOf("src", "Demarche", folder))
            ? Directory.EnumerateFiles(Repository.PathOf("src", "Demarche", folder), "*.cs", SearchOption.AllDirectories)
            : [];

    static IEnumerable<string> Used(string file) =>
        UsingLine().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Where(name => name != "Tests");

    [GeneratedRegex(@"^using (?:static )?Demarche\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"\b(HttpClient|Socket|DateTime\.(Utc)?Now|DateTimeOffset\.(Utc)?Now|DateTime\.Today|Stopwatch|DuckDB|Npgsql)\b")]
    private static partial Regex Forbidden();
}
