using System.Collections.Frozen;
using Demarche.Data;

namespace Demarche.Ledger;

/// <summary>The content words of a phrase as sorted hashes, and how much two phrases share.</summary>
/// <remarks>Immutable and thread-safe. The hash is fixed, so that a fold is the same in every process.</remarks>
sealed class Wording(IEnumerable<string> stopWords, IEnumerable<KeyValuePair<string, string>>? forms = null)
{
    // Forms that no ending tells: "sent" is "send", "withdrawal" what "withdraw" does.
    readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _forms =
        (forms ?? []).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string> _stopWords = stopWords.ToFrozenSet(StringComparer.Ordinal);
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stops =
        stopWords.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsStopWord(string word) => _stopWords.Contains(word);

    /// <summary>Hashes of the stems of the words that are not stop words, sorted, each once.</summary>
    public int[] Words(string text)
    {
        if (text.Length == 0) return [];
        Span<char> word = stackalloc char[MaxWord];
        Span<int> hashes = stackalloc int[MaxWords];
        var count = 0;
        for (var i = 0; i < text.Length && count < MaxWords;)
        {
            var length = 0;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
                if (length < MaxWord) word[length++] = char.ToLowerInvariant(text[i]);
            if (length == 0) { i++; continue; }
            var form = word[..length];
            if (!_stops.Contains(form) && length > 1) hashes[count++] = Hash(_forms.TryGetValue(form, out var whole) ? Stem(whole) : Stem(form));
        }

        hashes = hashes[..count];
        hashes.Sort();
        return Distinct(hashes);
    }

    /// <summary>Share of the shorter phrase's words that stand in the other, in [0, 1]; 0 where either is empty.</summary>
    public static double Overlap(int[] a, int[] b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        return (double)Shared(a, b) / Math.Min(a.Length, b.Length);
    }

    /// <summary>Number of words in both.</summary>
    public static int Shared(int[] a, int[] b) => SortedSets.Shared<int>(a, b);

    /// <summary>The word in lower case without an English ending: <c>demands</c> and <c>demanded</c> give one stem.</summary>
    public static string Stem(string word) => Stem(word.ToLowerInvariant().AsSpan()).ToString();

    /// <summary>Whether the word is another form than the bare one: "sent", "withdrawal", "recalled".</summary>
    public bool IsForm(string word) => _forms.TryGetValue(word.ToLowerInvariant(), out _) || word.EndsWith("ed", StringComparison.Ordinal) || (word.Length > 3 && word[^1] == 's' && word[^2] != 's');

    /// <summary>The stem of the word that it is a form of.</summary>
    public string StemOf(string word) => Stem(_forms.TryGetValue(word.ToLowerInvariant(), out var whole) ? whole : word);

    // Only endings that inflect: words that differ in more are different words to us, and a stemmer that cuts deeper joins what it should not.
    static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("ing")) return word[..^3];
        if (word.Length > 4 && word.EndsWith("ies")) return word[..^2];
        if (word.Length > 4 && word.EndsWith("ed")) return word[..^2];
        if (word.Length > 4 && word.EndsWith("es") && word[^3] is 's' or 'x' or 'h') return word[..^2];
        if (word.Length > 3 && word[^1] == 's' && word[^2] != 's') word = word[..^1];
        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : word;
    }

    static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return (int)hash;
    }

    static int[] Distinct(ReadOnlySpan<int> sorted)
    {
        var distinct = new List<int>(sorted.Length);
        foreach (var value in sorted)
            if (distinct.Count == 0 || distinct[^1] != value) distinct.Add(value);
        return [.. distinct];
    }

    const int MaxWord = 40;
    const int MaxWords = 64;
}
