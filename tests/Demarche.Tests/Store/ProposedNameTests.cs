using System.Text.Json;
using Demarche.Tests.Support;

namespace Demarche.Tests.Store;

/// <summary>Names are compared with other tellings by <c>code</c>, by <c>read</c> and by <c>add</c>, with what a store holds as with what comes in.</summary>
public sealed class ProposedNameTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("demarche-").FullName;

    public static TheoryData<string> Engines => StorePlace.Engines;

    [Theory, MemberData(nameof(Engines))]
    public void A_store_keeps_the_name_of_the_text_and_the_one_that_the_tellings_before_have(string engine)
    {
        using var place = new StorePlace(engine, server);
        foreach (var (id, name) in new[] { ("a", "Shaaban Gawad"), ("b", "Shaaban Gawad"), ("c", "Shaban Gowad") })
            Assert.Equal(0, Cli.Run("add", Write(id, name), "--store", place.Address).ExitCode);
        var report = Assert.Single(place.Open().Reports(), report => report.Report.ProposedNames.Count > 0);
        Assert.Equal("c", report.DispatchId);
        var proposed = Assert.Single(report.Report.ProposedNames);
        Assert.EndsWith("Shaban Gowad", proposed.Name, StringComparison.Ordinal);
        Assert.EndsWith("Shaaban Gawad", proposed.Proposal, StringComparison.Ordinal);
        Assert.InRange(proposed.Score, 0.5, 0.8);
    }

    [Fact]
    public void A_folder_of_translations_is_coded_with_its_names_compared()
    {
        foreach (var (id, name) in new[] { ("a", "Shaban Gowad"), ("b", "Shaaban Gawad"), ("c", "Shaaban Gawad") }) Write(id, name);
        var lines = Lines(Cli.Run("code", _folder));
        Assert.Equal(["Shaban/Shaaban/variant", "Gowad/Gawad/garbled"], lines[0].GetProperty("names").EnumerateArray().Select(Shown));
        Assert.All(lines[1..], line => Assert.Empty(line.GetProperty("names").EnumerateArray()));
        Assert.Contains(lines[0].GetProperty("reports").EnumerateArray(), report => report.TryGetProperty("proposed_names", out _));
        Assert.All(Lines(Cli.Run("code", _folder, "--look-ahead", "0")), line => Assert.Empty(line.GetProperty("names").EnumerateArray()));
    }

    [Fact]
    public void Several_files_are_read_one_after_the_other_with_their_names_compared()
    {
        string[] files = [.. new[] { "Shaban Gowad", "Shaaban Gawad", "Shaaban Gawad" }.Select((name, index) =>
        {
            var path = Path.Combine(_folder, $"{index}.txt");
            File.WriteAllText(path, Text(name));
            return path;
        })];
        var lines = Lines(Cli.Run(["read", .. files, "--date", "2021-12-13", "--format", "jsonl"]));
        Assert.Equal([2, 0, 0], lines.Select(line => line.GetProperty("names").GetArrayLength()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Write(string id, string name)
    {
        var path = Path.Combine(_folder, $"{id}.jsonl");
        File.WriteAllText(path, JsonSerializer.Serialize(new { id, date = "2021-12-13", text = Text(name) }));
        return path;
    }

    static string Text(string name) =>
        $"The museum in Cairo found eleven stolen statues in a warehouse near the harbour on Saturday. Egyptian lawmaker {name} demanded that Sudan return the statues. Workers had hidden them under grain.";

    static string Shown(JsonElement name) => $"{name.GetProperty("text").GetString()}/{name.GetProperty("proposal").GetString()}/{name.GetProperty("kind").GetString()}";

    static List<JsonElement> Lines(CliResult result) => [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
