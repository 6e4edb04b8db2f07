using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Sentences of one step, from long to short, with what is right about them.</summary>
sealed class TrainingBatch
{
    public TrainingBatch(IEnumerable<TrainingSentence> sentences)
    {
        Sentences = [.. sentences.OrderByDescending(sentence => sentence.Words.Length)];
        Packed = new PackedBatch([.. Sentences.Select(sentence => sentence.Words.Length + 1)]);
        WordCount = Packed.Rows - Sentences.Length;
    }

    public TrainingSentence[] Sentences { get; }

    public PackedBatch Packed { get; }

    /// <summary>Words, the roots not counted.</summary>
    public int WordCount { get; }

    /// <summary>Writes the embedding rows of one sentence, the root first.</summary>
    public void FillFeatures(WordFeatures features, int sentence, int[] rows)
    {
        WordFeatures.FillRoot(rows.AsSpan(Packed.Row(sentence, 0) * WordFeatures.Count, WordFeatures.Count));
        var words = Sentences[sentence].Words;
        for (var i = 0; i < words.Length; i++) features.Fill(words[i], rows.AsSpan(Packed.Row(sentence, i + 1) * WordFeatures.Count, WordFeatures.Count));
    }

    /// <summary>Writes the vectors of one sentence's words; the root keeps zeros.</summary>
    public void FillContexts(int sentence, int size, float[] rows)
    {
        var context = Sentences[sentence].Context.AsSpan();
        for (var i = 0; i < context.Length; i++) rows[Packed.Row(sentence, i / size + 1) * size + i % size] = (float)context[i];
    }

    /// <summary>Gold heads with the root at 0; element 0 is -1.</summary>
    public static int[] Heads(TrainingSentence sentence)
    {
        var n = sentence.Words.Length;
        var heads = new int[n + 1];
        heads[0] = -1;
        for (var i = 0; i < n; i++) heads[i + 1] = sentence.Heads[i] == n ? 0 : sentence.Heads[i] + 1;
        return heads;
    }
}
