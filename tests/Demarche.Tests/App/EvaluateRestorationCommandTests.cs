using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class EvaluateRestorationCommandTests : IDisposable
{
    const string Lead = "The envoys of both countries met in Geneva on Monday and agreed to go on with the talks in May, the ministry said.";

    readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pages_beside_the_gold_are_scored_and_what_differs_is_listed()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "pages"));
        Write("pages/a.html", $"<html><body><h1>Envoys meet</h1><p>{Lead}</p><p>The hosts of the talks declined to comment on what was on the agenda.</p></body></html>");
        var gold = Write("gold.jsonl", $$"""{"id":"a","html":"a.html","url":"http://example.org/2024/05/06/a","gold_text":"{{Lead}}","gold_date":"2024-05-06"}""");
        var result = Cli.Run("evaluate", "restoration", "pages", gold, "--errors", "5");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("1 articles, 0 exact: P 0.", result.Output, StringComparison.Ordinal);
        Assert.Contains("days 1 of 1 right", result.Output, StringComparison.Ordinal);
        Assert.Contains("  + The hosts of the talks", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lines", """{"id":"a","lines":[["The envoys met in Geneva on Monday and agreed to meet again in May.","B"]]}""", "F1 1.0000")]
    [InlineData("clean", """{"id":"a","title":"Envoys meet","text":"The envoys met in Geneva on Monday."}""", "0 of 2 lines")]
    [InlineData("datelines", """{"dateline":"GENEVA, Jan 28 -","lead":"Envoys met."}""", "1 of 1 datelines")]
    public void Other_sets_are_scored(string subject, string row, string expected)
    {
        var result = Cli.Run("evaluate", "restoration", subject, Write("gold.jsonl", row));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_take_their_documents_from_a_second_file()
    {
        var documents = Write("docs.jsonl", string.Join('\n', new[] { "a", "b" }.Select(id => $$"""{"id":"{{id}}","url":"","date":"2024-05-06","title":"Envoys meet","text":"{{Lead}}"}""")));
        var result = Cli.Run("evaluate", "restoration", "copies", Write("pairs.jsonl", """{"a":"a","b":"b","label":"duplicate"}"""), documents);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("copies P 1.0000  R 1.0000", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stories_are_scored_at_one_likeness_after_the_other()
    {
        var result = Cli.Run("evaluate", "restoration", "stories", Write("told.jsonl", $$"""{"id":"a","mt_segments":{"x":["Envoys meet","{{Lead}}"],"y":["Envoys meet","{{Lead}}"]} }"""));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("2 dispatches of 1 stories", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n'), line => line.EndsWith("the default", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_row_is_named()
    {
        var result = Cli.Run("evaluate", "restoration", "lines", Write("gold.jsonl", "{}"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("gold.jsonl: line 1: ", result.Error, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
