using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

public sealed class MoveTests
{
    const string Demand = "2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership";

    [Theory]
    [InlineData("2022-01-11 Herald | demand | RUS GOV > USA GOV | alliance-membership | a permanent ban on membership for Ukraine", "told again by another outlet")]
    [InlineData("2022-01-10 Herald | request | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership", "told with a type that outlets mix up")]
    [InlineData("2022-01-12 Herald | demand | RUS > USA GOV | alliance-membership | the ban on membership", "told without a sector")]
    [InlineData("2022-01-10 Herald | demand | RUS GOV | alliance-membership | a ban on membership", "told without an addressee")]
    [InlineData("2022-01-10 Herald | demand | RUS GOV > USA GOV | | a ban on Ukraine's membership", "told without an issue")]
    [InlineData("2022-01-10 Herald | demand | RUS GOV > USA GOV | membership | a ban on Ukraine's membership", "told under a neighbouring issue in the same words")]
    [InlineData("2022-01-10 Herald | demand | RUS GOV > USA GOV | alliance-membership | | trigger=demands a ban on Ukraine's membership", "told with the object in the trigger")]
    public void Reports_of_one_act_are_one_move(string second, string why)
    {
        var move = Assert.Single(Tellings.Fold($"{Demand}\n{second}").Moves);
        Assert.True(move.Reports.Count == 2, why);
        Assert.Equal(MoveStatus.Corroborated, move.Status);
    }

    [Theory]
    [InlineData("2022-01-10 Herald | demand | UKR GOV > USA GOV | alliance-membership | a ban on Ukraine's membership", "another performer")]
    [InlineData("2022-01-10 Herald | demand | RUS GOV > USA GOV | sanctions | an end to the ban on steel", "another issue")]
    [InlineData("2022-01-10 Herald | demand | RUS GOV > USA GOV | alliance-membership | the withdrawal of foreign battalions", "another object")]
    [InlineData("2022-02-10 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership", "another month")]
    [InlineData("2022-01-10 Herald | reject | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership", "another type")]
    [InlineData("2022-01-10 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership | modality=possible", "not yet done")]
    public void Reports_of_different_acts_are_different_moves(string second, string why) =>
        Assert.True(Tellings.Fold($"{Demand}\n{second}").Moves.Count == 2, why);

    const string Warning = "2022-01-10 Globe | warn | --- EDU | health | | sentence=Physicians in the port city warned that winter fishing raises the risk of frostbite";

    [Theory]
    [InlineData("2022-01-10 Herald | warn | --- EDU | food-and-grain | | sentence=Doctors from the port city warned that fishing in winter raises the risk of frostbite", 1, "retold under another issue")]
    [InlineData("2022-01-11 Herald | warn | NOR GOV | health | frostbite | sentence=Physicians in the port city warned that winter fishing raises the risk of frostbite", 1, "told with another object and a performer")]
    [InlineData("2022-01-10 Herald | warn | --- EDU | health | | sentence=Teachers of the mountain school warned that the new road raises the danger of accidents", 2, "another sentence of unknown speakers")]
    [InlineData("2022-01-10 Herald | warn | --- EDU | health | | sentence=Physicians warned of frostbite", 2, "too short to be known by its words")]
    [InlineData("2022-01-14 Herald | warn | --- EDU | health | | sentence=Physicians in the port city warned that winter fishing raises the risk of frostbite", 2, "days later")]
    [InlineData("2022-01-10 Globe | warn | --- EDU | food-and-grain | | sentence=Physicians in the port city warned that winter fishing raises the risk of frostbite", 2, "twice in one dispatch")]
    [InlineData("2022-01-10 Herald | criticize | --- EDU | health | | sentence=Physicians in the port city warned that winter fishing raises the risk of frostbite", 2, "another act of the sentence")]
    public void One_sentence_in_two_wordings_tells_one_act(string second, int moves, string why) =>
        Assert.True(Tellings.Fold($"{Warning}\n{second}").Moves.Count == moves, why);

    [Theory]
    [InlineData("NOR GOV", "the mine at Kirkeby", 1)]
    [InlineData("NOR GOV", "a new harbour", 2)]
    public void Two_performers_of_one_sentence_retold_contradict_each_other(string performer, string what, int moves)
    {
        var record = Tellings.Fold(
            $"""
            2022-01-10 Globe | sanction | SWE GOV > RUS GOV | sanctions | the mine at Kirkeby | sentence=On Monday the ministry closed the mine at Kirkeby to Russian ore carriers for two months
            2022-01-10 Herald | sanction | {performer} > RUS GOV | sanctions | {what} | sentence=The ministry closed the mine at Kirkeby to Russian carriers of ore on Monday for two months
            """);
        Assert.Equal(moves, record.Moves.Count);
        Assert.Equal(moves == 1, record.Discrepancies.Any(discrepancy => discrepancy.Field == MoveField.Performer));
    }

