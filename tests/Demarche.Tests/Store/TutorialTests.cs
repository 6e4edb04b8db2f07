using System.CommandLine;
using System.Text.RegularExpressions;
using Demarche.App;
using Demarche.Ledger;
using Demarche.Tests.Support;

namespace Demarche.Tests.Store;

/// <summary>Writes the outputs of the tutorial and the table of phases. <c>DEMARCHE_ACCEPT=1</c> after a change of the coder.</summary>
public sealed partial class TutorialTests : IDisposable
{
    readonly string _store = Path.Combine(Path.GetTempPath(), $"demarche-{Guid.NewGuid():N}.duckdb");

    async Task<string> Run(params string[] args)
    {
        await using var output = new StringWriter();
        await CommandLine.CreateRoot().Parse([.. args, "--store", _store]).InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    [Fact]
    public async Task The_tutorial_shows_what_the_program_answers()
    {
        await Run("add", Repository.PathOf("data", "samples", "geneva-2022-01.txt"), "--date", "2022-01-28");
        await Run("add", Repository.PathOf("data", "samples", "winter-2022.jsonl"));
        var path = Repository.PathOf("docs", "user", "tutorial.md");
        void Section(string name, string text) => Golden.MatchesSection(path, name, Block(text));
        var exchanges = await Run("exchanges", "--issue", "alliance-membership");
        Section("exchanges", exchanges);
        Section("rounds", await Run("rounds"));
        Section("rounds-then", await Run("rounds", "--as-of", "2022-01-28", "--from", "2022-01-28"));
        Section("issues", await Run("issues", "--actor", "USA"));
        Section("discrepancies", await Run("discrepancies"));
        Section("moves", await Run("moves", "--issue", "transparency-measures"));
        var id = Id().Match(exchanges).Value;
        Assert.NotEmpty(id);
        Section("why", $"$ demarche why {id}\n" + Versions().Replace(await Run("why", id), "demarche …"));
    }

    [Fact]
    public void The_manual_prints_the_table_of_phases()
    {
        var rows = LedgerTables.Load().Phases.Select(row =>
            $"| {row.Id} | {Names(row.Moves)}{(row.OnlyCancelled ? " (called off)" : "")}{(row.ByOther ? ", by the other side" : "")} | {Names(row.From)} | {Demarche.Output.RecordJson.Name(row.To)} |");
        Golden.MatchesSection(Repository.PathOf("docs", "user", "ledger.md"), "phases", string.Join('\n', ["| row | moves | from | to |", "| --- | --- | --- | --- |", .. rows]));
    }

    static string Names<TEnum>(IEnumerable<TEnum> values) where TEnum : struct, Enum => string.Join(", ", values.Order().Select(Demarche.Output.RecordJson.Name));

    // Trailing blanks of a table's lines would be an editor's first change.
    static string Block(string text) => "```text\n" + string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n```";

    public void Dispose() => File.Delete(_store);

    [GeneratedRegex("x[0-9a-f]{12}")]
    private static partial Regex Id();

    // Digests change with every word of the codebook; the tutorial is about the story.
    [GeneratedRegex(@"demarche \d.*")]
    private static partial Regex Versions();
}
