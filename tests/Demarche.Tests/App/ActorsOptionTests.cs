using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class ActorsOptionTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("The Blue Harbour Front rejected the offer.", "read", "-", "--format", "json")]
    [InlineData("The Blue Harbour Front rejected the offer.", "explain", "-")]
    [InlineData("""{"id": "1", "text": "The Blue Harbour Front rejected the offer."}""", "code", "-")]
    [InlineData("""{"id": "1", "text": "the Blue Harbour Front"}""", "resolve", "-")]
    public void A_users_table_is_merged_and_its_conflicts_are_named(string input, params string[] args)
    {
        var table = Table("name,aliases,country,sector,kind,head,from,to\nBlue Harbour Front,BHF,PER,REB,body,,,\nMoscow,,PER,GOV,body,,,\n");

        var result = Cli.RunWith(input, [.. args, "--actors", table]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("PER REB", result.Output);
        Assert.Contains("P061: 'Moscow' is PER GOV", result.Error);
    }

    [Theory]
    [InlineData("read", "-")]
    [InlineData("explain", "-")]
    [InlineData("code", "-")]
    [InlineData("actors", "-")]
    public void A_table_of_other_columns_is_refused(params string[] args)
    {
        var result = Cli.RunWith("The Front rejected the offer.", [.. args, "--actors", Table("colour,size\nred,3\n")]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ours.csv: An actor table has the columns of", result.Error);
    }

    [Fact]
    public void Phrases_later_than_the_tables_are_warned_of_once()
    {
        var result = Cli.RunWith("""
            {"id": "1", "text": "the foreign minister of Peru", "date": "2090-01-01"}
            {"id": "2", "text": "the foreign minister of Peru", "date": "2091-01-01"}
            """, "resolve", "-");

        Assert.Equal(1, result.Error.Split("P060").Length - 1);
    }

    [Fact]
    public void Who_says_we_in_a_quotation_is_its_speaker()
    {
        var result = Cli.RunWith("The minister of Peru spoke in Oslo. \"We will fight,\" Peru's foreign minister said.", "actors", "-", "--format", "jsonl");

        Assert.Contains("\"text\":\"We\",\"codes\":[\"PER GOV\"]", result.Output);
    }

    string Table(string text)
    {
        var path = Path.Combine(_folder, "ours.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
