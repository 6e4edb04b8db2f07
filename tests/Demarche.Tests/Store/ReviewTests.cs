using Demarche.App.Review;
using Demarche.Ledger;
using Demarche.Store;
using Demarche.Tests.Ledger;

namespace Demarche.Tests.Store;

/// <summary>A reviewer's keys become decisions, and the record follows them.</summary>
public sealed class ReviewTests : IDisposable
{
    const string Story =
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a halt to enlargement
        2022-01-11 Globe | demand | RUS GOV > USA GOV | alliance-membership | the recall of instructors
        2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | Moscow's demands
        2022-01-27 Post | transmit | USA GOV > RUS GOV | security-guarantees | a written reply | person=John Sullivan
        2022-01-27 Mail | transmit | USA GOV > RUS GOV | security-guarantees | the written reply | person=Hillary Clinton
        """;

    readonly string _path = Path.Combine(Path.GetTempPath(), $"demarche-{Guid.NewGuid():N}.duckdb");
    readonly LedgerStore _store;

    public ReviewTests()
    {
        _store = LedgerStore.Open(_path, LedgerTables.Load());
        _store.Add([.. Tellings.Read(Story).GroupBy(report => report.DispatchId).Select(group => new CodedEntry(
            new StoredDispatch(new Dispatch { Id = group.Key, Text = new string('x', 100), Outlet = group.First().Outlet, Date = group.First().Published }), [.. group]))], CodingVersion.Current);
    }

    string Review(params string[] keys)
    {
        var output = new StringWriter();
        new ReviewSession(_store, "anna", new ReviewConsole(new StringReader(string.Join('\n', keys)), output, isTerminal: false)).Run();
        return output.ToString();
    }

    [Fact]
    public void An_undecided_answer_is_asked_first_and_linked_by_its_number()
    {
        var shown = Review("2", "q");
        Assert.Contains("Which opening does this answer?", shown, StringComparison.Ordinal);
        var link = Assert.Single(_store.Decisions());
        Assert.Equal((DecisionKind.Link, "m002", "anna"), (link.Kind, link.Target, link.By));
        var answered = Assert.Single(_store.Fold().Exchanges, exchange => exchange.Answers.Count > 0);
        Assert.Equal(link.After, answered.Opening.Id);
        Assert.False(answered.Answers[0].IsUndecided);
    }

    [Fact]
    public void A_discrepancy_is_resolved_with_a_reason()
    {
        Review("n", "2", "the embassy said so", "q");
        var decision = Assert.Single(_store.Decisions());
        Assert.Equal((DecisionKind.Resolve, "John Sullivan", "the embassy said so"), (decision.Kind, decision.After, decision.Reason));
        Assert.NotNull(Assert.Single(_store.Fold().Discrepancies).Resolution);
    }

    [Fact]
    public void Confirming_correcting_and_undoing_leave_their_trace()
    {
        Review("n", "n", "c", "u", "q");
        Assert.Equal([DecisionKind.Confirm, DecisionKind.Undo], _store.Decisions().Select(decision => decision.Kind));
        Assert.DoesNotContain(_store.Fold().Moves, move => move.Status == MoveStatus.Confirmed);
    }

    [Fact]
    public void A_corrected_field_changes_the_move()
    {
        Review("n", "n", "f", "issue", "talks", "q");
        Assert.Contains(_store.Fold().Moves, move => move.Issue == "talks");
    }

    [Fact]
    public void A_second_coder_never_sees_the_first_coding()
    {
        var output = new StringWriter();
        var console = new ReviewConsole(new StringReader("demand\nRUS GOV\nUSA\nalliance-membership\npositive\nactual\nnone\nq"), output, isTerminal: false);
        Assert.Equal(2, new SecondCoding(_store, "ben", console).Run());
        Assert.DoesNotContain("RUS GOV", output.ToString(), StringComparison.Ordinal);
        var answers = _store.SecondCodings();
        Assert.Equal(7, answers.Count);
        Assert.Equal("RUS", SecondCoding.Normal("performer", answers.First(answer => answer.Field == "performer").Answer));
    }

    public void Dispose() => File.Delete(_path);
}
