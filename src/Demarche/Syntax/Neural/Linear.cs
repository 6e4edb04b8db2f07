namespace Demarche.Syntax.Neural;

/// <summary>y = xW + b.</summary>
sealed class Linear(int inputs, int outputs)
{
    public Parameter Weight { get; } = new(inputs, outputs);

    public Parameter Bias { get; } = new(1, outputs);

    public void Forward(Gemm.View x, Gemm.View y, int rows)
    {
        for (var row = 0; row < rows; row++) Bias.Value.AsSpan().CopyTo(y.Data.AsSpan(y.Offset + row * y.Stride));
        Gemm.Add(x, Weight.View, y, rows, Weight.Columns, Weight.Rows);
    }
}
