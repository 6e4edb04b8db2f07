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
    public void Hostile_acts_of_others_are_the_accusation_of_who_tells_them(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Norway will send weapons to Ukraine.", "NORGOV UKRGOV 072")]
    [InlineData("Norway said that it would send weapons to Ukraine.", "NORGOV UKRGOV 033")]
    [InlineData("Norway will attack Iran.", "NORGOV IRNGOV 138")]
    [InlineData("Norway said that it would not send weapons to Ukraine.", "NORGOV UKRGOV 121")]
    public void What_is_to_come_is_told_refused_or_threatened(string text, string events) => Assert.Equal(events, Written(text));

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
