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

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_line() =>
        Assert.Single(ConlluReader.Read(new StringReader("\uFEFF1\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_\n\n")).Sentences);

    [Theory]
    [InlineData("1\tHe\the\n", "Line 1")]
    [InlineData("# x\n2\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_\n", "Line 2")]
    [InlineData("1\tHe\the\tPRON\tPRP\t_\tx\troot\t_\t_\n", "'x'")]
    [InlineData("1\tHe\the\tPRON\tPRP\t_\t9\tnsubj\t_\t_\n", "Line 2: word 1 hangs below word 9 of 1")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n2\tb\tb\tX\t_\t_\t0\troot\t_\t_\n\n", "Line 3: there are 2 roots")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n2\tb\tb\tX\t_\t_\t3\tdep\t_\t_\n3\tc\tc\tX\t_\t_\t2\tdep\t_\t_\n", "Line 4: word 2 hangs below itself")]
    public void A_broken_line_is_named(string text, string part)
    {
        var wrong = Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(text)));

        Assert.Contains(part, wrong.Message);
    }
}
