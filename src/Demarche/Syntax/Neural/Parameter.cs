using System.Runtime.InteropServices;

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

    /// <summary>Writes the values as 16-bit floats.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Rows);
        writer.Write(Columns);
        foreach (var value in Value) writer.Write((Half)value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote for a parameter of this size.</summary>
    /// <exception cref="InvalidDataException">It has another size.</exception>
    public void Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != Rows || reader.ReadInt32() != Columns) throw new InvalidDataException($"A weight matrix is not {Rows} × {Columns}.");
        var halves = MemoryMarshal.Cast<byte, Half>(reader.ReadBytes(Value.Length * 2));
        for (var i = 0; i < halves.Length; i++) Value[i] = (float)halves[i];
    }
}
