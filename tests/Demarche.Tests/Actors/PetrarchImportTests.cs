using Demarche.Actors;

namespace Demarche.Tests.Actors;

public sealed class PetrarchImportTests
{
    const string Actors = """
        # A comment
        GONDOR_ [GON]  ; source
        +MINAS_TIRITH
        DENETHOR
        	[GONGOV 290101-300101]
        	[GONELI >300102]
        	[GONGOV someday]
        MORIA
        +KHAZAD_DUM
        	[---]
        BREE [BRE]
        +ARCHET [BRE]
        """;

    [Fact]
    public void Actors_become_rows_with_aliases_sectors_and_dates() => Assert.Equal(
        """
        name,aliases,country,sector,kind,head,from,to
        Gondor,Minas Tirith,GON,,,GON,,
        Denethor,,GON,GOV,,GON,2029-01-01,2030-01-01
        Denethor,,GON,ELI,,GON,2030-01-02,
        Bree,,BRE,,,BRE,,

        """, PetrarchImport.Read(Actors).Csv);

    [Theory]
    [InlineData(7, "is no date restriction")]
    [InlineData(8, "no code that can be read")]
    [InlineData(9, "no code that can be read")]
    [InlineData(10, "the null code means nobody")]
    [InlineData(12, "another phrase for an actor has no code of its own")]
    public void A_line_that_is_dropped_is_named_with_its_reason(int line, string reason) =>
        Assert.Contains(PetrarchImport.Read(Actors).Dropped, dropped => dropped.Line == line && dropped.Reason.EndsWith(reason, StringComparison.Ordinal));

    [Fact]
    public void Agents_become_role_nouns_and_cameo_health_and_media_change_their_letters() => Assert.Equal(
        """
        noun,aliases,sector,kind,generic,office,country
        army,,MIL,people,N,,
        physician,,MED,people,N,,
        reporter,pressmen,JRN,people,N,,
        news man,,JRN,people,N,,
        news woman,,JRN,people,N,,

        """, PetrarchImport.Read("!WHO! = MAN, WOMAN\nARMY [~MIL]\nPHYSICIAN [~HLH]\nREPORTER {PRESSMEN} [~MED]\nNEWS_!WHO! [~MED]\n").Csv);

    [Fact]
    public void A_users_table_is_merged_wins_and_names_its_conflicts()
    {
        var conflicts = new List<Problem>();
        var table = ActorTable.Load(["name,aliases,country,sector\nGondor,Gondorian,GON,GOV\nKremlin,,GON,GOV\n"], conflicts);
        var resolver = new ActorResolver(table);
        Assert.Equal("GON MIL", resolver.ResolvePhrase("the Gondorian army").Actor?.ToString());
        Assert.Equal("GON", resolver.ResolvePhrase("the Kremlin").Country);
        Assert.Contains(conflicts, conflict => conflict.Number == "P061");
    }

    [Fact]
    public void A_users_tenure_wins_over_the_built_in_one()
    {
        var table = ActorTable.Load(["person,family_name,aliases,office,title,country,from,to,verified_until,wikidata,confidence,source\nFaramir Steward,,,FM,,NOR,2020-01-01,2023-01-01,,,,\n"]);
        Assert.Equal("NOR GOV", new ActorResolver(table).ResolvePhrase("Faramir Steward", new DateOnly(2022, 1, 1)).Actor?.ToString());
    }
}
