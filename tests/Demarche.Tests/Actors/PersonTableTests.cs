using System.Runtime.CompilerServices;
using Demarche.Actors;
using Demarche.Data;

namespace Demarche.Tests.Actors;

public sealed class PersonTableTests
{
    [Fact]
    public void The_compiled_table_is_what_its_sources_compile_to()
    {
        using var compiled = new MemoryStream();
        ActorTableCompiler.Compile(Path.Combine(Root(), "data", "actors"), compiled);
        using var shipped = EmbeddedData.Open("data/actors/persons.bin");
        var bytes = new byte[shipped.Length];
        shipped.ReadExactly(bytes);
        Assert.True(compiled.ToArray().AsSpan().SequenceEqual(bytes), "data/actors/persons.bin is stale: dotnet run tools/compile-actors.cs");
    }

    // Well-known facts: who held the office on the day.
    [Theory]
    [InlineData("US President Biden", "2022-01-28", "Joe Biden")]
    [InlineData("President Bush", "1991-01-17", "George H. W. Bush")]
    [InlineData("President Bush", "2003-03-20", "George W. Bush")]
    [InlineData("Soviet leader Mikhail Gorbachev", "1987-03-01", "Mikhail Gorbachev")]
    [InlineData("British Prime Minister Thatcher", "1987-03-01", "Margaret Thatcher")]
    [InlineData("Prime Minister Nakasone", "1987-04-01", "Yasuhiro Nakasone")]
    [InlineData("Ukrainian Foreign Minister Kuleba", "2022-01-28", "Dmytro Kuleba")]
    [InlineData("German Chancellor Scholz", "2022-01-28", "Olaf Scholz")]
    [InlineData("Prime Minister Sharif", "1998-03-20", "Nawaz Sharif")]
    [InlineData("Prime Minister Sharif", "2023-03-20", "Shehbaz Sharif")]
    [InlineData("Egyptian President Sisi", "2022-03-01", "Abdel Fattah el-Sisi")]
    [InlineData("Dutch Prime Minister Rutte", "2018-06-14", "Mark Rutte")]
    [InlineData("Peruvian President Garcia", "1987-03-01", "Alan Garcia")]
    [InlineData("Peruvian President Castillo", "2022-06-09", "Pedro Castillo")]
    [InlineData("Pakistani President Zia", "1987-03-01", "Mohammad Zia-ul-Haq")]
    [InlineData("Thai Prime Minister Thaksin", "2003-06-11", "Thaksin Shinawatra")]
    [InlineData("Swiss Foreign Minister Cassis", "2023-02-10", "Ignazio Cassis")]
    [InlineData("Senegalese President Faye", "2024-05-03", "Bassirou Diomaye Faye")]
    [InlineData("Chinese Premier Zhu", "2001-04-12", "Zhu Rongji")]
    [InlineData("Brazilian Finance Minister Funaro", "1987-03-04", "Dilson Funaro")]
    [InlineData("World Bank President Barber Conable", "1987-03-04", "Barber Conable")]
    [InlineData("Arab League Secretary-General Chedli Klibi", "1987-03-04", "Chedli Klibi")]
    public void Office_and_date_give_the_person(string phrase, string date, string person) =>
        Assert.Equal(person, new ActorResolver(ActorTable.Load()).ResolvePhrase(phrase, DateOnly.Parse(date)).Person);

    // One state, one head and one foreign minister: rows of rivals, deputies and of another country make "the Indian foreign minister" nobody.
    [Theory]
    [InlineData("HOG", "CHN", "2019-06-12", "Li Keqiang")]
    [InlineData("HOG", "MMR", "2009-06-12", "Thein Sein")]
    [InlineData("HOS", "AFG", "2016-02-12", "Ashraf Ghani")]
    [InlineData("FM", "IND", "2014-01-12", "Salman Khurshid")]
    [InlineData("DM", "FRA", "2014-01-12", "Jean-Yves Le Drian")]
    [InlineData("LEADER", "SUN", "1987-03-01", "Mikhail Gorbachev")]
    public void An_office_has_one_holder(string office, string country, string date, string person)
    {
        var persons = ActorTable.Load().Persons;
        var holders = persons.InCountry(country, DateOnly.Parse(date)).Where(tenure => tenure.Office == office);
        Assert.Equal([person], holders.Select(tenure => persons[tenure.Person].Name).Distinct());
    }

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
