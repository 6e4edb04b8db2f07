using System.Text;
using Demarche.Learning.Neural;
using Demarche.Syntax;
using Demarche.Syntax.Neural;
using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>Trains the syntax models from treebanks: lemma rules, tagger, jackknifed tags, then a parser.</summary>
/// <remarks>The same treebanks and options give the same bytes on the same machine.</remarks>
public static class SyntaxTrainer
{
    /// <summary>Trains a model and writes it.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="treebanks">CoNLL-U documents.</param>
    /// <param name="options">Passes, folds, sizes, seed.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="report">Takes a line of progress.</param>
    public static void Train(SyntaxModelKind kind, IReadOnlyList<ConlluDocument> treebanks, SyntaxTrainerOptions options, Stream output, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var training = SyntaxTraining.Prepare(treebanks, options, report);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        if (kind == SyntaxModelKind.Fast) TrainFast(training, options, report).Write(writer);
        else TrainAccurate(training, options, report).Write(writer);
    }

    static PerceptronModel TrainFast(SyntaxTraining training, SyntaxTrainerOptions options, Action<string> report)
    {
        var parser = ParserTrainer.Train(training.Tags, training.Relations, training.Sentences, options.ParserPasses, options.Seed, report);
        return new PerceptronModel($"en-fast {SyntaxManifest.TrainerVersion} {training.Digest}", training.Tagger, training.Lemmatizer, parser);
    }

    static NeuralModel TrainAccurate(SyntaxTraining training, SyntaxTrainerOptions options, Action<string> report)
    {
        var neural = new NeuralTrainerOptions { Passes = options.NetworkPasses, Seed = options.Seed };
        var (features, network) = NeuralTrainer.Train(training.Sentences, training.Tags.Count, training.Relations.Count, neural, report);
        return new NeuralModel($"en-accurate {SyntaxManifest.TrainerVersion} {training.Digest}", training.Tagger, training.Lemmatizer, training.Relations, features, network);
    }
}
