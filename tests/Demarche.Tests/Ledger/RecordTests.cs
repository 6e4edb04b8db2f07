using System.Globalization;
using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

public sealed class RecordTests
{
    const string Story =
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership
        2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban
        2022-01-13 Globe | propose | USA GOV > RUS GOV | talks | a meeting in Geneva
        2022-01-14 Herald | schedule | USA GOV, RUS GOV | talks | | date=2022-01-21 | venue=Geneva
        2022-01-22 Herald | meet | USA GOV, RUS GOV | talks | | date=2022-01-21 | venue=Geneva
        2022-01-27 Post | transmit | USA GOV > RUS GOV | security-guarantees | a written reply | date=2022-01-26 | person=John Sullivan
        2022-01-28 Mail | transmit | USA GOV > RUS GOV | security-guarantees | the written reply | person=Hillary Clinton
        """;

    [Fact]
    public void The_order_of_input_changes_nothing()
    {
        var reports = Tellings.Read(Story);
        var fold = new LedgerFold(LedgerTables.Load());
        Assert.Equal(Print(fold.Run(reports)), Print(fold.Run(reports.Reverse())));
    }

    [Fact]
    public void As_of_a_day_only_what_was_known_counts()
    {
        var fold = new LedgerFold(LedgerTables.Load());
        var record = fold.Run(Tellings.Read(Story), options: new LedgerOptions { AsOf = new DateOnly(2022, 1, 15) });
        Assert.Equal(RoundStatus.Scheduled, Assert.Single(record.Rounds).Status);
        Assert.Equal(4, record.Moves.Count);
    }

    [Fact]
    public void An_issue_between_two_parties_names_the_moves_of_its_steps()
    {
        var issue = Assert.Single(Tellings.Fold(Story).Issues, issue => issue.Issue == "alliance-membership");
        Assert.Equal(("RUS", "USA"), issue.Pair);
        Assert.Equal([("claim", "m000"), ("contest-claim", "m001")], issue.Steps.Select(step => (step.Rule, step.Move.Id)));
        Assert.Equal(IssuePhase.Contested, issue.Phase);
    }

    [Theory]
    [InlineData(
        """
        2022-01-10 Globe | propose | IRN GOV > USA GOV | nuclear-programme | a freeze
        2022-01-12 Globe | meet | USA GOV, IRN GOV | nuclear-programme | | date=2022-01-12
        2022-01-20 Globe | accept | USA GOV > IRN GOV | nuclear-programme | the freeze
        2022-01-25 Globe | sign | USA GOV, IRN GOV | nuclear-programme | the accord
        2022-02-25 Globe | yield | IRN GOV > USA GOV | nuclear-programme | the fuel
        2022-05-25 Globe | retract | USA GOV > IRN GOV | nuclear-programme | its signature
        """, "Claimed UnderNegotiation AgreedInPrinciple Agreed Implemented BrokenOff")]
    [InlineData(
        """
        2022-01-10 Globe | sanction | USA GOV > IRN GOV | sanctions | banks
        2022-01-12 Globe | schedule | USA GOV, IRN GOV | sanctions | | date=2022-02-12
        2022-01-20 Globe | postpone | IRN GOV > USA GOV | sanctions | the meeting | trigger=called off
        """, "Contested UnderNegotiation BrokenOff")]
    public void Phases_follow_the_published_table(string story, string phases) =>
        Assert.Equal(phases, string.Join(' ', Assert.Single(Tellings.Fold(story).Issues).Steps.Select(step => step.Phase)));

    // One story a row of the table: the moves before, and the move that makes the step.
    static readonly Dictionary<string, string> Stories = new(StringComparer.Ordinal)
    {
        { "claim", "request RUS > USA" },
        { "contest-claim", "demand RUS > USA; threaten USA > RUS" },
        { "refusal", "reject USA > RUS" },
        { "hostile", "sanction USA > RUS" },
        { "talks", "demand RUS > USA; counter USA > RUS" },
        { "offer-on-claim", "demand RUS > USA; propose USA > RUS" },
        { "acceptance", "demand RUS > USA; accept USA > RUS" },
        { "signature", "sign USA,RUS" },
        { "delivery", "sign USA,RUS; aid USA > RUS" },
        { "compliance", "demand RUS > USA; yield USA > RUS" },
        { "withdrawal", "sign USA,RUS; retract USA > RUS" },
        { "cancelled-talks", "schedule USA,RUS; postpone USA > RUS" },
        { "attack", "sign USA,RUS; assault RUS > USA" },
        { "new-demand", "demand RUS > USA; yield USA > RUS; demand RUS > USA" },
    };

    public static TheoryData<string> Rows => [.. Stories.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void Each_row_of_the_table_makes_its_step(string row) => Assert.Equal(row, Steps(Stories[row])[^1]);

    [Fact]
    public void Every_row_of_the_table_has_a_story() =>
        Assert.Equal(LedgerTables.Load().Phases.Select(row => row.Id).Order(), Stories.Keys.Order());

    [Theory]
    [InlineData("demand RUS > USA; threaten RUS > USA", "claim", "the claimant does not contest himself")]
    [InlineData("demand RUS > USA; propose RUS > USA", "claim", "nor offer on his own claim")]
    [InlineData("deny USA > RUS", "", "a denial begins nothing")]
    [InlineData("aid USA > RUS", "", "nothing is delivered that was not agreed")]
    public void What_no_row_fits_leaves_the_phase(string moves, string rows, string why) => Assert.True(rows == string.Join(' ', Steps(moves)), why);

    // Each move ten days after the one before, in words of its own.
    static IReadOnlyList<string> Steps(string moves)
    {
        var lines = moves.Split("; ").Select((move, index) => (Words: move.Split(' ', 2), Day: new DateOnly(2022, 1, 1).AddDays(10 * index)))
            .Select(move => string.Create(CultureInfo.InvariantCulture, $"{move.Day:yyyy-MM-dd} Globe | {move.Words[0]} | {Parties(move.Words[1])} | trade | quota number {move.Day.DayOfYear} | date={move.Day:yyyy-MM-dd} | trigger=called off"));
        return Tellings.Fold(string.Join('\n', lines)).Issues is [var issue] ? [.. issue.Steps.Select(step => step.Rule)] : [];
    }

    static string Parties(string heads) => string.Join(" > ", heads.Split(" > ").Select(side => string.Join(", ", side.Split(',').Select(head => head + " GOV"))));

    [Fact]
    public void A_position_holds_until_the_next_stance()
    {
        var positions = Tellings.Fold(Story).Positions.Where(position => position.Actor == "USA" && position.Issue == "talks");
        Assert.Equal(["offers 2022-01-13 2022-01-14", "talks 2022-01-14 "],
            positions.Select(position => $"{position.Stance} {position.From:yyyy-MM-dd} {position.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("person=John Sullivan", "person=Hillary Clinton", true)]
    [InlineData("person=Antony Blinken", "person=Anthony Blankenship", false)]
    [InlineData("date=2022-01-25", "date=2022-01-26", true)]
    [InlineData("date=2022-01-25/2022-01-27", "date=2022-01-26", false)]
    public void Values_that_exclude_each_other_are_a_discrepancy(string first, string second, bool differ)
    {
        var record = Tellings.Fold(
            $"""
            2022-01-27 Post | transmit | USA GOV > RUS GOV | security-guarantees | a written reply | {first}
            2022-01-27 Mail | transmit | USA GOV > RUS GOV | security-guarantees | the written reply | {second}
            """);
        Assert.Single(record.Moves);
        Assert.Equal(differ ? 1 : 0, record.Discrepancies.Count);
    }

    [Theory]
    [InlineData("aid of 300 million dollars", "aid of 200 million dollars", true)]
    [InlineData("aid of 300 million dollars", "some aid of 298,000,000 dollars", false)]
    [InlineData("aid of 300 million dollars", "aid in 3 tranches of dollars", false)]
    public void Amounts_of_one_thing_are_compared(string first, string second, bool differ)
    {
        var record = Tellings.Fold(
            $"""
            2022-01-27 Post | aid | USA GOV > UKR GOV | arms-supplies | {first} | date=2022-01-26
            2022-01-27 Mail | aid | USA GOV > UKR GOV | arms-supplies | {second} | date=2022-01-26
            """);
        Assert.Equal(differ ? 1 : 0, record.Discrepancies.Count(discrepancy => discrepancy.Field == MoveField.Amount));
    }

    static string Print(NegotiationRecord record) => string.Join('\n',
        record.Moves.Select(move => $"{move.Id} {move.Status} {string.Join(' ', move.Reports.Select(report => report.Id))}")
            .Concat(record.Exchanges.Select(exchange => $"{exchange.Id} {exchange.State} {string.Join(' ', exchange.Answers.Select(answer => answer.Move.Id))}"))
            .Concat(record.Rounds.Select(round => $"{round.Id} {round.Status}"))
            .Concat(record.Discrepancies.Select(discrepancy => discrepancy.Id)));
}
