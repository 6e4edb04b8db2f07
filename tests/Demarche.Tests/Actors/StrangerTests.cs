using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

/// <summary>Names that no table knows are left alone: a wrong actor is worse than none.</summary>
public sealed class StrangerTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());
    static readonly SyntaxParser Parser = new(SyntaxModel.Load());
    static readonly DateOnly Day = new(2022, 3, 1);

    [Theory]
    [InlineData("The United States praised the basketball star LeBron James on Monday.")]
    [InlineData("The United States will mark Pride Month in June.")]
    [InlineData("The United States invited James Peebles to the meeting.")]
    [InlineData("The United States said the Iran Hostage Crisis had changed the region.")]
    [InlineData("France and the United States will hold a Youth Outreach Event.")]
    [InlineData("The United States said it would begin at 3:30 p.m. in Paris.")]
    [InlineData("The United States and Monaco invited Jacob to the talks.")]
    public void An_unknown_name_is_nobody_of_the_tables_and_a_thing_is_no_person(string text)
    {
        var resolution = Resolve(text);
        Assert.DoesNotContain(resolution.Mentions.All, mention => mention.Person is not null || mention.Office is not null);
        Assert.Empty(resolution.Findings);
    }

    [Theory]
    [InlineData("France said Secretary of State Antony J. Blinken had called.", "Antony Blinken")]
    [InlineData("France said J. Blinken had called.", "Antony Blinken")]
    [InlineData("In Ukraine, Dmytrov Kulba spoke first.", "Dmytro Kuleba")]
    public void An_initial_is_no_evidence_and_a_full_name_close_to_a_minister_is(string text, string person) =>
        Assert.Contains(person, Resolve(text).Mentions.All.Select(mention => mention.Person));

    [Fact]
    public void A_surname_alone_is_not_garbled_where_it_is_the_family_name() =>
        Assert.Empty(Resolve("South Korean Prime Minister Kim Boo-kyum spoke. Later Kim left Seoul.").Findings);

    static ActorResolution Resolve(string text) => Resolver.Resolve(text, Parser.Parse(text), Day);
}
