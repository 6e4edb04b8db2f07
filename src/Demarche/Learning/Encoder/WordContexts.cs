using System.Runtime.Intrinsics;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning.Encoder;

/// <summary>The mean vector in context of every known word: what a network without the encoder starts from. Not thread-safe.</summary>
sealed class WordContexts(IContextEncoder encoder, WordFeatures features) : IContextEncoder
{
    /// <summary>A word that stood so often or less speaks for the unknown ones.</summary>
    const int RareCount = 4;

    const int Chunk = 256;

    readonly float[] _sums = new float[(features.Words.Count + WordFeatures.FirstWord) * encoder.Width];
    readonly int[] _counts = new int[features.Words.Count + WordFeatures.FirstWord];

    public int Width => encoder.Width;

    /// <summary>Encodes sentences, and counts in their words.</summary>
    public void Encode(IReadOnlyList<string[]> sentences, EncoderBuffers buffers, ContextReceiver receive) =>
        encoder.Encode(sentences, buffers, (sentence, word, vector) =>
        {
            var row = features.Words.GetValueOrDefault(new WordShape(sentences[sentence][word]).Lower, WordFeatures.Unknown);
            Vectors.Add(_sums.AsSpan(row * Width, Width), vector);
            _counts[row]++;
            receive(sentence, word, vector);
        });

    /// <summary>Gives known words that no text held the vector that they have alone, moved by what text adds to words on average.</summary>
    /// <param name="words">Known words in small letters.</param>
    public void AddUnseen(IReadOnlyList<string> words)
    {
        var (alone, shift, compared, buffers) = (new float[words.Count][], new float[Width], 0, new EncoderBuffers());
        for (var start = 0; start < words.Count; start += Chunk)
        {
            string[][] sentences = [.. words.Skip(start).Take(Chunk).Select(word => new[] { word })];
            encoder.Encode(sentences, buffers, (sentence, _, vector) => alone[start + sentence] = vector.ToArray());
        }

        int[] rows = [.. words.Select(word => features.Words[new WordShape(word).Lower])];
        for (var i = 0; i < rows.Length; i++)
        {
            if (_counts[rows[i]] <= RareCount) continue;
            var mean = Mean(rows[i]);
            for (var k = 0; k < Width; k++) shift[k] += mean[k] - alone[i][k];
            compared++;
        }

        foreach (ref var value in shift.AsSpan()) value /= Math.Max(1, compared);
        for (var i = 0; i < rows.Length; i++)
        {
            if (_counts[rows[i]] > 0) continue;
            Vectors.Add(alone[i], shift);
            alone[i].CopyTo(_sums, rows[i] * Width);
            _counts[rows[i]] = 1;
        }
    }

    /// <summary>What <paramref name="context"/> makes of each row's mean; the unknown word has the mean of rare ones.</summary>
    public Parameter Project(Linear context)
    {
        var means = new float[_counts.Length * Width];
        for (var row = 0; row < _counts.Length; row++) Mean(row).CopyTo(means, row * Width);
        RareMean().CopyTo(means, WordFeatures.Unknown * Width);
        var projected = new Parameter(_counts.Length, context.Weight.Columns);
        context.Forward(new Gemm.View(means, 0, Width), projected.View, projected.Rows);
        return projected;
    }

    float[] Mean(int row)
    {
        var mean = _sums.AsSpan(row * Width, Width).ToArray();
        var share = Vector512.Create(1f / Math.Max(1, _counts[row]));
        foreach (ref var block in Vectors.Blocks(mean.AsSpan())) block *= share;
        return mean;
    }

    float[] RareMean()
    {
        var (mean, count) = (new float[Width], 0);
        for (var row = WordFeatures.FirstWord; row < _counts.Length; row++)
        {
            if (_counts[row] is 0 or > RareCount) continue;
            Vectors.Add(mean, Mean(row));
            count++;
        }

        foreach (ref var value in mean.AsSpan()) value /= Math.Max(1, count);
        return mean;
    }
}
