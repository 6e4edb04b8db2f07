using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Syntax.Neural;

/// <summary>One transformer layer: attention, then two linear layers, each with what came before added and normalized (Vaswani et al. 2017). Thread-safe.</summary>
sealed class EncoderLayer(int width, int inner)
{
    /// <summary>Numbers of one attention head.</summary>
    public const int HeadSize = 32;

    readonly Linear _attention = new(width, 3 * width);
    readonly Linear _mix = new(width, width);
    readonly Linear _inner = new(width, inner);
    readonly Linear _outer = new(inner, width);
    readonly LayerNorm _afterAttention = new(width);
    readonly LayerNorm _afterOuter = new(width);

    /// <summary>Queries, keys and values side by side.</summary>
    public Linear Attention => _attention;
    public Linear Mix => _mix;
    public Linear Inner => _inner;
    public Linear Outer => _outer;
    public LayerNorm AfterAttention => _afterAttention;
    public LayerNorm AfterOuter => _afterOuter;

    /// <summary>Replaces the states of all rows.</summary>
    public void Run(EncoderBuffers buffers)
    {
        var rows = buffers.Starts[^1];
        var states = new Gemm.View(buffers.States, 0, width);
        Buffers.Reserve(ref buffers.Projections, rows * 3 * width);
        _attention.Forward(states, new Gemm.View(buffers.Projections, 0, 3 * width), rows);
        Buffers.ReserveZero(ref buffers.Contexts, rows * width);
        for (var s = 0; s + 1 < buffers.Starts.Count; s++)
            for (var head = 0; head < width / HeadSize; head++) Attend(buffers, buffers.Starts[s], buffers.Starts[s + 1] - buffers.Starts[s], head * HeadSize);
        Buffers.Reserve(ref buffers.Mixed, rows * width);
        var mixed = new Gemm.View(buffers.Mixed, 0, width);
        _mix.Forward(new Gemm.View(buffers.Contexts, 0, width), mixed, rows);
        AddAndNormalize(buffers, rows, _afterAttention);
        Buffers.Reserve(ref buffers.Inner, rows * inner);
        _inner.Forward(states, new Gemm.View(buffers.Inner, 0, inner), rows);
        Gelu(buffers.Inner.AsSpan(0, rows * inner));
        _outer.Forward(new Gemm.View(buffers.Inner, 0, inner), mixed, rows);
        AddAndNormalize(buffers, rows, _afterOuter);
    }

    // softmax(QKᵀ / √32)·V of one head over one sentence.
    void Attend(EncoderBuffers buffers, int start, int n, int offset)
    {
        var padded = NetworkShape.Pad(n);
        var queries = new Gemm.View(buffers.Projections, start * 3 * width + offset, 3 * width);
        Buffers.ReserveZero(ref buffers.Keys, HeadSize * padded);
        Vectors.Transpose(queries with { Offset = queries.Offset + width }, new Gemm.View(buffers.Keys, 0, padded), n, HeadSize);
        Buffers.ReserveZero(ref buffers.Scores, n * padded);
        var scores = new Gemm.View(buffers.Scores, 0, padded);
        Gemm.Add(queries, new Gemm.View(buffers.Keys, 0, padded), scores, n, padded, HeadSize);
        for (var i = 0; i < n; i++) Softmax(buffers.Scores.AsSpan(i * padded, padded), n);
        Gemm.Add(scores, queries with { Offset = queries.Offset + 2 * width }, new Gemm.View(buffers.Contexts, start * width + offset, width), n, HeadSize, n);
    }

    /// <summary>Softmax of the first <paramref name="n"/> scores over the root of the head's size; what pads the row becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Span<float> row, int n)
    {
        var max = float.NegativeInfinity;
        foreach (var score in row[..n]) max = Math.Max(max, score);
        row[n..].Fill(float.NegativeInfinity);
        var scale = Vector512.Create(1 / MathF.Sqrt(HeadSize));
        var (highest, sum) = (Vector512.Create(max), Vector512<float>.Zero);
        foreach (ref var block in Vectors.Blocks(row)) sum += block = Vectors.Exp((block - highest) * scale);
        var share = Vector512.Create(1 / Vectors.Sum(sum));
        foreach (ref var block in Vectors.Blocks(row)) block *= share;
    }

    void AddAndNormalize(EncoderBuffers buffers, int rows, LayerNorm norm)
    {
        Vectors.Add(buffers.States.AsSpan(0, rows * width), buffers.Mixed.AsSpan(0, rows * width));
        for (var row = 0; row < rows; row++) norm.Apply(buffers.States.AsSpan(row * width, width));
    }

    /// <summary>x · Φ(x) in place, with the error function of Abramowitz and Stegun 7.1.26 (error below 1.5e-7).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gelu(Span<float> values)
    {
        var one = Vector512<float>.One;
        foreach (ref var x in Vectors.Blocks(values))
        {
            var z = Vector512.Abs(x) * 0.70710678f;
            var t = one / (one + z * 0.3275911f);
            var tail = ((((t * 1.061405429f - Vector512.Create(1.453152027f)) * t + Vector512.Create(1.421413741f)) * t - Vector512.Create(0.284496736f)) * t + Vector512.Create(0.254829592f)) * t * Vectors.Exp(-z * z);
            x *= Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), tail, one + one - tail) * 0.5f;
        }
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var linear in (Linear[])[_attention, _mix, _inner, _outer])
        {
            ByteFloats.Write(writer, linear.Weight.Value, linear.Weight.Columns);
            HalfFloats.Write(writer, linear.Bias.Value);
        }

        _afterAttention.Write(writer);
        _afterOuter.Write(writer);
    }

    public void Read(BinaryReader reader)
    {
        foreach (var linear in (Linear[])[_attention, _mix, _inner, _outer])
        {
            ByteFloats.Read(reader, linear.Weight.Value, linear.Weight.Columns);
            HalfFloats.Read(reader, linear.Bias.Value);
        }

        _afterAttention.Read(reader);
        _afterOuter.Read(reader);
    }
}
