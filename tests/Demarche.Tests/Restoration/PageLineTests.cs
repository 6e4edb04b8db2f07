using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

/// <summary>Pages that came as bare lines: what of them is the article.</summary>
public sealed class PageLineTests
{
    const string First = "The two governments signed an accord on the water of the river on Monday, after eleven years of talks in three capitals.";
    const string Second = "The minister said that the work begins now and thanked the mediators for their patience over the years of the talks.";
    const string Third = "Both parliaments must ratify the text before the end of the year, officials of the two countries said on Monday evening.";
    const string Head = "Menu\nSearch\nHome\nWorld\nSign in\nNewsletters\nSubscribe\nEnvoys sign accord on river water\n";
    const string Foot = "\nShare on Facebook\nShare on Twitter\nPrivacy Policy\nTerms of Use\nContact us\nAll rights reserved\nBack to top";

    static readonly Restorer Restorer = Restorer.Load();

    static string Clean(string text) => Restorer.Restore(new Dispatch { Id = "page", Text = text }).Text;

    [Fact]
    public void The_sentence_between_title_and_byline_sums_the_article_up()
    {
        const string Sums = "The accord ends eleven years of talks on the river.";
        Assert.Contains(Sums, Clean($"{Head}{Sums}\nBy Jane Doe\n6 May 2024\nShare\n{First}\n{Second}\n{Third}{Foot}"), StringComparison.Ordinal);
        Assert.DoesNotContain(Sums, Clean($"{Head}{Sums}\nShare\nPrint\nListen\nMore\n{First}\n{Second}\n{Third}{Foot}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_comments_are_none_of_the_article()
    {
        const string Comment = "I grew up by that river and I can tell you that there has never been enough water in it for all of the farms, whatever they sign.";
        var article = $"{First}\n{Second}\n{Third}\n{First[..^1]}, again.\n{Second[..^1]}, again.\n{Third[..^1]}, again.";
        var clean = Clean($"{Head}{article}\n12 Comments\nriverman\n{Comment}\n{Comment[..^1]} today.{Foot}");
        Assert.Contains(Third, clean, StringComparison.Ordinal);
        Assert.DoesNotContain("I grew up", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_comments_above_the_article_ends_nothing() =>
        Assert.Contains(Third, Clean($"{Head}By Jane Doe\nComments\n{First}\n{Second}\n{Third}{Foot}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("2019: Ada Berg\n2020: Karl Holm\n2021: Eva Lind\n2022: Olaf Brandt\n2023: Ada Berg")]
    [InlineData("Best envoy - Ada Berg\nBest host - Karl Holm\nBest mediator - Eva Lind\nBest speaker - Olaf Brandt")]
    public void Lines_of_one_build_are_a_list_of_the_article(string list) =>
        Assert.All(list.Split('\n'), item => Assert.Contains(item, Clean($"{Head}{First}\n{Second}\n{list}\n{Third}{Foot}"), StringComparison.Ordinal));

    [Fact]
    public void A_list_that_is_announced_is_text() =>
        Assert.Contains("new dams in both countries", Clean($"{Head}{First}\nThe two governments agreed on three things:\na fund for farmers\nnew dams in both countries\na common office\n{Third}{Foot}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("• A fund for the farmers of both countries")]
    [InlineData("- A fund for the farmers of both countries")]
    [InlineData("1. A fund for the farmers of both countries")]
    public void A_single_marked_item_behind_a_paragraph_is_text(string item)
    {
        Assert.Contains(item, Clean($"{Head}{First}\n{Second}\n{item}\n{Third}{Foot}"), StringComparison.Ordinal);
        Assert.Contains(item, Clean($"{Head}{First}\n{Second}\n{Third}\n{item}{Foot}"), StringComparison.Ordinal);
        Assert.DoesNotContain(item[2..], Clean($"{Head}{First}\n{Second}\n{Third}\n{item[2..]}{Foot}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RELATED: Envoys meet for a ninth round of talks")]
    [InlineData("Read more: Why the river matters to the farmers of both countries")]
    [InlineData("Editor’s note (May 7th 2024): this report was updated to name the two ministers who signed and the place where they met.")]
    [InlineData("Jane Doe is a Geneva-based reporter for the Example Times.")]
    [InlineData("Jane Doe can be reached at jane.doe@example.org.")]
    [InlineData("Please sign up for our letters and download the news app to keep up with the talks.")]
    public void What_a_page_adds_to_its_article_is_furniture(string line) =>
        Assert.DoesNotContain(line, Clean($"{Head}{First}\n{Second}\n{Third}\n{line}{Foot}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Sixteen farmers have joined the council that shares the water out.")]
    [InlineData("More than that: nobody knows what the accord will cost the two countries in the end.")]
    [InlineData("The minister is a writer of novels about the river and its farmers, and a farmer herself.")]
    public void Prose_of_alike_words_stays(string line) =>
        Assert.Contains(line, Clean($"{Head}{First}\n{Second}\n{line}\n{Third}{Foot}"), StringComparison.Ordinal);
}
