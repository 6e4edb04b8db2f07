using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

public sealed class RoundTests
{
    const string Plan = "2022-01-28 Globe | schedule | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | | date=2022-02-09/2022-02-11 | venue=Berlin";

    [Theory]
    [InlineData("2022-02-10 Herald | meet | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | | date=2022-02-10 | venue=Berlin", "Held Berlin 2022-02-10")]
    [InlineData("2022-02-11 Herald | meet | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | | date=2022-02-10", "Held Berlin 2022-02-10")]
    [InlineData("2022-02-08 Herald | postpone | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | the talks | trigger=put off", "Postponed Berlin ")]
    [InlineData("2022-02-08 Herald | postpone | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | the talks | trigger=called off", "Cancelled Berlin ")]
    [InlineData("2022-02-01 Herald | schedule | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | | date=2022-02-10", "Scheduled Berlin ")]
    [InlineData("2022-01-28 Globe | schedule | RUS GOV | talks | | date=2022-02-10", "Scheduled Berlin ")]
    [InlineData("2022-02-01 Herald | schedule | FRA GOV, DEU GOV | talks | | date=2022-02-10 | venue=Berlin", "Scheduled Berlin ")]
    public void A_later_report_moves_the_round_on(string later, string expected)
    {
        var round = Assert.Single(Tellings.Fold($"{Plan}\n{later}").Rounds);
        Assert.Equal(expected, $"{round.Status} {round.Venue} {round.Held}");
        Assert.Equal("2022-02-09/2022-02-11", round.Planned[0].ToString());
    }

    [Theory]
    [InlineData("2022-02-10 Herald | meet | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | | date=2022-02-10 | venue=Paris", "another place")]
    [InlineData("2022-02-10 Herald | meet | USA GOV, RUS GOV | talks | | date=2022-02-10", "other parties")]
    [InlineData("2022-03-20 Herald | meet | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | | date=2022-03-20", "weeks later")]
    public void Another_meeting_is_another_round(string other, string why)
    {
        var rounds = Tellings.Fold($"{Plan}\n{other}").Rounds;
        Assert.True(rounds.Count == 2, why);
        Assert.Equal([RoundStatus.Scheduled, RoundStatus.Held], rounds.Select(round => round.Status));
    }

    [Theory]
    [InlineData("2022-02-01 Globe | meet | USA GOV, RUS GOV | talks | | date=2022-02-10", "a day to come")]
    [InlineData("2022-02-01 Globe | meet | USA GOV, RUS GOV | talks | | modality=planned", "a plan")]
    public void Held_needs_an_actual_report_in_the_past(string report, string why) =>
        Assert.True(Assert.Single(Tellings.Fold(report).Rounds).Status == RoundStatus.Scheduled, why);

    [Fact]
    public void A_postponed_round_is_scheduled_anew()
    {
        var round = Assert.Single(Tellings.Fold(
            $"""
            {Plan}
            2022-02-08 Herald | postpone | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | the talks | trigger=put off
            2022-02-12 Herald | schedule | UKR GOV, RUS GOV, FRA GOV, DEU GOV | talks | | date=2022-02-20 | venue=Berlin
            """).Rounds);
        Assert.Equal(RoundStatus.Scheduled, round.Status);
        Assert.Equal(["2022-02-09/2022-02-11", "2022-02-20"], round.Planned.Select(plan => plan.ToString()));
    }
}
