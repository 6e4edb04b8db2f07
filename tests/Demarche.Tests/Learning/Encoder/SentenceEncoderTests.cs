using System.Runtime.InteropServices;
using System.Text;
using Demarche.Learning;
using Demarche.Learning.Encoder;
using Demarche.Syntax.Neural;

namespace Demarche.Tests.Learning.Encoder;

public sealed class SentenceEncoderTests
{
    const int Width = 32, Inner = 64, Positions = 16;

    [Fact]
    public void A_sentence_is_encoded_the_same_alone_and_beside_others()
    {
        var encoder = Tiny();
        string[][] sentences = [["the", "envoys", "met"], ["envoys", "left", "the", "the", "envoys"]];

        Assert.Equal(Vectors(encoder, sentences)[1], Vectors(encoder, [sentences[1]])[0]);
    }

    [Fact]
    public void A_sentence_is_encoded_the_same_whichever_batch_it_falls_into()
    {
        var encoder = Tiny();
        string[][] sentences = [.. Enumerable.Range(0, 120).Select(i => Enumerable.Range(0, 1 + i % 7).Select(k => (i + k) % 3 == 0 ? "envoys" : "met").ToArray())];

        var together = Vectors(encoder, sentences);

        for (var i = 0; i < sentences.Length; i++) Assert.Equal(Vectors(encoder, [sentences[i]])[0], together[i]);
    }

    [Fact]
    public void The_same_word_differs_with_its_context()
    {
        var vectors = Vectors(Tiny(), [["the", "envoys", "met"], ["the", "envoys", "left"]]);

        Assert.NotEqual(vectors[0][1], vectors[1][1]);
        Assert.All(vectors.SelectMany(sentence => sentence).SelectMany(vector => vector), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Words_past_the_last_position_still_have_vectors() =>
        Assert.Equal(40, Vectors(Tiny(), [[.. Enumerable.Repeat("envoys", 40)]])[0].Count(vector => vector.Length == 3 * Width));

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var encoder = Tiny();
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)) encoder.Write(writer);
        stream.Position = 0;

        var read = SentenceEncoder.Read(new BinaryReader(stream));

        string[][] sentences = [["the", "envoys", "left"]];
        foreach (var (expected, actual) in Vectors(encoder, sentences)[0].Zip(Vectors(read, sentences)[0]))
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-3);
    }

    [Fact]
    public void Bytes_that_are_no_model_are_refused() => Assert.Throws<InvalidDataException>(() => OnnxGraph.Read(new byte[] { 0x3A, 0x7F, 1, 2 }));

    static List<float[][]> Vectors(SentenceEncoder encoder, string[][] sentences)
    {
        var result = sentences.Select(sentence => new float[sentence.Length][]).ToList();
        encoder.Encode(sentences, new EncoderBuffers(), (sentence, word, vector) => result[sentence][word] = vector.ToArray());
        return result;
    }

    // An ONNX file with the names that exporters of BERT give, and random weights.
    static SentenceEncoder Tiny()
    {
        var random = new Xorshift(3);
        var graph = new MemoryStream();
        void Tensor(string name, int length, float offset = 0)
        {
            var values = new float[length];
            for (var i = 0; i < length; i++) values[i] = random.NextSingle() - 0.5f + offset;
            Field(graph, 5, [.. Bytes(8, Encoding.UTF8.GetBytes(name)), 0x10, 1, .. Bytes(9, MemoryMarshal.AsBytes(values.AsSpan()).ToArray())]);
        }

        void Dense(string bias, int inputs, int outputs)
        {
            Tensor(bias, outputs);
            Tensor(bias + ".matrix", inputs * outputs);
            Field(graph, 1, [.. Text(1, "x"), .. Text(1, bias + ".matrix"), .. Text(2, bias + ".product"), .. Text(4, "MatMul")]);
            Field(graph, 1, [.. Text(1, bias), .. Text(1, bias + ".product"), .. Text(2, bias + ".sum"), .. Text(4, "Add")]);
        }

        Tensor("embeddings.word_embeddings.weight", 7 * Width);
        Tensor("embeddings.position_embeddings.weight", Positions * Width);
        Tensor("embeddings.token_type_embeddings.weight", 2 * Width);
        Tensor("embeddings.LayerNorm.weight", Width, 1);
        Tensor("embeddings.LayerNorm.bias", Width);
        for (var layer = 0; layer < 4; layer++)
        {
            var prefix = $"encoder.layer.{layer}.";
            foreach (var part in (string[])["query", "key", "value"]) Dense($"{prefix}attention.self.{part}.bias", Width, Width);
            Dense($"{prefix}attention.output.dense.bias", Width, Width);
            Tensor($"{prefix}attention.output.LayerNorm.weight", Width, 1);
            Tensor($"{prefix}attention.output.LayerNorm.bias", Width);
            Dense($"{prefix}intermediate.dense.bias", Width, Inner);
            Dense($"{prefix}output.dense.bias", Inner, Width);
            Tensor($"{prefix}output.LayerNorm.weight", Width, 1);
            Tensor($"{prefix}output.LayerNorm.bias", Width);
        }

        return EncoderImport.From(OnnxGraph.Read(Bytes(7, graph.ToArray())), WordPieces.Parse("[UNK]\n[CLS]\n[SEP]\nthe\nenvoys\nmet\nleft\n"));
    }

    static void Field(Stream stream, int number, byte[] bytes) => stream.Write(Bytes(number, bytes));

    static byte[] Text(int number, string text) => Bytes(number, Encoding.UTF8.GetBytes(text));

    static byte[] Bytes(int number, byte[] bytes)
    {
        var result = new List<byte> { (byte)(number << 3 | 2) };
        for (var length = (uint)bytes.Length; ; length >>= 7)
        {
            result.Add((byte)(length > 0x7F ? length & 0x7F | 0x80 : length));
            if (length <= 0x7F) break;
        }

        return [.. result, .. bytes];
    }
}
