using Demarche.Learning.Encoder;
using Demarche.Learning.Neural;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>What the accurate model, as teacher, hands on to the fast one: words with their vectors, and open text parsed.</summary>
/// <param name="Features">Words that the fast model knows.</param>
/// <param name="Start">The fast model's network before its first step.</param>
/// <param name="Parsed">The open text with the teacher's trees.</param>
/// <param name="Silver">The same as training sentences, with the teacher's probabilities.</param>
sealed record Teaching(WordFeatures Features, Network Start, IReadOnlyList<ParsedSentence> Parsed, IReadOnlyList<TrainingSentence> Silver)
{
    /// <summary>Lets a trained network parse the open text.</summary>
    public static Teaching Run(SyntaxTraining training, WordFeatures teacherFeatures, Network teacher, EncoderPackage package, IReadOnlyList<string[]> open, ulong seed, Action<string> report)
    {
        var features = new WordFeatures(Vocabulary.Rows(training.Gold, open, package.Words));
        var contexts = new WordContexts(package.Encoder, features);
        var buffers = new EncoderBuffers();
        foreach (var part in training.Gold.Where(sentence => sentence.IsOriginal).Select(sentence => sentence.Forms).Chunk(64)) contexts.Encode(part, buffers, (_, _, _) => { });
        var (parsed, soft) = OpenText.Parse(training.Model("teacher", teacherFeatures, teacher, [], contexts), open);
        contexts.AddUnseen(package.Words);
        var silver = TrainingSet.Build(parsed, training.Tags, training.Relations, seed, soft);
        report($"{parsed.Count} sentences of open text parsed, {features.Words.Count} words known");
        var start = new Network(NetworkSizes.Fast(features, training));
        Fill(start, features, teacher, teacherFeatures, contexts, new Xorshift(seed));
        return new Teaching(features, start, parsed, silver);
    }

    /// <summary>
    /// A word's row in the teacher, with the mean of what its contexts add there, projected at random to the smaller size: likeness between words survives that
    /// (Johnson and Lindenstrauss 1984).
    /// </summary>
    static void Fill(Network network, WordFeatures features, Network teacher, WordFeatures teacherFeatures, WordContexts contexts, Xorshift random)
    {
        NetworkInitializer.Fill(network, random);
        var words = contexts.Project(teacher.Context!);
        var known = teacher.Embeddings[0];
        AddRow(words, WordFeatures.Unknown, known, WordFeatures.Unknown);
        AddRow(words, WordFeatures.RootWord, known, WordFeatures.RootWord);
        foreach (var (hash, row) in features.Words) AddRow(words, row, known, teacherFeatures.Words.GetValueOrDefault(hash, WordFeatures.Unknown));
        var projection = new Parameter(known.Columns, network.Shape.Embedding);
        NetworkInitializer.Uniform(projection, MathF.Sqrt(3f / projection.Columns), random);
        for (var table = 0; table < network.Embeddings.Length; table++)
        {
            var (source, target) = (table == 0 ? words : teacher.Embeddings[table], network.Embeddings[table]);
            Array.Clear(target.Value);
            Gemm.Add(source.View, projection.View, target.View, source.Rows, projection.Columns, source.Columns);
        }
    }

    static void AddRow(Parameter target, int row, Parameter source, int from) =>
        Vectors.Add(target.Value.AsSpan(row * target.Columns, target.Columns), source.Value.AsSpan(from * source.Columns, source.Columns));
}
