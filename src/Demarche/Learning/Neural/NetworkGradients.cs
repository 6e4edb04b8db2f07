using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Loss of a batch and the gradient of every weight: cross-entropies of heads, relations and tags, each a mean over words.</summary>
sealed class NetworkGradients
{
    readonly Network _network;
    readonly Dropout _dropout;
    readonly Activations _activations = new();
    readonly LayerGradients _layers = new();
    readonly ArcScores _arcs = new();
    readonly LabelScores _labels = new();
    readonly float[][] _states;
    float[] _views = [], _queries = [], _tags = [], _sentences = [], _arcScratch = [], _hidden = [];

    public NetworkGradients(Network network, Dropout dropout)
    {
        (_network, _dropout) = (network, dropout);
        _states = [.. Enumerable.Repeat(Array.Empty<float>(), network.Shape.Layers + 1)];
        foreach (var parameter in network.All()) parameter.BeginTraining();
        _activations.AfterLayer = dropout.AfterLayer;
        _activations.AfterViews = (views, rows) => dropout.AfterViews(views, rows, network.Views.Weight.Columns, 2 * network.Shape.Arc);
    }

    /// <summary>Embedding rows that the last batch used, <see cref="WordFeatures.Count"/> a position.</summary>
    public ReadOnlySpan<int> UsedRows => _activations.Features;

    /// <summary>Sentences that were right in all their heads, words with the right head, tag and relation: counts of the last batch.</summary>
    public (int Heads, int Relations, int Tags) Right { get; private set; }

    /// <summary>Adds the gradients of one batch.</summary>
    /// <returns>The loss.</returns>
    public double Compute(TrainingBatch batch, WordFeatures features)
    {
        Right = default;
        FillFeatures(batch, features);
        var packed = batch.Packed;
        _activations.Run(_network, packed);
        Reserve(packed);
        var loss = 0.0;
        for (var b = 0; b < batch.Sentences.Length; b++)
        {
            var heads = TrainingBatch.Heads(batch.Sentences[b]);
            loss += Arcs(batch, b, heads) + Labels(batch, b, heads) + Tags(batch, b);
        }

        PassBack(packed);
        return loss;
    }

    void FillFeatures(TrainingBatch batch, WordFeatures features)
    {
        _activations.Features = new int[batch.Packed.Rows * WordFeatures.Count];
        for (var b = 0; b < batch.Sentences.Length; b++)
            NeuralModel.FillFeatures(features, batch.Packed, b, batch.Sentences[b].Words, batch.Sentences[b].Tags, _activations.Features);
        _dropout.Words(_activations.Features);
    }

    void Reserve(PackedBatch packed)
    {
        var shape = _network.Shape;
        for (var i = 0; i < _states.Length; i++) Buffers.ReserveZero(ref _states[i], packed.Rows * (i == 0 ? shape.Embedding : 2 * shape.Units));
        Buffers.ReserveZero(ref _views, packed.Rows * _network.Views.Weight.Columns);
        Buffers.ReserveZero(ref _queries, packed.Rows * shape.Arc);
        Buffers.ReserveZero(ref _tags, packed.Rows * shape.PaddedTags);
        Buffers.ReserveZero(ref _sentences, packed.Rows * 2 * shape.Units);
    }

    double Arcs(TrainingBatch batch, int b, int[] heads)
    {
        var shape = _network.Shape;
        int n = heads.Length, first = batch.Packed.SentenceStart[b], views = _network.Views.Weight.Columns;
        _arcs.Compute(_network, _activations, batch.Packed, b);
        var (stride, loss, right) = (_arcs.Stride, 0.0, 0);
        _arcs.Scores.AsSpan(0, stride).Clear();
        for (var i = 1; i < n; i++)
        {
            var row = _arcs.Scores.AsSpan(i * stride, stride);
            row[i] = -1e9f;
            loss += SoftmaxGradient(row[..n], 0, heads[i], 1f / batch.WordCount, out var hit);
            row[n..].Clear();
            if (hit) right++;
        }

        Right = Right with { Heads = Right.Heads + right };
        // dQueries = dS·K, dK = dSᵀ·Q.
        var scores = new Gemm.View(_arcs.Scores, 0, stride);
        Gemm.Add(scores, new Gemm.View(_activations.Views, first * views + shape.Arc, views), new Gemm.View(_queries, first * shape.Arc, shape.Arc), n, shape.Arc, n);
        Buffers.Reserve(ref _arcScratch, stride * n);
        var transposed = new Gemm.View(_arcScratch, 0, n);
        Vectors.Transpose(scores, transposed, n, n);
        Gemm.Add(transposed, new Gemm.View(_activations.Queries, first * shape.Arc, shape.Arc), new Gemm.View(_views, first * views + shape.Arc, views), n, shape.Arc, n);
        return loss;
    }

