using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

public sealed class HeadPhraseTests
{
    [Theory]
    [InlineData("Moscow's demands", "moscow's demands")]
    [InlineData("the response to his demands", "the response")]
    [InlineData("Oman's offer to mediate the dispute", "oman's offer")]
    [InlineData("a series of proposals to end the dispute", "a series of proposals")]
    [InlineData("the Church of England's plea for calm", "the church of england's plea")]
    [InlineData("the dissolution of the council", "the dissolution")]
    [InlineData("that Oman mediate", "")]
    [InlineData("to mediate the dispute", "")]
    [InlineData("", "")]
    public void A_phrase_is_called_what_stands_before_its_first_complement(string phrase, string head) =>
        Assert.Equal(head, string.Join(' ', HeadPhrase.Of(phrase)));

    [Theory]
    [InlineData("Oman's repeated offer to mediate", "offer", true)]
    [InlineData("his support for the minister's initiative", "initiative", true)]
    [InlineData("the economy amid pressure from creditors", "pressure", false)]
    [InlineData("the number of sales and warnings of a crash", "warnings", false)]
    [InlineData("the committee, which approved requests", "requests", false)]
    public void What_a_phrase_is_called_is_reached_without_another_clause(string phrase, string word, bool reaches) =>
        Assert.Equal(reaches, HeadPhrase.Reaches(phrase, phrase.IndexOf(word, StringComparison.Ordinal)));
}
