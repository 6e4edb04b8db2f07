using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Trains the network on sentences whose <see cref="TrainingSentence.Tags"/> are predicted.</summary>
static class NeuralTrainer
{
    /// <summary>Share of the steps in which the rate rises.</summary>
    const double WarmUp = 0.05;

    public static (WordFeatures Features, Network Network) Train(IReadOnlyList<TrainingSentence> sentences, int tags, int relations, NeuralTrainerOptions options, Action<string> report, Action<int, WordFeatures, Network>? afterPass = null)
    {
        var random = new Xorshift(options.Seed);
        var features = new WordFeatures(Vocabulary(sentences));
        var network = new Network(new NetworkShape(options.Embedding, options.Units, options.Layers, options.Arc, options.Label, features.Words.Count + WordFeatures.FirstWord, tags, relations));
        NetworkInitializer.Fill(network, random);
        var gradients = new NetworkGradients(network, new Dropout(options.Dropout, options.WordDropout, options.TagDropout, random));
        var optimizer = new AdamOptimizer(network);
        var batchesPerPass = Batches(sentences, options.BatchWords, new Xorshift(options.Seed)).Count;
        var (step, steps) = (0, batchesPerPass * options.Passes);
        for (var pass = 1; pass <= options.Passes; pass++)
        {
            var (loss, words, heads, names, tagged) = (0.0, 0, 0, 0, 0);
            foreach (var batch in Batches(sentences, options.BatchWords, random))
            {
                loss += gradients.Compute(batch, features) * batch.WordCount;
                words += batch.WordCount;
                var right = gradients.Right;
                (heads, names, tagged) = (heads + right.Heads, names + right.Relations, tagged + right.Tags);
                var done = Math.Min(1, (double)step++ / steps);
                optimizer.Step(options.Rate * (float)(done < WarmUp ? (done + 1.0 / steps) / WarmUp : (1 - done) / (1 - WarmUp)), gradients.UsedRows);
            }

            report($"network pass {pass}/{options.Passes}: loss {loss / words:F4}, heads {100.0 * heads / words:F2}, relations {100.0 * names / words:F2}, tags {100.0 * tagged / words:F2}");
            afterPass?.Invoke(pass, features, network);
        }

        return (features, network);
    }

    static Dictionary<ulong, int> Vocabulary(IReadOnlyList<TrainingSentence> sentences)
    {
        // A word seen once stays unknown: its row would only learn its one sentence.
        var counts = new Dictionary<ulong, int>();
        foreach (var word in sentences.Where(sentence => sentence.IsOriginal).SelectMany(sentence => sentence.Words)) counts[word.Lower] = counts.GetValueOrDefault(word.Lower) + 1;
        return counts.Where(pair => pair.Value > 1).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i + WordFeatures.FirstWord);
    }

    // Sentences of like length go together, in a new order every pass.
    static List<TrainingBatch> Batches(IReadOnlyList<TrainingSentence> sentences, int words, Xorshift random)
    {
        var order = Enumerable.Range(0, sentences.Count).Select(i => (Index: i, Key: sentences[i].Words.Length * 8 + random.Next(24))).ToArray();
        Array.Sort(order, (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Index.CompareTo(b.Index));
        var batches = new List<TrainingBatch>();
        for (int start = 0, end; start < order.Length; start = end)
        {
            var count = 0;
            for (end = start; end < order.Length && (end == start || count + sentences[order[end].Index].Words.Length <= words); end++) count += sentences[order[end].Index].Words.Length;
            batches.Add(new TrainingBatch(order[start..end].Select(entry => sentences[entry.Index])));
        }

        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
