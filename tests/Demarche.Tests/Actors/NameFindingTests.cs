using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

public sealed class NameFindingTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());
    static readonly SyntaxParser Parser = new(SyntaxModel.Load());
    static readonly DateOnly Day = new(2022, 1, 28);

    [Theory]
    [InlineData("German Chancellor Olav Schulz spoke on Friday.", "Olav Schulz", "Olaf Scholz")]
    [InlineData("Japanese Prime Minister Fumio Kisheda arrived in Rome.", "Fumio Kisheda", "Fumio Kishida")]
    public void A_garbled_holder_is_proposed_by_office_country_and_date(string text, string name, string person)
    {
        var finding = Assert.Single(Resolve(text).Findings);
        Assert.Equal((NameFindingKind.Garbled, name, person), (finding.Kind, finding.Span.Of(text), finding.Proposal));
    }

    [Theory]
    [InlineData("Ukrainian President Volodymyr Zelensky spoke on Friday.")]
    [InlineData("Russian Foreign Minister Sergei Lavrov arrived in Rome.")]
    [InlineData("Norwegian Foreign Minister Peter Miller arrived in Rome.")]
    public void Another_spelling_and_an_unknown_name_are_no_damage(string text) => Assert.Empty(Resolve(text).Findings);

    [Fact]
    public void A_person_in_an_office_of_another_time_is_an_office_conflict()
    {
        const string Text = "The note was handed over by US Secretary of State John Kerry on Friday.";
        var finding = Assert.Single(Resolve(Text).Findings);
        Assert.Equal((NameFindingKind.OfficeConflict, "John Kerry", "Antony Blinken"), (finding.Kind, finding.Span.Of(Text), finding.Proposal));
    }

    static ActorResolution Resolve(string text) => Resolver.Resolve(text, Parser.Parse(text), Day);
}
