using System.Text.Json;
using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class CodeCommandTests
{
    const string Line = """{"id":"ID","date":"2022-01-28","text":"Russia demanded that NATO withdraw its troops."}""";

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void Lines_come_out_in_the_order_of_the_input(string threads)
    {
        var ids = Enumerable.Range(0, 40).Select(i => $"d{i}").ToArray();
        var result = Cli.RunWith(string.Join('\n', ids.Select(id => Line.Replace("ID", id))), "code", "-", "--threads", threads);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(ids, Lines(result).Select(line => line.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_bad_line_is_named_and_the_others_are_coded()
    {
        var result = Cli.RunWith($"{Line}\nnot json\n{{\"id\":\"x\"}}\n{Line}", "code", "-");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, Lines(result).Count());
        Assert.Contains("line 2: not JSON", result.Error);
        Assert.Contains("line 3: the field 'text' of 'x' is missing", result.Error);
        Assert.Contains("2 dispatches, 2 sentences", result.Error);
    }

    [Fact]
    public void Out_writes_a_file_that_is_there_only_when_it_is_whole()
    {
        var folder = Directory.CreateTempSubdirectory("demarche").FullName;
        var path = Path.Combine(folder, "coded.jsonl");
        var result = Cli.RunWith(Line, "code", "-", "--out", path);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal([path], Directory.GetFiles(folder));
        Assert.Single(File.ReadAllLines(path));
        Directory.Delete(folder, recursive: true);
    }

    static IEnumerable<JsonElement> Lines(CliResult result) =>
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
}
