using Demarche.Learning;
using Demarche.Syntax.Neural;

namespace Demarche.Tests.Syntax.Neural;

public sealed class PlainKernelsTests
{
    const int Size = 192;

    [Fact]
    public void Bytes_widen_as_plain_numbers_times_the_scale()
    {
        sbyte[] row = [.. Enumerable.Range(-128, 256).Select(i => (sbyte)i), 1, -2, 3];
        var (fast, plain) = (new float[row.Length], new float[row.Length]);

        ByteFloats.Widen(row, 0.0173f, fast);
        PlainKernels.Widen(row, 0.0173f, plain);

        Assert.Equal(plain, fast);
    }

    [Fact]
    public void Curves_equal_their_plain_versions()
    {
        Compare(Spread(12), Vectors.Sigmoid, PlainKernels.Sigmoid);
        Compare(Spread(12), Vectors.Tanh, PlainKernels.Tanh);
        Compare(Spread(12), Vectors.Relu, PlainKernels.Relu);
        Compare(Spread(6), EncoderLayer.Gelu, PlainKernels.Gelu);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(Size)]
    public void Softmax_equals_the_plain_one_whatever_pads_the_row(int n) =>
        Compare(Spread(40), row => EncoderLayer.Softmax(row, n), row => PlainKernels.Softmax(row, n));

    [Fact]
    public void Normalizing_equals_the_plain_sums()
    {
        var norm = new LayerNorm(Size);
        Spread(2).CopyTo(norm.Scale, 0);
        Spread(1).CopyTo(norm.Bias, 0);

        Compare(Spread(3), norm.Apply, values => PlainKernels.Normalize(values, norm.Scale, norm.Bias));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cell_of_the_recurrent_layer_equals_the_plain_one(bool isFirst)
    {
        var before = isFirst ? [] : Spread(2)[..(Size / 4)];
        var (fast, plain) = (Cell(LstmDirection.Activate), Cell(PlainKernels.LstmCell));

        for (var i = 0; i < plain.Length; i++) Assert.Equal(plain[i], fast[i], 1e-5);

        float[] Cell(CellKernel kernel)
        {
            var (gates, cell, output) = (Spread(5), new float[Size / 4], new float[Size / 4]);
            kernel(gates, before, cell, output);
            return [.. gates, .. cell, .. output];
        }
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(37, 48)]
    public void A_transpose_equals_the_plain_one(int m, int n)
    {
        var random = new Xorshift(2);
        float[] source = [.. Enumerable.Range(0, m * (n + 2)).Select(_ => random.NextSingle())];
        var (fast, plain) = (new float[n * (m + 1)], new float[n * (m + 1)]);

        Vectors.Transpose(new(source, 0, n + 2), new(fast, 0, m + 1), m, n);
        PlainKernels.Transpose(new(source, 0, n + 2), new(plain, 0, m + 1), m, n);

        Assert.Equal(plain, fast);
    }

    delegate void CellKernel(Span<float> gates, ReadOnlySpan<float> before, Span<float> cell, Span<float> output);

    delegate void Kernel(Span<float> values);

    // Numbers from -range to range, mixed up.
    static float[] Spread(float range) => [.. Enumerable.Range(0, Size).Select(i => range * (2f * (i * 37 % Size) / Size - 1))];

    static void Compare(float[] values, Kernel fast, Kernel plain)
    {
        var expected = values.ToArray();
        fast(values);
        plain(expected);
        for (var i = 0; i < values.Length; i++) Assert.Equal(expected[i], values[i], 1e-5);
    }
}
