using System.Text;
using Demarche.Evaluation;
using Demarche.Restoration;

namespace Demarche.Tests.Evaluation;

public sealed class RestorationScorerTests
{
    const string Lead = "The envoys of both countries met in Geneva on Monday and agreed to go on with the talks in May, the ministry said.";
    const string Second = "They did not say who would take part in the next round, and the hosts declined to comment on the agenda of the talks.";

    static readonly Restorer Restorer = Restorer.Load();

    [Fact]
    public void An_article_that_differs_is_shown_with_the_lines_it_lacks_and_has_too_many()
    {
        var scorer = new ArticleScorer();
        scorer.Add("same", Lead, Lead);
        scorer.Add("other", $"{Lead}\n{Second}", $"{Lead}\nShare this page with all of your friends");
        var shown = Assert.Single(scorer.Differences);
        Assert.StartsWith("other  F1 ", shown, StringComparison.Ordinal);
        Assert.Contains("\n  - They did not say", shown, StringComparison.Ordinal);
        Assert.Contains("\n  + Share this page", shown, StringComparison.Ordinal);
        Assert.Equal(1, scorer.Body.Exact);
    }

    [Theory]
    [InlineData("2024-05-06", 1.0)]
    [InlineData("2024-05-08", 0.0)]
    public void A_page_is_scored_by_its_article_and_its_day(string day, double f1)
    {
        var page = $"<html><head><meta property=\"article:published_time\" content=\"2024-05-06\"></head><body><h1>Envoys meet</h1><p>{Lead}</p><p>{Second}</p></body></html>";
        var gold = $$"""{"id":"a","html":"a.html","url":"http://example.org/a","gold_text":"{{Lead}}\n\n{{Second}}","gold_date":"{{day}}"}""";
        var score = PageScorer.Score(Restorer, new StringReader(gold), _ => new MemoryStream(Encoding.UTF8.GetBytes(page)));
        Assert.Equal(1, score.Body.Body.F1);
        Assert.Equal(f1, score.Days.F1);
        Assert.Equal(f1 == 1 ? 0 : 1, score.WrongDays.Count);
    }

    [Fact]
    public void Marked_lines_are_scored_as_one_text()
    {
        var gold = $$"""{"id":"a","lines":[["{{Lead}}","B"],["{{Second}}","B"],["Leave a Reply","F"]]}""";
        Assert.Equal(1, LineScorer.Score(Restorer, new StringReader(gold)).Body.F1);
        Assert.Equal("a", LineScorer.Score(Restorer, new StringReader(gold.Replace("\"B\"],[\"They", "\"F\"],[\"They", StringComparison.Ordinal))).Differences.Single()[..1]);
    }

    [Fact]
    public void Furniture_in_a_clean_article_is_counted()
    {
        var (marked, lines, marks) = LineScorer.ScoreClean(Restorer, new StringReader($$"""{"id":"a","title":"Envoys meet","text":"{{Lead}}\n\nLeave a Reply"}"""));
        Assert.Equal((1, 3), (marked, lines));
        Assert.Equal("a: Leave a Reply", marks.Single());
    }

    [Fact]
    public void A_dateline_is_right_when_it_ends_where_the_lead_begins()
    {
        var (right, count, missed) = DatelineScorer.Score(new StringReader("{\"dateline\":\"GENEVA, Jan 28 -\",\"lead\":\"Envoys met.\"}\n{\"dateline\":\"Quiet\",\"lead\":\"words.\"}"));
        Assert.Equal((1, 2), (right, count));
        Assert.Equal("Quiet | words.", missed.Single());
    }

    [Fact]
    public void Copies_are_revisions_and_duplicates_only()
    {
        var documents = string.Join('\n', new[] { ("a", "2024-05-06"), ("b", "2024-05-06"), ("c", "2024-05-20") }
            .Select(item => $$"""{"id":"{{item.Item1}}","url":"http://example.org/{{item.Item1}}","date":"{{item.Item2}}","title":"Envoys meet","text":"{{Lead}} {{Second}}"}"""));
        var (copies, errors) = CopyScorer.Score(new StringReader("{\"a\":\"a\",\"b\":\"b\",\"label\":\"duplicate\"}\n{\"a\":\"a\",\"b\":\"c\",\"label\":\"revision\"}"), new StringReader(documents));
        Assert.Equal(new PrecisionRecall(1, 2, 1), copies);
        Assert.StartsWith("a c: revision, not found", errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tellings_of_a_document_are_one_story()
    {
        const string Strike = "Dock workers in Westmark began a strike over wages. Union leader Karl Holm said that the harbour of Portville would stay closed.";
        var scorer = new StoryScorer([new StringReader($$"""{"id":"a","mt_segments":{"x":["Envoys meet","{{Lead}}"],"y":["Envoys meet","{{Lead}}"]} }"""), new StringReader($$"""{"id":"b","title":"Strike","text":"{{Strike}}"}""")]);
        Assert.Equal((3, 2), (scorer.Dispatches, scorer.Stories));
        Assert.Equal(new PrecisionRecall(1, 1, 1), scorer.Score(new StoryOptions()));
    }

    [Fact]
    public void A_row_of_another_shape_is_named_by_its_line()
    {
        var broken = Assert.Throws<FormatException>(() => LineScorer.Score(Restorer, new StringReader("{\"id\":\"a\",\"lines\":[]}\n{\"id\":\"b\"}")));
        Assert.StartsWith("line 2: ", broken.Message, StringComparison.Ordinal);
    }
}
