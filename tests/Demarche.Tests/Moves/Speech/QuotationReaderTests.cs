using Demarche.Moves.Speech;

namespace Demarche.Tests.Moves.Speech;

public sealed class QuotationReaderTests
{
    [Theory]
    [InlineData("He said “we agree,” and left.", "“we agree,”")]
    [InlineData("He said \"we agree\" and \"we wait\".", "\"we agree\"|\"we wait\"")]
    [InlineData("“First paragraph.\n\n“Second one,” he said.", "“First paragraph.|“Second one,”")]
    [InlineData("A note said “the claim is false. The ministry then closed.", "“the claim is false.")]
    [InlineData("“We will answer, “Dahl said.", "“We will answer, “")]
    [InlineData("He said ''we agree,'' then left.", "''we agree,''")]
    [InlineData("\"It is so.\n\nNobody doubts it,\" he said. Talks ended.", "\"It is so.\n\nNobody doubts it,\"")]
    [InlineData("It is 5\" long and closed.", "")]
    public void Quotations_are_read_with_damaged_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new QuotationReader(text).Read().Select(quotation => quotation.Span.Of(text))));
}
