using Demarche.Moves.Dates;
using Demarche.Syntax;

namespace Demarche.Tests.Moves.Dates;

/// <summary>Which predicate a time belongs to. Sentences are our own, with hand-made trees: <c>form/upos/head/relation</c>, heads from 1.</summary>
public sealed class MoveDateResolverTests
{
    static readonly DateOnly Anchor = new(2022, 1, 28);
    static readonly MoveDateResolver Resolver = MoveDateResolver.Load();

    const string Delivered =
        "The/DET/2/det envoy/NOUN/3/nsubj delivered/VERB/0/root a/DET/5/det letter/NOUN/3/obj to/ADP/8/case the/DET/8/det ministry/NOUN/3/obl on/ADP/10/case Wednesday/PROPN/8/nmod";

    const string SaidWould =
        "He/PRON/2/nsubj said/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl that/SCONJ/8/mark they/PRON/8/nsubj would/AUX/8/aux meet/VERB/2/ccomp next/ADJ/10/amod month/NOUN/8/obl:tmod";

    const string WelcomedOffer =
        "Rome/PROPN/2/nsubj welcomed/VERB/0/root Cairo/PROPN/5/nmod:poss 's/PART/3/case offer/NOUN/2/obj Tuesday/PROPN/5/nmod:tmod";

    const string CalledAndVowed =
        "The/DET/2/det speaker/NOUN/5/nsubj on/ADP/4/case Tuesday/PROPN/5/obl condemned/VERB/0/root it/PRON/5/obj and/CCONJ/8/cc vowed/VERB/5/conj revenge/NOUN/8/obj";

    const string AgreedToMeet =
        "They/PRON/2/nsubj agreed/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp in/ADP/7/case two/NUM/7/nummod weeks/NOUN/4/obl";

    const string AttackNoun =
        "Senators/NOUN/2/nsubj backed/VERB/0/root Monday/PROPN/5/nmod:poss 's/PART/3/case attack/NOUN/2/obj";

    const string FrontDay =
        "Thursday/PROPN/4/obl:tmod ,/PUNCT/4/punct forces/NOUN/4/nsubj killed/VERB/0/root two/NUM/6/nummod men/NOUN/4/obj";

    [Theory]
    [InlineData(Delivered, 2, "2022-01-26")]
    [InlineData(SaidWould, 1, "2022-01-24")]
    [InlineData(SaidWould, 7, "2022-02-01/2022-02-28")]
    [InlineData(WelcomedOffer, 4, "2022-01-25")]
    [InlineData(WelcomedOffer, 1, "-")]
    [InlineData(CalledAndVowed, 7, "2022-01-25")]
    [InlineData(AgreedToMeet, 3, "2022-02-09/2022-02-11")]
    [InlineData(AgreedToMeet, 1, "-")]
    [InlineData(AttackNoun, 4, "2022-01-24")]
    [InlineData(FrontDay, 3, "2022-01-27")]
    public void A_predicate_takes_the_time_of_its_own_clause(string tree, int predicate, string expected) =>
        Assert.Equal(expected, Resolver.Resolve(Sentence(tree), predicate, Anchor)?.ToString() ?? "-");

    [Fact]
    public void A_scheduled_meeting_is_dated_by_the_meeting() =>
        Assert.Equal("2022-02-09/2022-02-11", Resolver.Resolve(Sentence(AgreedToMeet), 1, Anchor, new DateQuery { Future = true, Complement = true })?.ToString());

    [Fact]
    public void A_day_earlier_counts_from_the_day_spoken_of_before()
    {
        var dates = Resolver.Read(
            [Sentence(Delivered), Sentence("A/DET/2/det day/NOUN/3/obl:npmod earlier/ADV/5/advmod they/PRON/5/nsubj met/VERB/0/root")], Anchor);
        Assert.Equal("2022-01-25", dates.Of(1, 4)?.ToString());
    }

    [Fact]
    public void Without_a_day_of_publication_nothing_is_dated() => Assert.Null(Resolver.Resolve(Sentence(Delivered), 2, null));

    internal static ParsedSentence Sentence(string tree)
    {
        var tokens = new List<Token>();
        var offset = 0;
        foreach (var cell in tree.Split(' '))
        {
            var parts = cell.Split('/');
            tokens.Add(new Token
            {
                Index = tokens.Count,
                Span = new TextSpan(offset, offset + parts[0].Length),
                Form = parts[0],
                Lemma = parts[0].ToLowerInvariant(),
                Upos = Enum.Parse<Upos>(parts[1], ignoreCase: true),
                Head = int.Parse(parts[2], null) - 1,
                Deprel = parts[3],
            });
            offset += parts[0].Length + 1;
        }

        return new ParsedSentence(new TextSpan(0, offset - 1), tokens);
    }
}
