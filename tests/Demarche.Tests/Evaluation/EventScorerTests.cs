using Demarche.Evaluation;
using Demarche.Moves;
using Demarche.Syntax;

namespace Demarche.Tests.Evaluation;

public sealed class EventScorerTests
{
    static readonly Coder Coder = Coder.Load();

    [Fact]
    public void Alarms_count_sentences_of_class_0_and_apart_those_that_are_no_statement_or_appeal()
    {
        var coded = AlarmScorer.Code(Coder, new StringReader(
            """
            {"id": "a", "text": "Germany urged Iran to return to the talks.", "class": 0}
            {"id": "b", "text": "Germany attacked Iran.", "class": 0}
            {"id": "c", "text": "The sun rose at six.", "class": 0}
            {"id": "d", "text": "Germany attacked Iran.", "class": 4}
            """));
        var score = AlarmScorer.Score(coded);

        Assert.Equal([(MoveType.Request, 1), (MoveType.Assault, 1)], AlarmScorer.ByMove(coded));
        Assert.Equal(0, AlarmScorer.Score(coded, 1).FalseAlarms);
        Assert.Equal((2.0 / 3, 1.0, 1.0 / 3), (score.FalseAlarms, score.Found, score.FalseActs));
    }

    [Theory]
    [InlineData("Germany attacked Iran.", """["DEU", "IRN", "190"]""", 1, 1)]
    [InlineData("Germany met Iran.", """["DEU", "IRN", "040"]""", 1, 2)]
    [InlineData("Insurgents attacked Iran.", """["---REB", "IRN", "190"]""", 1, 1)]
    [InlineData("Germany attacked Iran.", """["IRN", "DEU", "190"]""", 0, 1)]
    public void Triples_compare_the_first_three_letters_and_the_root(string text, string gold, int right, int given)
    {
        var score = TripleScorer.Score(Coder, new StringReader($$"""{"id": "a", "text": "{{text}}", "events": [{{gold}}]}"""));

        Assert.Equal(((double)right / given, (double)right), (score.Manual.Precision, score.Manual.Recall));
    }

    [Fact]
    public void Triples_of_cameo_events_are_compared_by_root_and_by_code()
    {
        using var missed = new StringWriter();
        var score = TripleScorer.Score(Coder, new StringReader("""{"id": "a", "text": "Germany attacked Iran.", "events": [["DEU", "IRN", "193"]]}"""), missed);

        Assert.Equal((1.0, 0.0), (score.Cameo.F1, score.CameoCode.F1));
        Assert.Equal("a: DEU IRN 190 instead of DEU IRN 193", missed.ToString().Trim());
    }

    [Fact]
    public void A_unit_record_is_right_when_its_events_with_two_actors_are_exactly_given()
    {
        var verbs = PetrarchVerbs.Read("--- HIT [190] ---\nHIT {HITS HITTING}\n");
        var coder = new PetrarchCoder(verbs, PetrarchNames.Read("ZEMBLA [ZEM]\nBRODAVIA [BRD]\n", "", ""), new SyntaxParser(SyntaxModel.Load()));
        using var missed = new StringWriter();

        var (right, count) = UnitRecordScorer.Score(coder, new StringReader(
            """
            {"id": "a", "date": "19950101", "text": "Zembla hit Brodavia.", "events": [["ZEM", "BRD", "190"], ["---", "BRD", "010"]]}
            {"id": "b", "date": "19950101", "text": "Zembla hit Brodavia.", "events": []}
            {"id": "c", "date": "19950101", "text": "Zembla hit Brodavia.", "events": [], "error_expected": "dateline"}
            """), missed);

        Assert.Equal((1, 2), (right, count));
        Assert.Equal("b: ZEM BRD 190 instead of nothing", missed.ToString().Trim());
    }
}
