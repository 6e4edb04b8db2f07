namespace Demarche.Tests.Moves;

/// <summary>How offices write of calls, visits and national days: many topics in a row, joint voices, courtesies.</summary>
public sealed class ReadoutTests
{
    static readonly Lazy<Coder> Shared = new(() => Coder.Load());

    static readonly DateOnly Day = new(2022, 1, 28);

    [Theory]
    [InlineData("Norway and Chile are united in their concern regarding the raids by Niger.", "Criticize", "CHL, NOR", "NER")]
    [InlineData("Norway and Chile stand firm in their support for Kenya.", "Support", "CHL, NOR", "KEN")]
    [InlineData("The raid by Chad was a deliberate attack and a clear violation of the truce, Macron said.", "Criticize", "FRA", "TCD")]
    [InlineData("Chad is to blame, Macron said.", "Accuse", "FRA", "TCD")]
    public void A_predicate_stands_behind_its_adjective(string text, string move, string performer, string addressee)
    {
        var report = Assert.Single(Code(text), report => report.Move.ToString() == move);

        Assert.Equal((performer, addressee), (Heads(report.Performer), Heads(report.Addressee)));
    }

    [Theory]
    // Each predicate of a row is about its own words.
    [InlineData("Macron called on Chad to stop its tests of missiles and condemned the detention of journalists and protesters by Niger.", "Request", "weapons-tests")]
    [InlineData("Macron called on Chad to stop its tests of missiles and condemned the detention of journalists and protesters by Niger.", "Criticize", "human-rights")]
    // Courtesies are about nothing.
    [InlineData("Chad imposed tariffs on cotton. Macron congratulated Kenya on the anniversary of its independence.", "Support", null)]
    [InlineData("Chad imposed tariffs on cotton. Macron and Draghi reaffirmed the friendship between their countries.", "Support", null)]
    [InlineData("Macron congratulated Kenya on its elections.", "Support", "elections")]
    public void Words_of_a_readout_belong_to_their_predicate(string text, string move, string? issue) =>
        Assert.Equal(issue, Assert.Single(Code(text), report => report.Move.ToString() == move).Issue);

    static IReadOnlyList<Report> Code(string text) => Shared.Value.Code(new Dispatch { Id = "readout", Text = text, Date = Day }).Reports;

    static string Heads(IReadOnlyList<ActorCode> codes) => string.Join(", ", codes.Select(code => code.Head).Order(StringComparer.Ordinal));
}
