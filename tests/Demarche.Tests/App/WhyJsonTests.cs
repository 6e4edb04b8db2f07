using Demarche.App.Record;

namespace Demarche.Tests.App;

public sealed class WhyJsonTests
{
    [Fact]
    public void A_report_stands_in_the_words_of_its_paragraph()
    {
        var report = Report(10, 18);
        Assert.Equal(("Norway ", "rejected", " it."), WhyJson.Context("Oslo\nNorway rejected it.\nBonn", report with { Span = new TextSpan(12, 20) }));
    }

    // A record may hold spans of another text than the one stored beside it: reports brought from elsewhere, a dispatch cut later.
    [Theory]
    [InlineData(4, 12)]
    [InlineData(40, 48)]
    public void A_span_outside_the_text_shows_the_trigger(int start, int end)
    {
        var report = Report(start, end);
        Assert.Equal(("", "rejected", ""), WhyJson.Context("Norway\n", report));
        Assert.Equal($"{start}–{end} (outside the dispatch's text)", WhyJson.Place("Norway\n", report.Span));
    }

    static Report Report(int start, int end) => new() { Move = MoveType.Reject, Trigger = "rejected", Span = new TextSpan(start, end), Performer = [], Plover = "", Cameo = "", Confidence = 1, Rule = "test" };
}
