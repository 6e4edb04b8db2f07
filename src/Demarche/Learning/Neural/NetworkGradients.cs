using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Loss of a batch and the gradient of every weight: cross-entropies of heads, relations and tags, each a mean over words, the tags' times their weight.</summary>
sealed class NetworkGradients
{
    readonly Network _network;
    readonly Dropout _dropout;
    readonly float _tagWeight;
    readonly Activations _activations = new();
    readonly LayerGradients _layers = new();
    readonly LayerGradients _backwards = new();
    readonly ArcScores _arcs = new();
    readonly LabelScores _labels = new();
    readonly float[][] _states;
    float[] _views = [], _queries = [], _tags = [], _sentences = [], _backwardsInput = [], _arcScratch = [], _hidden = [];

    public NetworkGradients(Network network, Dropout dropout, float tagWeight = 1)
    {
        (_network, _dropout, _tagWeight) = (network, dropout, tagWeight);
        _states = [.. Enumerable.Repeat(Array.Empty<float>(), network.Shape.Layers + 1)];
        foreach (var parameter in network.All()) parameter.BeginTraining();
        _activations.InParallel = true;
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
            batch.FillFeatures(features, b, _activations.Features);
        _dropout.Words(_activations.Features);
        if (_network.Shape.Context > 0) FillContexts(batch, _network.Shape.Context);
    }

    void FillContexts(TrainingBatch batch, int size)
    {
        Buffers.ReserveZero(ref _activations.Contexts, batch.Packed.Rows * size);
        for (var b = 0; b < batch.Sentences.Length; b++)
            batch.FillContexts(b, size, _activations.Contexts);
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
            loss += SoftmaxGradient(row[..n], heads[i], batch.Sentences[b].Soft is { } soft ? soft.Heads(i) : [], 1f / batch.WordCount, out var hit);
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
            loss += SoftmaxGradient(row[..shape.Relations], batch.Sentences[b].Relations[i - 1], batch.Sentences[b].Soft is { } soft ? soft.Relations(i) : [], 1f / batch.WordCount, out var hit);
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
            loss += SoftmaxGradient(row, batch.Sentences[b].Tags[i], batch.Sentences[b].Soft is { } soft ? soft.Tags(i + 1) : [], _tagWeight / batch.WordCount, out var hit);
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
        _layers.Linear(_network.Tag, new Gemm.View(_activations.States[_network.TagState], 0, width), new Gemm.View(_tags, 0, shape.PaddedTags), new Gemm.View(_states[_network.TagState], 0, width), rows);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            _dropout.Back(layer + 1, _states[layer + 1], rows * width);
            var inputs = layer == 0 ? shape.Embedding : width;
            Buffers.ReserveZero(ref _backwardsInput, rows * inputs);
            var at = layer;
            void Direction(LayerGradients gradients, int direction, float[] input) =>
                gradients.Lstm(_network.Layers[at][direction], packed, new Gemm.View(_activations.States[at], 0, inputs),
                    new Gemm.View(_states[at + 1], direction * shape.Units, width), _activations.Traces[at][direction], new Gemm.View(input, 0, inputs));
            // Each direction has its own sums, added in one order: the bytes do not depend on the threads.
            Parallel.Invoke(() => Direction(_layers, 0, _states[at]), () => Direction(_backwards, 1, _backwardsInput));
            Vectors.Add(_states[at].AsSpan(0, rows * inputs), _backwardsInput.AsSpan(0, rows * inputs));
        }

        _dropout.Back(0, _states[0], rows * shape.Embedding);
        if (_network.Context is { } context) _layers.LinearWeights(context, new Gemm.View(_activations.Contexts, 0, shape.Context), new Gemm.View(_states[0], 0, shape.Embedding), rows);
        for (var row = 0; row < rows; row++)
            for (var table = 0; table < WordFeatures.Count; table++)
                Vectors.Add(_network.Embeddings[table].Gradient.AsSpan(_activations.Features[row * WordFeatures.Count + table] * shape.Embedding, shape.Embedding), _states[0].AsSpan(row * shape.Embedding, shape.Embedding));
    }

    // Turns scores into the gradient of the cross-entropy with the right answer or, where a teacher gave some, with its probabilities. The maximum is
    // subtracted first, or large scores overflow.
    static double SoftmaxGradient(Span<float> scores, int gold, ReadOnlySpan<Half> soft, float scale, out bool hit)
    {
        var max = float.NegativeInfinity;
        foreach (var score in scores) max = Math.Max(max, score);
        hit = scores[gold] == max;
        var top = scores[gold] - max;
        var (sum, expected) = (0.0, 0.0);
        for (var i = 0; i < soft.Length; i++) expected += (double)(float)soft[i] * (scores[i] - max);
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - max);
        var factor = (float)(scale / sum);
        for (var i = 0; i < scores.Length; i++) scores[i] *= factor;
        if (soft.IsEmpty) scores[gold] -= scale;
        for (var i = 0; i < soft.Length; i++) scores[i] -= (float)soft[i] * scale;
        return (Math.Log(sum) - (soft.IsEmpty ? top : expected)) * scale;
    }

    static void ReluGradient(Span<float> gradient, ReadOnlySpan<float> output, float scale)
    {
        for (var i = 0; i < gradient.Length; i++) gradient[i] = output[i] > 0 ? gradient[i] * scale : 0;
    }
}