    [Theory]
    [InlineData("2022-01-11 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership | copyof=Globe-2022-01-10", "a copy")]
    [InlineData("2022-01-11 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership", "the same outlet")]
    public void A_source_counts_once(string second, string why)
    {
        var move = Assert.Single(Tellings.Fold($"{Demand}\n{second}").Moves);
        Assert.True(move.SourceCount == 1, why);
        Assert.Equal(MoveStatus.Tentative, move.Status);
    }

    [Fact]
    public void A_bare_noun_is_a_name_for_the_act_that_its_dispatch_tells()
    {
        const string Named = "2022-01-10 Globe | demand | RUS GOV | talks | | trigger=demands";
        Assert.Equal(2, Assert.Single(Tellings.Fold($"{Demand}\n{Named}").Moves).Reports.Count);
        Assert.Equal(2, Tellings.Fold($"{Demand}\n{Named.Replace("Globe", "Herald", StringComparison.Ordinal)}").Moves.Count);
        Assert.Equal(2, Tellings.Fold($"{Demand}\n{Named.Replace("RUS", "UKR", StringComparison.Ordinal)}").Moves.Count);
    }

    [Fact]
    public void Two_outlets_that_print_one_agency_are_one_source()
    {
        var move = Assert.Single(Tellings.Fold($"{Demand} | agency=Reuters\n{Demand.Replace("Globe", "Herald", StringComparison.Ordinal)} | agency=Reuters").Moves);
        Assert.Equal(1, move.SourceCount);
    }

    [Fact]
    public void Topics_of_one_meeting_are_one_meeting()
    {
        var record = Tellings.Fold(
            """
            2022-01-22 Globe | meet | USA GOV, RUS GOV | talks | Friday | date=2022-01-21
            2022-01-22 Herald | meet | USA GOV, RUS GOV | arms-control | missile inspections | date=2022-01-21
            """);
        Assert.Single(record.Moves);
        Assert.Single(record.Rounds);
    }

    [Theory]
    [InlineData("talks on arms control", 1)]
    [InlineData("talks on missile control", 2)]
    public void A_dispatch_word_for_word_the_same_is_a_copy(string secondObject, int sources)
    {
        var record = Tellings.Fold(
            $"""
            2022-01-12 Globe | reject | NATO > RUS GOV | alliance-membership | the demand that the alliance bar Ukraine
            2022-01-12 Globe | propose | NATO > RUS GOV | arms-control | talks on arms control
            2022-01-12 Herald | reject | NATO > RUS GOV | alliance-membership | the demand that the alliance bar Ukraine
            2022-01-12 Herald | propose | NATO > RUS GOV | arms-control | {secondObject}
            """);
        Assert.Equal(sources, record.Moves.Single(move => move.Type == MoveType.Reject).SourceCount);
    }

    [Fact]
    public void A_negative_report_makes_no_move_and_disputes_the_one_it_denies()
    {
        var record = Tellings.Fold($"{Demand}\n2022-01-11 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on membership | polarity=negative");
        var move = Assert.Single(record.Moves);
        Assert.Equal("Herald-2022-01-11", Assert.Single(move.Denials).DispatchId);
        Assert.Equal(MoveStatus.Disputed, move.Status);
        Assert.Equal(MoveField.Polarity, Assert.Single(record.Discrepancies).Field);
        Assert.Empty(Tellings.Fold($"{Demand} | polarity=negative").Moves);
    }

    [Fact]
    public void Fields_keep_every_value_with_its_supporters()
    {
        var move = Assert.Single(Tellings.Fold(
            """
            2022-01-27 Globe | transmit | USA GOV > RUS GOV | security-guarantees | a written reply | date=2022-01-26
            2022-01-27 Herald | transmit | USA GOV > RUS GOV | security-guarantees | the written reply | date=2022-01-26
            2022-01-28 Post | transmit | USA GOV > RUS GOV | security-guarantees | a written reply | date=2022-01-27
            """).Moves);
        var values = move.Values(MoveField.Date);
        Assert.Equal(["2022-01-26", "2022-01-27"], values.Select(value => value.Value));
        Assert.Equal(["Globe-2022-01-27", "Herald-2022-01-27"], values[0].Dispatches);
        Assert.Equal("2022-01-26", move.Date.ToString());
    }
}
