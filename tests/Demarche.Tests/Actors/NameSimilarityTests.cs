using Demarche.Actors;

namespace Demarche.Tests.Actors;

public sealed class NameSimilarityTests
{
    const double Slack = 1e-9;

    static readonly PersonTable Persons = ActorTable.Load().Persons;

    // Names as texts garble them, beside some of the table's own: full ones, surnames, initials, letters that stand three times.
    static readonly string[] Names =
        ["Dmitry Kliba", "Antony Blanken", "Blankenship", "Clean Air Act", "J. Blinken", "Kirgizstan", "Xi", "Volodymyr Zelensky", "Sergej Lawrow", "Alexey Navalny", "Barrack Obamma", "Nguyen van Thieu", "Susana Ssassas"];

    [Fact]
    public void A_bound_is_never_below_the_likeness_that_it_bounds()
    {
        var names = Names.Concat(Enumerable.Range(0, Persons.Count / 400).Select(at => Persons[at * 400].Name)).Select(name => Words.Of(name)).ToList();
        for (var person = 0; person < Persons.Count; person += 7)
            for (var at = 0; at < Persons[person].Spellings.Length; at++)
                foreach (var name in names)
                {
                    var (likeness, bound) = (NameSimilarity.Of(name, Persons[person].Spellings[at], Persons.GivenNames), NameSimilarity.AtMost(WordShape.Of(name, Persons.GivenNames), Persons.Shapes(person)[at + 1]));
                    Assert.True(bound >= likeness - Slack, $"{string.Join(' ', name)} and {Persons[person].Name}: {bound} < {likeness}");
                }
    }

    [Theory]
    [InlineData("Dmitry Kliba", "Luis Abinader")]
    [InlineData("Antony Blanken", "Winston Peters")]
    public void A_bound_tells_most_names_apart(string name, string other) =>
        Assert.True(NameSimilarity.AtMost(WordShape.Of(Words.Of(name), Persons.GivenNames), WordShape.Of(Words.Of(other), Persons.GivenNames)) < 0.75);
}
