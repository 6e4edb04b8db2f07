namespace Demarche.Syntax.Neural;

/// <summary>Arrays that grow and are used again.</summary>
static class Buffers
{
    /// <summary>Makes room; what stood there is undefined.</summary>
    public static void Reserve(ref float[] buffer, int length)
    {
        if (buffer.Length < length) buffer = GC.AllocateUninitializedArray<float>(length + length / 4 + 64);
    }

    /// <summary>Makes room and clears it.</summary>
    public static void ReserveZero(ref float[] buffer, int length)
    {
        Reserve(ref buffer, length);
        Array.Clear(buffer, 0, length);
    }
}
