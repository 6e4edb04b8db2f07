using Demarche.Ledger;
using Demarche.Store;
using Demarche.Tests.Ledger;

namespace Demarche.Tests.Store;

/// <summary>What the store promises, on both engines.</summary>
public sealed class StoreTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    public static TheoryData<string> Engines => StorePlace.Engines;

    static readonly CodingVersion First = new("0.1.0", "aaa", "m:1");
    static readonly CodingVersion Second = First with { Model = "m:2" };

    const string Story =
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership | person=Sergei Lavrov | deadline=2022-02-01
        2022-01-12 Globe | reject | USA GOV, EUR > RUS GOV | alliance-membership | the ban | polarity=positive
        2022-01-28 Herald | schedule | UKR GOV, RUS GOV | talks | | date=2022-02-09/2022-02-11 | venue=Berlin | agency=Reuters
        """;

    static List<CodedEntry> Entries(string story) =>
        [.. Tellings.Read(story).GroupBy(report => report.DispatchId).Select(group => new CodedEntry(
            new StoredDispatch(new Dispatch { Id = group.Key, Text = $"text of {group.Key}: “Zürich” 😀", Outlet = group.First().Outlet, Date = group.First().Published }, group.First().Agency),
            [.. group]))];

    [Theory, MemberData(nameof(Engines))]
    public void Reports_come_back_as_they_went_in(string engine)
    {
        using var place = new StorePlace(engine, server);
        var store = place.Open();
        store.Add(Entries(Story), First);
        Assert.Equal(Tellings.Read(Story).Select(Print), store.Reports().Select(Print));
        var (stored, reports) = store.Dispatch("Herald")!.Value;
        Assert.Equal("text of Herald-2022-01-28: “Zürich” 😀", stored.Dispatch.Text);
        Assert.Equal(("Reuters", 1), (stored.Agency, reports.Count));
    }

    [Theory, MemberData(nameof(Engines))]
    public void Adding_twice_changes_nothing(string engine)
    {
        using var place = new StorePlace(engine, server);
        var store = place.Open();
        Assert.Equal(3, store.Add(Entries(Story), First));
        Assert.Equal(0, store.Add(Entries(Story), First));
        Assert.Equal((3, 3, 3), store.Count());
        Assert.Equal(3, store.Coded([.. Entries(Story).Select(entry => entry.Stored.Dispatch.Id), "other"], First).Count);
        Assert.Empty(store.Coded(["Globe-2022-01-10"], Second));
    }

    [Theory, MemberData(nameof(Engines))]
    public void Who_may_only_read_is_answered_and_cannot_decide(string engine)
    {
        using var place = new StorePlace(engine, server);
        place.Open().Add(Entries(Story), First);
        Assert.SkipWhen(engine == "duckdb" && (Environment.IsPrivilegedProcess || OperatingSystem.IsWindows()), "skipped: root writes to files that may not be written");
        if (engine == "duckdb" && !OperatingSystem.IsWindows()) File.SetUnixFileMode(place.Address, UnixFileMode.UserRead);
        var reader = LedgerStore.Open(engine == "duckdb" ? place.Address : $"{place.Address};Options=-c default_transaction_read_only=on", LedgerTables.Load());
        // Not folded yet, or folded for another day: the record is folded in memory.
        Assert.Single(reader.Entries(new RecordQuery { Kinds = [EntryKind.Exchange] }));
        Assert.Single(reader.Entries(new RecordQuery { Kinds = [EntryKind.Move], AsOf = new DateOnly(2022, 1, 10) }));
        Assert.NotNull(reader.Entry("x000"));
        Assert.Throws<ReadOnlyStoreException>(reader.EnsureWritable);
        Assert.Throws<ReadOnlyStoreException>(() => reader.Add(Entries(Story), Second));
    }

    [Theory, MemberData(nameof(Engines))]
    public void Decisions_that_belong_together_are_kept_together_or_not_at_all(string engine)
    {
        using var place = new StorePlace(engine, server);
        var store = place.Open();
        store.Add(Entries(Story), First);
        var one = new Decision { Number = 0, AtUtc = DateTime.UtcNow, By = "A", Kind = DecisionKind.Confirm, Target = "m000" };
        Assert.Equal([1, 2], store.Decide([one, one with { Target = "m001" }], known: 0)!.Select(decision => decision.Number));
        Assert.Null(store.Decide([one, one], known: 1));
        Assert.Equal(2, store.Decisions().Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_newer_version_supersedes_without_deleting(string engine)
    {
        using var place = new StorePlace(engine, server);
        var store = place.Open();
        store.Add(Entries(Story), First);
        var newer = Entries(Story.Replace("| reject |", "| accept |", StringComparison.Ordinal));
        store.Add([newer[1]], Second);
        Assert.Equal([MoveType.Demand, MoveType.Accept, MoveType.Schedule], store.Reports().Select(report => report.Report.Move));
        Assert.Equal((3, 4, 3), store.Count());
        Assert.Equal(Second, store.Evidence(newer[1].Reports[0].Id)!.Version);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Decisions_are_chained_and_change_the_record(string engine)
    {
        using var place = new StorePlace(engine, server);
        var store = place.Open();
        store.Add(Entries(Story), First);
        var query = new RecordQuery { Kinds = [EntryKind.Exchange] };
        Assert.Contains("\"state\":\"rejected\"", Assert.Single(store.Entries(query)), StringComparison.Ordinal);
        var now = new DateTime(2022, 3, 1, 12, 0, 0, 123, 456, DateTimeKind.Utc).AddTicks(7);
        var first = store.Decide(new Decision { Number = 0, AtUtc = now, By = "A", Kind = DecisionKind.Correct, Target = "r001", Field = "move", After = "accept" });
        var second = store.Decide(new Decision { Number = 0, AtUtc = now, By = "B", Kind = DecisionKind.Confirm, Target = "m000" });
        Assert.Equal((1, 2, first.Hash()), (first.Number, second.Number, second.PreviousHash));
        Assert.Equal([first, second], store.Decisions());
        Assert.Contains("\"state\":\"accepted\"", Assert.Single(store.Entries(query)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Entries_are_found_by_actor_issue_days_state_and_limit(string engine)
    {
        using var place = new StorePlace(engine, server);
        var store = place.Open();
        store.Add(Entries(Story), First);
        var moves = new RecordQuery { Kinds = [EntryKind.Move] };
        int Count(RecordQuery query) => store.Entries(query).Count;
        Assert.Equal(3, Count(moves));
        Assert.Equal(2, Count(moves with { Actor = "USA GOV" }));
        Assert.Equal(0, Count(moves with { Actor = "US" }));
        Assert.Equal(1, Count(moves with { Issue = "talks" }));
        Assert.Equal(2, Count(moves with { From = new DateOnly(2022, 1, 11) }));
        Assert.Equal(1, Count(moves with { To = new DateOnly(2022, 1, 11) }));
        Assert.Equal(1, Count(moves with { AsOf = new DateOnly(2022, 1, 11) }));
        Assert.Equal(1, Count(moves with { Limit = 1 }));
        Assert.Equal(1, Count(moves with { Kinds = [EntryKind.Round], States = ["scheduled", "held"] }));
        Assert.Equal(0, Count(moves with { Kinds = [EntryKind.Round], States = ["held"] }));
        Assert.NotNull(store.Entry("x000"));
        Assert.Null(store.Entry("x999"));
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_store_that_is_opened_again_has_its_schema_and_rows(string engine)
    {
        using var place = new StorePlace(engine, server);
        place.Open().Add(Entries(Story), First);
        Assert.Equal(3, place.Open().Reports().Count);
    }

    [Fact]
    public void A_changed_decision_breaks_the_chain()
    {
        using var place = new StorePlace("duckdb", server);
        var store = place.Open();
        store.Decide(new Decision { Number = 0, AtUtc = DateTime.UnixEpoch, By = "A", Kind = DecisionKind.Confirm, Target = "m000" });
        using (var connection = StoreEngine.For(place.Address).Open(forWriting: true))
            connection.Execute(null, "UPDATE decision SET decided_by = 'B'");
        Assert.Throws<StoreException>(() => store.Decisions());
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_with_one_line()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "this is no database, and it is long enough to be read as one");
        var refused = Assert.Throws<StoreException>(() => LedgerStore.Open(path, LedgerTables.Load()));
        Assert.DoesNotContain('\n', refused.Message);
        File.Delete(path);
    }

    static string Print(SourcedReport sourced) =>
        $"{sourced with { Report = null! }} {sourced.Report with { Performer = [], Addressee = [], PerformerNames = [], Attribution = [] }} "
        + $"{string.Join(',', sourced.Report.Performer)}>{string.Join(',', sourced.Report.Addressee)} {string.Join(',', sourced.Report.PerformerNames)}";
}
