using Demarche.Syntax;

namespace Demarche.Tests.Syntax;

public sealed class ConlluTests
{
    const string Sample =
        """
        # newdoc id = one
        # sent_id = 1
        # text = 😀 He didn't go.
        1	😀	😀	SYM	NFP	_	5	discourse	_	_
        2	He	he	PRON	PRP	_	5	nsubj	_	_
        3-4	didn't	_	_	_	_	_	_	_	_
        3	did	do	AUX	VBD	_	5	aux	_	_
        4	n't	not	PART	RB	_	5	advmod	_	_
        5	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
        6	.	.	PUNCT	.	_	5	punct	_	_

        # newpar
        1	Why	why	ADV	WRB	_	0	root	_	SpaceAfter=No
        2	?	?	PUNCT	.	_	1	punct	_	_

        """;

    [Fact]
    public void Reading_rebuilds_the_text_and_the_spans()
    {
        var document = ConlluReader.Read(new StringReader(Sample));

        Assert.Equal("😀 He didn't go.\n\nWhy?", document.Text);
        Assert.Equal("😀 He did n't go . Why ?", string.Join(' ', document.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => document.Text.Substring(token.Span.Start, token.Span.Length))));
        Assert.True(document.Sentences[0].Tokens[3].JoinsPrevious);
        Assert.False(document.Sentences[0].Tokens[2].JoinsPrevious);
    }

    [Fact]
    public void Writing_gives_ranges_and_code_points()
    {
        var document = ConlluReader.Read(new StringReader(Sample));
        var writer = new StringWriter();

        ConlluWriter.Write(writer, document.Text, document.Sentences);

        Assert.Contains("3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=5:11", writer.ToString());
        Assert.Contains("5\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=12:14", writer.ToString());
        Assert.Equal(document.Sentences[0].Tokens, ConlluReader.Read(new StringReader(writer.ToString())).Sentences[0].Tokens);
    }

    [Theory]
    [InlineData("1\tHe\the\n", "Line 1")]
    [InlineData("# x\n2\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_\n", "Line 2")]
    [InlineData("1\tHe\the\tPRON\tPRP\t_\tx\troot\t_\t_\n", "'x'")]
    public void A_broken_line_is_named(string text, string part)
    {
        var wrong = Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(text)));

        Assert.Contains(part, wrong.Message);
    }
}
