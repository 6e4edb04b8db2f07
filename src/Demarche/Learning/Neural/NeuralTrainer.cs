using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Trains a network on sentences of people's and sentences that a better network parsed.</summary>
static class NeuralTrainer
{
    /// <summary>Share of the words in which the rate rises.</summary>
    const double WarmUp = 0.05;

    /// <param name="network">The network, with its first weights.</param>
    /// <param name="features">Its word rows.</param>
    /// <param name="gold">Sentences of the treebanks, all of them in every pass.</param>
    /// <param name="silver">Sentences that were parsed, a share of them in every pass but the last; may be empty.</param>
    /// <param name="options">Passes, steps, dropout.</param>
    /// <param name="report">Takes a line of progress.</param>
    /// <param name="afterPass">Called with the number of each pass that ends.</param>
    public static void Train(Network network, WordFeatures features, IReadOnlyList<TrainingSentence> gold, IReadOnlyList<TrainingSentence> silver, NeuralTrainerOptions options, Action<string> report, Action<int>? afterPass = null)
    {
        var random = new Xorshift(options.Seed);
        var gradients = new NetworkGradients(network, new Dropout(options.Dropout, options.WordDropout, random), options.TagWeight);
        var optimizer = new AdamOptimizer(network);
        var total = Enumerable.Range(1, options.Passes).Sum(pass => Sentences(gold, silver, pass, options).Sum(sentence => (long)sentence.Words.Length));
        var seen = 0L;
        for (var pass = 1; pass <= options.Passes; pass++)
        {
            var (loss, words, heads, names, tagged) = (0.0, 0, 0, 0, 0);
            foreach (var batch in Batches([.. Sentences(gold, silver, pass, options)], options.BatchWords, random))
            {
                loss += gradients.Compute(batch, features) * batch.WordCount;
                words += batch.WordCount;
                var right = gradients.Right;
                (heads, names, tagged) = (heads + right.Heads, names + right.Relations, tagged + right.Tags);
                seen += batch.WordCount;
                var done = (double)seen / total;
                optimizer.Step(options.Rate * (float)(done < WarmUp ? done / WarmUp : (1 - done) / (1 - WarmUp)), gradients.UsedRows);
            }

            report($"pass {pass}/{options.Passes}: {words} words, loss {loss / words:F4}, heads {100.0 * heads / words:F2}, relations {100.0 * names / words:F2}, tags {100.0 * tagged / words:F2}");
            afterPass?.Invoke(pass);
        }
    }

    static IEnumerable<TrainingSentence> Sentences(IReadOnlyList<TrainingSentence> gold, IReadOnlyList<TrainingSentence> silver, int pass, NeuralTrainerOptions options)
    {
        if (pass > options.Passes - options.GoldPasses) return gold;
        return gold.Concat(silver.Where((_, i) => i % options.SilverShares == pass % options.SilverShares));
    }

    // Sentences of like length go together, in a new order every pass.
    static List<TrainingBatch> Batches(TrainingSentence[] sentences, int words, Xorshift random)
    {
        var order = Enumerable.Range(0, sentences.Length).Select(i => (Index: i, Key: sentences[i].Words.Length * 8 + random.Next(24))).ToArray();
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
