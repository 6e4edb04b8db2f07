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

    [Theory]
    [InlineData("kampala", Upos.Propn, "NNP", "Kampala")]
    [InlineData("KAMPALA", Upos.Propn, "NNP", "Kampala")]
    [InlineData("unesco", Upos.Propn, "NNP", "UNESCO")]
    [InlineData("UNESCO", Upos.Propn, "NNP", "UNESCO")]
    [InlineData("OPEC", Upos.Propn, "NNP", "OPEC")]
    [InlineData("eTalks", Upos.Propn, "NNP", "eTalks")]
    [InlineData("Kampalans", Upos.Propn, "NNPS", "Kampalan")]
    [InlineData("angolan", Upos.Adj, "JJ", "Angolan")]
    [InlineData("open", Upos.Adj, "JJ", "open")]
    public void Names_have_the_case_in_which_text_mostly_shows_them(string form, Upos upos, string xpos, string lemma)
    {
        var gold = Sentence(("kilo", Upos.Propn, "NNP", "kilo"), ("Vienna", Upos.Propn, "NNP", "Vienna"), ("Romans", Upos.Propn, "NNPS", "Roman"), ("Danes", Upos.Propn, "NNPS", "Dane"), ("calm", Upos.Adj, "JJ", "calm"));
        var open = Sentence(
            ("KAMPALA", Upos.Propn, "NNP", "_"), ("Kampala", Upos.Propn, "NNP", "_"), ("Kampala", Upos.Propn, "NNP", "_"), ("UNESCO", Upos.Propn, "NNP", "_"),
            ("Angolan", Upos.Adj, "JJ", "_"), ("Angolan", Upos.Adj, "JJ", "_"), ("Angolan", Upos.Adj, "JJ", "_"), ("Open", Upos.Adj, "JJ", "_"), ("Open", Upos.Adj, "JJ", "_"), ("Open", Upos.Adj, "JJ", "_"), ("open", Upos.Adj, "JJ", "_"));

        Assert.Equal(lemma, LemmaLearner.Learn([gold], [open]).Lemma(form, upos, xpos));
    }

    [Theory]
    [InlineData("soooo", "so")]
    [InlineData("cleaaar", "clear")]
    [InlineData("cleerly", "cleerly")]
    [InlineData("completley", "completely")]
    [InlineData("compplete", "complete")]
    [InlineData("comitted", "committed")]
    [InlineData("ceratin", "certain")]
    [InlineData("planet", "planet")]
    [InlineData("tsoo", "tsoo")]
    public void A_misspelt_word_is_read_as_one_that_text_shows(string form, string lemma)
    {
        string[] known = ["so", "clear", "complete", "completely", "committed", "certain", "plane", "plannet"];
        var gold = Sentence([.. known.Select(word => (word, Upos.Adv, "RB", word)), ("planet", Upos.Noun, "NN", "planet")]);

        Assert.Equal(lemma, LemmaLearner.Learn([gold], []).Lemma(form, Upos.Adv, "RB"));
    }

    [Theory]
    [InlineData("VBD", "sought", "seek")]
    [InlineData("VBD", "profiled", "profile")]
    [InlineData("VBD", "shipped", "ship")]
    public void A_verb_takes_what_its_other_forms_and_nouns_say(string xpos, string form, string lemma)
    {
        var gold = Sentence(
            ("sought", Upos.Verb, "VBN", "seek"), ("profile", Upos.Noun, "NN", "profile"), ("ship", Upos.Noun, "NN", "ship"),
            ("walked", Upos.Verb, "VBD", "walk"), ("talked", Upos.Verb, "VBD", "talk"), ("asked", Upos.Verb, "VBD", "ask"), ("looked", Upos.Verb, "VBD", "look"),
            ("used", Upos.Verb, "VBD", "use"), ("agreed", Upos.Verb, "VBD", "agree"), ("moved", Upos.Verb, "VBD", "move"),
            ("stopped", Upos.Verb, "VBD", "stop"), ("dropped", Upos.Verb, "VBD", "drop"), ("mapped", Upos.Verb, "VBD", "map"));

        Assert.Equal(lemma, LemmaLearner.Learn([gold], []).Lemma(form, Upos.Verb, xpos));
    }

    [Theory]
    [InlineData("aux", "VBN", "have")]
    [InlineData("aux", "VBD", "have")]
    [InlineData("aux", "VBG", null)]
    [InlineData("aux:pass", "VBN", null)]
    public void An_auxiliary_that_its_clause_tells_apart_is_read_by_it(string relation, string headXpos, string? lemma)
    {
        ParsedSentence Clause(string headXpos, string relation, string lemma) => new(default,
        [
            new Token { Index = 0, Span = default, Form = "'s", Upos = Upos.Aux, Xpos = "VBZ", Lemma = lemma, Head = 1, Deprel = relation },
            new Token { Index = 1, Span = default, Form = "x", Upos = Upos.Verb, Xpos = headXpos, Lemma = "x", Head = -1, Deprel = "root" },
        ]);
        ParsedSentence[] gold = [.. Enumerable.Repeat(Clause("VBG", "aux", "be"), 9), .. Enumerable.Repeat(Clause("VBN", "aux:pass", "be"), 5), .. Enumerable.Repeat(Clause("VBN", "aux", "have"), 6)];

        Assert.Equal(lemma, LemmaLearner.Learn(gold, []).Auxiliary("'s", "VBZ", relation, headXpos));
    }

    static ParsedSentence Sentence(params (string Form, Upos Upos, string Xpos, string Lemma)[] words) =>
        new(default, [.. words.Select((word, i) => new Token { Index = i, Span = default, Form = word.Form, Upos = word.Upos, Xpos = word.Xpos, Lemma = word.Lemma })]);
}
