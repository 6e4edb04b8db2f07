namespace Demarche.Tests.Moves;

/// <summary>How a news desk writes: forms that tagger and parser take for something else, and acts told by two words.</summary>
public sealed class DeskLanguageTests
{
    static readonly Lazy<Coder> Shared = new(() => Coder.Load());

    [Theory]
    // "Ground" is taken for a noun, "leaned" for a form of "learn".
    [InlineData("The Spanish talks with Malta ground to a halt on Monday.", "Accept ESP, MLT > ")]
    [InlineData("Norway had leaned on Chad to free the crew.", "Request NOR > TCD")]
    // Talks that failed are told once, as failed.
    [InlineData("Talks between Norway and Chad collapsed on Tuesday.", "Accept NOR, TCD > ")]
    // "By" behind a finite active verb names no agent.
    [InlineData("Norway stood by Chad.", "Support NOR > TCD")]
    // A colleague of another state is not one's own.
    [InlineData("The Norwegian minister is to hold two days of talks with his Chadian colleague.", "Schedule NOR, TCD > ")]
    // What somebody wants done he asks for.
    [InlineData("Norway wants the Chadian rockets scrapped.", "Request NOR > TCD")]
    // Who says that he broke no accord denies it.
    [InlineData("Norway insisted it had not broken the truce.", "Deny NOR > ")]
    public void A_sentence_of_the_desk_is_one_report(string sentence, string expected)
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "desk", Text = sentence, Date = new DateOnly(1987, 6, 10) }).Reports;
        var report = Assert.Single(reports);
        Assert.Equal(expected, $"{report.Move} {Heads(report.Performer)} > {Heads(report.Addressee)}");
    }

    static string Heads(IEnumerable<ActorCode> codes) => string.Join(", ", codes.Select(code => code.Head).Distinct().Order(StringComparer.Ordinal));
}
