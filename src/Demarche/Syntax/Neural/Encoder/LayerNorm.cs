using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Syntax.Neural;

/// <summary>Brings a vector to mean 0 and variance 1, then scales and shifts it (Ba et al. 2016). Thread-safe.</summary>
sealed class LayerNorm(int width)
{
    const float Epsilon = 1e-12f;

    public float[] Scale { get; } = new float[width];

    public float[] Bias { get; } = new float[width];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Span<float> values)
    {
        var blocks = Vectors.Blocks(values);
        var sum = Vector512<float>.Zero;
        foreach (var block in blocks) sum += block;
        var mean = Vector512.Create(Vectors.Sum(sum) / width);
        var squares = Vector512<float>.Zero;
        foreach (var block in blocks) squares += (block - mean) * (block - mean);
        var factor = Vector512.Create(1 / MathF.Sqrt(Vectors.Sum(squares) / width + Epsilon));
        var scales = Vectors.Blocks(Scale.AsSpan());
        var biases = Vectors.Blocks(Bias.AsSpan());
        for (var i = 0; i < blocks.Length; i++) blocks[i] = (blocks[i] - mean) * factor * scales[i] + biases[i];
    }

    public void Write(BinaryWriter writer)
    {
        HalfFloats.Write(writer, Scale);
        HalfFloats.Write(writer, Bias);
    }

    public void Read(BinaryReader reader)
    {
        HalfFloats.Read(reader, Scale);
        HalfFloats.Read(reader, Bias);
    }
}
