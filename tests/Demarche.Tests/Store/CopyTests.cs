using System.Text.Json;
using Demarche.Tests.Support;

namespace Demarche.Tests.Store;

/// <summary><c>add</c> knows a copy again, in the same run and in a later one, and the ledger counts it once.</summary>
public sealed class CopyTests : IDisposable
{
    const string Story =
        "Chile demanded that Peru release twelve sailors held since March. The Chilean Foreign Ministry said the sailors had fished in open water off Arica, and that a "
        + "consul had been refused a visit. Peru rejected the demand. A judge in Tacna will hear the sailors next week, the Peruvian Foreign Ministry said in a statement on the case.";

    readonly string _folder = Directory.CreateTempSubdirectory("demarche-").FullName;

    string File(params (string Id, string Outlet, string Day, string Text)[] dispatches)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.jsonl");
        System.IO.File.WriteAllLines(path, dispatches.Select(row => JsonSerializer.Serialize(new { id = row.Id, outlet = row.Outlet, date = row.Day, title = "", text = row.Text })));
        return path;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_is_known_in_one_run_and_over_two(bool inTwoRuns)
    {
        var store = Path.Combine(_folder, $"{Guid.NewGuid():N}.duckdb");
        (string, string, string, string)[] all =
        [
            ("a", "Globe", "2022-04-05", Story),
            ("b", "Herald", "2022-04-06", Story),
            ("c", "Post", "2022-04-06", Story.Replace("twelve", "12", StringComparison.Ordinal).Replace("Tacna", "Lima", StringComparison.Ordinal)),
        ];
        string[] inputs = inTwoRuns ? [File(all[0]), File(all[1..])] : [File(all)];
        foreach (var input in inputs) Assert.Equal(0, Cli.Run("add", input, "--store", store).ExitCode);
        var reports = Demarche.Store.LedgerStore.Open(store, Demarche.Ledger.LedgerTables.Load()).Reports();
        Assert.Equal([("a", null), ("b", "a"), ("c", null)], reports.Select(report => (report.DispatchId, report.CopyOf)).Distinct());
    }

    [Fact]
    public void A_dispatch_that_comes_again_while_its_story_is_awaited_is_known()
    {
        var store = Path.Combine(_folder, $"{Guid.NewGuid():N}.duckdb");
        // More than one batch, fewer than are held back.
        var input = File([.. Enumerable.Range(0, 40).Append(3).Select(i => ($"d{i}", "Globe", "2022-04-05", $"Village {i} mended its bridge."))]);
        Assert.Contains("40 dispatches added, 1 known", Cli.Run("add", input, "--store", store).Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
