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
    public void Rules_reach_exceptions_and_unknown_words(string form, Upos upos, string xpos, string lemma)
    {
        (string, Upos, string, string)[] seen =
        [
            ("went", Upos.Verb, "VBD", "go"), ("accepted", Upos.Verb, "VBD", "accept"), ("demanded", Upos.Verb, "VBD", "demand"),
            ("i", Upos.Pron, "PRP", "I"), ("I", Upos.Pron, "PRP", "I"), ("Vienna", Upos.Propn, "NNP", "Vienna"),
        ];
        var tokens = seen.Select((word, i) => new Token { Index = i, Span = default, Form = word.Item1, Upos = word.Item2, Xpos = word.Item3, Lemma = word.Item4 });

        var lemmatizer = LemmaLearner.Learn([new ParsedSentence(default, [.. tokens])]);

        Assert.Equal(lemma, lemmatizer.Lemma(form, upos, xpos));
    }
}
