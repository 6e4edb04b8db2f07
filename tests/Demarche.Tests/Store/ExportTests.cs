using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Demarche.Ledger;
using Demarche.Store;
using Demarche.Store.Exports;
using Demarche.Tests.Ledger;
using DuckDB.NET.Data;

namespace Demarche.Tests.Store;

/// <summary>Each export keeps the rules by which the format's real readers take it apart.</summary>
public sealed partial class ExportTests : IDisposable
{
    const string Story =
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV, EUR | alliance-membership | a ban on Ukraine's membership
        2022-01-11 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on membership
        2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban
        2022-01-13 Globe | assault | RUS MIL > UKR | armed-attacks | a post | modality=possible
        2022-01-27 Post | meet | UKR GOV, RUS GOV, FRA GOV | talks | | date=2022-01-26 | venue=Paris
        2022-01-28 Post | state | --- | talks | that the talks were long
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("demarche-export-").FullName;

    ExportLosses Export(string format)
    {
        // The coder gives codes of both schemes; the story's reports get theirs here.
        var reports = Tellings.Read(Story).Select(report => report with
        {
            Report = report.Report with
            {
                Cameo = report.Report.Move switch { MoveType.Demand => "102", MoveType.Reject => "120", MoveType.Meet => "042", MoveType.Assault => "190", _ => "010" },
                Plover = report.Report.Move switch { MoveType.Demand => "REQUEST", MoveType.Reject => "REJECT", MoveType.Meet => "CONSULT", MoveType.Assault => "ASSAULT", _ => "" },
            },
        }).ToList();
        var dispatches = reports.DistinctBy(report => report.DispatchId).ToDictionary(report => report.DispatchId, report => new StoredDispatch(
            new Dispatch { Id = report.DispatchId, Text = "One sentence 😀. Another\tone; \"quoted\". A third one that is long enough to hold the spans.", Outlet = report.Outlet, Title = "A \"title\"", Url = report.Outlet == "Globe" ? $"https://globe.example/{report.Published:yyyy-MM-dd}" : null }));
        var source = new ExportSource(new LedgerFold(LedgerTables.Load()).Run(reports), reports, dispatches);
        return RecordExport.Write(source, format, _folder).Losses;
    }

    string[] Lines(string name) => File.ReadAllLines(Path.Combine(_folder, name));

    [Fact]
    public void Gdelt_events_have_61_columns_and_mentions_16_that_join()
    {
        Export("gdelt");
        var events = Lines("export.CSV").Select(line => line.Split('\t')).ToList();
        // Two addressees and three parties of the meeting: 2 + 1 + 3 pairs, and a statement by nobody.
        Assert.Equal(7, events.Count);
        Assert.All(events, row => Assert.Equal(61, row.Length));
        Assert.All(events, row =>
        {
            Assert.Matches(@"^\d{8}$", row[1]);
            Assert.Equal(row[1][..6], row[2]);
            Assert.Equal(row[1][..4], row[3]);
            Assert.InRange(double.Parse(row[4], CultureInfo.InvariantCulture), 2022, 2023);
            Assert.StartsWith(row[28], row[27], StringComparison.Ordinal);
            Assert.InRange(int.Parse(row[29], CultureInfo.InvariantCulture), 1, 4);
            Assert.InRange(double.Parse(row[30], CultureInfo.InvariantCulture), -10, 10);
            Assert.Matches(@"^\d{14}$", row[59]);
        });
        var demand = events.First(row => row[26] == "102");
        Assert.Equal(("RUSGOV", "RUS", "GOV", "USAGOV", "3"), (demand[5], demand[7], demand[12], demand[15], demand[29]));
        Assert.Equal(("2", "2"), (demand[31], demand[32]));
        Assert.Equal(("RUSSIA", "https://globe.example/2022-01-10"), (demand[6], demand[60]));
        Assert.Equal("Herald-2022-01-11", Lines("mentions.CSV").Select(line => line.Split('\t')).First(row => row[4] == "Herald")[5]);
        var ids = events.Select(row => row[0]).ToHashSet();
        Assert.Equal(events.Count, ids.Count);
        var mentions = Lines("mentions.CSV").Select(line => line.Split('\t')).ToList();
        Assert.All(mentions, row => Assert.Equal(16, row.Length));
        Assert.Equal(ids, mentions.Select(row => row[0]).ToHashSet());
        Assert.All(mentions, row => Assert.InRange(int.Parse(row[11], CultureInfo.InvariantCulture), 10, 100));
    }

