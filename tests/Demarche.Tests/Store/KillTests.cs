using System.Diagnostics;
using System.Text.Json;
using Demarche.Output;
using Demarche.Store;
using Demarche.Tests.Support;

namespace Demarche.Tests.Store;

/// <summary>A run of <c>add</c> that is killed loses nothing that was committed and doubles nothing.</summary>
/// <remarks>
/// SIGKILL comes at random moments spread evenly over the time that a whole run takes on the machine; a store that is full is compared with one that was never
/// killed, and a new one begun. <c>DEMARCHE_KILLS=50 … -class "*KillTests" -showLiveOutput</c> kills fifty times on each engine.
/// </remarks>
public sealed class KillTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    // Enough batches of `add` that a run is still at work when most of the kills come.
    const int Dispatches = 32 * 9;

    static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("DEMARCHE_KILLS"), out var kills) ? kills : 3;

    public static TheoryData<string> Engines => StorePlace.Engines;

    [Theory, MemberData(nameof(Engines))]
    public void A_killed_run_goes_on_where_it_was(string engine)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var input = Input();
        var clock = Stopwatch.StartNew();
        var expected = Whole(engine, input);
        var length = clock.Elapsed;
        var (before, after, ended) = (0, 0, 0);
        while (before + after < Kills)
        {
            using var place = new StorePlace(engine, server);
            while (before + after < Kills)
            {
                var known = Codings(place);
                if (AddAndKill(input, place.Address, length * random.NextDouble())) { ended++; break; }
                if (Codings(place) > known) after++;
                else before++;
            }

            Assert.Equal(0, Cli.Run("add", input, "--store", place.Address).ExitCode);
            Assert.Equal(expected, Rows(place));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{engine}, seed {seed}: a run takes {length.TotalSeconds:0.0} s; {before + after} kills, {before} before its first commit, {after} after one; {ended} runs ended by themselves; "
            + $"every store as if never killed: {expected.Count} reports and entries, 0 lost, 0 doubled");
        if (Kills >= ManyKills) Assert.InRange(after, Kills / 4, Kills);
        File.Delete(input);
    }

    List<string> Whole(string engine, string input)
    {
        using var place = new StorePlace(engine, server);
        Assert.Equal(0, Cli.Run("add", input, "--store", place.Address).ExitCode);
        var store = place.Open();
        Assert.Equal((Dispatches, Dispatches), (store.Count().Dispatches, store.Count().Codings));
        var rows = Rows(place);
        Assert.Equal(rows.Count, rows.Distinct().Count());
        return rows;
    }

    // Reports in the order of the store, then every entry of the record that is folded from them.
    static List<string> Rows(StorePlace place)
    {
        var store = place.Open();
        return [.. store.Reports().Select(report => ReportJson.Of(report, null)), .. Enum.GetValues<EntryKind>().SelectMany(kind => store.Entries(new RecordQuery { Kinds = [kind] }))];
    }

    static long Codings(StorePlace place) => place.Open().Count().Codings;

    static string Input()
    {
        var path = Path.Combine(Path.GetTempPath(), $"demarche-{Guid.NewGuid():N}.jsonl");
        File.WriteAllLines(path, Enumerable.Range(0, Dispatches).Select(i => JsonSerializer.Serialize(new
        {
            id = $"k{i}",
            date = "2022-01-12",
            outlet = $"Outlet {i % 9}",
            text = string.Join("\n\n", Enumerable.Range(1, 4).Select(j => $"NATO rejected demand number {i} of Russia. Russia demanded that the United States withdraw {i * j} soldiers from camp {j}.")),
        })));
        return path;
    }

    // Whether the run ended before it was to be killed.
    static bool AddAndKill(string input, string address, TimeSpan moment)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Demarche.App.dll"), "add", input, "--store", address])
        {
            RedirectStandardError = true,
        })!;
        var isDone = process.WaitForExit(moment);
        if (!isDone) process.Kill();
        process.WaitForExit();
        return isDone;
    }

    const int ManyKills = 20;
}
