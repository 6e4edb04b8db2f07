namespace Demarche.Syntax.Neural;

/// <summary>What one pass over a batch computes, layer by layer. Reusable; not thread-safe.</summary>
sealed class Activations
{
    /// <summary>Embedding rows of each packed position, <see cref="WordFeatures.Count"/> a row.</summary>
    public int[] Features = [];

    /// <summary>Vectors from outside, packed, where the network reads any.</summary>
    public float[] Contexts = [];

    /// <summary>Inputs of each layer and of the heads, packed: 0 is the sum of embeddings, i the output of layer i - 1.</summary>
    public float[][] States = [];

    public LstmDirection.Trace[][] Traces = [];

    /// <summary>The last layer's output, sentence after sentence.</summary>
    public float[] Sentences = [];

    /// <summary>The four views of each word, arc views rectified.</summary>
    public float[] Views = [];

    /// <summary>Dependents' arc views through the biaffine form.</summary>
    public float[] Queries = [];

    /// <summary>Tag scores, packed.</summary>
    public float[] Tags = [];

    /// <summary>Called with the layer and its output before the next reads it: dropout, under training.</summary>
    public Action<int, float[], int>? AfterLayer;

    /// <summary>Called with the rectified arc views: dropout, under training.</summary>
    public Action<float[], int>? AfterViews;

    /// <summary>Whether the two directions of a layer run at the same time: under training. They share nothing that either writes.</summary>
    public bool InParallel;

    /// <summary>Runs the network up to the views, queries and tag scores.</summary>
    public void Run(Network network, PackedBatch batch)
    {
        var shape = network.Shape;
        if (States.Length == 0)
        {
            States = [.. Enumerable.Repeat(Array.Empty<float>(), shape.Layers + 1)];
            Traces = [.. Enumerable.Range(0, shape.Layers).Select(_ => new[] { new LstmDirection.Trace(), new LstmDirection.Trace() })];
        }

        Embed(network, batch);
        for (var layer = 0; layer < shape.Layers; layer++) RunLayer(network, batch, layer);
        RunHeads(network, batch);
    }

    void Embed(Network network, PackedBatch batch)
    {
        var size = network.Shape.Embedding;
        Buffers.ReserveZero(ref States[0], batch.Rows * size);
        network.Context?.Forward(new Gemm.View(Contexts, 0, network.Shape.Context), new Gemm.View(States[0], 0, size), batch.Rows);
        for (var row = 0; row < batch.Rows; row++)
        {
            var sum = States[0].AsSpan(row * size, size);
            for (var table = 0; table < WordFeatures.Count; table++)
                Vectors.Add(sum, network.Embeddings[table].Value.AsSpan(Features[row * WordFeatures.Count + table] * size, size));
        }

        AfterLayer?.Invoke(0, States[0], batch.Rows * size);
    }

    void RunLayer(Network network, PackedBatch batch, int layer)
    {
        var shape = network.Shape;
        var inputs = layer == 0 ? shape.Embedding : 2 * shape.Units;
        Buffers.Reserve(ref States[layer + 1], batch.Rows * 2 * shape.Units);
        var x = new Gemm.View(States[layer], 0, inputs);
        void Direction(int direction) =>
            network.Layers[layer][direction].Forward(batch, x, new Gemm.View(States[layer + 1], direction * shape.Units, 2 * shape.Units), Traces[layer][direction]);
        if (InParallel)
        {
            Parallel.Invoke(() => Direction(0), () => Direction(1));
        }
        else
        {
            Direction(0);
            Direction(1);
        }

        AfterLayer?.Invoke(layer + 1, States[layer + 1], batch.Rows * 2 * shape.Units);
    }

    void RunHeads(Network network, PackedBatch batch)
    {
        var shape = network.Shape;
        int width = 2 * shape.Units, rows = batch.Rows;
        Buffers.Reserve(ref Tags, rows * shape.PaddedTags);
        network.Tag.Forward(new Gemm.View(States[network.TagState], 0, width), new Gemm.View(Tags, 0, shape.PaddedTags), rows);
        Buffers.Reserve(ref Sentences, rows * width);
        for (var b = 0; b < batch.Lengths.Length; b++)
            for (var t = 0; t < batch.Lengths[b]; t++)
                States[^1].AsSpan(batch.Row(b, t) * width, width).CopyTo(Sentences.AsSpan((batch.SentenceStart[b] + t) * width));
        var views = network.Views.Weight.Columns;
        Buffers.Reserve(ref Views, rows * views);
        network.Views.Forward(new Gemm.View(Sentences, 0, width), new Gemm.View(Views, 0, views), rows);
        for (var row = 0; row < rows; row++) Vectors.Relu(Views.AsSpan(row * views, 2 * shape.Arc));
        AfterViews?.Invoke(Views, rows);
        Buffers.Reserve(ref Queries, rows * shape.Arc);
        network.Arc.Forward(new Gemm.View(Views, 0, views), new Gemm.View(Queries, 0, shape.Arc), rows);
    }
}
