using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

public sealed class ExchangeTests
{
    const string Demand = "2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership";

    [Theory]
    [InlineData("2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban", ExchangeState.Rejected)]
    [InlineData("2022-01-12 Globe | reject | USA GOV | alliance-membership | Moscow's demands", ExchangeState.Rejected)]
    [InlineData("2022-01-12 Globe | accept | USA GOV > RUS GOV | alliance-membership | the ban", ExchangeState.Accepted)]
    [InlineData("2022-01-12 Globe | counter | USA GOV > RUS GOV | alliance-membership | a moratorium", ExchangeState.Countered)]
    [InlineData("2022-01-12 Globe | transmit | USA GOV > RUS GOV | alliance-membership | a letter", ExchangeState.Answered)]
    [InlineData("2022-01-12 Globe | reject | NATO > RUS GOV | alliance-membership | the ban", ExchangeState.Rejected)]
    [InlineData("2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | Moscow's demand | date=2022-01-07", ExchangeState.Rejected)]
    public void An_answer_decides_the_state(string answer, ExchangeState state)
    {
        var exchange = Assert.Single(Tellings.Fold($"{Demand}\n{answer}").Exchanges, exchange => exchange.Opening.Type == MoveType.Demand);
        Assert.Equal(state, exchange.State);
        Assert.InRange(Assert.Single(exchange.Answers).Score, 0.55, 1);
    }

    [Theory]
    [InlineData("2022-01-12 Globe | reject | USA GOV > RUS GOV | trade | the tariff", "another issue")]
    [InlineData("2022-01-12 Globe | reject | USA GOV > CHN GOV | alliance-membership | the ban", "said to another")]
    [InlineData("2021-11-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban | date=2021-11-11", "long before")]
    [InlineData("2022-01-09 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban", "the day before")]
    [InlineData("2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban | modality=possible", "only possible")]
    [InlineData("2022-01-12 Globe | propose | USA GOV > RUS GOV | alliance-membership | a seminar", "an offer that does not refer to it")]
    [InlineData("2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | a visit by inspectors", "a refusal of something else")]
    [InlineData("2022-01-12 Globe | criticize | USA GOV > RUS GOV | alliance-membership | the tone of the week", "criticism that does not name it")]
    [InlineData("2022-01-12 Globe | reject | RUS GOV > USA GOV | alliance-membership | the ban on membership", "the side that asked")]
    public void What_is_no_answer_leaves_it_open(string other, string why)
    {
        var exchange = Assert.Single(Tellings.Fold($"{Demand}\n{other}").Exchanges, exchange => exchange.Opening.Type == MoveType.Demand);
        Assert.True(exchange.State == ExchangeState.Open, why);
        Assert.Empty(exchange.Answers);
    }

    [Theory]
    [InlineData("undated Globe", ExchangeState.Rejected, "the same dispatch")]
    [InlineData("2022-01-12 Herald", ExchangeState.Open, "a dispatch of a known day")]
    public void What_a_dispatch_without_a_date_asks_is_answered_in_it(string dispatch, ExchangeState state, string why) =>
        Assert.True(Tellings.Fold($"undated Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership\n{dispatch} | reject | USA GOV > RUS GOV | alliance-membership | the ban").Exchanges.Single().State == state, why);

    const string Delay = "2022-01-10 Globe | request | USA GOV > USA JUD | justice | a delay of the ruling on the draft";

    [Theory]
    [InlineData("2022-01-10 Globe | reject | USA JUD | | ", ExchangeState.Rejected, "a court of the same state, right behind, without words of its own")]
    [InlineData("2022-01-10 Globe | reject | USA JUD | | this request", ExchangeState.Rejected, "words that point back")]
    [InlineData("2022-01-10 Globe | accept | USA JUD > USA GOV | justice | the delay", ExchangeState.Accepted, "the words of the request")]
    [InlineData("2022-01-10 Globe | reject | USA LEG | | ", ExchangeState.Open, "another branch than the one asked")]
    [InlineData("2022-01-10 Globe | reject | USA MIL | | ", ExchangeState.Open, "an arm of the government that asked")]
    [InlineData("2022-01-10 Globe | reject | USA | | ", ExchangeState.Open, "a state without a branch is its own government")]
    [InlineData("2022-01-10 Globe | reject | USA JUD | energy | the pipeline to the coast", ExchangeState.Open, "something else")]
    [InlineData("2022-01-10 Herald | reject | USA JUD | | ", ExchangeState.Open, "another dispatch")]
    public void A_branch_of_a_state_answers_its_government(string answer, ExchangeState state, string why) =>
        Assert.True(Tellings.Fold($"{Delay}\n{answer}").Exchanges.Single(exchange => exchange.Opening.Type == MoveType.Request).State == state, why);

