using System.Text;
using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Tests.Intake;

/// <summary>What of a page is its article, where the markup decides.</summary>
public sealed class HtmlBodyTests
{
    const string First = "The two governments signed an accord on the river on Monday, after eleven years of talks in three capitals.";
    const string Second = "The minister said that the work begins now and thanked the mediators for their patience over the years.";
    const string Third = "Both parliaments must ratify the text before the end of the year, officials of the two countries said.";

    static readonly Restorer Restorer = Restorer.Load();

    static RestoredText Restore(string body) =>
        Restorer.Restore(HtmlReader.Read(Encoding.UTF8.GetBytes($"<html><head><title>Envoys sign water accord</title></head><body><h1>Envoys sign water accord</h1>{body}</body></html>")));

    static string[] Kept(string body) => Restore(body).Text.Split("\n\n");

    [Fact]
    public void The_standfirst_below_the_title_is_text() =>
        Assert.Equal(["Envoys sign water accord", "Talks lasted eleven years", First, Second], Kept($"<h2>Talks lasted eleven years</h2><div>By Jane Doe</div><div>6 May 2024</div><p>{First}</p><p>{Second}</p>"));

    [Fact]
    public void A_standfirst_is_known_by_its_name_and_by_what_the_page_says_of_itself()
    {
        const string Sums = "An accord after eleven years of talks, and what is in it";
        Assert.Contains(Sums, Kept($"<div class=\"articleDek\">{Sums}</div><div>By Jane Doe</div><p>{First}</p><p>{Second}</p>"));
        Assert.Contains(Sums, Kept($"<meta name=\"description\" content=\"{Sums}\"><div>By Jane Doe</div><div>6 May 2024</div><div>{Sums}</div><p>{First}</p><p>{Second}</p>"));
        Assert.DoesNotContain(Sums, Kept($"<div>By Jane Doe</div><div>6 May 2024</div><div>{Sums}</div><p>{First}</p><p>{Second}</p>"));
    }

    [Fact]
    public void Italics_below_a_picture_are_its_caption()
    {
        const string Words = "The envoys walk over the old bridge before the talks begin in the town hall.";
        var restored = Restore($"<p>{First}</p><div><img src=\"a.jpg\"></div><p><em>{Words}</em></p><p>{Second}</p><p><em>{Third}</em></p>");
        Assert.Equal(PassageKind.Caption, restored.Passages.Single(passage => passage.Raw.Of(restored.Raw) == Words).Kind);
        Assert.Contains(Third, restored.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_heads_nothing_of_the_article_is_none_of_it() =>
        Assert.Equal(["Envoys sign water accord", First, "What comes next", Second],
            Kept($"<h2>Story stream</h2><div><a href=\"/1\">Envoys meet for a ninth round of talks</a></div><p>{First}</p><h2>What comes next</h2><p>{Second}</p><h2>Sources</h2>"));

    [Fact]
    public void A_list_of_one_item_is_text_inside_the_article_and_at_its_end()
    {
        const string List = "<ul><li>A fund for the farmers</li></ul>";
        string[] all = ["Envoys sign water accord", First, Second, Third];
        Assert.Equal([.. all[..2], "A fund for the farmers", .. all[2..]], Kept($"<div class=\"main\"><p>{First}</p>{List}<p>{Second}</p><p>{Third}</p></div>"));
        Assert.Equal([.. all, "A fund for the farmers"], Kept($"<div class=\"main\"><p>{First}</p><p>{Second}</p><p>{Third}</p>{List}</div><div>© 2024</div>"));
        Assert.Equal(all, Kept($"<div class=\"main\"><p>{First}</p><p>{Second}</p><p>{Third}</p>{List.Replace("A fund for the farmers", "<a href=\"/1\">Envoys meet again</a>", StringComparison.Ordinal)}</div><div>© 2024</div>"));
    }

    [Fact]
    public void A_heading_is_known_by_its_name() =>
        Assert.Equal(["Envoys sign water accord", First, Second, "What comes next", Third], Kept($"<p>{First}</p><p>{Second}</p><div class=\"subheadline\">What comes next</div><p>{Third}</p>"));

    [Fact]
    public void A_byline_below_the_title_is_none() =>
        Assert.Equal(["Envoys sign water accord", First, Second], Kept($"<p>By Jane Doe in Geneva</p><p>{First}</p><p>{Second}</p>"));

    [Fact]
    public void A_row_of_a_table_is_one_passage_in_its_place()
    {
        var restored = Restore($"<p>{First}</p><p>{Second}</p><table><tr><th>Year</th><th>Water</th></tr><tr><td>2025</td><td>12 %</td></tr></table><p>{Third}</p>");
        Assert.Equal(["Year Water", "2025 12 %"], restored.Passages.Where(passage => passage.Kind == PassageKind.Table).Select(passage => passage.Clean.Of(restored.Text)));
        Assert.Equal(["Envoys sign water accord", First, Second, "Year Water", "2025 12 %", Third], restored.Text.Split("\n\n"));
    }

    [Fact]
    public void A_page_laid_out_in_a_table_is_no_table()
    {
        var restored = Restore($"<table><tr><td>Home<br>World</td><td>{First}<br>{Second}<br>{Third}</td></tr></table>");
        Assert.DoesNotContain(restored.Passages, passage => passage.Kind == PassageKind.Table);
        Assert.Contains($"{First}\n\n{Second}\n\n{Third}", restored.Text);
    }

    [Theory]
    [InlineData("<section role=\"complementary\"><h2>Our coverage of the talks</h2><p>BOX</p></section>")]
    [InlineData("<p class=\"imageCaption\">BOX</p>")]
    [InlineData("<aside><p>BOX</p></aside>")]
    [InlineData("<div class=\"newsletter-signup\"><p>BOX</p></div>")]
    public void A_box_inside_the_article_is_none_of_it(string box)
    {
        var kept = Kept($"<div class=\"article-body\"><p>{First}</p><p>{Second}</p>{box.Replace("BOX", "The foreign ministers met by the bridge and shook hands before the talks began there.")}<p>{Third}</p></div>");
        Assert.Equal(["Envoys sign water accord", First, Second, Third], kept);
    }

    [Fact]
    public void An_article_in_several_parts_is_whole() =>
        Assert.Equal(["Envoys sign water accord", First, "What was signed", Second, "What comes next", Third],
            Kept($"<main><section><p>{First}</p></section><section><h3>What was signed</h3><p>{Second}</p></section><section><h3>What comes next</h3><p>{Third}</p></section></main>"));

    [Fact]
    public void A_page_of_a_hundred_thousand_nested_elements_is_read()
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", 100_000)) + First;
        Assert.Contains(First, HtmlReader.Read(Encoding.UTF8.GetBytes(nested)).Text);
    }
}
