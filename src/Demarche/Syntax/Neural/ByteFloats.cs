using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Demarche.Syntax.Neural;

/// <summary>Tables of weights as they lie in model files: a byte each and a scale a row, the row's largest value at 127.</summary>
static class ByteFloats
{
    const float Largest = 127;

    /// <summary>Writes rows of <paramref name="columns"/> numbers.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<float> values, int columns)
    {
        var row = new sbyte[columns];
        for (var start = 0; start < values.Length; start += columns)
        {
            writer.Write(Quantize(values.Slice(start, columns), row));
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    /// <summary>Fills <paramref name="values"/>.</summary>
    /// <exception cref="EndOfStreamException">The stream holds fewer.</exception>
    public static void Read(BinaryReader reader, Span<float> values, int columns)
    {
        const int rows = 256;
        var bytes = GC.AllocateUninitializedArray<byte>(rows * (columns + sizeof(float)));
        for (var start = 0; start < values.Length; start += rows * columns)
        {
            var count = Math.Min(rows, (values.Length - start) / columns);
            reader.BaseStream.ReadExactly(bytes, 0, count * (columns + sizeof(float)));
            for (var row = 0; row < count; row++)
            {
                var source = bytes.AsSpan(row * (columns + sizeof(float)), columns + sizeof(float));
                Widen(MemoryMarshal.Cast<byte, sbyte>(source[sizeof(float)..]), BitConverter.ToSingle(source), values.Slice(start + row * columns, columns));
            }
        }
    }

    /// <summary>Rounds a row to bytes.</summary>
    /// <returns>The scale.</returns>
    public static float Quantize(ReadOnlySpan<float> values, Span<sbyte> row)
    {
        var largest = 0f;
        foreach (var value in values) largest = Math.Max(largest, Math.Abs(value));
        var scale = largest / Largest;
        for (var i = 0; i < values.Length; i++) row[i] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(values[i] / scale);
        return scale;
    }

    /// <summary>Each number times the scale.</summary>
    public static void Widen(ReadOnlySpan<sbyte> row, float scale, Span<float> values)
    {
        var i = 0;
        for (; i + Vector128<sbyte>.Count <= row.Length; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(row.Slice(i, Vector128<sbyte>.Count)));
            var ((first, second), (third, fourth)) = (Vector128.Widen(low), Vector128.Widen(high));
            (Vector128.ConvertToSingle(first) * scale).CopyTo(values[i..]);
            (Vector128.ConvertToSingle(second) * scale).CopyTo(values[(i + 4)..]);
            (Vector128.ConvertToSingle(third) * scale).CopyTo(values[(i + 8)..]);
            (Vector128.ConvertToSingle(fourth) * scale).CopyTo(values[(i + 12)..]);
        }

        PlainKernels.Widen(row[i..], scale, values[i..]);
    }
}
