namespace Demarche.Syntax.Neural;

/// <summary>A trained matrix, row-major. Its gradient exists only under training.</summary>
sealed class Parameter(int rows, int columns)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float[] Value { get; } = new float[rows * columns];

    public float[] Gradient { get; private set; } = [];

    public Gemm.View View => new(Value, 0, Columns);

    public Gemm.View GradientView => new(Gradient, 0, Columns);

    public void BeginTraining() => Gradient = new float[Value.Length];
}
