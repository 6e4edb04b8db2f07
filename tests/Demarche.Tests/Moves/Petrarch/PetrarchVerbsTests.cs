using Demarche.Moves;
using Demarche.Syntax;
using Demarche.Tests.Support;

namespace Demarche.Tests.Moves.Petrarch;

public sealed class PetrarchVerbsTests
{
    const string Verbs = """
        # A comment
        &BOAT
        +SHIP
        +FERRY

        --- SEIZE [171] ---
        SEIZE
        +TAKE_OVER {+TAKES_OVER +TOOK_OVER}
        - * &BOAT [1711] # of the sea
        - * {BANK ACCOUNT} [1712]
        - * (WITH FORCE) [182]
        - * &NOSUCH [170]
        - * (OPEN [170]

        --- MEET [040:040] ---
        MEET {MEETS MET MEETING}
        - % * [041]

        --- THANK [051] ---
        THANK
        SLEEP [---]
        YAWN [what]
        ~ a (a b SEIZE) SAY = a b 015
        """;

    const string Actors = """
        ZEMBLA [ZEM]
        +ZEMBLAN
        BRODAVIA
        	[BRD <19991231]
        	[BRN >20000101]
        """;

    const string Agents = """
        !PERSON! = MAN, WOMAN
        MINISTER [~GOV]
        SOLDIER [~MIL]
        POLICE {} [~COP]
        RELIEF_AGENCY [NGO~]
        """;

    static readonly SyntaxParser Parser = new(SyntaxModel.Load());

    [Fact]
    public void What_came_over_is_counted_and_what_did_not_is_named_with_line_and_reason()
    {
        var verbs = PetrarchVerbs.Read(Verbs);

        Assert.Equal((5, 4, 1), (verbs.Verbs, verbs.Patterns, verbs.SynonymSets));
        Assert.Equal(
            ["12: undefined synonym set or empty element in '&NOSUCH'", "13: the '(' does not close", "22: 'what' is no code", "23: transformations are not taken over"],
            verbs.Dropped.Select(dropped => $"{dropped.Line}: {dropped.Reason}"));
    }

    [Fact]
    public void The_table_has_a_row_for_each_verb_and_each_of_its_patterns()
    {
        var rows = PetrarchVerbs.Read(Verbs).ToTable().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("code\treverse\tverb\tforms\tpattern\tline", rows[0]);
        Assert.Contains("171\t\tSEIZE\tSEIZE|SEIZES|SEIZED|SEIZING\t\t7", rows);
        Assert.Contains("1711\t\tTAKE OVER\tTAKE OVER|TAKES OVER|TOOK OVER\t* &BOAT\t9", rows);
        Assert.Contains("040\t040\tMEET\tMEET|MEETS|MET|MEETING\t\t16", rows);
        Assert.Contains("---\t\tSLEEP\tSLEEP|SLEEPS|SLEEPED|SLEEPING\t\t21", rows);
    }

    [Theory]
    [InlineData("Zembla seized the port of Brodavia.", "ZEM BRN 171")]
    [InlineData("Zembla seized two ferries from Brodavia.", "ZEM BRN 1711")]
    [InlineData("Zemblan soldiers seized a ship of Brodavia.", "ZEMMIL BRN 1711")]
    [InlineData("The ship was seized by Zembla from Brodavia.", "")]
    [InlineData("Brodavia was thanked by the Zemblan minister.", "ZEMGOV BRN 051")]
    [InlineData("Zembla and Brodavia met on Friday.", "ZEM BRN 041; BRN ZEM 041")]
    [InlineData("Zembla met Brodavia on Friday.", "ZEM BRN 040; BRN ZEM 040")]
    [InlineData("Zembla did not seize the port of Brodavia.", "ZEM BRN 050")]
    [InlineData("Zembla slept in Brodavia.", "")]
    [InlineData("The Zembla relief agency thanked Brodavia police.", "NGOZEM BRNCOP 051")]
    public void A_sentence_is_coded_by_the_heaviest_pattern_around_its_verb(string text, string expected) => Assert.Equal(expected, Coded(text, new DateOnly(2010, 5, 1)));

    [Fact]
    public void The_first_restriction_that_holds_on_the_day_gives_the_code() =>
        Assert.Equal("ZEM BRD 051", Coded("Zembla thanked Brodavia.", new DateOnly(1995, 5, 1)));

    [Fact]
    public void A_discarded_phrase_leaves_nothing() =>
        Assert.Empty(new PetrarchCoder(PetrarchVerbs.Read(Verbs), PetrarchNames.Read(Actors, Agents, "+WORLD CUP # sport"), Parser).Code("Zembla seized the World Cup of Brodavia.", new DateOnly(2010, 5, 1)));

    [Fact]
    public void The_command_writes_the_table_and_fails_where_lines_were_dropped()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Verbs);

        var result = Cli.Run("import", "verbs", file);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("code\treverse\tverb", result.Output);
        Assert.Contains("line 13: the '(' does not close: - * (OPEN [170]", result.Error);
        Assert.Contains("5 verbs, 4 patterns and 1 synonym sets; 4 lines dropped", result.Error);
        File.Delete(file);
    }

    static string Coded(string text, DateOnly day)
    {
        var coder = new PetrarchCoder(PetrarchVerbs.Read(Verbs), PetrarchNames.Read(Actors, Agents, ""), Parser);
        return string.Join("; ", coder.Code(text, day).Where(one => one.Source != "---" && one.Target != "---").Select(one => $"{one.Source} {one.Target} {one.Code}"));
    }
}