    [Theory]
    [InlineData("GRC GOV > USA GOV", true, "its own request")]
    [InlineData("GRC GOV", true, "a request that is put to nobody by name")]
    [InlineData("GRC OPP > GRC GOV", false, "a request of the opposition")]
    [InlineData("GRC GOV > TUR GOV", false, "a request that another state got")]
    public void Who_withdraws_takes_back_his_own(string asked, bool isTakenBack, string why)
    {
        var exchange = Tellings.Fold($"2022-01-10 Globe | request | {asked} | troop-withdrawal | that the base be closed\n2022-01-12 Globe | retract | GRC GOV > USA GOV | troop-withdrawal | its request to close the base").Exchanges.Single(exchange => exchange.Opening.Type == MoveType.Request);
        Assert.True(exchange.FollowUps.Count > 0 == isTakenBack, why);
    }

    [Fact]
    public void An_answer_that_only_points_back_stands_right_behind_its_opening()
    {
        var between = string.Join('\n', Enumerable.Range(0, 20).Select(i => $"2022-01-10 Globe | state | FRA GOV | energy | price number {i}"));
        Assert.Equal(ExchangeState.Open, Tellings.Fold($"{Delay}\n{between}\n2022-01-10 Globe | reject | USA JUD | | ").Exchanges.Single().State);
    }

    [Theory]
    [InlineData("2022-01-10 Globe | counter | USA GOV > RUS GOV | alliance-membership | a moratorium", Demand, "told before the demand")]
    [InlineData("2022-01-10 Globe | propose | RUS GOV > USA GOV | alliance-membership | his resignation | trigger=tendered", "2022-01-10 Globe | criticize | USA GOV > RUS GOV | alliance-membership | many of his suggestions", "one of many that are not called so")]
    [InlineData("2022-01-10 Globe | threaten | RUS GOV > USA GOV | alliance-membership | a blockade", "2022-01-10 Globe | criticize | USA GOV > RUS GOV | alliance-membership | unusual | trigger=constitute threats", "what something is called, no answer")]
    public void Words_and_order_that_do_not_tie(string first, string second, string why) =>
        Assert.All(Tellings.Fold($"{first}\n{second}").Exchanges, exchange => Assert.True(exchange.State == ExchangeState.Open, why));

    [Fact]
    public void Part_of_several_that_are_called_so_is_a_reference() =>
        Assert.Equal(ExchangeState.AcceptedInPart, Tellings.Fold($"{Demand} | trigger=demands\n2022-01-12 Globe | accept | USA GOV > RUS GOV | alliance-membership | some of the demands").Exchanges.Single().State);

    [Theory]
    [InlineData("trigger=met", ExchangeState.Open)]
    [InlineData("trigger=visited", ExchangeState.Delivered)]
    [InlineData("venue=Jerusalem", ExchangeState.Delivered)]
    public void An_invitation_to_come_is_taken_up_by_coming(string field, ExchangeState state) =>
        Assert.Equal(state, Tellings.Fold($"2022-01-10 Globe | request | ISR GOV > USA GOV | talks | to visit Israel | trigger=invitation\n2022-01-14 Herald | meet | USA GOV, ISR GOV | talks | | date=2022-01-13 | {field}").Exchanges.Single().State);

    [Theory]
    [InlineData("the minister | trigger=thanked | sentence=Blinken thanked the minister for Oman's offer to mediate", true, "what he is thanked for stands right behind, in one sentence")]
    [InlineData("the minister | trigger=thanked | sentence=Blinken thanked the minister warmly", false, "another sentence")]
    [InlineData("the minister | trigger=backed | sentence=Blinken thanked the minister for Oman's offer to mediate", false, "no thanks")]
    [InlineData("support to help the region in its many needs | trigger=thanked | sentence=Blinken thanked the minister for Oman's offer to mediate", false, "thanks for something else")]
    public void Thanks_for_an_offer_welcome_it(string thanks, bool isAnswer, string why)
    {
        // Spans of a made-up report are five long and ten apart; the object is given the words behind.
        var reports = Tellings.Read($"""
            2022-01-10 Globe | support | USA GOV > OMN GOV | talks | {thanks}
            2022-01-10 Globe | propose | OMN GOV | talks | to mediate | trigger=offer | sentence=Blinken thanked the minister for Oman's offer to mediate
            """).ToList();
        reports[0] = reports[0] with { Report = reports[0].Report with { Object = new TextSpan(6, 8) } };
        var record = new LedgerFold(LedgerTables.Load()).Run(reports);
        Assert.True(record.Exchanges.Single().Answers.Concat(record.Exchanges.Single().ThirdParties).Any(answer => answer.Relation == AnswerRelation.Endorse) == isAnswer, why);
    }