    [Fact]
    public void Polecat_has_its_40_named_columns()
    {
        Export("polecat");
        var rows = Lines("polecat.tsv").Select(line => line.Split('\t')).ToList();
        Assert.Equal(PolecatExport.Header, rows[0]);
        Assert.Equal(40, rows[0].Length);
        Assert.All(rows, row => Assert.Equal(40, row.Length));
        Assert.All(rows.Skip(1), row => Assert.Matches(@"^\d{4}-\d\d-\d\d$", row[1]));
        Assert.Equal(["CONSULT", "CONSULT", "CONSULT", "REJECT", "REQUEST", "REQUEST"], rows.Skip(1).Select(row => row[2]).Order());
    }

    [Fact]
    public void Icews_has_its_20_named_columns()
    {
        Export("icews");
        var rows = Lines("icews.tab").Select(line => line.Split('\t')).ToList();
        Assert.Equal(IcewsExport.Header, rows[0]);
        Assert.Equal(20, rows[0].Length);
        Assert.All(rows, row => Assert.Equal(20, row.Length));
        Assert.Contains(rows, row => (row[2], row[4], row[8], row[10]) == ("Russia", "Russia", "United States", "United States"));
        Assert.Equal(rows.Count - 1, rows.Skip(1).Select(row => (row[0], row[1])).Distinct().Count());
    }

    [Fact]
    public void Plover_lines_have_the_required_fields()
    {
        Export("plover");
        foreach (var line in Lines("plover.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var field in (string[])["id", "date", "actor", "event"]) Assert.True(json.RootElement.TryGetProperty(field, out _), field);
            Assert.Matches("^[A-Z]+$", json.RootElement.GetProperty("event").GetString());
        }
    }

    [Fact]
    public void Dna_statements_name_organisation_concept_and_agreement()
    {
        Export("dna");
        var rows = Lines("dna-statements.csv");
        Assert.StartsWith("\"statement_id\";\"time\";\"document_id\"", rows[0], StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal(16, Cell().Count(row)));
        Assert.Contains("\"RUS GOV\";\"alliance-membership\";\"1\"", rows[1], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains("\"USA GOV\";\"alliance-membership\";\"0\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Graphml_opens_in_networkx_with_time_slices()
    {
        Export("graphml");
        Assert.SkipUnless(Python("import networkx") == 0, "skipped: networkx is not installed here (Debian: apt-get install python3-networkx)");
        Assert.Equal(0, Python(
            $"""
            import networkx
            g = networkx.read_graphml(r'{Path.Combine(_folder, "negotiation.graphml")}')
            assert g.nodes['RUS']['label'] == 'Russia' and g.nodes['RUS']['kind'] == 'actor' and g.nodes['talks']['kind'] == 'issue', g.nodes(data=True)
            edges = list(g.edges(data=True))
            assert all(e['start'] == '2022-01-01' and e['end'] == '2022-01-31' and e['weight'] >= 1 for _, _, e in edges), edges
            assert any(a == 'RUS' and b == 'USA' and e['cooperation'] == 0 and e['conflict'] >= 1 for a, b, e in edges), edges
            assert any(e['moves'] == 'meet' and e['cooperation'] >= 1 and e['conflict'] == 0 for a, b, e in edges), edges
            """));
    }

    [Fact]
    public void Parquet_is_read_back_by_duckdb()
    {
        Export("parquet");
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Assert.Equal(6, connection.Scalar<long>(null, $"SELECT count(*) FROM '{_folder}/reports.parquet'"));
        Assert.Equal("rejected", connection.Scalar<string>(null, $"SELECT state FROM '{_folder}/exchanges.parquet'"));
        Assert.Equal("RUS GOV", connection.Scalar<string>(null, $"SELECT performer[1] FROM '{_folder}/moves.parquet' ORDER BY known LIMIT 1"));
    }

    [Theory]
    [InlineData("jsonl", 6)]
    [InlineData("csv", 7)]
    public void Tables_hold_every_report(string format, int lines)
    {
        Export(format);
        Assert.Equal(lines, Lines($"reports.{format}").Length);
        Assert.NotEmpty(Lines($"exchanges.{format}"));
    }

    [Fact]
    public void What_a_format_cannot_hold_is_listed()
    {
        var losses = Export("gdelt").Lines;
        Assert.Contains(losses, line => line.StartsWith("1 moves planned, possible", StringComparison.Ordinal));
        Assert.Contains(losses, line => line.StartsWith("1 exchanges", StringComparison.Ordinal));
        Assert.Contains(losses, line => line.StartsWith("1 rounds", StringComparison.Ordinal));
        Assert.Empty(Export("jsonl").Lines);
    }

    static int Python(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", program]) { RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) TestContext.Current.TestOutputHelper?.WriteLine(error);
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex Cell();
}
