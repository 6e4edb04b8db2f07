using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

public sealed class WhoPhrasesTests
{
    // Of crossing arcs, which a parser gives where text is damaged: the word before the head owns one behind it, the relative clause behind it one before.
    [Theory]
    [InlineData("case", "fixed")]
    [InlineData("acl:relcl", "obl")]
    public void A_phrase_keeps_its_head_where_arcs_cross(string relation, string inner)
    {
        var first = relation == "case" ? 0 : 2;
        string[] forms = ["than", "envoys", "of"];
        var tokens = forms.Select((form, i) => new Token
        {
            Index = i,
            Span = new TextSpan(i * 10, i * 10 + form.Length),
            Form = form,
            Upos = i == 1 ? Upos.Noun : Upos.Adp,
            Head = i == 1 ? -1 : i == first ? 1 : first,
            Deprel = i == 1 ? "root" : i == first ? relation : inner,
        });
        var sentence = new ParsedSentence(new TextSpan(0, 30), [.. tokens]);

        var phrase = new WhoPhrases(sentence, WhoWords.Load()).Phrase(WhoSide.Source, head: 1, whole: true);

        Assert.True(phrase.Span.Start <= 10 && phrase.Span.End >= 16, $"{phrase.Span} lacks the head");
    }
}
