using System.Runtime.InteropServices;

namespace Demarche.Syntax.Neural;

/// <summary>Rows of weights that stay in memory as they lie in model files (<see cref="ByteFloats"/>): a quarter of the room of floats, for large tables of which a text touches few rows. Immutable and thread-safe.</summary>
sealed class ByteTable
{
    readonly sbyte[] _values;
    readonly float[] _scales;

    ByteTable(int rows, int columns) => (_values, _scales, Columns) = (new sbyte[rows * columns], new float[rows], columns);

    public int Rows => _scales.Length;

    public int Columns { get; }

    /// <summary>Rounds numbers to bytes.</summary>
    public static ByteTable From(ReadOnlySpan<float> values, int columns)
    {
        var table = new ByteTable(values.Length / columns, columns);
        for (var row = 0; row < table.Rows; row++) table._scales[row] = ByteFloats.Quantize(values.Slice(row * columns, columns), table.Bytes(row));
        return table;
    }

    /// <summary>Fills <paramref name="target"/> with a row.</summary>
    public void CopyRow(int row, Span<float> target) => ByteFloats.Widen(Bytes(row), _scales[row], target);

    Span<sbyte> Bytes(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary>Writes what <see cref="ByteFloats.Write"/> writes.</summary>
    public void Write(BinaryWriter writer)
    {
        for (var row = 0; row < Rows; row++)
        {
            writer.Write(_scales[row]);
            writer.Write(MemoryMarshal.AsBytes(Bytes(row)));
        }
    }

    /// <exception cref="EndOfStreamException">The stream holds fewer.</exception>
    public static ByteTable Read(BinaryReader reader, int rows, int columns)
    {
        var table = new ByteTable(rows, columns);
        Span<byte> scale = stackalloc byte[sizeof(float)];
        for (var row = 0; row < rows; row++)
        {
            reader.BaseStream.ReadExactly(scale);
            table._scales[row] = MemoryMarshal.Read<float>(scale);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.Bytes(row)));
        }

        return table;
    }
}
