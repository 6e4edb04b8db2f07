using Demarche.Learning.Encoder;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning.Variants;

/// <summary>For each word of an encoder's vocabulary the words that stand nearest to it among the encoder's word vectors and can take its place in a sentence.</summary>
/// <remarks>Near words end alike (-ing, -ed …) and, where the treebanks know both, are of one kind; the commonest words have none: what holds a sentence together stays.</remarks>
sealed class NearWords
{
    /// <summary>Most words kept for one.</summary>
    const int Most = 12;

    /// <summary>Cosine from which on a word is near.</summary>
    const float Least = 0.3f;

    /// <summary>Words so frequent in the treebanks are left as they are.</summary>
    const int Commonest = 200;

    const int Chunk = 256;

    static readonly string[] Endings = ["ing", "ed", "ly", "s", "er", "est"];

    readonly IReadOnlyList<string> _words;
    readonly Dictionary<string, Upos> _kinds = new(StringComparer.Ordinal);
    readonly Dictionary<string, string[]> _near = new(StringComparer.Ordinal);

    /// <param name="package">The encoder and its words.</param>
    /// <param name="treebanks">Sentences whose words say what kind they are.</param>
    public NearWords(EncoderPackage package, IEnumerable<ParsedSentence> treebanks)
    {
        _words = package.Words;
        var seen = treebanks.SelectMany(sentence => sentence.Tokens).GroupBy(token => token.Form.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(word => (word.Key, Count: word.Count(), Kind: word.CountBy(token => token.Upos).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key).First().Key)).ToList();
        foreach (var (word, _, kind) in seen) _kinds.Add(word, kind);
        Find(package.Encoder);
        foreach (var (word, _, _) in seen.OrderByDescending(word => word.Count).ThenBy(word => word.Key, StringComparer.Ordinal).Take(Commonest)) _near.Remove(word);
    }

    /// <summary>Words near one in small letters, the nearest first; none for words that stay.</summary>
    public IReadOnlyList<string> Of(string word) => _near.GetValueOrDefault(word) ?? [];

    // Cosines of all pairs, a chunk of words at a time.
    void Find(SentenceEncoder encoder)
    {
        var width = encoder.Words.Columns;
        var padded = NetworkShape.Pad(_words.Count);
        var vectors = UnitVectors(encoder, width);
        var transposed = new Gemm.View(new float[width * padded], 0, padded);
        Vectors.Transpose(new Gemm.View(vectors, 0, width), transposed, _words.Count, width);
        var cosines = new float[Chunk * padded];
        for (var start = 0; start < _words.Count; start += Chunk)
        {
            var count = Math.Min(Chunk, _words.Count - start);
            Array.Clear(cosines);
            Gemm.Add(new Gemm.View(vectors, start * width, width), transposed, new Gemm.View(cosines, 0, padded), count, padded, width);
            for (var i = 0; i < count; i++) _near.Add(_words[start + i], Nearest(start + i, cosines.AsSpan(i * padded, _words.Count)));
        }
    }

    float[] UnitVectors(SentenceEncoder encoder, int width)
    {
        var vectors = new float[_words.Count * width];
        var pieces = new List<int>();
        for (var i = 0; i < _words.Count; i++)
        {
            pieces.Clear();
            encoder.Pieces.Add(_words[i], pieces);
            var vector = vectors.AsSpan(i * width, width);
            encoder.Words.CopyRow(pieces[0], vector);
            var squares = 0.0;
            foreach (var value in vector) squares += value * value;
            foreach (ref var value in vector) value /= (float)Math.Sqrt(squares);
        }

        return vectors;
    }

    string[] Nearest(int word, ReadOnlySpan<float> cosines)
    {
        var near = new List<(float Cosine, int Word)>();
        for (var other = 0; other < cosines.Length; other++)
            if (cosines[other] > Least && other != word && CanReplace(_words[word], _words[other])) near.Add((cosines[other], other));
        return [.. near.OrderByDescending(entry => entry.Cosine).ThenBy(entry => entry.Word).Take(Most).Select(entry => _words[entry.Word])];
    }

    bool CanReplace(string word, string other) =>
        Ending(word) == Ending(other) && (!_kinds.TryGetValue(word, out var kind) || !_kinds.TryGetValue(other, out var otherKind) || kind == otherKind);

    static string Ending(string word) => Array.Find(Endings, ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) ?? "";
}
