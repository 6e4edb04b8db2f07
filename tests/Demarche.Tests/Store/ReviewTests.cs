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

    string Review(params string[] keys) => About([], keys);

    string About(string[] ids, params string[] keys) => By("anna", ids, keys);

    string By(string name, string[] ids, params string[] keys)
    {
        var output = new StringWriter();
        new ReviewSession(_store, name, new ReviewConsole(new StringReader(string.Join('\n', keys)), output, isTerminal: false)).Run(ids);
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
    public void A_wrong_key_asks_again_and_loses_no_question()
    {
        var shown = Review("x", "7", "2", "q");
        Assert.Contains("'x' is no key here: 1–2 this one", shown, StringComparison.Ordinal);
        Assert.Contains("'7' is no key here", shown, StringComparison.Ordinal);
        Assert.Equal("m002", Assert.Single(_store.Decisions()).Target);
    }

    [Fact]
    public void None_of_the_openings_takes_away_all_that_came_near()
    {
        Review("0", "q");
        Assert.Equal(["m000", "m001"], _store.Decisions().Select(decision => decision.Before).Order());
        Assert.DoesNotContain(_store.Fold().Exchanges, exchange => exchange.Answers.Count > 0);
    }

    [Theory]
    [InlineData("no field", "f", "colour", "", "q")]
    [InlineData("no issue 'talk'", "f", "issue", "talk")]
    [InlineData("is none of demand, request", "f", "move", "demnad")]
    [InlineData("nobody has the code 'RUSS'", "f", "performer", "RUSS GOV")]
    [InlineData("Russia is RUS", "f", "addressee", "Russia")]
    [InlineData("is no day", "f", "date", "yesterday")]
    [InlineData("no move on record has the id 'm999'", "m", "m999")]
    [InlineData("that is this move itself", "m", "m000")]
    [InlineData("nothing to split", "s")]
    [InlineData("no move on record has the id 'm999'", "l", "m999")]
    [InlineData("opens nothing", "l", "m002")]
    [InlineData("'agree' is none of accept", "l", "m001", "agree")]
    public void What_cannot_be_decided_is_said_and_nothing_is_written(string message, params string[] keys)
    {
        Assert.Contains(message, About(["m000"], keys), StringComparison.Ordinal);
        Assert.Empty(_store.Decisions());
    }

    [Fact]
    public void A_correction_keeps_what_was_there_and_shows_the_move_again()
    {
        var shown = About(["m000"], "f", "addressee", "NATO", "the headline says so", "c");
        Assert.Equal(2, shown.Split("Did this happen").Length - 1);
        Assert.Equal([(DecisionKind.Correct, "USA GOV", "NATO", "the headline says so"), (DecisionKind.Confirm, "", "", "")],
            _store.Decisions().Select(decision => (decision.Kind, decision.Before, decision.After, decision.Reason)));
    }

    [Fact]
    public void A_move_told_twice_is_split_by_either_report_and_merged_again()
    {
        About(["m004"], "s", "r003", "");
        Assert.Equal(5, _store.Fold().Moves.Count);
        About(["m003"], "m", "m004", "");
        Assert.Equal(4, _store.Fold().Moves.Count);
        About(["m004"], "s", "r004", "");
        Assert.Equal(5, _store.Fold().Moves.Count);
    }

    [Fact]
    public void One_key_is_undone_at_once_whatever_it_wrote()
    {
        About(["m004"], "r", "made up");
        Assert.Equal(MoveStatus.Retracted, _store.Fold().Moves.Single(move => move.Id == "m004").Status);
        var shown = About(["m004"], "u", "u");
        Assert.Contains("Undone: reject r004, r003.", shown, StringComparison.Ordinal);
        Assert.Contains("Nothing of yours is left to undo.", shown, StringComparison.Ordinal);
        Assert.Equal(MoveStatus.Disputed, _store.Fold().Moves.Single(move => move.Id == "m004").Status);
    }

    [Fact]
    public void Nobody_undoes_what_another_decided()
    {
        About(["m000"], "c");
        Assert.Contains("Nothing of yours is left to undo.", By("ben", ["m000"], "u"), StringComparison.Ordinal);
        Assert.Equal("anna", Assert.Single(_store.Decisions()).By);
    }

    [Fact]
    public void Who_did_not_see_the_others_last_word_looks_again()
    {
        var output = new StringWriter();
        using var keys = new Interrupted(["c", "q"], () => By("ben", ["m000"], "r", ""));
        new ReviewSession(_store, "anna", new ReviewConsole(keys, output, isTerminal: false)).Run(["m000"]);
        Assert.Contains("Not written: ben reject r000 came in meanwhile. Look again.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("ben", Assert.Single(_store.Decisions()).By);
    }

    [Fact]
    public void An_id_that_is_nowhere_is_an_error_before_anything_is_asked() =>
        Assert.Contains("has the id 'm999'", Assert.Throws<Demarche.App.UsageException>(() => About(["m000", "m999"], "c")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_second_coder_is_asked_again_until_the_answer_can_be_read()
    {
        var output = new StringWriter();
        var console = new ReviewConsole(new StringReader("demnad\ndemand\nRussia\nRUS GOV\nb\nreject\nUSA\nRUS\n\n\n\nq"), output, isTerminal: false);
        Assert.Equal(1, new SecondCoding(_store, "ben", console).Run());
        Assert.Contains("'demnad' is none of demand", output.ToString(), StringComparison.Ordinal);
        Assert.Equal([("addressee", "RUS"), ("issue", ""), ("modality", "actual"), ("move", "reject"), ("performer", "USA"), ("polarity", "positive")],
            _store.SecondCodings().Select(answer => (answer.Field, answer.Answer)));
    }

    [Fact]
    public void A_second_coder_never_sees_the_first_coding()
    {
        var output = new StringWriter();
        var console = new ReviewConsole(new StringReader("demand\nCHN GOV\nUSA\nalliance-membership\npositive\nactual\nnone\nq"), output, isTerminal: false);
        Assert.Equal(2, new SecondCoding(_store, "ben", console).Run());
        Assert.DoesNotContain("RUS GOV", output.ToString(), StringComparison.Ordinal);
        var answers = _store.SecondCodings();
        Assert.Equal(7, answers.Count);
        Assert.Equal("CHN", SecondCoding.Normal("performer", answers.First(answer => answer.Field == "performer").Answer));
    }

    public void Dispose() => File.Delete(_path);

    // Somebody else comes in before the first key is read.
    sealed class Interrupted(string[] keys, Action between) : TextReader
    {
        int _next;

        public override string? ReadLine()
        {
            if (_next == 0) between();
            return _next < keys.Length ? keys[_next++] : null;
        }
    }
}
