using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

public sealed class WhoReaderTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());
    static readonly SyntaxParser Parser = new(SyntaxModel.Load());
    static readonly WhoReader Reader = WhoReader.Load();

    [Theory]
    [InlineData("Norway rejected the plan.", "Source: Norway | Target: the plan")]
    [InlineData("Peru sent two ships to Chile on Monday.", "Source: Peru | Target: Chile")]
    [InlineData("The rebels launched an attack on the old bridge on Monday.", "Source: The rebels | Target: the old bridge")]
    [InlineData("The mayor was detained by Peruvian police.", "Target: The mayor | Source: Peruvian police")]
    [InlineData("Rebels attacked the town, officials said.", "Source: Rebels | Target: the town")]
    [InlineData("Norway's prime minister held talks with the king of Jordan.", "Both: Norway's prime minister | Both: the king of Jordan")]
    [InlineData("Peru and Chile signed a treaty on Friday.", "Both: Peru and Chile")]
    [InlineData("Peru and Chile condemned the coup.", "Source: Peru | Source: Chile | Target: the coup")]
    [InlineData("The minister praised a farmer who sold maize.", "Source: The minister | Target: a farmer")]
    [InlineData("Heavy rain.", "")]
    public void A_tree_gives_the_phrases_of_both_sides(string text, string spans)
    {
        var sentences = Parser.Parse(text);
        var found = Reader.Read(sentences[0], Resolver.Resolve(text, sentences).Mentions.All);
        Assert.Equal(spans, string.Join(" | ", found.Select(span => $"{span.Side}: {span.Span.Of(text)}")));
    }
}
