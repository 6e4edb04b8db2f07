using Demarche.Syntax.Neural;

namespace Demarche.Learning.Encoder;

/// <summary>Takes the lower layers of a BERT model over from ONNX, with its weights as a model file will hold them.</summary>
static class EncoderImport
{
    /// <summary>Layers taken: four of MiniLM's six keep the model file below 30 MB.</summary>
    const int Layers = 4;

    /// <summary>Positions taken: a sentence has at most 300 words.</summary>
    const int Positions = 512;

    /// <exception cref="InvalidDataException">The model lacks weights that BERT has.</exception>
    public static SentenceEncoder From(OnnxGraph graph, WordPieces pieces)
    {
        var width = graph.Tensor("embeddings.LayerNorm.weight").Length;
        var positions = graph.Tensor("embeddings.position_embeddings.weight");
        var words = ByteTable.From(graph.Tensor("embeddings.word_embeddings.weight").AsSpan(0, pieces.Count * width), width);
        var encoder = new SentenceEncoder(pieces, words, graph.Tensor("encoder.layer.0.intermediate.dense.bias").Length, Layers, Math.Min(Positions, positions.Length / width));
        // Sentences come alone: the vector of the first segment belongs to every position.
        positions.AsSpan(0, encoder.Positions.Length).CopyTo(encoder.Positions);
        var segment = graph.Tensor("embeddings.token_type_embeddings.weight").AsSpan(0, width);
        for (var i = 0; i < encoder.Positions.Length; i += width) Vectors.Add(encoder.Positions.AsSpan(i, width), segment);
        Fill(encoder.Norm, graph, "embeddings.LayerNorm");
        for (var i = 0; i < Layers; i++) Fill(encoder.Layers[i], graph, $"encoder.layer.{i}.");
        return Stored.Of(encoder.Write, SentenceEncoder.Read);
    }

    static void Fill(EncoderLayer layer, OnnxGraph graph, string prefix)
    {
        Fill(layer.Attention, graph, prefix + "attention.self.query.bias", prefix + "attention.self.key.bias", prefix + "attention.self.value.bias");
        Fill(layer.Mix, graph, prefix + "attention.output.dense.bias");
        Fill(layer.AfterAttention, graph, prefix + "attention.output.LayerNorm");
        Fill(layer.Inner, graph, prefix + "intermediate.dense.bias");
        Fill(layer.Outer, graph, prefix + "output.dense.bias");
        Fill(layer.AfterOuter, graph, prefix + "output.LayerNorm");
    }

    // Layers that read the same input stand side by side.
    static void Fill(Linear linear, OnnxGraph graph, params string[] biases)
    {
        var width = linear.Weight.Columns / biases.Length;
        for (var part = 0; part < biases.Length; part++)
        {
            graph.Tensor(biases[part]).CopyTo(linear.Bias.Value, part * width);
            var matrix = graph.MatrixOf(biases[part]);
            for (var row = 0; row < linear.Weight.Rows; row++)
                matrix.AsSpan(row * width, width).CopyTo(linear.Weight.Value.AsSpan(row * linear.Weight.Columns + part * width));
        }
    }

    static void Fill(LayerNorm norm, OnnxGraph graph, string name)
    {
        graph.Tensor(name + ".weight").CopyTo(norm.Scale, 0);
        graph.Tensor(name + ".bias").CopyTo(norm.Bias, 0);
    }
}
