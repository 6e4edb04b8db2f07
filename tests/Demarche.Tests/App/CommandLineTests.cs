using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class CommandLineTests
{
    public static TheoryData<string> EveryVerb() => [.. Verbs(Demarche.App.CommandLine.CreateRoot(), "")];

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public void Help_of_every_verb_says_what_it_does_and_gives_an_example(string verb)
    {
        var result = Cli.Run([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Example", result.Output);
        Assert.Contains($"demarche {verb}".TrimEnd(), result.Output[result.Output.IndexOf("Example", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("there is no option '--frob'", "read", "--frob")]
    [InlineData("there is no file 'nowhere.txt'", "read", "nowhere.txt")]
    [InlineData("is a folder", "read", "data")]
    [InlineData("--date takes a day as YYYY-MM-DD, not '2022-13-01'", "read", "-", "--date", "2022-13-01")]
    [InlineData("--threads takes a number", "code", "-", "--threads", "0")]
    [InlineData("--min-confidence takes a number", "read", "-", "--min-confidence", "1.5")]
    [InlineData("cannot write", "code", "-", "--out", "no/such/folder/x.jsonl")]
    public void A_wrong_command_line_is_one_line_on_stderr_and_exit_code_2(string expected, params string[] args)
    {
        var result = Cli.RunWith("", args);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("demarche: ", result.Error);
        Assert.Contains(expected, result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Version_names_program_codebook_and_models()
    {
        var result = Cli.Run("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^demarche \\d+\\.\\d+\\.\\d+", result.Output);
        Assert.Matches("(?m)^codebook [0-9a-f]{12}", result.Output);
        Assert.Matches("(?m)^model \\S+ [0-9a-f]{12}", result.Output);
    }

    static IEnumerable<string> Verbs(System.CommandLine.Command command, string path) =>
        command.Subcommands.Count == 0 || path == "" ? [path, .. command.Subcommands.SelectMany(sub => Verbs(sub, sub.Name))]
        : [path, .. command.Subcommands.SelectMany(sub => Verbs(sub, $"{path} {sub.Name}"))];
}
