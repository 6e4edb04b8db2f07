using Demarche.Learning;
using Demarche.Syntax;

namespace Demarche.Tests.Learning;

public sealed class SyntaxTrainerTests
{
    const string Treebank =
        """
        1	The	the	DET	DT	_	2	det	_	_
        2	envoy	envoy	NOUN	NN	_	3	nsubj	_	_
        3	left	leave	VERB	VBD	_	0	root	_	_
        4	.	.	PUNCT	.	_	3	punct	_	_

        1	Talks	talk	NOUN	NNS	_	2	nsubj	_	_
        2	failed	fail	VERB	VBD	_	0	root	_	_
        3	.	.	PUNCT	.	_	2	punct	_	_

        """;

    [Theory]
    [InlineData(SyntaxModelKind.Fast)]
    [InlineData(SyntaxModelKind.Accurate)]
    [InlineData(SyntaxModelKind.Deep)]
    public void The_same_treebank_gives_the_same_bytes_and_a_model_that_loads(SyntaxModelKind kind)
    {
        var first = Train(kind);

        Assert.Equal(first, Train(kind));
        var parser = new SyntaxParser(SyntaxModel.Load(new MemoryStream(first)));
        Assert.Equal(4, Assert.Single(parser.Parse("The envoy left.")).Tokens.Count);
    }

    [Theory]
    [InlineData(SyntaxModelKind.Fast)]
    [InlineData(SyntaxModelKind.Deep)]
    public void Learning_lemmas_again_for_a_trained_network_gives_the_model_that_training_gives(SyntaxModelKind kind)
    {
        var (trained, deep) = (Train(kind), Train(SyntaxModelKind.Deep));

        using var output = new MemoryStream();
        Trainer(Treebank).Relearn(kind, Load(trained), Load(deep), output);

        Assert.Equal(trained, output.ToArray());
    }

    [Fact]
    public void A_network_of_other_treebanks_is_refused()
    {
        var other = Load(Train(SyntaxModelKind.Deep));

        Assert.Throws<InvalidDataException>(() => Trainer(Treebank.Replace("envoy", "king", StringComparison.Ordinal)).Relearn(SyntaxModelKind.Deep, other, other, new MemoryStream()));
    }

    static SyntaxModel Load(byte[] model) => SyntaxModel.Load(new MemoryStream(model));

    static byte[] Train(SyntaxModelKind kind)
    {
        using var output = new MemoryStream();
        Trainer(Treebank).Train(kind, output);
        return output.ToArray();
    }

    static SyntaxTrainer Trainer(string treebank)
    {
        var document = ConlluReader.Read(new StringReader(string.Concat(Enumerable.Repeat(treebank + "\n", 12))));
        return new SyntaxTrainer([document], [], [], encoder: null, new SyntaxTrainerOptions { TeacherPasses = 3, StudentPasses = 3 }, _ => { });
    }
}