    [Theory]
    [InlineData("a reply | trigger=sent", ExchangeState.Answered)]
    [InlineData("a reply to the demands in the letter | trigger=sent", ExchangeState.Answered)]
    [InlineData(" | trigger=responded to her letter", ExchangeState.Open)]
    [InlineData("a response to the minister's remarks | trigger=gave", ExchangeState.Open)]
    public void A_reply_to_another_text_answers_no_demand(string reply, ExchangeState state) =>
        Assert.Equal(state, Tellings.Fold($"2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a halt to it\n2022-01-10 Globe | transmit | USA GOV | alliance-membership | {reply}").Exchanges.Single().State);

    [Fact]
    public void An_offer_that_holds_another_does_not_counter_it()
    {
        var reports = Tellings.Read("""
            2022-01-10 Globe | propose | USA GOV | invasion | a resolution sponsored by eighty states | trigger=introduced a resolution
            2022-01-10 Globe | propose | UN | invasion | a resolution | trigger=sponsored
            """).ToList();
        reports[0] = reports[0] with { Report = reports[0].Report with { Object = new TextSpan(2, 40) } };
        Assert.All(new LedgerFold(LedgerTables.Load()).Run(reports).Exchanges, exchange => Assert.Equal(ExchangeState.Open, exchange.State));
    }

    const string Recall = "2022-01-10 Globe | request | CZE GOV > RUS GOV | diplomatic-presence | to recall twenty diplomats from Prague";

    [Theory]
    [InlineData("2022-01-12 Herald | sanction | RUS GOV | diplomatic-presence | the diplomats | trigger=recalled", ExchangeState.Delivered, "the deed in its verb and object, though it is done to nobody by name")]
    [InlineData("2022-01-12 Herald | yield | RUS GOV | diplomatic-presence | twenty diplomats | trigger=has recalled | modality=planned", ExchangeState.Accepted, "what will be done is agreed to")]
    [InlineData("2022-01-12 Herald | propose | RUS GOV > CZE GOV | talks | to recall twenty diplomats if Prague does too | trigger=ready", ExchangeState.AcceptedInPart, "on a condition, under another issue")]
    [InlineData("2022-01-12 Herald | sanction | RUS GOV | diplomatic-presence | their trade attaché and his deputy | trigger=recalled", ExchangeState.Open, "another deed")]
    [InlineData("2022-01-12 Herald | yield | RUS GOV | diplomatic-presence | twenty diplomats | trigger=recall", ExchangeState.Open, "a bare verb, mostly what somebody is told to do")]
    [InlineData("2022-01-12 Herald | sanction | POL GOV | diplomatic-presence | the diplomats | trigger=recalled", ExchangeState.Open, "by another")]
    public void Who_does_what_he_was_asked_answers_by_that(string answer, ExchangeState state, string why) =>
        Assert.True(Tellings.Fold($"{Recall}\n{answer}").Exchanges.Single(exchange => exchange.Opening.Type == MoveType.Request).State == state, why);

    [Theory]
    [InlineData("to mediate over the islands", true)]
    [InlineData("to sell grain", false)]
    public void A_noun_names_the_offer_that_another_dispatch_told(string named, bool isSame)
    {
        var record = Tellings.Fold(
            $"""
            2022-01-10 Globe | propose | OMN GOV | security-guarantees | to mediate between the two neighbours
            2022-01-12 Herald | propose | OMN GOV > TUR GOV | maritime | {named} | trigger=offer
            """);
        Assert.Equal(isSame ? 1 : 2, record.Exchanges.Count);
    }

    [Fact]
    public void What_only_points_back_answers_what_the_answer_before_it_did()
    {
        var exchange = Tellings.Fold(
            """
            2022-01-10 Globe | propose | OMN GOV > SAU GOV | ceasefire | a truce of two weeks
            2022-01-12 Herald | accept | SAU GOV > OMN GOV | ceasefire | the truce of two weeks
            2022-01-12 Herald | reject | HOU REB | ceasefire | it
            """).Exchanges.Single();
        Assert.Equal([AnswerRelation.Accept, AnswerRelation.Reject], exchange.Answers.Select(answer => answer.Relation));
    }

    [Fact]
    public void An_invitation_that_was_turned_down_is_not_taken_up_by_a_later_meeting()
    {
        var exchange = Tellings.Fold(
            """
            2022-01-10 Globe | request | JPN GOV > CHN GOV | talks | to talks in Naha | trigger=invited
            2022-01-12 Globe | reject | CHN GOV > JPN GOV | talks | the invitation to talks in Naha
            2022-01-14 Herald | meet | JPN GOV, CHN GOV | talks | | date=2022-01-14 | venue=Naha
            """).Exchanges.Single();
        Assert.Equal(ExchangeState.Rejected, exchange.State);
    }

