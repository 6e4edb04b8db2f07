using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>Trains the perceptron tagger.</summary>
static class TaggerTrainer
{
    /// <summary>Quantum of a stored weight: averaged weights below half of it say nothing reliable.</summary>
    const float Step = 1 / 8f;

    /// <summary>Trains on <paramref name="sentences"/> for a number of passes.</summary>
    public static Tagger Train(TagSet tags, IReadOnlyList<TrainingSentence> sentences, int passes, ulong seed)
    {
        var weights = new TrainingWeights(tags.Count);
        var random = new Xorshift(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var keys = new ulong[TaggerFeatures.Count];
        var scores = new float[tags.Count];
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var index in order) TrainOn(sentences[index], weights, keys, scores);
        }

        return new Tagger(tags, weights.Average(Step));
    }

    /// <summary>Tags every sentence with a tagger that has not seen it: <paramref name="folds"/> parts, each tagged by a model of the others.</summary>
    /// <remarks>A parser trained on gold tags trusts them too much; these carry the errors that it will meet.</remarks>
    public static void Jackknife(TagSet tags, IReadOnlyList<TrainingSentence> sentences, int folds, int passes, ulong seed)
    {
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = Train(tags, [.. sentences.Where(sentence => sentence.Fold % folds != fold)], passes, seed + (ulong)fold + 1);
            foreach (var sentence in sentences.Where(sentence => sentence.Fold % folds == fold)) sentence.Tags = tagger.Tag(sentence.Words);
        }
    }

    static void TrainOn(TrainingSentence sentence, TrainingWeights weights, ulong[] keys, float[] scores)
    {
        var words = sentence.Words;
        var capitals = Tagger.IsCapitals(words);
        int tag1 = -1, tag2 = -1;
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.FillStatic(words, i, capitals, keys);
            TaggerFeatures.FillDynamic(words, i, tag1, tag2, keys);
            weights.Score(keys, scores);
            var best = 0;
            for (var label = 1; label < scores.Length; label++)
                if (scores[label] > scores[best]) best = label;
            if (best != sentence.GoldTags[i]) weights.Update(keys, sentence.GoldTags[i], best);
            weights.Tick();
            (tag2, tag1) = (tag1, best);
        }
    }
}
