using Demarche.Learning;
using Demarche.Syntax.Neural;

namespace Demarche.Tests.Syntax.Neural;

public sealed class GemmTests
{
    [Theory]
    [InlineData(1, 16, 1)]
    [InlineData(3, 32, 7)]
    [InlineData(8, 48, 16)]
    [InlineData(13, 64, 33)]
    [InlineData(29, 80, 700)]
    [InlineData(531, 48, 300)]
    public void The_fast_product_equals_the_plain_one(int m, int n, int k)
    {
        var random = new Xorshift((ulong)(m * n + k));
        var (a, b) = (Matrix(m, k + 5), Matrix(k, n + 3));
        var (fast, plain) = (Matrix(m, n + 1), new float[m * (n + 1)]);
        fast.CopyTo(plain, 0);

        Gemm.Add(new(a, 0, k + 5), new(b, 0, n + 3), new(fast, 0, n + 1), m, n, k);
        Gemm.AddPlain(new(a, 0, k + 5), new(b, 0, n + 3), new(plain, 0, n + 1), m, n, k);

        for (var i = 0; i < fast.Length; i++) Assert.Equal(plain[i], fast[i], 1e-3);
        float[] Matrix(int rows, int stride) => [.. Enumerable.Range(0, rows * stride).Select(_ => random.NextSingle() - 0.5f)];
    }
}
