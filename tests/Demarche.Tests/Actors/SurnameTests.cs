using System.Globalization;
using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

public sealed class SurnameTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());
    static readonly SyntaxParser Parser = new(SyntaxModel.Load());

    // Well-known facts: whom the surname alone meant in the news of the day.
    [Theory]
    [InlineData("Erdogan", "2022-03-01", "Recep Tayyip Erdoğan")]
    [InlineData("Xi", "2022-03-01", "Xi Jinping")]
    [InlineData("Biden", "2022-03-01", "Joe Biden")]
    [InlineData("Truss", "2022-03-01", "Elizabeth Truss")]
    [InlineData("Amirabdollahian", "2022-03-01", "Hossein Amir-Abdollahian")]
    [InlineData("Zelensky", "2022-03-01", "Volodymyr Zelenskyy")]
    [InlineData("Guterres", "2022-03-01", "António Guterres")]
    [InlineData("Guterres", "2000-03-01", "António Guterres")]
    [InlineData("Stoltenberg", "2003-03-01", "Jens Stoltenberg")]
    [InlineData("Hussein", "2022-03-01", null)]
    [InlineData("Kim", "2022-03-01", null)]
    [InlineData("Obama", "2022-03-01", "Barack Obama")]
    [InlineData("Brown", "2021-03-01", "Mark Brown")]
    public void A_surname_alone_is_its_holder_of_the_day_or_nobody(string surname, string day, string? person) =>
        Assert.Equal(person, Resolver.ResolvePhrase(surname, Day(day)).Person);

    // In a text that says nothing of his state: a past head of a great state, some years long; a month and a suffix are nobody.
    [Theory]
    [InlineData("Trump said on Tuesday that the deal was bad.", "2022-03-01", "Donald Trump")]
    [InlineData("Merkel warned against the deal.", "2022-03-01", "Angela Merkel")]
    [InlineData("Trump said on Tuesday that the deal was bad.", "2015-03-01", null)]
    [InlineData("Nixon said on Tuesday that the deal was bad.", "2022-03-01", null)]
    [InlineData("The talks will go on in May and in June.", "2022-03-01", null)]
    [InlineData("Ralph Puckett, Jr., spoke of the deal.", "2022-03-01", null)]
    public void A_past_head_of_a_great_state_is_meant_by_his_surname_alone(string text, string day, string? person) =>
        Assert.Equal(person, Resolver.Resolve(text, Parser.Parse(text), Day(day)).Mentions.All.Select(mention => mention.Person).FirstOrDefault(name => name is not null and not "Ralph Puckett"));

    // Another whom the text names in full, a first name, and the name of a state behind a king's.
    [Theory]
    [InlineData("David Hanson built a robot. Hanson was tired.", "2021-03-01", "Aline Hanson")]
    [InlineData("A man named Usman Khan fled. Somebody sprayed Khan.", "2019-12-01", "Imran Khan")]
    [InlineData("Thank you, Mohammed, for the work.", "2021-05-01", "Osman Saleh Mohammed")]
    [InlineData("Saudi Arabia met Egypt. She reads the Arabic page.", "2022-03-01", "Salman of Saudi Arabia")]
    public void Somebody_else_is_no_minister_of_that_surname(string text, string day, string person) =>
        Assert.DoesNotContain(person, Resolver.Resolve(text, Parser.Parse(text), Day(day)).Mentions.All.Select(mention => mention.Person));

    [Theory]
    [InlineData("President Bush said so.", "2002-03-20", "George W. Bush")]
    [InlineData("President Bush said so.", "1991-03-20", "George H. W. Bush")]
    [InlineData("Premier Li said so.", "2024-03-20", "Li Qiang")]
    [InlineData("President Obama said so.", "2022-03-01", "Barack Obama")]
    [InlineData("Prime Minister Montenegro said so.", "2024-06-01", "Luís Montenegro")]
    [InlineData("Prime Minister Muscat said so.", "2018-06-01", "Joseph Muscat")]
    public void A_title_tells_the_holder_of_the_day_from_one_before_and_from_a_place(string text, string day, string person) =>
        Assert.Equal([person], Resolver.Resolve(text, Parser.Parse(text), Day(day)).Mentions.All.Select(mention => mention.Person));

    [Fact]
    public void The_name_of_a_saint_is_no_sign_of_a_state() => Assert.DoesNotContain("HND", Codes("A fire broke out in Santa Barbara on Monday."));

    [Fact]
    public void The_head_of_the_world_organisation_gives_way_to_a_namesake_whose_country_the_text_speaks_of() =>
        Assert.Equal(["TLS GOV", "TLS GOV", "TLS GOV"], Codes("East Timor will vote. In East Timor, Guterres said so."));

    [Theory]
    [InlineData("Foreign Minister Ali Karim spoke for Iraq in Baghdad.", "IRQ GOV; IRQ GOV; IRQ GOV")]
    [InlineData("Ali Karim, an Iraqi lawmaker, left. Ali Karim was tired.", "IRQ LEG; IRQ LEG; IRQ GOV; IRQ LEG")]
    [InlineData("Sergey Lavrov, a Belarusian expert said, left.", "RUS GOV; BLR EDU; BLR GOV")]
    public void A_namesake_in_the_tables_is_not_whom_the_text_introduces_otherwise(string text, string codes) => Assert.Equal(codes, string.Join("; ", Codes(text)));

    [Theory]
    [InlineData("TEHRAN", "IRN GOV")]
    [InlineData("GENEVA", "--- GOV")]
    [InlineData("BRUSSELS", "--- GOV")]
    [InlineData(null, "--- GOV")]
    public void The_foreign_ministry_of_a_dispatch_is_that_of_the_capital_in_its_dateline(string? place, string code) =>
        Assert.Equal([code], Codes("The foreign ministry rejected the report.", new ActorContext { Dateline = place }));

    [Theory]
    [InlineData("PARIS", "Iran rejected the charge. Iran will not help France, said Information Minister Ola Bronkhov.", "FRA GOV")]
    [InlineData("PARIS", "Iran rejected the charge. Iran will not help France, said a Foreign Ministry spokesman.", "FRA GOV")]
    [InlineData("PARIS", "Iran rejected the charge. Iran will not help France, said Justice Ministry officials.", "FRA GOV")]
    [InlineData("PARIS", "Iran will not help France. In Tehran, police raided the house.", "IRN COP")]
    [InlineData("NICOSIA", "Iran rejected the charge. Iran will not talk, said the foreign ministry.", "IRN GOV")]
    [InlineData("VIENNA", "Iran will not talk. Iran is angry. Austria is calm, and Austria will talk, said the foreign ministry.", "AUT GOV")]
    [InlineData("PARIS", "Iran will not help France. It was threatened by the Revolutionary Justice Organisation.", "---")]
    public void Who_goes_without_his_state_is_of_the_state_in_the_dateline_that_the_text_speaks_of(string place, string text, string code) =>
        Assert.Equal(code, Codes(text, new ActorContext { Dateline = place })[^1]);

    [Fact]
    public void A_surname_that_one_office_holder_ever_bore_needs_no_title() =>
        Assert.Equal("USA GOV", Resolve("Japan and the United States are at odds. Yeutter said so.", "1987-03-22")[^1]);

    [Fact]
    public void A_father_is_no_alias_of_his_son()
    {
        var rows = File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "../../../data/actors/tenures.csv")).Where(row => row.StartsWith("George W. Bush,", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("George H. W. Bush", row, StringComparison.Ordinal));
    }

    static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    static IReadOnlyList<string> Codes(string text, ActorContext? context = null) => Resolve(text, "2022-03-01", context);

    static IReadOnlyList<string> Resolve(string text, string day, ActorContext? context = null) =>
        [.. Resolver.Resolve(text, Parser.Parse(text), Day(day), context).Mentions.All.SelectMany(mention => mention.Codes).Select(code => code.ToString())];

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
