using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Syntax.Neural;

/// <summary>Matrix products C += A·B of row-major matrices.</summary>
/// <remarks>
/// The fast path keeps a block of 8 rows × 32 columns in registers and walks down the columns of B panel by panel. A panel is first copied together: its rows
/// lie a power of two apart in B and would drive each other out of the first-level cache. The kernels are written over <see cref="Vector512{T}"/>, which the runtime halves where the machine has only 256 bits.
/// </remarks>
static unsafe class Gemm
{
    /// <summary>Columns must come in multiples of this.</summary>
    public const int Lane = 16;

    /// <summary>Depth of one pass over A and B: a panel of this many rows fits the first-level cache.</summary>
    const int DepthBlock = 256;

    /// <summary>Rows of A that are done with all panels before the next come: a block of them stays in the second-level cache.</summary>
    const int RowBlock = 256;

    /// <summary>Columns of a panel.</summary>
    const int PanelWidth = 32;

    /// <summary>Fewer rows of A are done before a copy would pay.</summary>
    const int LeastRowsToPack = 16;

    /// <summary>A matrix inside an array.</summary>
    /// <param name="Data">The array.</param>
    /// <param name="Offset">Its first element.</param>
    /// <param name="Stride">Elements from one row to the next.</param>
    public readonly record struct View(float[] Data, int Offset, int Stride)
    {
        /// <summary>The same matrix from a later row on.</summary>
        public View From(int row) => this with { Offset = Offset + row * Stride };
    }

    /// <summary>C += A·B with A m×k, B k×n; n is a multiple of <see cref="Lane"/>.</summary>
    public static void Add(View a, View b, View c, int m, int n, int k)
    {
        Debug.Assert(n % Lane == 0);
        if (m == 0 || n == 0 || k == 0) return;
        Debug.Assert(a.Offset + (m - 1) * a.Stride + k <= a.Data.Length && b.Offset + (k - 1) * b.Stride + n <= b.Data.Length && c.Offset + (m - 1) * c.Stride + n <= c.Data.Length);
        fixed (float* pa = &a.Data[a.Offset], pb = &b.Data[b.Offset], pc = &c.Data[c.Offset])
        {
            for (var p = 0; p < k; p += DepthBlock)
                for (var i = 0; i < m; i += RowBlock)
                    Block(pa + (long)i * a.Stride + p, a.Stride, pb + (long)p * b.Stride, b.Stride, pc + (long)i * c.Stride, c.Stride, Math.Min(RowBlock, m - i), n, Math.Min(DepthBlock, k - p));
        }
    }

    /// <summary>The same by three plain loops; the test holds both equal.</summary>
    public static void AddPlain(View a, View b, View c, int m, int n, int k)
    {
        for (var i = 0; i < m; i++)
            for (var p = 0; p < k; p++)
                for (var j = 0; j < n; j++)
                    c.Data[c.Offset + i * c.Stride + j] += a.Data[a.Offset + i * a.Stride + p] * b.Data[b.Offset + p * b.Stride + j];
    }

