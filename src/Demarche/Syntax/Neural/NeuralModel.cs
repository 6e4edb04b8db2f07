using Demarche.Syntax.Lemmas;
using Demarche.Syntax.Perceptron;

namespace Demarche.Syntax.Neural;

/// <summary>The accurate model: a perceptron tagger whose guesses, with the words, feed a BiLSTM; its own tags, a biaffine parser.</summary>
sealed class NeuralModel(string version, Tagger tagger, Lemmatizer lemmatizer, IReadOnlyList<string> relations, WordFeatures features, Network network) : SyntaxModel(version)
{
    /// <summary>First eight bytes of the file: <c>DMRSYNN1</c>.</summary>
    public const ulong Magic = 0x314E4E5953524D44;

    /// <summary>Positions in one batch: enough to fill the matrix kernels, few enough for the second-level cache.</summary>
    const int BatchPositions = 1024;

    internal override IReadOnlyList<SentenceAnalysis> Analyse(IReadOnlyList<string[]> sentences)
    {
        var result = new SentenceAnalysis[sentences.Count];
        var order = Enumerable.Range(0, result.Length).OrderByDescending(i => sentences[i].Length).ToArray();
        var workspace = new Workspace();
        for (int start = 0, end; start < order.Length; start = end)
        {
            var positions = 0;
            for (end = start; end < order.Length && (end == start || positions + sentences[order[end]].Length < BatchPositions); end++)
                positions += sentences[order[end]].Length + 1;
            Analyse(sentences, order.AsSpan(start, end - start), workspace, result);
        }

        return result;
    }

    sealed class Workspace
    {
        public readonly Activations Activations = new();
        public readonly ArcScores Arcs = new();
        public readonly LabelScores Labels = new();
    }

    void Analyse(IReadOnlyList<string[]> sentences, ReadOnlySpan<int> order, Workspace workspace, SentenceAnalysis[] result)
    {
        var lengths = new int[order.Length];
        for (var b = 0; b < lengths.Length; b++) lengths[b] = sentences[order[b]].Length + 1;
        var batch = new PackedBatch(lengths);
        var activations = workspace.Activations;
        if (activations.Features.Length < batch.Rows * WordFeatures.Count) activations.Features = new int[batch.Rows * WordFeatures.Count];
        for (var b = 0; b < order.Length; b++)
        {
            var words = Array.ConvertAll(sentences[order[b]], form => new WordShape(form));
            FillFeatures(features, batch, b, words, tagger.Tag(words), activations.Features);
        }

        activations.Run(network, batch);
        for (var b = 0; b < order.Length; b++) result[order[b]] = Decode(sentences[order[b]], batch, b, workspace);
    }

    /// <summary>Writes the embedding rows of one sentence, the root first.</summary>
    public static void FillFeatures(WordFeatures features, PackedBatch batch, int sentence, ReadOnlySpan<WordShape> words, ReadOnlySpan<int> tags, int[] rows)
    {
        WordFeatures.FillRoot(rows.AsSpan(batch.Row(sentence, 0) * WordFeatures.Count, WordFeatures.Count));
        for (var i = 0; i < words.Length; i++)
            features.Fill(words[i], tags[i], rows.AsSpan(batch.Row(sentence, i + 1) * WordFeatures.Count, WordFeatures.Count));
    }

    SentenceAnalysis Decode(string[] forms, PackedBatch batch, int sentence, Workspace workspace)
    {
        var n = forms.Length + 1;
        workspace.Arcs.Compute(network, workspace.Activations, batch, sentence);
        var heads = new int[n];
        SpanningTree.Find(workspace.Arcs.Scores, workspace.Arcs.Stride, n, heads);
        workspace.Labels.Compute(network, workspace.Activations, batch, sentence, heads);
        var (upos, xpos, lemmas, relation) = (new Upos[n - 1], new string[n - 1], new string[n - 1], new string[n - 1]);
        var outHeads = new int[n - 1];
        for (var i = 1; i < n; i++)
        {
            var tag = Best(workspace.Activations.Tags.AsSpan(batch.Row(sentence, i) * network.Shape.PaddedTags, network.Shape.Tags), 0);
            (upos[i - 1], xpos[i - 1]) = (tagger.Tags.Upos(tag), tagger.Tags.Xpos(tag));
            lemmas[i - 1] = lemmatizer.Lemma(forms[i - 1], upos[i - 1], xpos[i - 1]);
            outHeads[i - 1] = heads[i] - 1;
            // Relation 0 is root: it goes with the root as head, and only with it.
            var scores = workspace.Labels.Scores.AsSpan(i * network.Shape.PaddedRelations, network.Shape.Relations);
            relation[i - 1] = relations[heads[i] == 0 ? 0 : Best(scores, 1)];
        }

        return new SentenceAnalysis(upos, xpos, lemmas, outHeads, relation, Confidence(workspace.Arcs, heads));
    }

    // The least probable arc's probability among all heads of its word.
    static double Confidence(ArcScores arcs, ReadOnlySpan<int> heads)
    {
        var least = 1.0;
        for (var i = 1; i < heads.Length; i++)
        {
            var row = arcs.Scores.AsSpan(i * arcs.Stride, heads.Length);
            var sum = 0.0;
            for (var h = 0; h < row.Length; h++)
                if (h != i) sum += Math.Exp(Math.Min(row[h] - row[heads[i]], 50));
            least = Math.Min(least, 1 / sum);
        }

        return least;
    }

    static int Best(ReadOnlySpan<float> scores, int first)
    {
        var best = first;
        for (var i = first + 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(Version);
        tagger.Write(writer);
        lemmatizer.Write(writer);
        writer.Write(relations.Count);
        foreach (var relation in relations) writer.Write(relation);
        features.Write(writer);
        network.Shape.Write(writer);
        foreach (var parameter in network.All()) parameter.Write(writer);
    }

    /// <summary>Reads what follows the magic number.</summary>
    public static NeuralModel Read(BinaryReader reader)
    {
        var version = reader.ReadString();
        var tagger = Tagger.Read(reader);
        var lemmatizer = Lemmatizer.Read(reader);
        var relations = new string[reader.ReadInt32()];
        for (var i = 0; i < relations.Length; i++) relations[i] = reader.ReadString();
        var features = WordFeatures.Read(reader);
        var network = new Network(NetworkShape.Read(reader));
        foreach (var parameter in network.All()) parameter.Read(reader);
        return new NeuralModel(version, tagger, lemmatizer, relations, features, network);
    }
}
