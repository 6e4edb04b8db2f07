using System.Text;
using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Tests.Intake;

public sealed class HtmlReaderTests
{
    const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Envoys sign water accord | The Example Post</title>
        <meta property="og:site_name" content="The Example Post"><meta property="article:modified_time" content="2024-05-07T10:00:00Z">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Envoys sign water accord","datePublished":"2024-05-06T21:30:00+02:00","author":[{"name":"Jane Doe"}]}]}</script>
        <link rel="canonical" href="https://post.example/2024/05/06/accord"></head><body>
        <nav><a href="/">Home</a><a href="/world">World</a></nav><div class="cookie-banner">We use cookies to make this site work for you and for us.</div>
        <main><h1>Envoys sign water accord</h1><p class="byline">By Jane Doe</p>
        <div class="article-body"><p>The two governments signed an accord on the <a href="/river">river</a> on Monday, after eleven years of talks.</p>
        <figure><img src="a.jpg"><figcaption>The bridge over the river in spring.</figcaption></figure>
        <p>The minister said that “the work begins now” and thanked the mediators for their patience.</p>
        <h2>What comes next</h2><p>Both parliaments must ratify the text before the end of the year, officials said.</p><ul><li>Water for the south</li></ul>
        <div class="related-links"><h3>Related</h3><a href="/x">Ten bridges that you must see before you are old</a></div></div></main>
        <footer>© 2024 The Example Post. All rights reserved.</footer></body></html>
        """;

    static readonly Dispatch Dispatch = HtmlReader.Read(Encoding.UTF8.GetBytes(Page), "https://post.example/2024/05/06/accord");

    [Fact]
    public void The_body_is_found_in_order()
    {
        var restored = Restorer.Load().Restore(Dispatch);
        Assert.Equal("""
            Envoys sign water accord

            The two governments signed an accord on the river on Monday, after eleven years of talks.

            The minister said that “the work begins now” and thanked the mediators for their patience.

            What comes next

            Both parliaments must ratify the text before the end of the year, officials said.

            Water for the south
            """.ReplaceLineEndings("\n"), restored.Text);
        Assert.Contains(restored.Passages, passage => passage.Kind == PassageKind.Caption && passage.Raw.Of(restored.Raw) == "The bridge over the river in spring.");
    }

    [Fact]
    public void Metadata_come_with_their_source()
    {
        Assert.Equal(("Envoys sign water accord", "The Example Post", new DateOnly(2024, 5, 6)), (Dispatch.Title, Dispatch.Outlet, Dispatch.Date!.Value));
        Assert.Contains(new Metadata("byline", "Jane Doe", "json-ld:author"), Dispatch.Metadata);
        Assert.Contains(new Metadata("modified", "2024-05-07T10:00:00Z", "meta:article:modified_time"), Dispatch.Metadata);
        Assert.Contains(new Metadata("canonical", "https://post.example/2024/05/06/accord", "link:canonical"), Dispatch.Metadata);
    }

    static Dispatch Of(string head, string body) => HtmlReader.Read(Encoding.UTF8.GetBytes($"<html><head>{head}</head><body><h1>Envoys sign water accord</h1>{body}</body></html>"), "https://www.post.example/a");

    [Fact]
    public void A_list_of_tags_is_taken_apart() =>
        Assert.Equal(["water", "talks", "Geneva"], Of("<meta name=\"keywords\" content=\"water, talks; Geneva,\">", "").Metadata.Where(item => item.Field == "tag").Select(item => item.Value));

    [Fact]
    public void The_canonical_link_goes_before_the_shared_address()
    {
        var found = Of("<meta property=\"og:url\" content=\"https://post.example/api/7\"><link rel=\"canonical\" href=\"/accord\">", "").Metadata.First(item => item.Field == "canonical");
        Assert.Equal(new Metadata("canonical", "https://www.post.example/accord", "link:canonical"), found);
    }

    [Theory]
    [InlineData("byline", "<p>By Jane Doe</p>", "Jane Doe", "text")]
    [InlineData("outlet", "", "post.example", "url")]
    [InlineData("licence", "<p>Under a <a rel=\"license\" href=\"https://licence.example/by\">free licence</a>.</p>", "https://licence.example/by", "link:license")]
    [InlineData("licence", "<p><a href=\"https://creativecommons.org/licenses/by/4.0/\">CC</a></p>", "https://creativecommons.org/licenses/by/4.0/", "link:license")]
    public void What_the_head_does_not_say_is_read_elsewhere(string field, string body, string value, string source) =>
        Assert.Contains(new Metadata(field, value, source), Of("", body).Metadata);

    [Fact]
    public void A_sentence_that_begins_with_by_is_no_byline() =>
        Assert.DoesNotContain(Of("", "<p>By the river the envoys met for talks.</p>").Metadata, item => item.Field == "byline");

    [Fact]
    public void A_day_after_the_fetch_is_a_problem() =>
        Assert.Equal("P003", Assert.Single(HtmlReader.Read(Encoding.UTF8.GetBytes(Page), retrieved: new DateOnly(2024, 5, 1)).Problems).Number);

    [Theory]
    [InlineData("2023-12-22T03:00:00Z", "2023-12-22")]
    [InlineData("Fri, 22 Dec 2023 21:12:00 GMT", "2023-12-22")]
    [InlineData("Published: December 22nd, 2023 at 5 pm", "2023-12-22")]
    [InlineData("20231222", "2023-12-22")]
    [InlineData("12/22/2023", "2023-12-22")]
    [InlineData("1703203200", "2023-12-22")]
    [InlineData("/world/2023-12-22/talks", "2023-12-22")]
    public void Days_are_read_as_pages_write_them(string text, string day)
    {
        Assert.True(LooseDate.TryParse(text, out var found));
        Assert.Equal(day, found.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("2023-13-40")]
    [InlineData("story 123456")]
    [InlineData("")]
    public void What_is_no_day_is_none(string text) => Assert.False(LooseDate.TryParse(text, out _));
}