    double Labels(TrainingBatch batch, int b, int[] heads)
    {
        var shape = _network.Shape;
        int n = heads.Length, first = batch.Packed.SentenceStart[b], views = _network.Views.Weight.Columns, padded = shape.PaddedRelations;
        _labels.Compute(_network, _activations, batch.Packed, b, heads);
        var (loss, right) = (0.0, 0);
        _labels.Scores.AsSpan(0, padded).Clear();
        for (var i = 1; i < n; i++)
        {
            var row = _labels.Scores.AsSpan(i * padded, padded);
            row[shape.Relations..].Clear();
            loss += SoftmaxGradient(row[..shape.Relations], 0, batch.Sentences[b].Relations[i - 1], 1f / batch.WordCount, out var hit);
            if (hit) right++;
        }

        Right = Right with { Relations = Right.Relations + right };
        Buffers.ReserveZero(ref _hidden, n * shape.Label);
        _layers.Linear(_network.Label, new Gemm.View(_labels.Hidden, 0, shape.Label), new Gemm.View(_labels.Scores, 0, padded), new Gemm.View(_hidden, 0, shape.Label), n);
        for (var i = 1; i < n; i++)
        {
            var hidden = _hidden.AsSpan(i * shape.Label, shape.Label);
            ReluGradient(hidden, _labels.Hidden.AsSpan(i * shape.Label, shape.Label), 1);
            Vectors.Add(_views.AsSpan((first + i) * views + 2 * shape.Arc, shape.Label), hidden);
            Vectors.Add(_views.AsSpan((first + heads[i]) * views + 2 * shape.Arc + shape.Label, shape.Label), hidden);
        }

        return loss;
    }

    double Tags(TrainingBatch batch, int b)
    {
        var shape = _network.Shape;
        var (loss, right) = (0.0, 0);
        for (var i = 0; i < batch.Sentences[b].Words.Length; i++)
        {
            var offset = batch.Packed.Row(b, i + 1) * shape.PaddedTags;
            var row = _tags.AsSpan(offset, shape.Tags);
            _activations.Tags.AsSpan(offset, shape.Tags).CopyTo(row);
            loss += SoftmaxGradient(row, 0, batch.Sentences[b].GoldTags[i], 1f / batch.WordCount, out var hit);
            if (hit) right++;
        }

        Right = Right with { Tags = Right.Tags + right };
        return loss;
    }

    void PassBack(PackedBatch packed)
    {
        var shape = _network.Shape;
        int rows = packed.Rows, views = _network.Views.Weight.Columns, width = 2 * shape.Units;
        _layers.Linear(_network.Arc, new Gemm.View(_activations.Views, 0, views), new Gemm.View(_queries, 0, shape.Arc), new Gemm.View(_views, 0, views), rows);
        for (var row = 0; row < rows; row++)
            ReluGradient(_views.AsSpan(row * views, 2 * shape.Arc), _activations.Views.AsSpan(row * views, 2 * shape.Arc), _dropout.ViewScale);
        _layers.Linear(_network.Views, new Gemm.View(_activations.Sentences, 0, width), new Gemm.View(_views, 0, views), new Gemm.View(_sentences, 0, width), rows);
        for (var b = 0; b < packed.Lengths.Length; b++)
            for (var t = 0; t < packed.Lengths[b]; t++)
                Vectors.Add(_states[^1].AsSpan(packed.Row(b, t) * width, width), _sentences.AsSpan((packed.SentenceStart[b] + t) * width, width));
        _layers.Linear(_network.Tag, new Gemm.View(_activations.States[1], 0, width), new Gemm.View(_tags, 0, shape.PaddedTags), new Gemm.View(_states[1], 0, width), rows);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            _dropout.Back(layer + 1, _states[layer + 1], rows * width);
            var inputs = layer == 0 ? shape.Embedding : width;
            for (var direction = 0; direction < 2; direction++)
                _layers.Lstm(_network.Layers[layer][direction], packed, new Gemm.View(_activations.States[layer], 0, inputs),
                    new Gemm.View(_states[layer + 1], direction * shape.Units, width), _activations.Traces[layer][direction], new Gemm.View(_states[layer], 0, inputs));
        }

        _dropout.Back(0, _states[0], rows * shape.Embedding);
        for (var row = 0; row < rows; row++)
            for (var table = 0; table < WordFeatures.Count; table++)
                Vectors.Add(_network.Embeddings[table].Gradient.AsSpan(_activations.Features[row * WordFeatures.Count + table] * shape.Embedding, shape.Embedding), _states[0].AsSpan(row * shape.Embedding, shape.Embedding));
    }

    // Turns scores into the gradient of the cross-entropy; the maximum is subtracted first, or large scores overflow.
    static double SoftmaxGradient(Span<float> scores, int first, int gold, float scale, out bool hit)
    {
        var max = float.NegativeInfinity;
        foreach (var score in scores) max = Math.Max(max, score);
        hit = scores[gold] == max;
        var sum = 0.0;
        for (var i = first; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - max);
        var loss = -Math.Log(Math.Max(scores[gold] / sum, 1e-30)) * scale;
        var factor = (float)(scale / sum);
        for (var i = first; i < scores.Length; i++) scores[i] *= factor;
        scores[gold] -= scale;
        return loss;
    }

    static void ReluGradient(Span<float> gradient, ReadOnlySpan<float> output, float scale)
    {
        for (var i = 0; i < gradient.Length; i++) gradient[i] = output[i] > 0 ? gradient[i] * scale : 0;
    }
}
