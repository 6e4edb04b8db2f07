using System.CommandLine;
using System.Text.Json;
using Demarche.App;
using Demarche.Ledger;
using Demarche.Store;
using Demarche.Tests.Ledger;
using Demarche.Tests.Support;

namespace Demarche.Tests.Store;

/// <summary>The verbs that ask the record, as a user runs them, over reports made by hand.</summary>
public sealed class QueryCommandTests : IClassFixture<QueryCommandTests.Filled>
{
    const string Story =
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership
        2022-01-11 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on membership
        2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban
        2022-01-13 Globe | propose | USA GOV > RUS GOV | talks | a meeting, "soon"
        2022-01-27 Post | transmit | USA GOV > RUS GOV | security-guarantees | a written reply | date=2022-01-26 | person=John Sullivan
        2022-01-28 Herald | transmit | USA GOV > RUS GOV | security-guarantees | the written reply | person=Hillary Clinton
        2022-01-28 Herald | schedule | UKR GOV, RUS GOV | talks | | date=2022-02-09/2022-02-11 | venue=Berlin
        """;

    readonly Filled _filled;

    public QueryCommandTests(Filled filled) => _filled = filled;

    [Theory]
    [InlineData("moves")]
    [InlineData("exchanges")]
    [InlineData("rounds")]
    [InlineData("positions")]
    [InlineData("issues")]
    [InlineData("discrepancies")]
    [InlineData("timeline")]
    public async Task A_question_is_answered_as_table_csv_and_json(string verb)
    {
        Golden.Matches($"record/{verb}.txt", await Ask(verb));
        Golden.Matches($"record/{verb}.csv", await Ask(verb, "--format", "csv"));
        Golden.Matches($"record/{verb}.json", await Ask(verb, "--format", "json"));
    }

    [Fact]
    public async Task As_of_answers_what_was_known_on_that_day()
    {
        using var now = JsonDocument.Parse(await Ask("exchanges", "--issue", "alliance-membership", "--format", "json"));
        using var then = JsonDocument.Parse(await Ask("exchanges", "--issue", "alliance-membership", "--as-of", "2022-01-11", "--format", "json"));
        Assert.Equal("rejected", now.RootElement[0].GetProperty("state").GetString());
        Assert.Equal("open", then.RootElement[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Open_exchanges_leave_out_the_decided()
    {
        using var open = JsonDocument.Parse(await Ask("exchanges", "--open", "--format", "json"));
        Assert.Equal("talks", Assert.Single(open.RootElement.EnumerateArray()).GetProperty("issue").GetString());
    }

    [Fact]
    public async Task Why_shows_the_words_the_rule_and_the_versions()
    {
        var answer = await Ask("why", "m002");
        Assert.Contains("[reject]", answer, StringComparison.Ordinal);
        Assert.Contains("rule test", answer, StringComparison.Ordinal);
        Assert.Contains("codebook c1", answer, StringComparison.Ordinal);
        using var exchange = JsonDocument.Parse(await Ask("why", "x000", "--format", "json"));
        Assert.Equal(["r000", "r001", "r002"], exchange.RootElement.EnumerateArray().Select(report => report.GetProperty("id").GetString()));
        using var round = JsonDocument.Parse(await Ask("why", "o006", "--format", "json"));
        Assert.Equal("r006", Assert.Single(round.RootElement.EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(1, "moves", "--actor", "CHN")]
    [InlineData(1, "why", "m999")]
    [InlineData(1, "dispatch", "none")]
    [InlineData(1, "review", "--by", "anna")]
    [InlineData(1, "review", "--second", "--by", "anna")]
    [InlineData(1, "agreement")]
    [InlineData(2, "review", "m999")]
    [InlineData(2, "review", "--by", "")]
    [InlineData(2, "review", "m000", "--second")]
    [InlineData(2, "moves", "--from", "yesterday")]
    public void The_exit_code_says_what_happened(int code, params string[] args) => Assert.Equal(code, Run(args).ExitCode);

    [Fact]
    public void A_store_that_does_not_exist_is_named()
    {
        var result = Cli.Run(["moves", "--store", "/nowhere/none.duckdb"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no store '/nowhere/none.duckdb'", result.Error, StringComparison.Ordinal);
    }

    // In this process: a start of the program for each of thirty questions would cost the suite half a minute.
    async Task<string> Ask(params string[] args)
    {
        await using var output = new StringWriter();
        await CommandLine.CreateRoot().Parse([.. args, "--store", _filled.Address]).InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    CliResult Run(params string[] args) => Cli.Run([.. args, "--store", _filled.Address]);

    /// <summary>A store with the story in it.</summary>
    public sealed class Filled : IDisposable
    {
        public Filled()
        {
            var entries = Tellings.Read(Story).GroupBy(report => report.DispatchId).Select(Entry).ToList();
            LedgerStore.Open(Address, LedgerTables.Load()).Add(entries, new CodingVersion("p1", "c1", ""));
        }

        public string Address { get; } = Path.Combine(Path.GetTempPath(), $"demarche-{Guid.NewGuid():N}.duckdb");

        // Each report's words stand in the text where its span says.
        static CodedEntry Entry(IGrouping<string, SourcedReport> group)
        {
            var text = new string(' ', 200).ToCharArray();
            foreach (var report in group) report.Report.Move.ToString().ToLowerInvariant().CopyTo(0, text, report.Report.Span.Start, Math.Min(10, report.Report.Move.ToString().Length));
            var reports = group.Select(report => report with { Report = report.Report with { Span = new TextSpan(report.Report.Span.Start, report.Report.Span.Start + report.Report.Move.ToString().Length) } });
            var first = group.First();
            return new CodedEntry(new StoredDispatch(new Dispatch { Id = group.Key, Text = new string(text), Outlet = first.Outlet, Date = first.Published }), [.. reports]);
        }

        public void Dispose() => File.Delete(Address);
    }
}
