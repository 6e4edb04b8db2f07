using System.Diagnostics;
using System.Text.Json;
using Demarche.Tests.Support;

namespace Demarche.Tests.Store;

/// <summary>A run of <c>add</c> that is killed loses nothing that was committed and doubles nothing; tools/kill-add.sh does it fifty times.</summary>
public sealed class KillTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    const int Dispatches = 96;
    const int Kills = 3;

    public static TheoryData<string> Engines => StorePlace.Engines;

    [Theory, MemberData(nameof(Engines))]
    public void A_killed_run_goes_on_where_it_was(string engine)
    {
        using var place = new StorePlace(engine, server);
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var input = Path.Combine(Path.GetTempPath(), $"demarche-{Guid.NewGuid():N}.jsonl");
        File.WriteAllLines(input, Enumerable.Range(0, Dispatches).Select(i => JsonSerializer.Serialize(new
        {
            id = $"k{i}",
            date = "2022-01-12",
            text = $"NATO rejected demand number {i} of Russia. Russia demanded that the United States withdraw {i} soldiers.",
        })));
        for (var kill = 0; kill < Kills; kill++) AddAndKill(input, place.Address, random.Next(1500, 4000));
        Assert.Equal(0, Cli.Run("add", input, "--store", place.Address).ExitCode);
        var store = place.Open();
        Assert.Equal((Dispatches, Dispatches), (store.Count().Dispatches, store.Count().Codings));
        var reports = store.Reports();
        Assert.Equal(reports.Count, reports.Select(report => report.Id).Distinct().Count());
        Assert.Equal(store.Count().Reports, reports.Count);
        File.Delete(input);
    }

    static void AddAndKill(string input, string address, int milliseconds)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Demarche.App.dll"), "add", input, "--store", address])
        {
            RedirectStandardError = true,
        })!;
        if (!process.WaitForExit(milliseconds)) process.Kill();
        process.WaitForExit();
    }
}
