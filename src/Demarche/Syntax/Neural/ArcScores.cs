namespace Demarche.Syntax.Neural;

/// <summary>Scores of all arcs of one sentence: row = dependent, column = head, both counted with the root at 0.</summary>
sealed class ArcScores
{
    float[] _keys = [];

    public float[] Scores = [];

    /// <summary>Elements from one dependent to the next.</summary>
    public int Stride { get; private set; }

    public void Compute(Network network, Activations activations, PackedBatch batch, int sentence)
    {
        var shape = network.Shape;
        int n = batch.Lengths[sentence], first = batch.SentenceStart[sentence], views = network.Views.Weight.Columns;
        Stride = NetworkShape.Pad(n);
        Buffers.ReserveZero(ref _keys, shape.Arc * Stride);
        Vectors.Transpose(new Gemm.View(activations.Views, first * views + shape.Arc, views), new Gemm.View(_keys, 0, Stride), n, shape.Arc);
        Buffers.ReserveZero(ref Scores, n * Stride);
        Gemm.Add(new Gemm.View(activations.Queries, first * shape.Arc, shape.Arc), new Gemm.View(_keys, 0, Stride), new Gemm.View(Scores, 0, Stride), n, Stride, shape.Arc);
    }
}
