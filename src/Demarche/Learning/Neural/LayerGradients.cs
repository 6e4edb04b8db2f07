using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Passes back through linear and LSTM layers. Gradients are added to; scratch arrays are kept from call to call.</summary>
sealed class LayerGradients
{
    float[] _transposedInput = [], _transposedWeight = [], _gates = [], _previous = [], _carriedState = [], _carriedCell = [];

    /// <summary>dW += xᵀ·dy, db += Σdy, dx += dy·Wᵀ.</summary>
    public void Linear(Linear layer, Gemm.View x, Gemm.View dy, Gemm.View dx, int rows)
    {
        LinearWeights(layer, x, dy, rows);
        AddInputGradient(layer.Weight, dy, dx, rows);
    }

    /// <summary>dW += xᵀ·dy, db += Σdy, where the input needs no gradient.</summary>
    public void LinearWeights(Linear layer, Gemm.View x, Gemm.View dy, int rows)
    {
        AddWeightGradient(layer.Weight, x, dy, rows);
        AddBiasGradient(layer.Bias, dy, rows);
    }

    /// <summary>Back through time (gates as in <see cref="LstmDirection"/>).</summary>
    public void Lstm(LstmDirection layer, PackedBatch batch, Gemm.View x, Gemm.View dOutput, LstmDirection.Trace trace, Gemm.View dx)
    {
        var units = layer.Units;
        Buffers.Reserve(ref _gates, batch.Rows * 4 * units);
        Buffers.ReserveZero(ref _previous, batch.Rows * units);
        Buffers.ReserveZero(ref _carriedState, batch.Lengths.Length * units);
        Buffers.ReserveZero(ref _carriedCell, batch.Lengths.Length * units);
        Buffers.Reserve(ref _transposedWeight, 4 * units * Math.Max(units, layer.Input.Rows));
        Vectors.Transpose(layer.Recurrent.View, new Gemm.View(_transposedWeight, 0, units), units, 4 * units);
        var gates = new Gemm.View(_gates, 0, 4 * units);
        for (var step = batch.Steps - 1; step >= 0; step--)
        {
            var t = layer.Reversed ? batch.Steps - 1 - step : step;
            var (previous, carried) = layer.Previous(batch, t);
            for (var b = 0; b < batch.Width(t); b++) Cell(layer, trace, batch.Start[t] + b, b < carried ? previous + b : -1, b, dOutput);
            Array.Clear(_carriedState);
            if (carried == 0)
            {
                Array.Clear(_carriedCell);
                continue;
            }

            Array.Clear(_carriedCell, carried * units, _carriedCell.Length - carried * units);
            Gemm.Add(gates.From(batch.Start[t]), new Gemm.View(_transposedWeight, 0, units), new Gemm.View(_carriedState, 0, units), carried, units, 4 * units);
        }

        AddWeightGradient(layer.Input, x, gates, batch.Rows);
        AddWeightGradient(layer.Recurrent, new Gemm.View(_previous, 0, units), gates, batch.Rows);
        AddBiasGradient(layer.Bias, gates, batch.Rows);
        AddInputGradient(layer.Input, gates, dx, batch.Rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Cell(LstmDirection layer, LstmDirection.Trace trace, int row, int previous, int sentence, Gemm.View dOutput)
    {
        var units = layer.Units;
        var one = Vector512<float>.One;
        var gates = Vectors.Blocks(trace.Gates.AsSpan(row * 4 * units, 4 * units));
        var cells = Vectors.Blocks(trace.Cells.AsSpan(row * units, units));
        var before = previous < 0 ? default : Vectors.Blocks(trace.Cells.AsSpan(previous * units, units));
        var beforeGates = previous < 0 ? default : Vectors.Blocks(trace.Gates.AsSpan(previous * 4 * units, 4 * units));
        var state = Vectors.Blocks(_previous.AsSpan(row * units, units));
        var dh = Vectors.Blocks(dOutput.Data.AsSpan(dOutput.Offset + row * dOutput.Stride, units));
        var carriedState = Vectors.Blocks(_carriedState.AsSpan(sentence * units, units));
        var carriedCell = Vectors.Blocks(_carriedCell.AsSpan(sentence * units, units));
        var dz = Vectors.Blocks(_gates.AsSpan(row * 4 * units, 4 * units));
        var n = cells.Length;
        for (var k = 0; k < n; k++)
        {
            Vector512<float> i = gates[k], f = gates[n + k], g = gates[2 * n + k], o = gates[3 * n + k];
            var tanh = Vectors.Tanh(cells[k]);
            var d = dh[k] + carriedState[k];
            var dc = d * o * (one - tanh * tanh) + carriedCell[k];
            dz[k] = dc * g * i * (one - i);
            dz[n + k] = previous < 0 ? Vector512<float>.Zero : dc * before[k] * f * (one - f);
            dz[2 * n + k] = dc * i * (one - g * g);
            dz[3 * n + k] = d * tanh * o * (one - o);
            carriedCell[k] = dc * f;
            // The output may have been thinned by dropout since: the state itself comes from gates and cell.
            if (previous >= 0) state[k] = beforeGates[3 * n + k] * Vectors.Tanh(before[k]);
        }
    }

    void AddWeightGradient(Parameter weight, Gemm.View x, Gemm.View dy, int rows)
    {
        Buffers.Reserve(ref _transposedInput, weight.Rows * rows);
        var transposed = new Gemm.View(_transposedInput, 0, rows);
        Vectors.Transpose(x, transposed, rows, weight.Rows);
        Gemm.Add(transposed, dy, weight.GradientView, weight.Rows, weight.Columns, rows);
    }

    static void AddBiasGradient(Parameter bias, Gemm.View dy, int rows)
    {
        for (var row = 0; row < rows; row++) Vectors.Add(bias.Gradient, dy.Data.AsSpan(dy.Offset + row * dy.Stride, bias.Columns));
    }

    void AddInputGradient(Parameter weight, Gemm.View dy, Gemm.View dx, int rows)
    {
        Buffers.Reserve(ref _transposedWeight, weight.Value.Length);
        Vectors.Transpose(weight.View, new Gemm.View(_transposedWeight, 0, weight.Rows), weight.Rows, weight.Columns);
        Gemm.Add(dy, new Gemm.View(_transposedWeight, 0, weight.Rows), dx, rows, weight.Rows, weight.Columns);
    }
}
