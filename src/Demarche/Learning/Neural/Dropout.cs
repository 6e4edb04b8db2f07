using System.Runtime.CompilerServices;
using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Sets a share of numbers and of words to nothing while training, and scales the rest up (Srivastava et al. 2014).</summary>
/// <param name="rate">Share of states set to 0; 0 switches all of it off.</param>
/// <param name="wordRate">Share of words read as unknown, so that the unknown word's vector learns.</param>
/// <param name="random">Source of chance.</param>
sealed class Dropout(float rate, float wordRate, Xorshift random)
{
    readonly float[][] _masks = new float[8][];

    public float ViewScale => rate == 0 ? 1 : 1 / (1 - rate);

    public void Words(Span<int> rows)
    {
        if (rate == 0) return;
        for (var i = 0; i < rows.Length; i += WordFeatures.Count)
        {
            if (rows[i] == WordFeatures.RootWord) continue;
            if (random.NextSingle() < wordRate) rows[i] = WordFeatures.Unknown;
        }
    }

    public void AfterLayer(int layer, float[] state, int length)
    {
        if (rate == 0) return;
        _masks[layer] ??= [];
        Buffers.Reserve(ref _masks[layer], length);
        FillMask(_masks[layer].AsSpan(0, length));
        Vectors.Multiply(state.AsSpan(0, length), _masks[layer].AsSpan(0, length));
    }

    public void AfterViews(float[] views, int rows, int stride, int width)
    {
        if (rate == 0) return;
        _masks[^1] ??= [];
        Buffers.Reserve(ref _masks[^1], width);
        for (var row = 0; row < rows; row++)
        {
            FillMask(_masks[^1].AsSpan(0, width));
            Vectors.Multiply(views.AsSpan(row * stride, width), _masks[^1].AsSpan(0, width));
        }
    }

    public void Back(int layer, float[] gradient, int length)
    {
        if (rate > 0) Vectors.Multiply(gradient.AsSpan(0, length), _masks[layer].AsSpan(0, length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void FillMask(Span<float> mask)
    {
        var (threshold, keep) = ((ulong)(rate * 65536), 1 / (1 - rate));
        for (var i = 0; i < mask.Length; i += 4)
        {
            var bits = random.Next();
            mask[i] = (bits & 0xFFFF) < threshold ? 0 : keep;
            mask[i + 1] = (bits >> 16 & 0xFFFF) < threshold ? 0 : keep;
            mask[i + 2] = (bits >> 32 & 0xFFFF) < threshold ? 0 : keep;
            mask[i + 3] = bits >> 48 < threshold ? 0 : keep;
        }
    }
}
