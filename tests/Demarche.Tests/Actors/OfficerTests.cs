using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

public sealed class OfficerTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());
    static readonly SyntaxParser Parser = new(SyntaxModel.Load());

    [Theory]
    // Behind the field or the post of his title.
    [InlineData("The US ambassador to China, Joseph Prueher, handed over a letter.", "2001-04-11", "Joseph Prueher", "USA GOV")]
    [InlineData("Asmara's minister of information, Yemane Gebremeskel, spoke on Friday.", "2018-09-20", "Yemane Gebremeskel", "ERI GOV")]
    // The tables have him in office at another time: the text tells for whom he acts.
    [InlineData("The UN envoy, Lakhdar Brahimi, praised the assembly.", "2002-06-13", "Lakhdar Brahimi", "UN")]
    [InlineData("The rebels of Rwanda's RPF advanced. Their leader, Paul Kagame, spoke in Rwanda.", "1994-04-21", "Paul Kagame", "RWA REB")]
    [InlineData("Indonesia protested. Fisheries Minister Susi Pudjiastuti was angry.", "2016-03-17", "Susi Pudjiastuti", "IDN GOV")]
    // A namesake in the tables serves another state.
    [InlineData("FARC commander Raul Reyes was in Colombia.", "2008-03-03", "Raul Reyes", "FARC")]
    // Three letters with another vowel are another name.
    [InlineData("Myanmar's ambassador to the UN, Kyaw Moe Tun, appealed for help.", "2021-02-27", "Kyaw Moe Tun", "MMR GOV")]
    [InlineData("European Council President Michel spoke in Brussels.", "2022-04-06", "Charles Michel", "EU")]
    [InlineData("Indonesia's military chief, General Wiranto, spoke on Friday.", "1998-05-21", "Wiranto", "IDN MIL")]
    [InlineData("Foreign Minister Kliba of Ukraine spoke on Friday.", "2022-06-01", "Dmytro Kuleba", "UKR GOV")]
    [InlineData("Blinken will join President Biden for the G7 Summit.", "2022-06-01", "Joe Biden", "USA GOV")]
    // Of two of one surname in office, the one whose office it is.
    [InlineData("Russian Foreign Minister Lavrov spoke on Friday.", "2021-07-14", "Sergey Lavrov", "RUS GOV")]
    [InlineData("Azerbaijan's President Aliyev spoke on Friday.", "2022-06-01", "Ilham Aliyev", "AZE GOV")]
    // Either order of names, and other spellings of the same sounds.
    [InlineData("Abe Shinzo called Paris.", "2018-06-01", "Shinzo Abe", "JPN GOV")]
    [InlineData("Norway praised the plan of Sergej Lawrow.", "2013-09-10", "Sergey Lavrov", "RUS GOV")]
    [InlineData("Norway called Sergey Lavroff.", "2022-06-01", "Sergey Lavrov", "RUS GOV")]
    [InlineData("Germany's Wolfgang Schauble spoke in Berlin.", "2015-06-01", "Wolfgang Schäuble", "DEU GOV")]
    public void A_title_tells_for_whom_its_bearer_acts(string text, string day, string person, string code)
    {
        var mention = Mentions(text, day).FirstOrDefault(mention => mention.Person == person);
        Assert.Equal(code, mention?.Codes[0].ToString());
    }

    // A second field of an office, those of whom there are many, and the label of a speaker are nobody's name.
    [Theory]
    [InlineData("Norway's Minister of Education, Human Rights and Sport spoke on Friday.", "Human Rights")]
    [InlineData("The envoy for Afghan women, Girls, and Human Rights spoke on Friday.", "Girls")]
    public void Fields_of_an_office_are_no_persons(string text, string field) => Assert.DoesNotContain(field, Mentions(text, "2021-03-01").Select(mention => mention.Person));

    [Fact]
    public void A_surname_is_no_misspelt_capital() => Assert.DoesNotContain("ZAF", Mentions("MS PORTER: Good afternoon, everyone.", "2021-03-01").SelectMany(mention => mention.Codes).Select(code => code.Head));

    [Theory]
    [InlineData("The Kremlin said so.", "1987-03-01", "SUN GOV")]
    [InlineData("The Kremlin said so.", "1997-03-01", "RUS GOV")]
    [InlineData("Malacanang said so.", "1986-02-25", "PHL GOV")]
    [InlineData("Khartoum said so.", "2012-03-01", "SDN GOV")]
    [InlineData("Rangoon said so.", "1988-03-01", "MMR GOV")]
    public void A_seat_of_power_is_its_government_of_the_time(string text, string day, string code) => Assert.Equal(code, Mentions(text, day)[0].Codes[0].ToString());

    [Fact]
    public void The_agency_after_a_news_agency_is_that_agency() =>
        Assert.Equal("KWT JRN", Mentions("The Kuwaiti news agency KUNA reported the visit. The agency quoted officials.", "1987-03-24").Single(mention => mention.Rule == "coref/role").Codes[0].ToString());

    static IReadOnlyList<ActorMention> Mentions(string text, string day) => [.. Resolver.Resolve(text, Parser.Parse(text), DateOnly.ParseExact(day, "yyyy-MM-dd")).Mentions.All];
}
