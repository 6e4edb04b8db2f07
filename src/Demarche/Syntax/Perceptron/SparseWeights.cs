using System.Runtime.CompilerServices;

namespace Demarche.Syntax.Perceptron;

/// <summary>A trained linear classifier: feature key → (label, weight) pairs. Immutable and thread-safe.</summary>
/// <remarks>
/// Open addressing over 64-bit slots <c>[check 16 | count 16 | start 32]</c>; the check bits turn away unseen features, which a plain hashed table
/// would give a stranger's weights. Weights are 16-bit with one scale for all.
/// </remarks>
sealed class SparseWeights
{
    readonly ulong[] _slots;
    readonly int[] _pairs;
    readonly int _mask;

    SparseWeights(ulong[] slots, int[] pairs, int labels)
    {
        (_slots, _pairs, LabelCount) = (slots, pairs, labels);
        _mask = slots.Length - 1;
    }

    public int LabelCount { get; }

    /// <summary>Builds the table; weights that quantise to zero are dropped.</summary>
    /// <param name="features">Key and (label, weight) pairs.</param>
    /// <param name="labels">Number of labels, at most 255.</param>
    /// <param name="step">The weight that one quantum stands for.</param>
    public static SparseWeights Build(IEnumerable<(ulong Key, (int Label, float Weight)[] Weights)> features, int labels, float step)
    {
        var kept = new List<(ulong Key, int Start, int Count)>();
        var pairs = new List<int>();
        foreach (var (key, weights) in features)
        {
            var start = pairs.Count;
            foreach (var (label, weight) in weights)
            {
                var quantum = (int)Math.Clamp(MathF.Round(weight / step), short.MinValue, short.MaxValue);
                if (quantum != 0) pairs.Add(quantum << 8 | label);
            }

            if (pairs.Count > start) kept.Add((key, start, pairs.Count - start));
        }

        var size = 1024;
        while (size < kept.Count * 3 / 2) size *= 2;
        var slots = new ulong[size];
        foreach (var (key, start, count) in kept)
        {
            var index = (int)key & (size - 1);
            while (slots[index] != 0) index = (index + 1) & (size - 1);
            slots[index] = Check(key) | (ulong)count << 32 | (uint)start;
        }

        return new SparseWeights(slots, [.. pairs], labels);
    }

    /// <summary>Adds the weights of one feature to <paramref name="scores"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ulong key, Span<int> scores)
    {
        var check = Check(key);
        for (var index = (int)key & _mask; ; index = (index + 1) & _mask)
        {
            var slot = _slots[index];
            if (slot == 0) return;
            if ((slot & CheckMask) != check) continue;
            var start = (int)(uint)slot;
            var end = start + (int)(slot >> 32 & 0xFFFF);
            for (var i = start; i < end; i++)
            {
                var pair = _pairs[i];
                scores[pair & 0xFF] += pair >> 8;
            }

            return;
        }
    }

    /// <summary>Writes slots in order (a bit each), then check bits, counts, labels and weights, so that equal weights give equal bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        var used = _slots.Count(slot => slot != 0);
        writer.Write(LabelCount);
        writer.Write(_slots.Length);
        writer.Write(used);
        writer.Write(_pairs.Length);
        var bits = new byte[_slots.Length / 8];
        for (var i = 0; i < _slots.Length; i++)
            if (_slots[i] != 0) bits[i >> 3] |= (byte)(1 << (i & 7));
        writer.Write(bits);
        foreach (var slot in _slots)
            if (slot != 0) writer.Write((ushort)(slot >> 48));
        foreach (var slot in _slots)
            if (slot != 0) writer.Write((byte)(slot >> 32));
        var ordered = _slots.Where(slot => slot != 0).SelectMany(slot => _pairs.AsSpan((int)(uint)slot, (int)(slot >> 32 & 0xFF)).ToArray()).ToArray();
        foreach (var pair in ordered) writer.Write((byte)pair);
        // Nearly all weights fit one byte; -128 stands for one that follows in the list of wide ones.
        foreach (var pair in ordered) writer.Write(IsWide(pair) ? sbyte.MinValue : (sbyte)(pair >> 8));
        var wide = Array.FindAll(ordered, IsWide);
        writer.Write(wide.Length);
        foreach (var pair in wide) writer.Write((short)(pair >> 8));
    }

    public static SparseWeights Read(BinaryReader reader)
    {
        var labels = reader.ReadInt32();
        var slots = new ulong[reader.ReadInt32()];
        var used = reader.ReadInt32();
        var pairs = new int[reader.ReadInt32()];
        var bits = reader.ReadBytes(slots.Length / 8);
        var checks = reader.ReadBytes(used * 2);
        var counts = reader.ReadBytes(used);
        var labelBytes = reader.ReadBytes(pairs.Length);
        var weightBytes = reader.ReadBytes(pairs.Length);
        var wide = reader.ReadBytes(2 * reader.ReadInt32());
        for (int i = 0, n = 0, start = 0; i < slots.Length; i++)
        {
            if ((bits[i >> 3] & 1 << (i & 7)) == 0) continue;
            slots[i] = (ulong)(checks[2 * n] | checks[2 * n + 1] << 8) << 48 | (ulong)counts[n] << 32 | (uint)start;
            start += counts[n++];
        }

        for (int i = 0, w = 0; i < pairs.Length; i++)
        {
            var weight = (int)(sbyte)weightBytes[i];
            if (weight == sbyte.MinValue) (weight, w) = ((short)(wide[w] | wide[w + 1] << 8), w + 2);
            pairs[i] = weight << 8 | labelBytes[i];
        }

        return new SparseWeights(slots, pairs, labels);
    }

    static bool IsWide(int pair) => pair >> 8 is < -127 or > 127;

    const ulong CheckMask = 0xFFFF_0000_0000_0000UL;

    // The count is never 0, so a used slot is never 0 whatever its check bits.
    static ulong Check(ulong key) => key & CheckMask;
}
