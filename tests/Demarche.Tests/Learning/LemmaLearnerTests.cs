using Demarche.Learning;
using Demarche.Syntax;

namespace Demarche.Tests.Learning;

public sealed class LemmaLearnerTests
{
    [Theory]
    [InlineData("went", Upos.Verb, "VBD", "go")]
    [InlineData("rejected", Upos.Verb, "VBD", "reject")]
    [InlineData("protested", Upos.Verb, "VBD", "protest")]
    [InlineData("i", Upos.Pron, "PRP", "I")]
    [InlineData("I", Upos.Pron, "PRP", "I")]
    [InlineData("Geneva", Upos.Propn, "NNP", "Geneva")]
    [InlineData("unseen", Upos.Adj, "JJ", "unseen")]
    [InlineData("2,400", Upos.Num, "CD", "2400")]
    [InlineData("http://example.org/Talks.html", Upos.Propn, "ADD", "http://example.org/Talks.html")]
    public void Rules_reach_exceptions_and_unknown_words(string form, Upos upos, string xpos, string lemma)
    {
        var gold = Sentence(
            ("went", Upos.Verb, "VBD", "go"), ("accepted", Upos.Verb, "VBD", "accept"), ("demanded", Upos.Verb, "VBD", "demand"),
            ("i", Upos.Pron, "PRP", "I"), ("I", Upos.Pron, "PRP", "I"), ("Vienna", Upos.Propn, "NNP", "Vienna"),
            ("1,100", Upos.Num, "CD", "1100"), ("7,300", Upos.Num, "CD", "7300"));

        Assert.Equal(lemma, LemmaLearner.Learn([gold], []).Lemma(form, upos, xpos));
    }

    [Theory]
    [InlineData("provoked", "provoke")]
    [InlineData("attacked", "attack")]
    public void A_lemma_that_open_text_shows_wins_over_one_that_nobody_has_seen(string form, string lemma)
    {
        var gold = Sentence(
            ("walked", Upos.Verb, "VBD", "walk"), ("talked", Upos.Verb, "VBD", "talk"), ("asked", Upos.Verb, "VBD", "ask"), ("looked", Upos.Verb, "VBD", "look"),
            ("used", Upos.Verb, "VBD", "use"), ("agreed", Upos.Verb, "VBD", "agree"), ("moved", Upos.Verb, "VBD", "move"), ("invoked", Upos.Verb, "VBD", "invoke"));
        var open = Sentence(("provoke", Upos.Verb, "VB", "_"), ("attack", Upos.Verb, "VB", "_"));

        Assert.Equal(lemma, LemmaLearner.Learn([gold], [open]).Lemma(form, Upos.Verb, "VBD"));
    }

    static ParsedSentence Sentence(params (string Form, Upos Upos, string Xpos, string Lemma)[] words) =>
        new(default, [.. words.Select((word, i) => new Token { Index = i, Span = default, Form = word.Form, Upos = word.Upos, Xpos = word.Xpos, Lemma = word.Lemma })]);
}
