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
    public async Task Out_writes_into_a_pipe_and_does_not_take_its_place()
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = Path.Combine(Directory.CreateTempSubdirectory("demarche").FullName, "pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var reading = Task.Run(() => File.ReadLines(pipe).First(), TestContext.Current.CancellationToken);

        Assert.Equal(0, Cli.RunWith(Line, "code", "-", "--out", pipe).ExitCode);
        Assert.StartsWith("{\"id\":\"ID\"", await reading);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(pipe)!, "*.partial"));
    }

    [Fact]
    public void Out_follows_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Directory.CreateTempSubdirectory("demarche").FullName;
        var (file, link) = (Path.Combine(folder, "coded.jsonl"), Path.Combine(folder, "link"));
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);

        Assert.Equal(0, Cli.RunWith(Line, "code", "-", "--out", link).ExitCode);
        Assert.StartsWith("{\"id\":\"ID\"", File.ReadAllText(file));
        Assert.Equal(file, new FileInfo(link).LinkTarget);
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

    [Fact]
    public void Everything_that_restore_reads_is_coded()
    {
        const string Sentence = "Russia demanded that NATO withdraw its troops from the region.";
        var folder = Directory.CreateTempSubdirectory("demarche").FullName;
        File.WriteAllText(Path.Combine(folder, "a.txt"), Sentence);
        File.WriteAllText(Path.Combine(folder, "b.html"), $"<html><head><title>Talks</title></head><body><h1>Talks</h1><p>{Sentence}</p></body></html>");
        File.WriteAllText(Path.Combine(folder, "c.xml"), $"<rss><channel><title>Wire</title><item><title>Talks</title><description>&lt;p&gt;{Sentence}&lt;/p&gt;</description></item></channel></rss>");
        File.WriteAllText(Path.Combine(folder, "d.csv"), $"id,body\n17,{Sentence}\n");
        File.WriteAllText(Path.Combine(folder, "e.jsonl"), Line + "\nnonsense\n");
        File.WriteAllText(Path.Combine(folder, "fetched.jsonl"), "{\"file\":\"b.html\"}\n");
        var result = Cli.Run("code", folder, "--text-column", "body");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal([1, 1, 1, 1, 1], Lines(result).Select(line => line.GetProperty("reports").GetArrayLength()));
        Assert.Contains("e.jsonl, line 2: not JSON", result.Error);
        Assert.Contains("5 dispatches", result.Error);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void An_archive_that_breaks_off_is_named_and_the_next_is_coded()
    {
        var folder = Directory.CreateTempSubdirectory("demarche").FullName;
        File.WriteAllBytes(Path.Combine(folder, "a.jsonl.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF]);
        File.WriteAllText(Path.Combine(folder, "b.jsonl"), Line);
        var result = Cli.Run("code", folder);

        Assert.Equal(2, result.ExitCode);
        Assert.Single(Lines(result));
        Assert.Contains("a.jsonl.gz, line 1:", result.Error);
        Directory.Delete(folder, recursive: true);
    }

    static IEnumerable<JsonElement> Lines(CliResult result) =>
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
}
