using Demarche.Ledger;
using Demarche.Tests.Support;

namespace Demarche.Tests.Ledger;

/// <summary>The ledger of the founding dispatch, from the reports that a person coded.</summary>
public sealed class FoundingDispatchTests
{
    static NegotiationRecord Fold()
    {
        var gold = SharedData.Find("gold/first-dispatch.json");
        var text = SharedData.Find("dispatches/000_e692dbb85686f099.txt");
        Assert.SkipUnless(gold is not null && text is not null, "skipped: ../shared is not here");
        return new LedgerFold(LedgerTables.Load()).Run(GoldDispatch.Read(gold!, text!));
    }

    static string Heads(IEnumerable<ActorCode> codes) => string.Join('+', codes.Select(code => code.Head));

    [Fact]
    public void Answers_are_linked_to_their_openings_and_none_is_invented()
    {
        var links = Fold().Exchanges
            .SelectMany(exchange => exchange.Answers.Concat(exchange.FollowUps).Concat(exchange.ThirdParties)
                .Select(answer => $"{exchange.Opening.Type} {Heads(exchange.Opening.Performers)} {exchange.Issue} <- {answer.Move.Type} {Heads(answer.Move.Performers)} {answer.Relation}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Demand RUS security-guarantees <- Criticize RUS Appraise",
                "Demand RUS security-guarantees <- Reject USA+EUR Reject",
                "Demand RUS security-guarantees <- Transmit NATO Reply",
                "Demand RUS security-guarantees <- Transmit USA Reply",
                "Propose USA talks <- Schedule USA+RUS Accept",
            ],
            links);
    }

    [Fact]
    public void The_demand_for_withdrawal_stays_open() =>
        Assert.Equal(ExchangeState.Open, Assert.Single(Fold().Exchanges, exchange => exchange.Issue == "troop-withdrawal").State);

    [Fact]
    public void Paris_was_held_and_two_meetings_are_scheduled()
    {
        var rounds = Fold().Rounds.Select(round => $"{Heads(round.Parties)} {round.Venue} {round.Status} {string.Join(' ', round.Planned)} {round.Held}".Trim());
        Assert.Equal(
            [
                "USA+RUS  Scheduled",
                "UKR+RUS+FRA+DEU Paris Held  2022-01-26",
                "UKR+RUS+FRA+DEU Berlin Scheduled 2022-02-09/2022-02-11",
            ],
            rounds);
    }

    [Fact]
    public void Two_persons_named_for_one_handover_are_the_only_discrepancy()
    {
        var discrepancy = Assert.Single(Fold().Discrepancies);
        Assert.Equal(MoveField.Person, discrepancy.Field);
        Assert.Equal(["John Sullivan", "Hillary Rodham Clinton"], discrepancy.Values.Select(value => value.Value));
        Assert.True(discrepancy.IsInsideOneDispatch);
        Assert.Equal(MoveStatus.Disputed, discrepancy.Move.Status);
    }
}
