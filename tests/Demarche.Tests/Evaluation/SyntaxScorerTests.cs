using Demarche.Evaluation;
using Demarche.Syntax;

namespace Demarche.Tests.Evaluation;

public sealed class SyntaxScorerTests
{
    const string Gold =
        """
        1	The	the	DET	DT	_	2	det	_	_
        2	talks	talk	NOUN	NNS	_	3	nsubj	_	_
        3	failed	fail	VERB	VBD	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_

        """;

    [Fact]
    public void Gold_against_itself_is_perfect()
    {
        var gold = ConlluReader.Read(new StringReader(Gold));

        var score = SyntaxScorer.Score(gold, gold);

        Assert.All(score.Measures, measure => Assert.Equal(1, measure.Value.F1));
    }

    [Fact]
    public void A_missed_split_costs_both_its_words_and_what_hangs_on_them()
    {
        var gold = ConlluReader.Read(new StringReader(Gold));
        var system = ConlluReader.Read(new StringReader(
            """
            1	The	the	DET	DT	_	2	det	_	_
            2	talks	talk	NOUN	NN	_	3	obj	_	_
            3	failed.	fail	VERB	VBD	_	0	root	_	_

            """));

        var score = SyntaxScorer.Score(gold, system);

        Assert.Equal((2, 4, 3), Counts("Words"));
        Assert.Equal((2, 4, 3), Counts("UPOS"));
        Assert.Equal((1, 4, 3), Counts("XPOS"));
        Assert.Equal((1, 4, 3), Counts("LAS"));
        Assert.Equal((1, 1, 1), Counts("Sentences"));
        (int, int, int) Counts(string name)
        {
            var value = score.Measures.Single(measure => measure.Name == name).Value;
            return (value.Hits, value.Gold, value.Predicted);
        }
    }
}
