using Demarche.Learning;
using Demarche.Learning.Encoder;
using Demarche.Learning.Variants;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Tests.Learning.Variants;

public sealed class SentenceVariantsTests
{
    const int Width = 32;

    // Two words are near where their vectors have one direction: number and size of the one coordinate that is not 0.
    static readonly (string Word, int Axis)[] Words = [("talks", 0), ("visits", 0), ("signed", 0), ("rejected", 1), ("praised", 1), ("reject", 1), ("envoy", 2), ("quickly", 2)];

    [Fact]
    public void Near_words_lie_in_one_direction_end_alike_and_are_of_one_kind()
    {
        var near = Near();

        Assert.Equal(["visits"], near.Of("talks"));
        Assert.Equal(["praised"], near.Of("rejected"));
        Assert.Empty(near.Of("reject"));
        Assert.Empty(near.Of("envoy"));
        Assert.Empty(near.Of("unheard"));
    }

    [Fact]
    public void A_variant_replaces_some_words_and_keeps_their_case_and_number()
    {
        string[] sentence = ["Talks", "REJECTED", "the", "talks", "praised"];

        var variants = new SentenceVariants(Near(), new Xorshift(1)).Of(Enumerable.Repeat(sentence, 200)).ToList();

        Assert.All(variants, variant => Assert.Equal("the", variant[2]));
        Assert.Equal(["Talks", "Visits"], variants.Select(variant => variant[0]).Distinct().Order());
        Assert.Equal(["PRAISED", "REJECTED"], variants.Select(variant => variant[1]).Distinct().Order());
        Assert.InRange(variants.Count(variant => variant[3] == "visits"), 30, 90);
        Assert.Contains(sentence, variants);
    }

    static NearWords Near()
    {
        var vectors = new float[(3 + Words.Length) * Width];
        for (var i = 0; i < Words.Length; i++) vectors[(3 + i) * Width + Words[i].Axis] = 1 + i;
        var pieces = WordPieces.Parse("[UNK]\n[CLS]\n[SEP]\n" + string.Join('\n', Words.Select(word => word.Word)));
        var encoder = new SentenceEncoder(pieces, ByteTable.From(vectors, Width), inner: 64, layers: 1, positions: 16);
        var package = new EncoderPackage(encoder, [.. Words.Select(word => word.Word)]);
        return new NearWords(package, [Sentence("visits", Upos.Noun), Sentence("talks", Upos.Noun), Sentence("envoy", Upos.Noun), .. Enumerable.Range(0, 300).Select(i => Sentence("w" + i, Upos.Noun)), .. Enumerable.Range(0, 300).Select(i => Sentence("w" + i, Upos.Noun))]);
    }

    static ParsedSentence Sentence(string form, Upos kind) => new(default, [new Token { Index = 0, Span = default, Form = form, Upos = kind, Xpos = "X", Lemma = form, Head = -1, Deprel = "root" }]);
}
