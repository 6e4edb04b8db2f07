using System.Runtime.Intrinsics;

namespace Demarche.Syntax.Neural;

/// <summary>The lower layers of a BERT encoder (Devlin et al. 2019), which turn the words of sentences into vectors in context. Immutable and thread-safe.</summary>
/// <remarks>
/// Heads of 32 numbers, GELU, learnt positions: MiniLM-L6-H384 (Wang et al. 2020). The lower layers know what a parser needs, the last ones serve what the encoder
/// was trained for (Tenney et al. 2019); each layer costs a parse a quarter of its speed.
/// </remarks>
sealed class SentenceEncoder : IContextEncoder
{
    /// <summary>Pieces that go through the layers together: enough for the matrix kernels, few enough for what is between two layers to stay in the second-level cache.</summary>
    const int BatchPieces = 256;

    readonly WordPieces _pieces;
    readonly int _width, _positionCount;
    readonly ByteTable _words;
    readonly float[] _positions;
    readonly LayerNorm _norm;
    readonly EncoderLayer[] _layers;

    /// <param name="pieces">How words are cut.</param>
    /// <param name="words">Vector of each piece.</param>
    /// <param name="inner">Numbers between the two linear layers.</param>
    /// <param name="layers">Transformer layers.</param>
    /// <param name="positions">Pieces of the longest run that has positions of its own.</param>
    public SentenceEncoder(WordPieces pieces, ByteTable words, int inner, int layers, int positions)
    {
        (_pieces, _words, _width, _positionCount) = (pieces, words, words.Columns, positions);
        (_positions, _norm) = (new float[positions * _width], new LayerNorm(_width));
        _layers = new EncoderLayer[layers];
        for (var i = 0; i < layers; i++) _layers[i] = new EncoderLayer(_width, inner);
    }

    /// <summary>All layers but the first hand their output to the word's vector.</summary>
    int Kept => _layers.Length - 1;

    /// <summary>Numbers of one word's vector.</summary>
    public int Width => _width * Kept;

    /// <summary>How words are cut.</summary>
    public WordPieces Pieces => _pieces;

    /// <summary>Vector of each piece.</summary>
    public ByteTable Words => _words;

    /// <summary>Vector of each position.</summary>
    public float[] Positions => _positions;

    public LayerNorm Norm => _norm;

    public IReadOnlyList<EncoderLayer> Layers => _layers;

    /// <summary>Encodes sentences; a word's vector is the mean of its pieces'.</summary>
    public void Encode(IReadOnlyList<string[]> sentences, EncoderBuffers buffers, ContextReceiver receive)
    {
        for (int first = 0, end; first < sentences.Count; first = end)
        {
            end = Cut(sentences, first, buffers);
            Embed(buffers);
            Buffers.ReserveZero(ref buffers.Output, sentences.Skip(first).Take(end - first).Sum(sentence => sentence.Length) * Width);
            for (var layer = 0; layer < _layers.Length; layer++)
            {
                _layers[layer].Run(buffers);
                if (layer > 0) Pool(buffers, layer - 1);
            }

            HandOver(buffers, first, receive);
        }
    }

    // Cuts sentences from one on into pieces until a batch is full; gives the next sentence.
    int Cut(IReadOnlyList<string[]> sentences, int first, EncoderBuffers buffers)
    {
        buffers.Pieces.Clear();
        buffers.Starts.Clear();
        buffers.Words.Clear();
        var next = first;
        for (; next < sentences.Count && (next == first || buffers.Pieces.Count + sentences[next].Length <= BatchPieces); next++)
        {
            buffers.Starts.Add(buffers.Pieces.Count);
            buffers.Words.Add(AddSentence(sentences[next], buffers.Pieces));
        }

        buffers.Starts.Add(buffers.Pieces.Count);
        return next;
    }

    void HandOver(EncoderBuffers buffers, int first, ContextReceiver receive)
    {
        var row = 0;
        for (var s = 0; s < buffers.Words.Count; s++)
            for (var word = 0; word + 1 < buffers.Words[s].Length; word++) receive(first + s, word, buffers.Output.AsSpan(row++ * Width, Width));
    }

    // Rows of the pieces of each word: word i has those from result[i] to result[i + 1].
    int[] AddSentence(string[] words, List<int> pieces)
    {
        var start = pieces.Count;
        var result = new int[words.Length + 1];
        pieces.Add(_pieces.Opening);
        for (var i = 0; i < words.Length; i++)
        {
            result[i] = pieces.Count;
            _pieces.Add(words[i], pieces);
            // Near the last position a word is its first piece; what is past it shares the last place.
            if (pieces.Count - start > _positionCount - 1 - (words.Length - i)) pieces.RemoveRange(result[i] + 1, pieces.Count - result[i] - 1);
        }

        result[^1] = pieces.Count;
        pieces.Add(_pieces.Closing);
        return result;
    }

    void Embed(EncoderBuffers buffers)
    {
        Buffers.Reserve(ref buffers.States, buffers.Pieces.Count * _width);
        for (var s = 0; s + 1 < buffers.Starts.Count; s++)
            for (var row = buffers.Starts[s]; row < buffers.Starts[s + 1]; row++)
            {
                var state = buffers.States.AsSpan(row * _width, _width);
                _words.CopyRow(buffers.Pieces[row], state);
                Vectors.Add(state, _positions.AsSpan(Math.Min(row - buffers.Starts[s], _positionCount - 1) * _width, _width));
                _norm.Apply(state);
            }
    }

    void Pool(EncoderBuffers buffers, int part)
    {
        var at = part * _width;
        foreach (var words in buffers.Words)
            for (var word = 0; word + 1 < words.Length; word++, at += Width)
            {
                var target = buffers.Output.AsSpan(at, _width);
                for (var row = words[word]; row < words[word + 1]; row++) Vectors.Add(target, buffers.States.AsSpan(row * _width, _width));
                var share = Vector512.Create(1f / (words[word + 1] - words[word]));
                foreach (ref var block in Vectors.Blocks(target)) block *= share;
            }
    }

    public void Write(BinaryWriter writer)
    {
        _pieces.Write(writer);
        foreach (var size in (int[])[_width, _layers[0].Inner.Weight.Columns, _layers.Length, _positionCount]) writer.Write(size);
        _words.Write(writer);
        HalfFloats.Write(writer, _positions);
        _norm.Write(writer);
        foreach (var layer in _layers) layer.Write(writer);
    }

    public static SentenceEncoder Read(BinaryReader reader)
    {
        var pieces = WordPieces.Read(reader);
        var (width, inner, layers, positions) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var encoder = new SentenceEncoder(pieces, ByteTable.Read(reader, pieces.Count, width), inner, layers, positions);
        HalfFloats.Read(reader, encoder._positions);
        encoder._norm.Read(reader);
        foreach (var layer in encoder._layers) layer.Read(reader);
        return encoder;
    }
}
