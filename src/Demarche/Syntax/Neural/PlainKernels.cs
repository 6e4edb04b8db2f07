namespace Demarche.Syntax.Neural;

/// <summary>The vectorized kernels once more as plain loops: what each is to compute, which tests hold them to. The products are in <see cref="Gemm.AddPlain"/>.</summary>
static class PlainKernels
{
    /// <summary><see cref="ByteFloats.Widen"/>.</summary>
    public static void Widen(ReadOnlySpan<sbyte> row, float scale, Span<float> values)
    {
        for (var i = 0; i < row.Length; i++) values[i] = row[i] * scale;
    }

    /// <summary><see cref="HalfFloats.Widen(ReadOnlySpan{ushort}, Span{float})"/>.</summary>
    public static void Widen(ReadOnlySpan<ushort> halves, Span<float> values)
    {
        for (var i = 0; i < halves.Length; i++) values[i] = (float)BitConverter.UInt16BitsToHalf(halves[i]);
    }

    /// <summary><see cref="Vectors.Sigmoid(Span{float})"/>.</summary>
    public static void Sigmoid(Span<float> values)
    {
        foreach (ref var value in values) value = 1 / (1 + MathF.Exp(-value));
    }

    /// <summary><see cref="Vectors.Tanh(Span{float})"/>.</summary>
    public static void Tanh(Span<float> values)
    {
        foreach (ref var value in values) value = MathF.Tanh(value);
    }

    /// <summary><see cref="Vectors.Relu"/>.</summary>
    public static void Relu(Span<float> values)
    {
        foreach (ref var value in values) value = Math.Max(value, 0);
    }

    /// <summary><see cref="Vectors.Transpose"/>.</summary>
    public static void Transpose(Gemm.View source, Gemm.View target, int m, int n)
    {
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
                target.Data[target.Offset + j * target.Stride + i] = source.Data[source.Offset + i * source.Stride + j];
    }

    /// <summary><see cref="EncoderLayer.Softmax"/>.</summary>
    public static void Softmax(Span<float> row, int n)
    {
        var (max, sum) = (float.NegativeInfinity, 0.0);
        for (var i = 0; i < n; i++) max = Math.Max(max, row[i]);
        for (var i = 0; i < n; i++) sum += row[i] = MathF.Exp((row[i] - max) / MathF.Sqrt(EncoderLayer.HeadSize));
        for (var i = 0; i < n; i++) row[i] /= (float)sum;
        row[n..].Clear();
    }

    /// <summary><see cref="EncoderLayer.Gelu"/>, x · (1 + erf(x / √2)) / 2, the error function by its Taylor series.</summary>
    public static void Gelu(Span<float> values)
    {
        foreach (ref var value in values)
        {
            var (z, sum) = (Math.Clamp(value / Math.Sqrt(2), -5, 5), 0.0);
            var term = z;
            for (var k = 0; k < 120; k++)
            {
                sum += term / (2 * k + 1);
                term *= -z * z / (k + 1);
            }

            value = (float)(value * (1 + 2 / Math.Sqrt(Math.PI) * sum) / 2);
        }
    }

    /// <summary><see cref="LayerNorm.Apply"/>.</summary>
    public static void Normalize(Span<float> values, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values) sum += value;
        var mean = sum / values.Length;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / values.Length);
        for (var i = 0; i < values.Length; i++) values[i] = (float)((values[i] - mean) / deviation) * scale[i] + bias[i];
    }

    /// <summary><see cref="LstmDirection.Activate(Span{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>: gates in the order input, forget, candidate, output; <paramref name="before"/> is empty at a sentence's first word.</summary>
    public static void LstmCell(Span<float> gates, ReadOnlySpan<float> before, Span<float> cell, Span<float> output)
    {
        var units = cell.Length;
        Sigmoid(gates[..(2 * units)]);
        Tanh(gates[(2 * units)..(3 * units)]);
        Sigmoid(gates[(3 * units)..]);
        for (var i = 0; i < units; i++)
        {
            cell[i] = gates[i] * gates[2 * units + i] + (before.IsEmpty ? 0 : gates[units + i] * before[i]);
            output[i] = gates[3 * units + i] * MathF.Tanh(cell[i]);
        }
    }
}