    [SkipLocalsInit]
    static void Block(float* a, int lda, float* b, int ldb, float* c, int ldc, int m, int n, int k)
    {
        var packed = stackalloc float[DepthBlock * PanelWidth];
        var j = 0;
        for (; j + PanelWidth <= n; j += PanelWidth)
        {
            var panel = b + j;
            var stride = ldb;
            if (m >= LeastRowsToPack)
            {
                Pack(panel, ldb, packed, k);
                panel = packed;
                stride = PanelWidth;
            }

            var i = 0;
            for (; i + 8 <= m; i += 8) Rows8(a + i * lda, lda, panel, stride, c + i * ldc + j, ldc, k);
            for (; i + 4 <= m; i += 4) Rows4(a + i * lda, lda, panel, stride, c + i * ldc + j, ldc, k);
            for (; i < m; i++) Rows1(a + i * lda, panel, stride, c + i * ldc + j, k);
        }

        if (j < n)
            for (var i = 0; i < m; i++) Rows1Narrow(a + i * lda, b + j, ldb, c + i * ldc + j, k);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Pack(float* b, int ldb, float* packed, int k)
    {
        for (var p = 0; p < k; p++, b += ldb, packed += PanelWidth)
        {
            Vector512.Load(b).Store(packed);
            Vector512.Load(b + Lane).Store(packed + Lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows8(float* a, int lda, float* b, int ldb, float* c, int ldc, int k)
    {
        var c00 = Vector512.Load(c); var c01 = Vector512.Load(c + 16);
        var c10 = Vector512.Load(c + ldc); var c11 = Vector512.Load(c + ldc + 16);
        var c20 = Vector512.Load(c + 2 * ldc); var c21 = Vector512.Load(c + 2 * ldc + 16);
        var c30 = Vector512.Load(c + 3 * ldc); var c31 = Vector512.Load(c + 3 * ldc + 16);
        var c40 = Vector512.Load(c + 4 * ldc); var c41 = Vector512.Load(c + 4 * ldc + 16);
        var c50 = Vector512.Load(c + 5 * ldc); var c51 = Vector512.Load(c + 5 * ldc + 16);
        var c60 = Vector512.Load(c + 6 * ldc); var c61 = Vector512.Load(c + 6 * ldc + 16);
        var c70 = Vector512.Load(c + 7 * ldc); var c71 = Vector512.Load(c + 7 * ldc + 16);
        float* a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, a4 = a3 + lda, a5 = a4 + lda, a6 = a5 + lda, a7 = a6 + lda;
        for (nint p = 0; p < k; p++, b += ldb)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var x = Vector512.Create(a[p]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00); c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a1[p]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10); c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a2[p]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20); c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a3[p]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30); c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(a4[p]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40); c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(a5[p]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50); c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(a6[p]);
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60); c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(a7[p]);
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70); c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
        }

        c00.Store(c); c01.Store(c + 16);
        c10.Store(c + ldc); c11.Store(c + ldc + 16);
        c20.Store(c + 2 * ldc); c21.Store(c + 2 * ldc + 16);
        c30.Store(c + 3 * ldc); c31.Store(c + 3 * ldc + 16);
        c40.Store(c + 4 * ldc); c41.Store(c + 4 * ldc + 16);
        c50.Store(c + 5 * ldc); c51.Store(c + 5 * ldc + 16);
        c60.Store(c + 6 * ldc); c61.Store(c + 6 * ldc + 16);
        c70.Store(c + 7 * ldc); c71.Store(c + 7 * ldc + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows4(float* a, int lda, float* b, int ldb, float* c, int ldc, int k)
    {
        var c00 = Vector512.Load(c); var c01 = Vector512.Load(c + 16);
        var c10 = Vector512.Load(c + ldc); var c11 = Vector512.Load(c + ldc + 16);
        var c20 = Vector512.Load(c + 2 * ldc); var c21 = Vector512.Load(c + 2 * ldc + 16);
        var c30 = Vector512.Load(c + 3 * ldc); var c31 = Vector512.Load(c + 3 * ldc + 16);
        for (var p = 0; p < k; p++, b += ldb)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var x = Vector512.Create(a[p]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00); c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a[lda + p]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10); c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a[2 * lda + p]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20); c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a[3 * lda + p]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30); c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
        }

        c00.Store(c); c01.Store(c + 16);
        c10.Store(c + ldc); c11.Store(c + ldc + 16);
        c20.Store(c + 2 * ldc); c21.Store(c + 2 * ldc + 16);
        c30.Store(c + 3 * ldc); c31.Store(c + 3 * ldc + 16);
    }

    static void Rows1(float* a, float* b, int ldb, float* c, int k)
    {
        var c0 = Vector512.Load(c);
        var c1 = Vector512.Load(c + 16);
        for (var p = 0; p < k; p++, b += ldb)
        {
            var x = Vector512.Create(a[p]);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), c1);
        }

        c0.Store(c);
        c1.Store(c + 16);
    }

    static void Rows1Narrow(float* a, float* b, int ldb, float* c, int k)
    {
        var c0 = Vector512.Load(c);
        for (var p = 0; p < k; p++, b += ldb) c0 = Vector512.FusedMultiplyAdd(Vector512.Create(a[p]), Vector512.Load(b), c0);
        c0.Store(c);
    }
}
