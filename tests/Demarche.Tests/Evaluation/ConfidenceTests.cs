using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

public sealed class ConfidenceTests
{
    static readonly Coder Coder = Coder.Load();

    [Fact]
    public void A_plain_act_on_somebody_is_surer_than_a_saying_or_a_background_clause()
    {
        var act = Confidence("Germany attacked Iran.", MoveType.Assault);
        var saying = Confidence("Germany said that the nuclear talks with Iran were at an end.", MoveType.State);
        var background = Confidence("The port, which Germany attacked, is closed.", MoveType.Assault);

        Assert.InRange(act, saying, 1);
        Assert.InRange(act, background, 1);
        Assert.NotEqual(act, background);
    }

    [Fact]
    public void Reports_below_the_least_confidence_are_left_out()
    {
        var dispatch = new Dispatch { Id = "a", Text = "Germany attacked Iran." };
        var confidence = Assert.Single(Coder.Code(dispatch).Reports).Confidence;

        Assert.Single(Coder.Load(new CoderOptions { MinConfidence = confidence }).Code(dispatch).Reports);
        Assert.Empty(Coder.Load(new CoderOptions { MinConfidence = Math.Min(1, confidence + 0.01) }).Code(dispatch).Reports);
    }

    [Fact]
    public void The_table_counts_reports_by_band_and_the_fit_follows_what_is_right()
    {
        var gold = ScoredReport.ReadAll(new StringReader(
            """
            {"id": "a", "reports": [{"move": "assault", "start": 8, "end": 16, "performer": ["DEU"], "addressee": ["IRN"]}]}
            {"id": "b", "reports": []}
            """));
        var scorer = ConfidenceScorer.Read(Coder, new StringReader(
            """
            {"id": "a", "text": "Germany attacked Iran."}
            {"id": "b", "text": "Iran's demands were published."}
            """), gold);

        var bands = scorer.Reliability().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.Equal(2, bands.Sum(band => int.Parse(band.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])));
        Assert.InRange(scorer.Brier, 0, 1);
        var weights = scorer.FittedTable().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line.Split('\t')[0], line => double.Parse(line.Split('\t')[1]));
        Assert.True(weights["main-clause"] > 0, "the right report is a main clause");
        Assert.True(weights["noun"] < 0, "the wrong one is a noun");
    }

    static double Confidence(string text, MoveType move) =>
        Coder.Code(new Dispatch { Id = "a", Text = text, Date = new DateOnly(2022, 1, 28) }).Reports.First(report => report.Move == move).Confidence;
}
