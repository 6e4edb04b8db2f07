using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Demarche.Syntax.Neural;

/// <summary>Weights as they lie in model files: 16-bit floats (IEEE 754 binary16), finite.</summary>
static class HalfFloats
{
    public static void Write(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        foreach (var value in values) writer.Write((Half)value);
    }

    /// <summary>Fills <paramref name="values"/>.</summary>
    /// <exception cref="EndOfStreamException">The stream holds fewer.</exception>
    public static void Read(BinaryReader reader, Span<float> values)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Math.Min(values.Length, 1 << 16) * sizeof(ushort));
        while (values.Length > 0)
        {
            var count = Math.Min(values.Length, bytes.Length / sizeof(ushort));
            reader.BaseStream.ReadExactly(bytes, 0, count * sizeof(ushort));
            Widen(MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(0, count * sizeof(ushort))), values[..count]);
            values = values[count..];
        }
    }

    /// <summary>The exponent and fraction move into their places of a 32-bit float; a multiplication by 2^112 makes up for the difference of the biases, subnormal numbers included.</summary>
    public static void Widen(ReadOnlySpan<ushort> halves, Span<float> values)
    {
        var scale = BitConverter.UInt32BitsToSingle((127 + 112) << 23);
        var i = 0;
        for (; i + Vector256<ushort>.Count <= halves.Length; i += Vector256<ushort>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.Create(halves.Slice(i, Vector256<ushort>.Count)));
            Widen(lower, scale).CopyTo(values[i..]);
            Widen(upper, scale).CopyTo(values[(i + Vector256<uint>.Count)..]);
        }

        PlainKernels.Widen(halves[i..], values[i..]);
    }

    static Vector256<float> Widen(Vector256<uint> half, float scale)
    {
        var size = ((half & Vector256.Create(0x7FFFu)) << 13).AsSingle() * scale;
        return (size.AsUInt32() | ((half & Vector256.Create(0x8000u)) << 16)).AsSingle();
    }
}
