using Demarche.Actors;

namespace Demarche.Tests.Actors;

public sealed class PhraseTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());
    static readonly DateOnly Day = new(2022, 3, 1);

    [Theory]
    [InlineData("the Kremlin", "RUS GOV", "RUS", Sector.Gov)]
    [InlineData("Ukrainian troops", "UKR MIL", "UKR", Sector.Mil)]
    [InlineData("the head of Iran's atomic agency", "IRN GOV", "IRN", Sector.Gov)]
    [InlineData("Kyiv's ambassador to Berlin", "UKR GOV", "UKR", Sector.Gov)]
    [InlineData("the French embassy in Cairo", "FRA GOV", "FRA", Sector.Gov)]
    [InlineData("Iran-backed Houthi fighters", "HOU", "YEM", Sector.Reb)]
    [InlineData("a spokesman for the Lebanese army", "LBN MIL", "LBN", Sector.Mil)]
    [InlineData("a dozen Turkish soldiers", "TUR MIL", "TUR", Sector.Mil)]
    [InlineData("former Italian prime minister", "ITA", "ITA", Sector.Eli)]
    [InlineData("Papua New Guinea police", "PNG COP", "PNG", Sector.Cop)]
    [InlineData("South Sudanese rebels", "SSD REB", "SSD", Sector.Reb)]
    [InlineData("NATO officials", "NATO", "IGO", Sector.Gov)]
    [InlineData("officials", "--- GOV", "", Sector.Gov)]
    [InlineData("Downing Street", "GBR GOV", "GBR", Sector.Gov)]
    [InlineData("the IRGC", "IRN MIL", "IRN", Sector.Mil)]
    [InlineData("associates of Alexei Navalny", "RUS OPP", "RUS", Sector.Opp)]
    [InlineData("Foggy Bottom", "USA GOV", "USA", Sector.Gov)]
    [InlineData("Malian armed forces", "MLI MIL", "MLI", Sector.Mil)]
    [InlineData("Malian-armed rebels", "--- REB", "", Sector.Reb)]
    [InlineData("soldiers loyal to the Malian president", "MLI MIL", "MLI", Sector.Mil)]
    [InlineData("gunmen belonging to Hamas", "HAM", "PSE", Sector.Reb)]
    [InlineData("opponents of the Malian president", "MLI OPP", "MLI", Sector.Opp)]
    [InlineData("the Quai d'Orsay", "FRA GOV", "FRA", Sector.Gov)]
    [InlineData("the Elysee", "FRA GOV", "FRA", Sector.Gov)]
    public void A_phrase_composes_country_and_role(string phrase, string actor, string country, Sector sector)
    {
        var found = Resolver.ResolvePhrase(phrase, Day);
        Assert.Equal((actor, country, sector), (found.Actor?.ToString(), found.Country, found.Sector));
    }

    [Theory]
    [InlineData("Michael Jordan")]
    [InlineData("the weather")]
    [InlineData("Paris Hilton")]
    [InlineData("a long report")]
    public void What_names_no_actor_stays_nobody(string phrase) => Assert.Equal("", Resolver.ResolvePhrase(phrase, Day).Country);

    [Theory]
    [InlineData("the Congolese army", "Brazzaville", "COG")]
    [InlineData("the Congolese army", "Kinshasa", "COD")]
    [InlineData("Korean officials", "Pyongyang", "PRK")]
    public void Context_decides_between_countries_of_one_name(string phrase, string hint, string country) =>
        Assert.Equal(country, Resolver.ResolvePhrase(phrase, Day, new ActorContext { Hint = hint }).Country);

    [Theory]
    [InlineData("Moscow", "1987-03-01", "SUN GOV")]
    [InlineData("Moscow", "2022-03-01", "RUS GOV")]
    [InlineData("the Taliban", "2010-01-01", "TAL REB")]
    [InlineData("the Taliban", "2022-01-01", "TAL GOV")]
    [InlineData("Soviet diplomats", "1987-03-01", "SUN GOV")]
    [InlineData("the Yugoslav army", "1991-07-01", "YUG MIL")]
    [InlineData("East German officials", "1987-03-01", "DDR GOV")]
    public void The_date_decides_what_a_name_stands_for(string phrase, string date, string actor) =>
        Assert.Equal(actor, Resolver.ResolvePhrase(phrase, DateOnly.Parse(date)).Actor?.ToString());
}
