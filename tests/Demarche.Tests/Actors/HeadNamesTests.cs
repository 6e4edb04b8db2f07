using Demarche.Actors;

namespace Demarche.Tests.Actors;

public sealed class HeadNamesTests
{
    static readonly HeadNames Names = HeadNames.Load();

    [Theory]
    [InlineData("RUS", "Russia", true)]
    [InlineData("NATO", "NATO", false)]
    [InlineData("IAEA", "International Atomic Energy Agency", false)]
    [InlineData("WST", "the West", false)]
    [InlineData("TAL", "Taliban", false)]
    public void A_head_has_a_name_and_is_found_by_it(string head, string name, bool isCountry)
    {
        Assert.Equal(name, Names.Of(head));
        Assert.Equal(head, Names.HeadOf(name.ToUpperInvariant()));
        Assert.Equal(isCountry, Names.IsCountry(head));
    }

    [Theory]
    [InlineData("Turkey", "TUR")]
    [InlineData("republic of turkey", "TUR")]
    public void A_country_is_found_by_what_the_news_call_it(string name, string head) => Assert.Equal(head, Names.HeadOf(name));

    [Fact]
    public void What_no_table_has_is_not_named()
    {
        Assert.Null(Names.Of("---"));
        Assert.Null(Names.HeadOf("Atlantis"));
    }
}
