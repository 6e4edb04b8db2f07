using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

public sealed class PloverRootTests
{
    [Theory]
    [InlineData("010", "")]
    [InlineData("057", "SUPPORT")]
    [InlineData("081", "CONCEDE")]
    [InlineData("0813", "RETREAT")]
    [InlineData("0841", "RETREAT")]
    [InlineData("0874", "RETREAT")]
    [InlineData("163", "COERCE")]
    [InlineData("1621", "SANCTION")]
    [InlineData("190", "ASSAULT")]
    [InlineData("DISAPPROVE", "ACCUSE")]
    [InlineData("AID", "AID")]
    public void A_cameo_code_or_draft_name_has_its_event(string code, string root) => Assert.Equal(root, PloverRoot.OfCode(code));

    [Fact]
    public void Every_move_type_has_its_event_or_a_dash() =>
        Assert.All(Enum.GetNames<MoveType>(), move => Assert.NotEmpty(PloverRoot.OfMove(move.ToLowerInvariant())));

    [Fact]
    public void Pairs_score_the_mean_over_the_roots_of_gold()
    {
        var gold = new Dictionary<string, string> { ["a"] = "YIELD", ["b"] = "YIELD", ["c"] = "AID" };
        var (macro, accuracy) = PairScorer.Score(gold, new Dictionary<string, string> { ["a"] = "RETREAT", ["b"] = "AID", ["c"] = "AID" });

        Assert.Equal(2.0 / 3, macro, 6);
        Assert.Equal(2.0 / 3, accuracy, 6);
    }
}
