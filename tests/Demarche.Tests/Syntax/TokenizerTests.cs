using Demarche.Syntax.Segmentation;

namespace Demarche.Tests.Syntax;

public sealed class TokenizerTests
{
    static readonly Tokenizer Tokenizer = new(SegmentationLists.Load());

    // Parts of one written token are joined by '|'.
    [Theory]
    [InlineData("GENEVA (Reuters) — The U.S. didn't agree.", "GENEVA ( Reuters ) — The U.S. did|n't agree .")]
    [InlineData("“We can’t,” said Mr. Al-Ahmad; others’ doubts", "“ We ca|n’t , ” said Mr. Al - Ahmad ; others|’ doubts")]
    [InlineData("non-proliferation talks, Russian-led", "non-proliferation talks , Russian - led")]
    [InlineData("It cost US$5.2bn, or 3%, at 5pm on 11-20-2000 (5-10 people).", "It cost US$ 5.2 bn , or 3 % , at 5 pm on 11-20-2000 ( 5 - 10 people ) .")]
    [InlineData("See https://example.org/a-b?c=d, or mail a.b@example.org.", "See https://example.org/a-b?c=d , or mail a.b@example.org .")]
    [InlineData("They cannot!? Wait... and/or 9/11", "They can|not !? Wait ... and / or 9/11")]
    [InlineData("the 1980s, 'em and Qa'ida's", "the 1980s , 'em and Qa'ida|'s")]
    [InlineData("J. Smith Jr. met St. Petersburg's Gov. No. 3", "J. Smith Jr. met St. Petersburg|'s Gov. No. 3")]
    [InlineData("No.", "No .")]
    [InlineData("talks 'within two days'; the envoys' doubts", "talks ' within two days ' ; the envoys|' doubts")]
    [InlineData("‘no to the rebels’ said the ministers’ aides", "‘ no to the rebels ’ said the ministers|’ aides")]
    [InlineData("So happy😀today 👍🏽, 5🔥!", "So happy 😀 today 👍🏽 , 5 🔥 !")]
    [InlineData("TOKYO /Kyodo/ and and/or /etc/hosts", "TOKYO / Kyodo / and and / or /etc / hosts")]
    public void A_chunk_parts_as_English_EWT_parts_it(string text, string expected)
    {
        var tokens = new List<RawToken>();

        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);

        Assert.Equal(expected, string.Concat(tokens.Select((token, i) => $"{(i == 0 ? "" : token.JoinsPrevious ? "|" : " ")}{text.AsSpan(token.Span.Start, token.Span.Length)}")));
    }

    [Theory]
    [InlineData("😀😀 peace 和平谈判 שלום، now\u200B.")]
    [InlineData("\t\r\n \u00A0 -- ... '' \"")]
    [InlineData("a-b-c/d(e)f[g]h“i”j—k–l…m")]
    public void Tokens_cover_every_visible_character_once(string text)
    {
        var tokens = new List<RawToken>();

        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);

        var covered = string.Concat(tokens.Select(token => text.Substring(token.Span.Start, token.Span.Length)));
        Assert.Equal(string.Concat(text.Where(c => !Tokenizer.IsBlank(c))), covered);
        Assert.True(tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start));
    }
}