    [Fact]
    public void A_third_party_is_kept_apart()
    {
        var exchange = Assert.Single(Tellings.Fold($"{Demand}\n2022-01-12 Globe | reject | CHN GOV > RUS GOV | alliance-membership | the demand for a ban").Exchanges);
        Assert.Equal(ExchangeState.Open, exchange.State);
        Assert.Equal(AnswerSide.ThirdParty, Assert.Single(exchange.ThirdParties).Side);
    }

    [Theory]
    [InlineData("2022-01-12 Globe | reject | USA GOV > RUS GOV | membership | the demand for a ban on Ukraine's membership", "under another issue")]
    [InlineData("2022-01-12 Globe | criticize | USA GOV > RUS GOV | alliance-membership | the demand", "criticism that names it")]
    public void A_reference_ties_an_answer_to_its_opening(string answer, string why) =>
        Assert.True(Tellings.Fold($"{Demand}\n{answer}").Exchanges.Single(exchange => exchange.Opening.Type == MoveType.Demand).State == ExchangeState.Rejected, why);

    [Fact]
    public void A_meeting_answers_an_offer_of_talks_on_any_issue_between_the_two_alone()
    {
        const string Offer = "2022-01-10 Globe | propose | USA GOV > RUS GOV | arms-control | to hold talks on missiles";
        var record = Tellings.Fold($"{Offer}\n2022-01-14 Herald | schedule | USA GOV, RUS GOV | talks | | date=2022-01-21");
        Assert.Equal(ExchangeState.Accepted, Assert.Single(record.Exchanges).State);
        record = Tellings.Fold($"{Offer}\n2022-01-14 Herald | schedule | USA GOV, RUS GOV, FRA GOV | talks | | date=2022-01-21");
        Assert.Equal(ExchangeState.Open, Assert.Single(record.Exchanges).State);
    }

    [Fact]
    public void Who_replies_in_the_dispatch_that_tells_the_demand_has_been_asked()
    {
        var exchange = Assert.Single(Tellings.Fold(
            """
            2022-01-28 Globe | demand | RUS GOV > UKR GOV | security-guarantees |
            2022-01-28 Globe | reject | USA GOV, EUR > RUS GOV | security-guarantees | Moscow's demands
            """).Exchanges);
        Assert.Equal(ExchangeState.Rejected, exchange.State);
    }

    [Fact]
    public void Of_two_open_demands_the_better_fit_gets_the_answer_and_the_other_stays_beside_it()
    {
        var record = Tellings.Fold(
            $"""
            {Demand}
            2022-01-11 Globe | demand | RUS GOV > USA GOV | alliance-membership | the dissolution of the alliance's council
            2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | Moscow's demand for a ban on membership
            """);
        var answered = Assert.Single(record.Exchanges, exchange => exchange.Answers.Count > 0);
        Assert.Equal("a ban on Ukraine's membership", answered.Opening.ObjectText);
        var answer = Assert.Single(answered.Answers);
        Assert.Equal("m001", Assert.Single(answer.Alternatives).MoveId);
        Assert.False(answer.IsUndecided);
    }

    [Fact]
    public void An_answer_between_two_equal_demands_is_undecided()
    {
        var record = Tellings.Fold(
            """
            2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a halt to enlargement
            2022-01-11 Globe | demand | RUS GOV > USA GOV | alliance-membership | the recall of instructors
            2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | Moscow's demands
            """);
        Assert.True(Assert.Single(record.Exchanges.SelectMany(exchange => exchange.Answers)).IsUndecided);
    }

    [Theory]
    [InlineData("2022-01-14", "2022-01-13", ExchangeState.Open)]
    [InlineData("2022-01-14", "2022-01-15", ExchangeState.Lapsed)]
    [InlineData(null, "2024-01-15", ExchangeState.Open)]
    public void Only_a_named_deadline_lapses(string? deadline, string asOf, ExchangeState state)
    {
        var reports = Tellings.Read(Demand + (deadline is null ? "" : $" | deadline={deadline}"));
        var options = new LedgerOptions { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(state, Assert.Single(new LedgerFold(LedgerTables.Load()).Run(reports, options: options).Exchanges).State);
    }

    [Fact]
    public void An_accepted_offer_that_is_taken_back_is_breached()
    {
        var record = Tellings.Fold(
            """
            2022-01-10 Globe | propose | IRN GOV > USA GOV | nuclear-programme | a freeze of enrichment
            2022-01-12 Globe | accept | USA GOV > IRN GOV | nuclear-programme | the freeze
            2022-03-12 Globe | retract | USA GOV > IRN GOV | nuclear-programme | its acceptance of the freeze
            """);
        Assert.Equal(ExchangeState.Breached, Assert.Single(record.Exchanges).State);
    }
}
