namespace Demarche.Syntax.Neural;

/// <summary>Scores of the relations of given arcs: relu(dependent's view + head's view) through one linear layer.</summary>
sealed class LabelScores
{
    /// <summary>The hidden layer, a row an arc.</summary>
    public float[] Hidden = [];

    public float[] Scores = [];

    /// <summary>Computes all arcs of one sentence; <paramref name="heads"/> counts with the root at 0, element 0 is not used.</summary>
    public void Compute(Network network, Activations activations, PackedBatch batch, int sentence, ReadOnlySpan<int> heads)
    {
        var shape = network.Shape;
        int n = batch.Lengths[sentence], first = batch.SentenceStart[sentence], views = network.Views.Weight.Columns, size = shape.Label;
        Buffers.Reserve(ref Hidden, n * size);
        for (var i = 0; i < n; i++)
        {
            var hidden = Hidden.AsSpan(i * size, size);
            activations.Views.AsSpan((first + i) * views + 2 * shape.Arc, size).CopyTo(hidden);
            if (i > 0) Vectors.Add(hidden, activations.Views.AsSpan((first + heads[i]) * views + 2 * shape.Arc + size, size));
            Vectors.Relu(hidden);
        }

        Buffers.Reserve(ref Scores, n * shape.PaddedRelations);
        network.Label.Forward(new Gemm.View(Hidden, 0, size), new Gemm.View(Scores, 0, shape.PaddedRelations), n);
    }
}
