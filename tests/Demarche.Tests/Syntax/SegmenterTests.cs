using Demarche.Syntax.Segmentation;

namespace Demarche.Tests.Syntax;

public sealed class SegmenterTests
{
    static readonly Segmenter Segmenter = new(SegmentationLists.Load(), longest: 300);

    [Theory]
    [InlineData("He left. She stayed.", "He left. | She stayed.")]
    [InlineData("The U.S. Officials said no. The deal died.", "The U.S. Officials said no. | The deal died.")]
    [InlineData("U.S. And Chilean envoys met. The U.S. And its allies left.", "U.S. And Chilean envoys met. | The U.S. And its allies left.")]
    [InlineData("Talks between the U.S. And the rebels and with the U.S. Or Chile failed.", "Talks between the U.S. And the rebels and with the U.S. Or Chile failed.")]
    [InlineData("They met in the U.S. And then they left.", "They met in the U.S. | And then they left.")]
    [InlineData("They met in Washington, D.C. Secretary Rice left.", "They met in Washington, D.C. | Secretary Rice left.")]
    [InlineData("Washington, D.C. Mayor Muriel Bowser left.", "Washington, D.C. Mayor Muriel Bowser left.")]
    [InlineData("They met in the U.S. The minister left.", "They met in the U.S. | The minister left.")]
    [InlineData("“We won't sign.” He then left.", "“We won't sign.” | He then left.")]
    [InlineData("“Why now?” he asked.", "“Why now?” he asked.")]
    [InlineData("Mr. Kim met Gen. Lee at 5 p.m. on Friday.", "Mr. Kim met Gen. Lee at 5 p.m. on Friday.")]
    [InlineData("Talks resume\n\nGENEVA (AP) - Envoys met", "Talks resume | GENEVA (AP) - | Envoys met")]
    [InlineData("ARMS TALKS WITH U.S. TO RESUME IN GENEVA", "ARMS TALKS WITH U.S. TO RESUME IN GENEVA")]
    [InlineData("GENEVA, March 3 (Reuters) — The envoy met them.", "GENEVA, March 3 (Reuters) — | The envoy met them.")]
    [InlineData("WASHINGTON, March 9 - U.S. Officials said no.", "WASHINGTON, March 9 - | U.S. Officials said no.")]
    [InlineData("IRAN - U.S. TALKS FAIL", "IRAN - U.S. TALKS FAIL")]
    [InlineData("Iran - which had left - came back.", "Iran - which had left - came back.")]
    [InlineData("TALKS RESUME\nEnvoys met.\n- Iran\n- Oman", "TALKS RESUME | Envoys met. | - Iran | - Oman")]
    [InlineData("The two delegations will meet again in the second week of\nOctober in Geneva, the ministry in Tehran said on Monday in a\nstatement.", "The two delegations will meet again in the second week of\nOctober in Geneva, the ministry in Tehran said on Monday in a\nstatement.")]
    [InlineData("Envoys meet as talks stall\nUN envoy: truce at risk\nThree dead in border clash; the army blames rebels\nOslo rejects ultimatum, says talks \"futile\" again\nPM quits", "Envoys meet as talks stall | UN envoy: truce at risk | Three dead in border clash; the army blames rebels | Oslo rejects ultimatum, says talks \"futile\" again | PM quits")]
    [InlineData("They agreed:\n- to stop fire;\n- to free prisoners, and\n* to meet.", "They agreed: | - to stop fire; | - to free prisoners, and | * to meet.")]
    [InlineData("They agreed:\n(a) to stop fire;\n(b) to meet.\n1. Troops withdraw.\n2) They go home.", "They agreed: | (a) to stop fire; | (b) to meet. | 1. Troops withdraw. | 2) They go home.")]
    [InlineData("The delegations will meet again as laid down in article\n(b) of the treaty that was signed in Geneva last week by\nJ. Smith, the ministry said.", "The delegations will meet again as laid down in article\n(b) of the treaty that was signed in Geneva last week by\nJ. Smith, the ministry said.")]
    [InlineData("\rEnvoys met.\r\nOman was there.\r\rThe end", "Envoys met. | Oman was there. | The end")]
    [InlineData("\fEnvoys met\u2028Oman was there", "Envoys met | Oman was there")]
    public void A_sentence_ends_where_a_reader_ends_it(string text, string expected)
    {
        var sentences = Segmenter.Segment(text, problems: null);

        Assert.Equal(expected, string.Join(" | ", sentences.Select(sentence => text.Substring(sentence.Span.Start, sentence.Span.Length))));
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("\r")]
    [InlineData(".)")]
    [InlineData("\"")]
    [InlineData("a'")]
    [InlineData("a/")]
    [InlineData("‘s'")]
    [InlineData("😀a")]
    public async Task Work_stays_linear_in_the_text(string atom)
    {
        // Quadratic work would take minutes.
        var text = string.Concat(Enumerable.Repeat(atom, 200_000));

        await Task.Run(() => Segmenter.Segment(text, problems: null), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_line_of_ten_thousand_words_is_cut_and_named()
    {
        var text = string.Join(' ', Enumerable.Repeat("the envoy met the minister , and", 1500));
        var problems = new List<Problem>();

        var sentences = Segmenter.Segment(text, problems);

        Assert.All(sentences, sentence => Assert.InRange(sentence.Tokens.Count, 1, 300));
        Assert.Equal(10_500, sentences.Sum(sentence => sentence.Tokens.Count));
        Assert.Equal("P040", Assert.Single(problems).Number);
    }
}
