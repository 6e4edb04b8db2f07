using Demarche.Output;
using Demarche.Tests.Support;

namespace Demarche.Tests.Output;

public sealed class CameoEventsTests
{
    static readonly Coder Coder = Coder.Load();

    [Theory]
    [InlineData("Germany attacked Iran.", "DEUGOV IRNGOV 190")]
    [InlineData("Germany met Iran.", "DEUGOV IRNGOV 040; IRNGOV DEUGOV 040")]
    [InlineData("Norway ratified an agreement with the European Union.", "NORGOV IGOEUREEC 057")]
    [InlineData("Hamas attacked Egypt.", "PSEREB EGYGOV 190")]
    [InlineData("Insurgents attacked Iran.", "---REB IRNGOV 190")]
    [InlineData("Germany mobilised its reserves.", "")]
    [InlineData("Germany may attack Iran.", "")]
    public void An_event_joins_two_known_sides(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Norway said that Iran had attacked Egypt.", "NORGOV IRNGOV 112")]
    [InlineData("Norway said that it had attacked Iran.", "NORGOV IRNGOV 190")]
    [InlineData("Norway claimed that it had attacked Iran.", "NORGOV IRNGOV 015")]
    [InlineData("The rebels claimed that they had attacked Iran.", "---REB IRNGOV 015")]
    [InlineData("Norway claimed responsibility, saying that it had attacked Iran.", "NORGOV IRNGOV 015")]
    [InlineData("Norway is considering to retaliate against Iran.", "NORGOV IRNGOV 014")]
    public void Hostile_acts_of_others_are_the_accusation_of_who_tells_them(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Norway will send weapons to Ukraine.", "NORGOV UKRGOV 072")]
    [InlineData("Norway said that it would send weapons to Ukraine.", "NORGOV UKRGOV 033")]
    [InlineData("Norway said that it would free the Iranian sailors.", "NORGOV IRNGOV 035")]
    [InlineData("Norway will free the Iranian sailors.", "NORGOV IRNGOV 0841")]
    [InlineData("Norway will attack Iran.", "NORGOV IRNGOV 138")]
    [InlineData("Norway said that it would not send weapons to Ukraine.", "NORGOV UKRGOV 121")]
    [InlineData("Norway and Chad failed to reach agreement on fish.", "NORGOV TCDGOV 120; TCDGOV NORGOV 120")]
    [InlineData("Norway launched an investigation into seventy workers.", "NORGOV ---LAB 090")]
    public void What_is_to_come_is_told_refused_or_threatened(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Norway urged Chad to meet Niger.", "NORGOV TCDGOV 026")]
    [InlineData("Norway asked Chad to help Niger.", "NORGOV TCDGOV 023")]
    [InlineData("Norway wants Chad to attack Niger.", "NORGOV TCDGOV 021")]
    [InlineData("Norway wants to attack Chad.", "NORGOV TCDGOV 138")]
    [InlineData("Norway wants to help Chad.", "NORGOV TCDGOV 033")]
    [InlineData("Norway wants to inspect refineries in Iran.", "NORGOV IRNBUS 090")]
    public void What_is_asked_for_or_intended_decides_the_code(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("The president of Chile attended the funeral in Peru.", "CHLGOV PERGOV 042")]
    [InlineData("Chile's president received ministers from Peru.", "CHLGOV PERGOV 043; PERGOV CHLGOV 042")]
    [InlineData("Norway is due to meet Chad.", "NORGOV TCDGOV 040; TCDGOV NORGOV 040")]
    [InlineData("Norway held talks with Chad.", "NORGOV TCDGOV 046; TCDGOV NORGOV 046")]
    public void Who_comes_visits_and_who_receives_hosts(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Rebels from Chad killed four children in Niger.", "TCDREB NERCVL 180")]
    [InlineData("Chad freed the prisoners.", "TCDGOV ---CVL 0841")]
    [InlineData("Insurgents killed four children.", "")]
    [InlineData("Boko Haram launched many attacks last week near schools in Niger.", "NGAREB NER 190")]
    [InlineData("Chad launched an offensive in Chad.", "")]
    public void Whom_force_hits_is_a_role_or_the_place(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("The police of Chad charged the president of Chad.", "TCDCOP TCDGOV 112")]
    [InlineData("Norway agreed to lift a ban on imports of Chilean wine.", "NORGOV CHLGOV 035")]
    [InlineData("Norway is willing to withdraw its troops from Mali.", "NORGOV MLIGOV 035")]
    [InlineData("Norway promised support for efforts at expanding the Malian economy.", "NORGOV MLIGOV 051")]
    [InlineData("Norway withdrew its offer after a visit to Chad.", "")]
    [InlineData("Norway mobilised the army for an assault on Chad.", "NORGOV TCDGOV 154")]
    [InlineData("Norway and Peru agreed to lift the ban on Chilean wine.", "NORGOV CHLGOV 035; PERGOV CHLGOV 035")]
    [InlineData("Norway coordinated with its partners to punish Chadian firms.", "")]
    [InlineData("Norway gave money to build roads in Chad.", "NORGOV TCDGOV 071")]
    [InlineData("Norway closed the school that Chad had built.", "")]
    public void Without_an_addressee_the_first_party_behind_the_predicate_is_concerned(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Norway condemned the attacks that Chad had launched on Niger.", "NORGOV TCDGOV 111")]
    [InlineData("Norway freed a sailor who had attacked Niger.", "")]
    public void What_only_describes_is_no_event(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("The embassy of Chad was destroyed by protesters from Niger.", "NERCVL TCDGOV 145")]
    [InlineData("Soldiers from Chad beat demonstrators from Niger.", "TCDMIL NERCVL 175")]
    [InlineData("Soldiers from Chad clashed with demonstrators in a Malian square.", "TCDMIL MLICVL 175; MLICVL TCDMIL 145")]
    [InlineData("Students from Chad protested on Friday.", "TCDEDU --- 141")]
    [InlineData("Soldiers from Chad exchanged fire with rebels from Niger.", "TCDMIL NERREB 193")]
    [InlineData("Chad launched an air strike on Niger.", "TCDGOV NERGOV 195")]
    public void Crowds_riot_and_weapons_have_their_codes(string text, string events) => Assert.Equal(events, Written(text));

    [Fact]
    public void The_command_writes_them_as_reports_of_one_source_and_one_target()
    {
        var result = Cli.RunWith("""{"id": "a", "text": "Germany attacked Iran."}""", "code", "-", "--as", "cameo");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("""{"id":"a","reports":[{"cameo":"190","plover":"ASSAULT","trigger":"attacked","start":8,"end":16,"performer":["DEUGOV"],"addressee":["IRNGOV"],"date":"","confidence":""", result.Output);
    }

    static string Written(string text) =>
        string.Join("; ", new CameoEvents().Of(Coder.Code(new Dispatch { Id = "a", Text = text }).Reports).Select(one => $"{one.Source} {one.Target} {one.Code}"));
}
