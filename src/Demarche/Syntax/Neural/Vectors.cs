using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Demarche.Syntax.Neural;

/// <summary>Element-wise kernels over spans whose length is a multiple of <see cref="Gemm.Lane"/>.</summary>
static class Vectors
{
    /// <summary>1 / (1 + e^-x) in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sigmoid(Span<float> values)
    {
        var blocks = Blocks(values);
        for (var i = 0; i < blocks.Length; i++) blocks[i] = Sigmoid(blocks[i]);
    }

    /// <summary>Hyperbolic tangent in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tanh(Span<float> values)
    {
        var blocks = Blocks(values);
        for (var i = 0; i < blocks.Length; i++) blocks[i] = Tanh(blocks[i]);
    }

    /// <summary>max(x, 0) in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Relu(Span<float> values)
    {
        var blocks = Blocks(values);
        for (var i = 0; i < blocks.Length; i++) blocks[i] = Vector512.Max(blocks[i], Vector512<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => Vector512<float>.One - Vector512.Create(2f) / (Vector512<float>.One + Exp(x + x));

    /// <summary>e^x to about 2 units in the last place; beyond ±87 it stays at the bounds.</summary>
    /// <remarks>e^x = 2^n · e^r with |r| ≤ ln 2 / 2, and e^r by the polynomial of Cephes' expf.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23);
        return p * power.AsSingle();
    }

    /// <summary>target += source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        var t = Blocks(target);
        var s = Blocks(source);
        for (var i = 0; i < t.Length; i++) t[i] += s[i];
    }

    /// <summary>target *= source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(Span<float> target, ReadOnlySpan<float> source)
    {
        var t = Blocks(target);
        var s = Blocks(source);
        for (var i = 0; i < t.Length; i++) t[i] *= s[i];
    }

    /// <summary>The sum of all lanes, halves first: the same on every machine, which the runtime's own does not promise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> values)
    {
        var half = values.GetLower() + values.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return quarter.GetElement(0) + quarter.GetElement(1) + (quarter.GetElement(2) + quarter.GetElement(3));
    }

    public static Span<Vector512<float>> Blocks(Span<float> values) => MemoryMarshal.Cast<float, Vector512<float>>(values);

    public static ReadOnlySpan<Vector512<float>> Blocks(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, Vector512<float>>(values);

    /// <summary>Writes the transpose of an m×n matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Transpose(Gemm.View source, Gemm.View target, int m, int n)
    {
        // Tiles of one cache line in each direction.
        const int tile = 16;
        fixed (float* from = &source.Data[source.Offset], to = &target.Data[target.Offset])
        {
            for (var i0 = 0; i0 < m; i0 += tile)
                for (var j0 = 0; j0 < n; j0 += tile)
                {
                    int iEnd = Math.Min(m, i0 + tile), jEnd = Math.Min(n, j0 + tile);
                    for (var j = j0; j < jEnd; j++)
                    {
                        var row = to + (long)j * target.Stride;
                        var column = from + j;
                        for (var i = i0; i < iEnd; i++) row[i] = column[(long)i * source.Stride];
                    }
                }
        }
    }
}
