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
        2022-02-03 Post | schedule | RUS GOV > UKR GOV, FRA GOV | talks | a second round | date=2022-03-01/2022-03-03 | venue=Berlin | person=Sergei Lavrov | deadline=2022-02-20
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("demarche-export-").FullName;

    ExportLosses Export(string format)
    {
        // The coder gives codes of both schemes; the story's reports get theirs here.
        var reports = Tellings.Read(Story).Select(report => report with
        {
            Report = report.Report with
            {
                Cameo = report.Report.Move switch { MoveType.Demand => "102", MoveType.Reject => "120", MoveType.Meet => "042", MoveType.Schedule => "03", MoveType.Assault => "190", _ => "010" },
                Plover = report.Report.Move switch { MoveType.Demand => "REQUEST", MoveType.Reject => "REJECT", MoveType.Meet => "CONSULT", MoveType.Schedule => "AGREE", MoveType.Assault => "ASSAULT", _ => "" },
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
        // Two addressees and three parties of the meeting: 2 + 1 + 3 pairs, a statement by nobody, and a plan told to two.
        Assert.Equal(9, events.Count);
        // The plan was made on the day it was told, whenever the meeting is; codes have three digits.
        Assert.Equal(("20220203", "030"), (events[^1][1], events[^1][26]));
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
        Assert.Equal(["AGREE", "AGREE", "CONSULT", "CONSULT", "CONSULT", "REJECT", "REQUEST", "REQUEST"], rows.Skip(1).Select(row => row[2]).Order());
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
    public void Plover_records_are_those_of_its_manual()
    {
        Export("plover");
        var records = Lines("plover.jsonl").Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(4, records.Count);
        string[] known = ["id", "date", "actor", "recipient", "event", "mode", "context", "quad_code", "event_scale", "event_loc", "text", "text_info", "cite_info"];
        Assert.All(records, record =>
        {
            foreach (var field in (string[])["id", "date", "actor", "event"]) Assert.True(record.TryGetProperty(field, out _), field);
            Assert.All(record.EnumerateObject(), field => Assert.True(known.Contains(field.Name) || field.Name.StartsWith("x_", StringComparison.Ordinal), field.Name));
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", record.GetProperty("date").GetString());
            Assert.Matches("^[A-Z]+$", Assert.Single(record.GetProperty("event").EnumerateArray()).GetString());
            Assert.InRange(record.GetProperty("quad_code").GetInt32(), 1, 4);
            Assert.InRange(record.GetProperty("event_scale").GetDouble(), -10, 10);
            foreach (var role in (string[])["actor", "recipient"])
                if (record.TryGetProperty(role, out var actors)) Assert.All(actors.EnumerateArray(), actor => Assert.Matches("^([A-Z]{2,6}|---)$", actor.GetProperty("code").GetString()));
            Assert.True(record.GetProperty("text_info").GetProperty("sequence").GetInt32() > 0);
            Assert.NotEmpty(record.GetProperty("cite_info").GetProperty("citation").GetString()!);
        });
        Assert.Equal(records.Count, records.Select(record => record.GetProperty("id").GetString()).Distinct().Count());
        // Several actors are lists in one record, and what parties do with each other has no recipient.
        var meeting = records.Single(record => record.GetProperty("event")[0].GetString() == "CONSULT");
        Assert.Equal(["UKR", "RUS", "FRA"], meeting.GetProperty("actor").EnumerateArray().Select(actor => actor.GetProperty("code").GetString()));
        Assert.False(meeting.TryGetProperty("recipient", out _));
        Assert.Equal("Paris", meeting.GetProperty("event_loc").GetProperty("name").GetString());
        var plan = records.Single(record => record.GetProperty("event")[0].GetString() == "AGREE");
        Assert.Equal(("2022-02-03", "2022-03-01/2022-03-03", "Sergei Lavrov", "diplomatic"), (plan.GetProperty("date").GetString(), plan.GetProperty("x_planned").GetString(),
            plan.GetProperty("actor")[0].GetProperty("actor_text").GetString(), plan.GetProperty("context")[0].GetString()));
    }

    [Fact]
    public void Every_issue_has_a_context_of_plover()
    {
        var codes = ExportCodes.Load();
        Assert.All(Demarche.Moves.Issues.IssueRecognizer.Load().Issues, issue => Assert.NotEmpty(codes.Context(issue.Id)));
    }

    [Theory]
    [InlineData("One. Two is here. Three", 5, 8, "Two is here.")]
    [InlineData("One is here. Two", 0, 3, "One is here.")]
    [InlineData("Head\nTwo is here", 5, 8, "Two is here")]
    [InlineData("Only", 1, 2, "Only")]
    public void The_sentence_around_a_report_is_whole(string text, int start, int end, string sentence) =>
        Assert.Equal(sentence, EventText.Sentence(text, new TextSpan(start, end)));

    [Fact]
    public void Dna_statements_name_organisation_concept_and_agreement()
    {
        var losses = Export("dna").Lines;
        var rows = Lines("dna-statements.csv").Select(row => Cell().Matches(row).Select(cell => cell.Value[1..^1]).ToList()).ToList();
        Assert.Equal("statement_id time document_id document_title document_author document_source document_section document_type position text person organization concept agreement modality attribution", string.Join(' ', rows[0]));
        Assert.All(rows.Skip(1), row =>
        {
            Assert.Equal(16, row.Count);
            Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$", row[1]);
            Assert.Matches(@"^\d+$", row[8]);
            Assert.NotEmpty(row[9]);
            Assert.True(ActorCode.TryParse(row[11], out _));
            Assert.NotEmpty(row[12]);
            Assert.Matches("^[01]$", row[13]);
        });
        Assert.Equal(Enumerable.Range(1, rows.Count - 1).Select(number => number.ToString(CultureInfo.InvariantCulture)), rows.Skip(1).Select(row => row[0]));
        Assert.Equal(("RUS GOV", "alliance-membership", "1"), (rows[1][11], rows[1][12], rows[1][13]));
        Assert.Contains(rows, row => (row[11], row[12], row[13]) == ("USA GOV", "alliance-membership", "0"));
        Assert.Contains("2 reports of moves that are neither for nor against left out", losses);
        Assert.Contains("1 exchanges (links of demands and answers) not held", losses);
    }

    [Fact]
    public void Graphml_opens_in_networkx_with_time_slices()
    {
        Export("graphml");
        Assert.SkipUnless(Python("import networkx") == 0, "skipped: networkx is not installed here (Debian: apt-get install python3-networkx)");
        Assert.Equal(0, Python(
            $$"""
            import networkx
            g = networkx.read_graphml(r'{{Path.Combine(_folder, "negotiation.graphml")}}')
            assert g.nodes['RUS']['label'] == 'Russia' and g.nodes['RUS']['kind'] == 'actor' and g.nodes['talks']['kind'] == 'issue', g.nodes(data=True)
            edges = list(g.edges(data=True))
            assert all(e['weight'] >= 1 and e['start'] <= e['end'] for _, _, e in edges), edges
            assert any(a == 'RUS' and b == 'USA' and e['cooperation'] == 0 and e['conflict'] >= 1 for a, b, e in edges), edges
            def slice(day):
                return g.edge_subgraph([(u, v, k) for u, v, k, e in g.edges(keys=True, data=True) if e['start'] <= day <= e['end']])
            january, february = slice('2022-01-26'), slice('2022-02-01')
            # A meeting joins all who held it, both ways, and each of them with its issue once.
            met = sorted((a, b) for a, b, e in january.edges(data=True) if e['moves'] == 'meet' and e['edge_kind'] == 'towards')
            assert met == sorted((a, b) for a in ('FRA', 'RUS', 'UKR') for b in ('FRA', 'RUS', 'UKR') if a != b), met
            assert sorted((a, e['weight']) for a, b, e in january.edges(data=True) if b == 'talks') == [('FRA', 1), ('RUS', 1), ('UKR', 1)]
            # The plan is of the month in which it was told.
            assert sorted((a, b) for a, b, e in february.edges(data=True)) == [('RUS', 'FRA'), ('RUS', 'UKR'), ('RUS', 'talks')], list(february.edges(data=True))
            assert not slice('2022-03-01').edges
            """));
    }

    [Fact]
    public void Parquet_is_read_back_by_duckdb()
    {
        Export("parquet");
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Assert.Equal(7, connection.Scalar<long>(null, $"SELECT count(*) FROM '{_folder}/reports.parquet'"));
        Assert.Equal("rejected", connection.Scalar<string>(null, $"SELECT state FROM '{_folder}/exchanges.parquet' WHERE len(answers) > 0"));
        Assert.Equal("RUS GOV", connection.Scalar<string>(null, $"SELECT performer[1] FROM '{_folder}/moves.parquet' ORDER BY known LIMIT 1"));
        // Days are days, a plan's days two of them; what is nested stays nested.
        Assert.Equal("2022-03-01 to 2022-03-03", connection.Scalar<string>(null, $"SELECT date_start::VARCHAR || ' to ' || date_end::VARCHAR FROM '{_folder}/moves.parquet' WHERE move = 'schedule'"));
        Assert.Equal(8, connection.Scalar<long>(null, $"SELECT date_diff('day', known, deadline) - 9 FROM '{_folder}/moves.parquet' WHERE deadline IS NOT NULL"));
        Assert.Equal("reject", connection.Scalar<string>(null, $"SELECT answers[1].move.move FROM '{_folder}/exchanges.parquet' WHERE len(answers) > 0"));
        Assert.Equal(2, connection.Scalar<long>(null, $"SELECT len(values['object']) FROM (SELECT * FROM '{_folder}/moves.parquet' WHERE sources = 2)"));
    }

    [Fact]
    public void Parquet_columns_and_types_do_not_hang_on_the_rows()
    {
        string Types()
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            return string.Join('\n', Directory.GetFiles(_folder, "*.parquet").Order(StringComparer.Ordinal).SelectMany(file =>
                connection.Read(null, $"DESCRIBE SELECT * FROM '{file}'", row => $"{Path.GetFileName(file)} {row.GetString(0)} {row.GetString(1)}")));
        }

        Export("parquet");
        var full = Types();
        RecordExport.Write(new ExportSource(new LedgerFold(LedgerTables.Load()).Run([]), [], new Dictionary<string, StoredDispatch>()), "parquet", _folder);
        Assert.Equal(full, Types());
        Assert.Equal(7, Directory.GetFiles(_folder).Length);
        Assert.Contains("moves.parquet known DATE", full, StringComparison.Ordinal);
        Assert.Contains("reports.parquet start INTEGER", full, StringComparison.Ordinal);
        Assert.Contains("positions.parquet from DATE", full, StringComparison.Ordinal);
    }

    // Each field of the JSON has its column: what is added there and not here would be lost in CSV and Parquet.
    [Fact]
    public void Tables_have_a_column_for_each_field()
    {
        Export("jsonl");
        foreach (var file in Directory.GetFiles(_folder, "*.jsonl"))
            Assert.All(File.ReadLines(file), line =>
            {
                var columns = RecordSchema.Of(Path.GetFileNameWithoutExtension(file)).Select(column => column.Name).ToList();
                Assert.Equal(columns.Where(column => column != "proposed_names"), JsonDocument.Parse(line).RootElement.EnumerateObject().Select(field => field.Name).Where(field => field != "proposed_names"));
            });
    }

    [Fact]
    public void Csv_is_read_back_with_each_value_in_its_column()
    {
        Export("csv");
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        foreach (var (table, rows) in (ReadOnlySpan<(string, int)>)[("reports", 7), ("moves", 6), ("exchanges", 1), ("rounds", 2), ("discrepancies", 0)])
        {
            var file = $"read_csv('{_folder}/{table}.csv', header = true, all_varchar = true, strict_mode = true)";
            Assert.Equal(rows, connection.Scalar<long>(null, $"SELECT count(*) FROM {file}"));
            Assert.Equal(RecordSchema.Of(table).Select(column => column.Name), connection.Read(null, $"DESCRIBE SELECT * FROM {file}", row => row.GetString(0)));
        }

        Assert.Equal("USA GOV|EUR", connection.Scalar<string>(null, $"SELECT addressee FROM '{_folder}/reports.csv' WHERE id = 'r000'"));
        Assert.Equal("a ban on Ukraine's membership", connection.Scalar<string>(null, $"SELECT object FROM '{_folder}/reports.csv' WHERE id = 'r000'"));
        Assert.Equal("reject", connection.Scalar<string>(null, $"SELECT answers::JSON->0->'move'->>'move' FROM '{_folder}/exchanges.csv' WHERE answers IS NOT NULL"));
    }

    [Theory]
    [InlineData("jsonl", 7)]
    [InlineData("csv", 8)]
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
        Assert.Contains(losses, line => line.StartsWith("2 rounds", StringComparison.Ordinal));
        foreach (var lost in (string[])["issues of moves", "objects of moves", "venues", "deadlines", "days of planned meetings", "moves whose persons", "moves whose status"])
            Assert.Contains(losses, line => line.Contains(lost, StringComparison.Ordinal));
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
