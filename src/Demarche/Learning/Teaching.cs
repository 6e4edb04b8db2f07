using Demarche.Learning.Encoder;
using Demarche.Learning.Neural;
using Demarche.Learning.Variants;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>What the deep model, as teacher, hands on to its students: words with their vectors, and text parsed.</summary>
sealed class Teaching
{
    /// <summary>Variants of each treebank sentence, beside one of each sentence of open text.</summary>
    const int TreebankVariants = 2;

    readonly Network _teacher;
    readonly Parameter _words;

    Teaching(WordFeatures features, Network teacher, Parameter words, IReadOnlyList<ParsedSentence> parsed, IReadOnlyList<TrainingSentence> silver) =>
        (Features, _teacher, _words, Parsed, Silver) = (features, teacher, words, parsed, silver);

    /// <summary>Words that the students know.</summary>
    public WordFeatures Features { get; }

    /// <summary>The open text with the teacher's trees.</summary>
    public IReadOnlyList<ParsedSentence> Parsed { get; }

    /// <summary>Open text and variants as training sentences, with the teacher's probabilities.</summary>
    public IReadOnlyList<TrainingSentence> Silver { get; }

    /// <summary>Lets a trained network parse the open text and variants of it and of the treebanks.</summary>
    public static Teaching Run(SyntaxTraining training, WordFeatures teacherFeatures, Network teacher, EncoderPackage package, IReadOnlyList<string[]> open, ulong seed, Action<string> report)
    {
        var features = new WordFeatures(Vocabulary.Rows(training.Gold, open, package.Words));
        var contexts = new WordContexts(package.Encoder, features);
        var buffers = new EncoderBuffers();
        string[][] treebank = [.. training.Gold.Where(sentence => sentence.IsOriginal).Select(sentence => sentence.Forms)];
        foreach (var part in treebank.Chunk(64)) contexts.Encode(part, buffers, (_, _, _) => { });
        var (parsed, soft) = OpenText.Parse(training.Model("teacher", teacherFeatures, teacher, [], contexts), open);
        contexts.AddUnseen(package.Words);
        report($"{parsed.Count} sentences of open text parsed, {features.Words.Count} words known");
        var varied = Vary(new SentenceVariants(new NearWords(package, training.Treebank), new Xorshift(seed + 6)), open, treebank);
        var (parsedVariants, softVariants) = OpenText.ParseInParallel(training.Model("teacher", teacherFeatures, teacher, [], package.Encoder), varied);
        report($"{varied.Count} variants, {varied.Sum(sentence => sentence.Length)} words parsed");
        TrainingSentence[] silver =
        [
            .. TrainingSet.Build(parsed, training.Tags, training.Relations, seed, soft),
            .. TrainingSet.Build(parsedVariants, training.Tags, training.Relations, seed, softVariants),
        ];
        return new Teaching(features, teacher, WordRows(features, teacher, teacherFeatures, contexts), parsed, silver);
    }

    static List<string[]> Vary(SentenceVariants variants, IReadOnlyList<string[]> open, IReadOnlyList<string[]> treebank)
    {
        List<string[]> result = [.. variants.Of(open)];
        for (var i = 0; i < TreebankVariants; i++) result.AddRange(variants.Of(treebank.Where(OpenText.IsWorthParsing)));
        return result;
    }

    // A word's row in the teacher, with the mean of what its contexts add there.
    static Parameter WordRows(WordFeatures features, Network teacher, WordFeatures teacherFeatures, WordContexts contexts)
    {
        var words = contexts.Project(teacher.Context!);
        var known = teacher.Embeddings[0];
        void Add(int row, int from) => Vectors.Add(words.Value.AsSpan(row * words.Columns, words.Columns), known.Value.AsSpan(from * known.Columns, known.Columns));
        Add(WordFeatures.Unknown, WordFeatures.Unknown);
        Add(WordFeatures.RootWord, WordFeatures.RootWord);
        foreach (var (hash, row) in features.Words) Add(row, teacherFeatures.Words.GetValueOrDefault(hash, WordFeatures.Unknown));
        return words;
    }

    /// <summary>
    /// A network before its first step. Its tables are the teacher's, projected at random where it is smaller: likeness between words survives that
    /// (Johnson and Lindenstrauss 1984).
    /// </summary>
    public Network Start(NetworkShape shape, Xorshift random)
    {
        var network = new Network(shape);
        NetworkInitializer.Fill(network, random);
        var projection = Projection(_words.Columns, shape.Embedding, random);
        for (var table = 0; table < network.Embeddings.Length; table++)
        {
            var (source, target) = (table == 0 ? _words : _teacher.Embeddings[table], network.Embeddings[table]);
            Array.Clear(target.Value);
            Gemm.Add(source.View, projection.View, target.View, source.Rows, projection.Columns, source.Columns);
        }

        return network;
    }

    static Parameter Projection(int from, int to, Xorshift random)
    {
        var projection = new Parameter(from, to);
        if (from != to) NetworkInitializer.Uniform(projection, MathF.Sqrt(3f / to), random);
        else
            for (var i = 0; i < to; i++) projection.Value[i * to + i] = 1;
        return projection;
    }
}
