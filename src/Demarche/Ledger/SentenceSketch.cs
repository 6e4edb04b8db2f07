using System.Runtime.InteropServices;
using Demarche.Data;

namespace Demarche.Ledger;

/// <summary>The content words of a sentence as short hashes: enough to tell one sentence in two wordings, too little to read it.</summary>
/// <remarks>Immutable. Two sentences of fifteen words share one by chance of the hash in about three hundred pairs.</remarks>
public readonly record struct SentenceSketch
{
    readonly ushort[]? _words;

    SentenceSketch(ushort[] words) => _words = words;

    /// <summary>Number of different words.</summary>
    public int Count => _words?.Length ?? 0;

    internal static SentenceSketch Of(ReadOnlySpan<int> hashes)
    {
        var words = new SortedSet<ushort>();
        foreach (var hash in hashes) words.Add((ushort)(hash ^ (hash >> 16)));
        return new SentenceSketch([.. words]);
    }

    /// <summary>Number of words that stand in both.</summary>
    public int Shared(SentenceSketch other) => SortedSets.Shared<ushort>(_words, other._words);

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else gives an empty sketch.</summary>
    public static SentenceSketch Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return default;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length % sizeof(ushort) == 0
            ? new SentenceSketch(MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(0, length)).ToArray())
            : default;
    }

    /// <summary>The sketch as Base64 of its 16-bit words, in the byte order of the machine; empty for none.</summary>
    public override string ToString() => _words is null ? "" : Convert.ToBase64String(MemoryMarshal.AsBytes<ushort>(_words));
}
