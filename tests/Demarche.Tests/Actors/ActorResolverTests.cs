using Demarche.Actors;

namespace Demarche.Tests.Actors;

public sealed class ActorResolverTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());

    [Theory]
    [InlineData("Russia/propn/2/nsubj rejects/verb/0/root NATO/propn/4/nmod demands/noun/2/obj", "RUS GOV; NATO")]
    [InlineData("They/pron/2/nsubj told/verb/0/root us/pron/2/obj", "")]
    [InlineData("Cuba/propn/2/nsubj rejects/verb/0/root #US/propn/4/compound rules/noun/2/obj", "CUB GOV; USA GOV")]
    [InlineData("Cuba/propn/2/nsubj tells/verb/0/root #us/pron/2/obj", "CUB GOV")]
    [InlineData("The/det/3/det White/propn/3/compound House/propn/4/nsubj agrees/verb/0/root", "USA GOV")]
    public void Names_resolve_to_codes(string parse, string codes)
    {
        var (text, sentence) = HandParse.Of(parse);
        var found = Resolver.Resolve(text, [sentence], new DateOnly(2022, 1, 28)).Mentions.All.SelectMany(mention => mention.Codes);
        Assert.Equal(codes, string.Join("; ", found));
    }

    [Fact]
    public void A_mention_is_found_by_the_token_that_heads_it_in_the_parse()
    {
        var (text, sentence) = HandParse.Of("The/det/3/det White/propn/3/compound House/propn/4/nsubj agrees/verb/0/root");
        Assert.Equal("The White House", Resolver.Resolve(text, [sentence]).Mentions.At(0, 2)?.Span.Of(text));
    }
}
