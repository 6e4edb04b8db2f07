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
    [InlineData("South Sudan's President Salva Kiir spoke on Friday.")]
    public void Another_spelling_and_an_unknown_name_are_no_damage(string text) => Assert.Empty(Resolve(text).Findings);

    [Theory]
    [InlineData("The note was handed over by US Secretary of State John Kerry on Friday.", "John Kerry", "Antony Blinken")]
    [InlineData("US Secretary of State Hillary Clinton said on Friday that the offer stands.", "Hillary Clinton", "Antony Blinken")]
    [InlineData("Secretary of State Hillary Clinton said on Friday that the offer stands.", "Hillary Clinton", "Antony Blinken")]
    [InlineData("German Chancellor Angela Merkel said on Friday that the offer stands.", "Angela Merkel", "Olaf Scholz")]
    public void A_person_in_an_office_of_another_time_is_an_office_conflict(string text, string name, string holder)
    {
        var finding = Assert.Single(Resolve(text).Findings);
        Assert.Equal((NameFindingKind.OfficeConflict, name, holder), (finding.Kind, finding.Span.Of(text), finding.Proposal));
    }

    [Theory]
    [InlineData("Former US Secretary of State Hillary Clinton said on Friday that the offer stands.")]
    [InlineData("Streaming costs rose, and the service of Picoma Mangu in the United States and Washington grew.")]
    public void A_former_holder_and_a_stranger_of_like_surname_are_no_finding(string text) => Assert.Empty(Resolve(text).Findings);

    static ActorResolution Resolve(string text) => Resolver.Resolve(text, Parser.Parse(text), Day);
}
