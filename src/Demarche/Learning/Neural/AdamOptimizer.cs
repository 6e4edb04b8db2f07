using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Adam (Kingma and Ba 2015). Embedding rows move only in steps that used them.</summary>
sealed class AdamOptimizer
{
    const float Beta1 = 0.9f;

    /// <summary>Shorter memory than Adam's 0.999 suits parsers (Dozat and Manning 2017 use 0.9).</summary>
    const float Beta2 = 0.95f;

    const float LongestGradient = 5;

    readonly Network _network;
    readonly Dictionary<Parameter, (float[] First, float[] Second)> _moments;
    int _step;

    public AdamOptimizer(Network network)
    {
        _network = network;
        _moments = network.All().ToDictionary(parameter => parameter, parameter => (new float[parameter.Value.Length], new float[parameter.Value.Length]));
    }

    /// <summary>Takes one step down the gradients and clears them.</summary>
    public void Step(float rate, ReadOnlySpan<int> usedRows)
    {
        _step++;
        var rows = Distinct(usedRows);
        var norm = Math.Sqrt(_network.Dense().Sum(parameter => Squares(parameter.Gradient)) + rows.Select((list, table) => list.Sum(row => Squares(Row(table, row).Gradient))).Sum());
        var clip = norm > LongestGradient ? (float)(LongestGradient / norm) : 1;
        var corrected = (float)(rate * Math.Sqrt(1 - Math.Pow(Beta2, _step)) / (1 - Math.Pow(Beta1, _step)));
        foreach (var parameter in _network.Dense()) Update(parameter, 0, parameter.Value.Length, corrected, clip);
        for (var table = 0; table < rows.Length; table++)
            foreach (var row in rows[table]) Update(_network.Embeddings[table], row * _network.Shape.Embedding, _network.Shape.Embedding, corrected, clip);
    }

    RowView Row(int table, int row) => new(_network.Embeddings[table], row * _network.Shape.Embedding, _network.Shape.Embedding);

    readonly record struct RowView(Parameter Parameter, int Offset, int Length)
    {
        public ArraySegment<float> Gradient => new(Parameter.Gradient, Offset, Length);
    }

    static List<int>[] Distinct(ReadOnlySpan<int> used)
    {
        var sets = new HashSet<int>[WordFeatures.Count];
        for (var table = 0; table < sets.Length; table++) sets[table] = [];
        for (var i = 0; i < used.Length; i++) sets[i % sets.Length].Add(used[i]);
        return Array.ConvertAll(sets, set => set.Order().ToList());
    }

    static double Squares(ArraySegment<float> values)
    {
        var sum = Vector512<float>.Zero;
        foreach (var block in Vectors.Blocks(values.AsSpan())) sum += block * block;
        return Vector512.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Update(Parameter parameter, int offset, int length, float rate, float clip)
    {
        var (first, second) = _moments[parameter];
        var value = Vectors.Blocks(parameter.Value.AsSpan(offset, length));
        var gradient = Vectors.Blocks(parameter.Gradient.AsSpan(offset, length));
        var m = Vectors.Blocks(first.AsSpan(offset, length));
        var v = Vectors.Blocks(second.AsSpan(offset, length));
        for (var i = 0; i < value.Length; i++)
        {
            var g = gradient[i] * clip;
            m[i] = m[i] * Beta1 + g * (1 - Beta1);
            v[i] = v[i] * Beta2 + g * g * (1 - Beta2);
            value[i] -= m[i] * rate / (Vector512.Sqrt(v[i]) + Vector512.Create(1e-8f));
            gradient[i] = Vector512<float>.Zero;
        }
    }
}
