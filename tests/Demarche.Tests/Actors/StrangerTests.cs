using System.Globalization;
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

    // What sounds like somebody: two consonants, one word of two, an only name, a given name, another of many ambassadors, and a name that looks like a state's.
    [Theory]
    [InlineData("Canada condemned the attack on a Sunni mosque.", "CAN", "2020-08-01")]
    [InlineData("Japan praised the Clean Water Act on Monday.", "JPN", "2019-01-25")]
    [InlineData("Russia mourned the singer Boris on Monday.", "RUS", "2022-03-01")]
    [InlineData("Ambassador Nicholas Burns spoke on Monday.", "", "2022-03-01")]
    [InlineData("The United States sent Ambassador Gina Ambercrombie-Winstan to the talks.", "USA", "2022-05-10")]
    [InlineData("Most Countries agreed on Monday.", "", "2022-03-01")]
    [InlineData("Japan praised the Joint Strategic Plan and the Fact Sheet.", "JPN", "2022-03-01")]
    public void What_sounds_like_a_name_of_the_tables_is_nobody(string text, string state, string day)
    {
        var resolution = Resolver.Resolve(text, Parser.Parse(text), DateOnly.Parse(day, CultureInfo.InvariantCulture));
        Assert.Empty(resolution.Findings);
        Assert.DoesNotContain(resolution.Mentions.All, mention => mention.Method == MentionMethod.Repair);
        Assert.All(resolution.Mentions.All, mention => Assert.True(mention.Codes[0].IsUnknown || mention.Codes[0].Head == state, mention.Span.Of(text)));
    }

    // A surname alone is somebody's who is known by it; a phrase's last word, an abbreviation and a second surname are nobody.
    [Theory]
    [InlineData("The United States celebrated Mother’s Day on Monday.")]
    [InlineData("The United States marked Ukraine’s Day in May.")]
    [InlineData("The United States sent aid to the Hill on Monday.")]
    [InlineData("El Salvador sent aid to Hill in the United States.")]
    [InlineData("The United States and Vietnam spoke at 4:00 A.M. on Monday.")]
    [InlineData("The United States said that Kelly had resigned from the bank.")]
    [InlineData("The Dominican Republic fought Corona on Monday.")]
    public void A_word_that_is_some_officials_surname_is_nobody(string text) =>
        Assert.DoesNotContain(Resolve(text).Mentions.All, mention => mention.Person is not null);

    // A town or bloc behind a first name is a surname, and a body that many states have is its owner's.
    [Theory]
    [InlineData("Thomas West told Jack London that Japan had agreed.", "JPN GOV")]
    [InlineData("The West told London that Japan had agreed.", "WST; GBR GOV; JPN GOV")]
    [InlineData("Kenya’s Security Council agreed.", "KEN GOV; KEN GOV")]
    [InlineData("The Maryland General Assembly agreed.", "USA LEG; USA")]
    [InlineData("The Security Council and the Arctic Council agreed.", "UN; ARCTIC")]
    [InlineData("The Andean Community and the Non-Aligned Movement met Canada and Namibia.", "ANDEAN; NONALIGNED; CAN GOV; NAM GOV")]
    [InlineData("The Uzbek and Tajik presidents agreed.", "UZB GOV; UZB GOV; TJK GOV; TJK GOV")]
    public void Capitals_blocs_and_bodies_in_names_are_read_with_them(string text, string codes) =>
        Assert.Equal(codes, string.Join("; ", Resolve(text).Mentions.All.SelectMany(mention => mention.Codes)));

    // A county of a state that the text does not speak of is none: a namesake, a region, an envoy.
    [Theory]
    [InlineData("Japan mourned Batman and Isabel on Monday.", "JPN GOV")]
    [InlineData("Japan sent aid to the Sahel on Monday.", "JPN GOV")]
    [InlineData("Japan met Special Envoy Kerry on Monday.", "JPN GOV; --- GOV")]
    [InlineData("Ireland sent aid to Kerry on Monday.", "IRL GOV; IRL")]
    [InlineData("Japan praised the Thames Valley Police.", "JPN GOV; --- COP")]
    public void A_county_is_meant_where_the_text_speaks_of_its_state(string text, string codes) =>
        Assert.Equal(codes, string.Join("; ", Resolve(text).Mentions.All.SelectMany(mention => mention.Codes)));

    [Theory]
    [InlineData("President Zelensky asked for help.", "Volodymyr Zelenskyy")]
    [InlineData("Ukraine’s Zelensky met France’s Macron.", "Volodymyr Zelenskyy; Emmanuel Macron")]
    [InlineData("NATO Secretary General Stoltenberg spoke.", "Jens Stoltenberg")]
    [InlineData("Italy said Foreign Minister Di Maio had called.", "Luigi Di Maio")]
    [InlineData("President von der Leyen and Van der Bellen spoke.", "Ursula von der Leyen; Alexander Van der Bellen")]
    [InlineData("Prime Minister Lee met President Al-Assad.", "Lee Hsien Loong; Bashar al-Assad")]
    [InlineData("Russia said Mr. Navalny had called.", "Alexei Navalny")]
    [InlineData("France said Secretary Austin had called.", "Lloyd Austin")]
    [InlineData("Oman mourned Sheikh Khalifa bin Zayed Al Nahyan.", "Khalifa bin Zayed Al Nahyan")]
    [InlineData("Oman met Panamanian President Laurentino Cortizo Cohen.", "Laurentino Cortizo")]
    public void A_surname_with_particles_or_behind_its_state_is_its_bearers(string text, string persons) =>
        Assert.Equal(persons, string.Join("; ", Resolve(text).Mentions.All.Select(mention => mention.Person).OfType<string>()));

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
