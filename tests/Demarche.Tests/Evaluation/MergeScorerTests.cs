using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

public sealed class MergeScorerTests
{
    const string Headline = "A quiet week at the border";

    [Fact]
    public void Pairs_of_one_act_and_of_two_are_counted_over_tellings()
    {
        var score = Score(
            [Headline, "On Monday Russia demanded that Ukraine withdraw its troops from the border.", "France rejected the demand on Tuesday."],
            [Headline, "Russia demanded on Monday that Ukraine withdraw its troops from the border.", "France on Tuesday rejected the demand."],
            [Headline, "Russia on Monday demanded that Ukraine withdraw its troops from the border.", "France rejected the demand on Tuesday."]);

        // The demand and the rejection, each of three tellings.
        Assert.Equal(new PairCount(6, 6), score.OneAct);
        Assert.Equal(score.OneAct, score.OneActCodedAlike);
        Assert.Equal(0, score.OtherActs.Merged);
        Assert.True(score.OtherActs.Pairs > 0);
        Assert.Equal(0, score.OtherActsOfOneType.Pairs);
    }

    [Fact]
    public void Acts_kept_apart_are_listed()
    {
        var score = Score(
            [Headline, "Russia demanded that Ukraine withdraw its troops from the border."],
            [Headline, "Russia demanded that Ukraine pay its debts for natural gas."]);

        Assert.Equal(1, score.OneAct.Pairs - score.OneAct.Merged);
        Assert.Contains("apart", Assert.Single(score.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reader_knows_to_be_told_again_is_no_second_act()
    {
        string[] one = [Headline, "Russia demanded that Ukraine withdraw its troops from the border.", "Russia demanded that Ukraine withdraw its troops."];
        var table = RetoldActs.Read(new StringReader("# a table\nstory\tdemand\t2\t1\tsame\tit says so twice"));
        Assert.Equal((2, 2, 2), (Score(one, one).OtherActs.Pairs, Score(one, one).OtherActs.Merged, Score(one, one).OtherActsOfOneType.Merged));
        var judged = Score(one, [one], table);
        Assert.Equal((0, new PairCount(2, 2), 0), (judged.OtherActs.Pairs, judged.ToldAgain, judged.Unjudged));
        Assert.Equal(2, Score(one, [one], RetoldActs.Read(new StringReader(""))).Unjudged);
        Assert.Throws<FormatException>(() => RetoldActs.Read(new StringReader("story\tdemand\t2\tmaybe")));
    }

    [Fact]
    public void The_judged_table_can_be_read()
    {
        using var reader = new StreamReader(Path.Combine(Demarche.Tests.Support.Repository.Root, "tests/Demarche.Tests/Ledger/retold.tsv"));
        Assert.NotNull(RetoldActs.Read(reader));
    }

    [Fact]
    public void A_row_without_translations_is_named() =>
        Assert.StartsWith("line 2: ", Assert.Throws<FormatException>(() => MergeScorer.Score(Coder.Load(), new StringReader("""
            {"id":"a","human_reference_segments":["Rain fell."],"mt_segments":{"x":["Rain fell."]} }
            {"id":"b","text":"Rain fell."}
            """))).Message, StringComparison.Ordinal);

    static MergeScore Score(string[] human, params string[][] systems) => Score(human, systems, null);

    static MergeScore Score(string[] human, string[][] systems, RetoldActs? retold)
    {
        var story = System.Text.Json.JsonSerializer.Serialize(new
        {
            id = "story",
            human_reference_segments = human,
            mt_segments = systems.Select((segments, index) => (segments, index)).ToDictionary(row => $"system-{row.index}", row => row.segments),
        });
        return MergeScorer.Score(Coder.Load(), new StringReader(story), retold);
    }
}
