using Demarche.Learning;
using Demarche.Syntax;

namespace Demarche.Tests.Learning;

public sealed class FeatureLearnerTests
{
    const string Treebank =
        """
        1	They	they	PRON	PRP	Case=Nom|Number=Plur	2	nsubj	_	_
        2	left	leave	VERB	VBD	Number=Plur|Tense=Past	0	root	_	_

        1	She	she	PRON	PRP	Case=Nom|Number=Sing	2	nsubj	_	_
        2	left	leave	VERB	VBD	Number=Sing|Tense=Past|Typo=Yes	0	root	_	_

        1	Envoys	envoy	NOUN	NNS	Number=Plur	2	nsubj	_	_
        2	left	leave	VERB	VBD	Number=Plur|Tense=Past	0	root	_	_


        """;

    [Theory]
    [InlineData("They\tthey\tPRON\tPRP", "Number=Plur|Tense=Past")]
    [InlineData("She\tshe\tPRON\tPRP", "Number=Sing|Tense=Past")]
    [InlineData("Ministers\tminister\tNOUN\tNNS", "Number=Plur|Tense=Past")]
    public void A_verb_agrees_with_its_subject(string subject, string features)
    {
        var gold = ConlluReader.Read(new StringReader(string.Concat(Enumerable.Repeat(Treebank, 4))));
        var table = FeatureLearner.Learn(gold.Sentences);
        var sentence = ConlluReader.Read(new StringReader($"1\t{subject}\t_\t2\tnsubj\t_\t_\n2\tarrived\tarrive\tVERB\tVBD\t_\t0\troot\t_\t_\n\n")).Sentences[0];
        var analysis = new SentenceAnalysis([sentence.Tokens[0].Upos, Upos.Verb], [sentence.Tokens[0].Xpos, "VBD"], [], [1, -1], ["nsubj", "root"], 1);

        Assert.Equal(features, table.Features([sentence.Tokens[0].Form, "arrived"], analysis)[1]);
    }
}
