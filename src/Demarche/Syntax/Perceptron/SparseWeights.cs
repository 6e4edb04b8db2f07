using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        if (labels == 3) Inline(slots, pairs);
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
        while (size < kept.Count * 2) size *= 2;
        var slots = new ulong[size];
        foreach (var (key, start, count) in kept)
        {
            var index = (int)key & (size - 1);
            while (slots[index] != 0) index = (index + 1) & (size - 1);
            slots[index] = Check(key) | (ulong)count << 32 | (uint)start;
        }

        return new SparseWeights(slots, [.. pairs], labels);
    }

    /// <summary>Adds the weights of all features to <paramref name="scores"/>.</summary>
    /// <remarks>
    /// The first slots of all keys are read before any is looked at: the reads do not wait for each other, which is where the time goes.
    /// <see cref="AddPlain"/> says the same one by one; a test compares them.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        Span<ulong> found = stackalloc ulong[keys.Length];
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        for (var i = 0; i < keys.Length; i++) found[i] = Unsafe.Add(ref slots, (int)keys[i] & _mask);
        if (LabelCount == 3) AddTriples(keys, found, scores);
        else AddPairs(keys, found, scores);
    }

    /// <summary>The same without tricks.</summary>
    public void AddPlain(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        foreach (var key in keys)
        {
            var slot = Find(key, (int)key & _mask);
            if (slot == 0) continue;
            for (var label = 0; label < LabelCount && LabelCount == 3; label++) scores[label] += Triple(slot, label);
            if (LabelCount == 3) continue;
            foreach (var pair in _pairs.AsSpan((int)(uint)slot, (int)(slot >> 32 & 0xFFFF))) scores[pair & 0xFF] += pair >> 8;
        }
    }

    void AddPairs(ReadOnlySpan<ulong> keys, ReadOnlySpan<ulong> found, Span<int> scores)
    {
        ref var pairs = ref MemoryMarshal.GetArrayDataReference(_pairs);
        ref var score = ref MemoryMarshal.GetReference(scores);
        for (var k = 0; k < keys.Length; k++)
        {
            var slot = found[k];
            if (slot == 0) continue;
            if ((slot ^ keys[k]) >> 48 != 0 && (slot = Find(keys[k], ((int)keys[k] + 1) & _mask)) == 0) continue;
            var start = (int)(uint)slot;
            var end = start + (int)(slot >> 32 & 0xFFFF);
            for (var i = start; i < end; i++)
            {
                var pair = Unsafe.Add(ref pairs, i);
                Unsafe.Add(ref score, pair & 0xFF) += pair >> 8;
            }
        }
    }

    void AddTriples(ReadOnlySpan<ulong> keys, ReadOnlySpan<ulong> found, Span<int> scores)
    {
        int first = 0, second = 0, third = 0;
        for (var k = 0; k < keys.Length; k++)
        {
            var slot = found[k];
            if (slot == 0) continue;
            if ((slot ^ keys[k]) >> 48 != 0 && (slot = Find(keys[k], ((int)keys[k] + 1) & _mask)) == 0) continue;
            first += (short)slot;
            second += (short)(slot >> 16);
            third += (short)(slot >> 32);
        }

        scores[0] += first;
        scores[1] += second;
        scores[2] += third;
    }

    // The slot of a key from a place on, 0 where there is none.
    ulong Find(ulong key, int index)
    {
        var check = Check(key);
        for (; ; index = (index + 1) & _mask)
        {
            var slot = _slots[index];
            if (slot == 0 || (slot & CheckMask) == check) return slot;
        }
    }

    static int Triple(ulong slot, int label) => (short)(slot >> (16 * label));

    // With three labels the weights fit the slot itself: [check 16 | 3 × 16].
    static void Inline(ulong[] slots, int[] pairs)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i] == 0) continue;
            var slot = slots[i] & CheckMask;
            foreach (var pair in pairs.AsSpan((int)(uint)slots[i], (int)(slots[i] >> 32 & 0xFFFF))) slot |= (ulong)(ushort)(pair >> 8) << (16 * (pair & 0xFF));
            slots[i] = slot;
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
        var rows = _slots.Where(slot => slot != 0).Select(Pairs).ToArray();
        foreach (var row in rows) writer.Write((byte)row.Length);
        var ordered = rows.SelectMany(row => row).ToArray();
        foreach (var pair in ordered) writer.Write((byte)pair);
        // Nearly all weights fit one byte; -128 stands for one that follows in the list of wide ones.
        foreach (var pair in ordered) writer.Write(IsWide(pair) ? sbyte.MinValue : (sbyte)(pair >> 8));
        var wide = Array.FindAll(ordered, IsWide);
        writer.Write(wide.Length);
        foreach (var pair in wide) writer.Write((short)(pair >> 8));
    }

    int[] Pairs(ulong slot) => LabelCount == 3
        ? [.. Enumerable.Range(0, 3).Where(label => Triple(slot, label) != 0).Select(label => Triple(slot, label) << 8 | label)]
        : _pairs.AsSpan((int)(uint)slot, (int)(slot >> 32 & 0xFFFF)).ToArray();

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
