using Demarche.Intake;
using Demarche.Ledger;
using Demarche.Tests.Support;

namespace Demarche.Tests.Ledger;

/// <summary>The ledger of the founding dispatch from its raw bytes: restored, parsed, coded and folded.</summary>
public sealed class FoundingDispatchCodedTests
{
    static readonly Lazy<NegotiationRecord> Record = new(Fold);

    static NegotiationRecord Fold()
    {
        var raw = DispatchReader.Read(File.ReadAllBytes(Repository.PathOf("data", "samples", "geneva-2022-01.txt"))) with { Date = new DateOnly(2022, 1, 28) };
        var coded = Coder.Load().Code(raw);
        var tables = LedgerTables.Load();
        return new LedgerFold(tables).Run(new ReportSourcing(tables).Of(coded.Dispatch, coded.Reports, coded.Restored.Agency));
    }

    static string Heads(IEnumerable<ActorCode> codes) => string.Join('+', codes.Select(code => code.Head));

    static IEnumerable<Answer> All(Exchange exchange) => exchange.Answers.Concat(exchange.FollowUps).Concat(exchange.ThirdParties);

    [Fact]
    public void The_demand_is_linked_to_its_rejection_and_to_both_replies()
    {
        var exchange = Assert.Single(Record.Value.Exchanges, exchange => exchange.Opening.Type == MoveType.Demand && Heads(exchange.Opening.Performers) == "RUS");
        Assert.Equal(ExchangeState.Rejected, exchange.State);
        Assert.Contains("Reject USA+EUR Reject", exchange.Answers.Select(Line));
        Assert.Contains("Transmit NATO Reply", exchange.Answers.Select(Line));
        Assert.Contains("Transmit USA Reply", exchange.Answers.Select(Line));

        static string Line(Answer answer) => $"{answer.Move.Type} {Heads(answer.Move.Performers)} {answer.Relation}";
    }

    [Fact]
    public void The_demand_for_withdrawal_stays_open() =>
        Assert.Equal(ExchangeState.Open, Assert.Single(Record.Value.Exchanges, exchange => exchange.Issue == "troop-withdrawal").State);

    [Fact]
    public void The_offer_of_talks_is_answered_by_a_planned_meeting_only()
    {
        var exchange = Assert.Single(Record.Value.Exchanges, exchange => exchange.Opening.Type == MoveType.Propose && All(exchange).Any());
        Assert.Equal("USA", Heads(exchange.Opening.Performers));
        Assert.Equal([MoveType.Schedule], All(exchange).Select(answer => answer.Move.Type));
    }

    [Fact]
    public void Nobody_answers_himself() => Assert.DoesNotContain(
        Record.Value.Exchanges.SelectMany(exchange => exchange.Answers.Concat(exchange.ThirdParties).Select(answer => (exchange.Opening, answer.Move))),
        link => link.Move.Addressees.Count > 0 && link.Opening.Performers.Any(code => link.Move.Performers.Any(other => other.Head == code.Head)));

    [Fact]
    public void Paris_was_held_and_two_meetings_are_scheduled()
    {
        var rounds = Record.Value.Rounds.Select(round => $"{Heads(round.Parties.OrderBy(code => code.Head, StringComparer.Ordinal))} {round.Venue} {round.Status} {round.Held}".Trim());
        Assert.Equal(
            ["DEU+FRA+RUS+UKR Berlin Scheduled", "DEU+FRA+RUS+UKR Paris Held 2022-01-26", "RUS+USA  Scheduled"],
            rounds.Order(StringComparer.Ordinal));
        Assert.Equal("2022-02-09/2022-02-11", Assert.Single(Assert.Single(Record.Value.Rounds, round => round.Venue == "Berlin").Planned).ToString());
    }

    [Fact]
    public void Two_persons_named_for_one_handover_are_the_only_discrepancy()
    {
        var discrepancy = Assert.Single(Record.Value.Discrepancies);
        Assert.Equal(MoveField.Person, discrepancy.Field);
        Assert.Collection(discrepancy.Values, value => Assert.EndsWith("John Sullivan", value.Value, StringComparison.Ordinal), value => Assert.EndsWith("Clinton", value.Value, StringComparison.Ordinal));
        Assert.Equal(MoveStatus.Disputed, discrepancy.Move.Status);
    }
}
