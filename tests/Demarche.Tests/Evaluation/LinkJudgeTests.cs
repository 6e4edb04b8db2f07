using Demarche.Evaluation;
using Demarche.Ledger;
using Demarche.Tests.Ledger;

namespace Demarche.Tests.Evaluation;

public sealed class LinkJudgeTests
{
    // Reports lie ten characters apart: demand 0, rejection 10, open request 20, criticism 30.
    static readonly NegotiationRecord Record = Tellings.Fold(
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership
        2022-01-10 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban
        2022-01-10 Globe | request | FRA GOV > CHN GOV | climate | a tax on coal
        2022-01-10 Globe | criticize | USA GOV > RUS GOV | alliance-membership | the demand
        """);

    const string Globe = "Globe-2022-01-10";

    [Theory]
    [InlineData("-|0|10|right", "-|0|30|right", 2, 0, 0, 1.0)]
    [InlineData("-|0|10|right", "-|0|30|wrong", 1, 1, 0, 1.0)]
    [InlineData("-|0|10|right", "-|20||none", 1, 0, 1, 1.0)]
    [InlineData("-|0|10|right", "-|20|30|right", 1, 0, 1, 0.5)]
    [InlineData("-|0||none", "drawn|20||missed", 0, 2, 0, 0.0)]
    public void Links_are_known_by_their_places(string first, string second, int right, int wrong, int notJudged, double recall)
    {
        var score = Judge().Score(Read(first, second));
        Assert.Equal((right, wrong, notJudged), (score.Right, score.Wrong.Count, score.NotJudged.Count));
        Assert.Equal(recall, score.Recall);
    }

    [Fact]
    public void An_opening_without_a_link_is_rightly_open_or_not()
    {
        Assert.Equal((1, 1), Judge().Score(Read("-|20||none")).Open);
        Assert.Equal((0, 1), Judge().Score(Read("-|20||missed")).Open);
    }

    [Fact]
    public void A_draw_is_the_same_for_one_seed()
    {
        Assert.Equal(Judge().Draw(2, 5).Select(exchange => exchange.Id), Judge().Draw(2, 5).Select(exchange => exchange.Id));
        Assert.Equal(2, Judge().Draw(10, 5).Count);
    }

    [Theory]
    [InlineData("drawn|0|10|none")]
    [InlineData("-|0||right")]
    [InlineData("perhaps|0|10|right")]
    [InlineData("-|x|10|right")]
    public void A_line_of_another_shape_is_refused(string line) => Assert.Throws<FormatException>(() => Read(line));

    static LinkJudge Judge() => new(Record, new Dictionary<string, string> { [Globe] = new string('x', 100) });

    static IReadOnlyList<LinkJudgement> Read(params string[] lines) => LinkJudgement.ReadAll(new StringReader(string.Join('\n', lines.Select(line =>
    {
        var cells = line.Split('|');
        return string.Join('\t', cells[0], Globe, cells[1], cells[2].Length > 0 ? Globe : "", cells[2], cells[3], "why");
    }))));
}
