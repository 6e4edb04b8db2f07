using System.Runtime.CompilerServices;

namespace Demarche.Syntax.Neural;

/// <summary>One direction of a bidirectional LSTM layer (Hochreiter and Schmidhuber 1997; gates in the order input, forget, cell, output).</summary>
sealed class LstmDirection(Parameter input, Parameter recurrent, Parameter bias, bool reversed)
{
    public Parameter Input { get; } = input;
    public Parameter Recurrent { get; } = recurrent;
    public Parameter Bias { get; } = bias;

    /// <summary>Whether it reads from the end.</summary>
    public bool Reversed { get; } = reversed;

    public int Units => Recurrent.Rows;

    /// <summary>What a pass keeps for the pass back: activated gates and cell states, a row a position.</summary>
    public sealed class Trace
    {
        public float[] Gates = [];
        public float[] Cells = [];
    }

    /// <summary>Fills this direction's columns of <paramref name="output"/>.</summary>
    public void Forward(PackedBatch batch, Gemm.View x, Gemm.View output, Trace trace)
    {
        var units = Units;
        Buffers.Reserve(ref trace.Gates, batch.Rows * 4 * units);
        Buffers.Reserve(ref trace.Cells, batch.Rows * units);
        for (var row = 0; row < batch.Rows; row++) Bias.Value.AsSpan().CopyTo(trace.Gates.AsSpan(row * 4 * units));
        var gates = new Gemm.View(trace.Gates, 0, 4 * units);
        Gemm.Add(x, Input.View, gates, batch.Rows, 4 * units, Input.Rows);
        for (var step = 0; step < batch.Steps; step++)
        {
            var t = Reversed ? batch.Steps - 1 - step : step;
            var (previous, carried) = Previous(batch, t);
            if (carried > 0) Gemm.Add(output.From(previous), Recurrent.View, gates.From(batch.Start[t]), carried, 4 * units, units);
            for (var b = 0; b < batch.Width(t); b++) Activate(trace, batch.Start[t] + b, b < carried ? previous + b : -1, output);
        }
    }

    /// <summary>First row of the step read before position t, and how many sentences have it.</summary>
    public (int Row, int Count) Previous(PackedBatch batch, int t)
    {
        if (!Reversed) return t == 0 ? (0, 0) : (batch.Start[t - 1], batch.Width(t));
        return t + 1 == batch.Steps ? (0, 0) : (batch.Start[t + 1], batch.Width(t + 1));
    }

    void Activate(Trace trace, int row, int previous, Gemm.View output)
    {
        var units = Units;
        var before = previous < 0 ? default : trace.Cells.AsSpan(previous * units, units);
        Activate(trace.Gates.AsSpan(row * 4 * units, 4 * units), before, trace.Cells.AsSpan(row * units, units), output.Data.AsSpan(output.Offset + row * output.Stride, units));
    }

    /// <summary>From the sums of the gates to the gates, the cell and its output; <paramref name="before"/> is the cell one step earlier, empty at the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Activate(Span<float> gates, ReadOnlySpan<float> before, Span<float> cell, Span<float> output)
    {
        var units = cell.Length;
        Vectors.Sigmoid(gates[..(2 * units)]);
        Vectors.Tanh(gates[(2 * units)..(3 * units)]);
        Vectors.Sigmoid(gates[(3 * units)..]);
        var g = Vectors.Blocks(gates);
        var b = Vectors.Blocks(before);
        var c = Vectors.Blocks(cell);
        var h = Vectors.Blocks(output);
        var n = c.Length;
        for (var i = 0; i < n; i++)
        {
            var state = g[i] * g[2 * n + i];
            if (!b.IsEmpty) state += g[n + i] * b[i];
            c[i] = state;
            h[i] = g[3 * n + i] * Vectors.Tanh(state);
        }
    }
}
