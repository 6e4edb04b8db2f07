using System.IO.Compression;
using System.Text;
using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class RestoreCommandTests : IDisposable
{
    const string Lead = "The envoys of both countries met in Geneva on Monday and agreed to go on with the talks in May, the ministry said.";

    readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Several_dispatches_are_one_page_with_a_list_of_contents()
    {
        Write("a.txt", $"Envoys meet & talk\n\n{Lead}\n\nRead more: Ten rounds of talks\n");
        Write("b.jsonl", $$"""{"id":"b","title":"Second report","text":"{{Lead}}"}""");
        var page = Cli.Run("restore", _folder, "--format", "html").Output;
        Assert.Single(page.Split('\n'), line => line.StartsWith("<!doctype", StringComparison.Ordinal));
        Assert.EndsWith("</body></html>\n", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#d1\">Envoys meet &amp; talk</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#d2\">Second report</a>", page, StringComparison.Ordinal);
        Assert.Contains("<section id=\"d2\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_marked_in_its_passage_and_the_clean_text_stands_beside_it()
    {
        var page = Cli.Run("restore", Write("a.txt", $"Envoys meet\n\n{Lead} “We are â€œreadyâ€,” he said."), "--format", "html").Output;
        Assert.Contains("<mark data-number=\"D009\"", page, StringComparison.Ordinal);
        Assert.Contains($"<div class=\"row body\"><span class=\"kind\">body</span><div>{Lead}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_others_are_restored()
    {
        Write("a.txt", Lead);
        File.WriteAllBytes(Path.Combine(_folder, "b.pdf"), "%PDF-1.7\n"u8.ToArray());
        Write("c.jsonl", "{\"id\":\"c\"}\n" + $$"""{"id":"d","text":"{{Lead}}"}""");
        Write(".hidden", "not a dispatch");
        var result = Cli.Run("restore", _folder, "--format", "jsonl");
        Assert.Equal((2, 2), (result.ExitCode, result.Output.Count(c => c == '\n')));
        Assert.Contains("b.pdf: a PDF document, not text.", result.Error, StringComparison.Ordinal);
        Assert.Contains("c.jsonl, line 1: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Files_that_are_empty_or_not_there_are_named_and_the_others_are_restored()
    {
        string[] names = [Write("empty.txt", ""), Path.Combine(_folder, "none.txt"), Path.Combine(_folder, "*.none"), Directory.CreateDirectory(Path.Combine(_folder, "bare")).FullName];
        var result = Cli.Run(["restore", .. names, Write("a.txt", Lead), "--format", "jsonl"]);
        Assert.Equal((2, 1), (result.ExitCode, result.Output.Count(c => c == '\n')));
        Assert.All(names, name => Assert.Contains($"demarche: {name}: ", result.Error, StringComparison.Ordinal));
        Assert.Equal(names.Length, result.Error.TrimEnd().Split('\n').Length);
        var nothing = Cli.RunWith("", "restore", "-");
        Assert.Equal((2, "demarche: standard input: there is nothing in it.\n"), (nothing.ExitCode, nothing.Error));
    }

    [Fact]
    public void The_first_line_of_a_compressed_batch_may_be_broken()
    {
        using var compressor = new ZstdSharp.Compressor();
        var path = Path.Combine(_folder, "a.jsonl.zst");
        File.WriteAllBytes(path, compressor.Wrap(Encoding.UTF8.GetBytes("nonsense\n" + $$"""{"id":"a","text":"{{Lead}}"}""")).ToArray());
        var result = Cli.Run("restore", path, "--format", "jsonl");
        Assert.StartsWith("{\"id\":\"a\"", result.Output, StringComparison.Ordinal);
        Assert.StartsWith($"demarche: {path}, line 1: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_file_that_breaks_off_is_named()
    {
        using var whole = new MemoryStream();
        using (var zip = new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(Lead));
        var path = Path.Combine(_folder, "a.txt.gz");
        File.WriteAllBytes(path, whole.ToArray()[..^20]);
        var result = Cli.Run("restore", path);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"demarche: {path}: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_the_break_of_a_compressed_batch_is_restored()
    {
        using var whole = new MemoryStream();
        foreach (var id in new[] { "a", "b" })
            using (var zip = new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","text":"{{Lead}}"}""" + "\n"));
        var path = Path.Combine(_folder, "a.jsonl.gz");
        File.WriteAllBytes(path, whole.ToArray()[..^20]);
        var result = Cli.Run("restore", path, "--format", "jsonl");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("{\"id\":\"a\"", result.Output, StringComparison.Ordinal);
        Assert.StartsWith($"demarche: {path}, line 2: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actors")]
    [InlineData("add")]
    public void Other_verbs_read_the_same_inputs(string verb)
    {
        var table = Write("a.csv", $"id,body\n7,\"{Lead} Russia rejected the offer of France.\"\n");
        string[] more = verb == "add" ? ["--store", Path.Combine(_folder, "s.duckdb")] : [];
        var result = Cli.Run([verb, table, "--input", "csv", "--text-column", "body", .. more]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(verb == "add" ? "1 dispatches added" : "France", result.Output + result.Error, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
