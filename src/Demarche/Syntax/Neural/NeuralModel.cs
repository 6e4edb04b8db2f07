using Demarche.Syntax.Features;
using Demarche.Syntax.Lemmas;

namespace Demarche.Syntax.Neural;

/// <summary>Tagger and parser over one BiLSTM (Dozat and Manning 2017), with learnt lemma rules. All built-in models are of this kind, in three sizes.</summary>
/// <param name="version">Name, format and treebank digest.</param>
/// <param name="tags">Joint tags by number.</param>
/// <param name="lemmatizer">Lemmas by form and tag.</param>
/// <param name="morphology">Features by form, tag and clause.</param>
/// <param name="relations">Relations by number; 0 is <c>root</c>.</param>
/// <param name="features">Rows of words.</param>
/// <param name="network">The weights.</param>
/// <param name="encoder">Vectors in context, for a network that reads them.</param>
sealed class NeuralModel(string version, TagSet tags, Lemmatizer lemmatizer, FeatureTable morphology, IReadOnlyList<string> relations, WordFeatures features, Network network, IContextEncoder? encoder = null) : SyntaxModel(version)
{
    /// <summary>First eight bytes of the file: <c>DMRSYNN3</c>.</summary>
    public const ulong Magic = 0x334E4E5953524D44;

    /// <summary>Positions in one batch: enough to fill the matrix kernels, few enough for the second-level cache.</summary>
    const int BatchPositions = 1024;

    // What one call leaves for the next: a dispatch is one call, and its buffers are larger than its text. Calls at the same time bring their own.
    Workspace? _spare;

    public WordFeatures Features => features;

    public Network Network => network;

    /// <summary>What the network reads beside its words; null for one that reads nothing.</summary>
    public IContextEncoder? Encoder => encoder;

    internal override IReadOnlyList<SentenceAnalysis> Analyse(IReadOnlyList<string[]> sentences) => Analyse(sentences, receive: null);

    /// <summary>Analyses sentences and shows the scores behind each.</summary>
    public IReadOnlyList<SentenceAnalysis> Analyse(IReadOnlyList<string[]> sentences, ScoresReceiver? receive)
    {
        var result = new SentenceAnalysis[sentences.Count];
        var order = Enumerable.Range(0, result.Length).OrderByDescending(i => sentences[i].Length).ToArray();
        var workspace = Interlocked.Exchange(ref _spare, null) ?? new Workspace();
        for (int start = 0, end; start < order.Length; start = end)
        {
            var positions = 0;
            for (end = start; end < order.Length && (end == start || positions + sentences[order[end]].Length < BatchPositions); end++)
                positions += sentences[order[end]].Length + 1;
            Analyse(sentences, order.AsSpan(start, end - start), workspace, result, receive);
        }

        _spare = workspace;
        return result;
    }

    sealed class Workspace
    {
        public readonly Activations Activations = new();
        public readonly ArcScores Arcs = new();
        public readonly LabelScores Labels = new();
        public readonly EncoderBuffers Encoder = new();
    }

    void Analyse(IReadOnlyList<string[]> sentences, ReadOnlySpan<int> order, Workspace workspace, SentenceAnalysis[] result, ScoresReceiver? receive)
    {
        var lengths = new int[order.Length];
        for (var b = 0; b < lengths.Length; b++) lengths[b] = sentences[order[b]].Length + 1;
        var batch = new PackedBatch(lengths);
        var activations = workspace.Activations;
        if (activations.Features.Length < batch.Rows * WordFeatures.Count) activations.Features = new int[batch.Rows * WordFeatures.Count];
        for (var b = 0; b < order.Length; b++) FillFeatures(features, batch, b, sentences[order[b]], activations.Features);
        if (encoder is not null) FillContexts(encoder, sentences, order, batch, workspace);
        activations.Run(network, batch);
        for (var b = 0; b < order.Length; b++)
        {
            var heads = FindHeads(batch, b, workspace);
            var scores = new SentenceScores(network.Shape, activations, batch, b, workspace.Arcs, workspace.Labels);
            result[order[b]] = Decode(sentences[order[b]], heads, scores);
            receive?.Invoke(order[b], scores);
        }
    }

    static void FillFeatures(WordFeatures features, PackedBatch batch, int sentence, string[] forms, int[] rows)
    {
        WordFeatures.FillRoot(rows.AsSpan(batch.Row(sentence, 0) * WordFeatures.Count, WordFeatures.Count));
        for (var i = 0; i < forms.Length; i++)
            features.Fill(new WordShape(forms[i]), rows.AsSpan(batch.Row(sentence, i + 1) * WordFeatures.Count, WordFeatures.Count));
    }

    static void FillContexts(IContextEncoder encoder, IReadOnlyList<string[]> sentences, ReadOnlySpan<int> order, PackedBatch batch, Workspace workspace)
    {
        var (width, activations) = (encoder.Width, workspace.Activations);
        Buffers.ReserveZero(ref activations.Contexts, batch.Rows * width);
        var chosen = new string[order.Length][];
        for (var b = 0; b < chosen.Length; b++) chosen[b] = sentences[order[b]];
        encoder.Encode(chosen, workspace.Encoder, (sentence, word, vector) => vector.CopyTo(activations.Contexts.AsSpan(batch.Row(sentence, word + 1) * width, width)));
    }

    int[] FindHeads(PackedBatch batch, int sentence, Workspace workspace)
    {
        workspace.Arcs.Compute(network, workspace.Activations, batch, sentence);
        var heads = new int[batch.Lengths[sentence]];
        SpanningTree.Find(workspace.Arcs.Scores, workspace.Arcs.Stride, heads.Length, heads);
        workspace.Labels.Compute(network, workspace.Activations, batch, sentence, heads);
        return heads;
    }

    SentenceAnalysis Decode(string[] forms, int[] heads, SentenceScores scores)
    {
        var n = heads.Length;
        var (upos, xpos, lemmas, relation) = (new Upos[n - 1], new string[n - 1], new string[n - 1], new string[n - 1]);
        var outHeads = new int[n - 1];
        for (var i = 1; i < n; i++)
        {
            var tag = Best(scores.Tags(i), 0);
            (upos[i - 1], xpos[i - 1]) = (tags.Upos(tag), tags.Xpos(tag));
            lemmas[i - 1] = lemmatizer.Lemma(forms[i - 1], upos[i - 1], xpos[i - 1]);
            outHeads[i - 1] = heads[i] - 1;
            // Relation 0 is root: it goes with the root as head, and only with it.
            relation[i - 1] = relations[heads[i] == 0 ? 0 : Best(scores.Relations(i), 1)];
        }

        for (var i = 0; i < lemmas.Length; i++)
            if (upos[i] == Upos.Aux && outHeads[i] >= 0) lemmas[i] = lemmatizer.Auxiliary(forms[i], xpos[i], relation[i], xpos[outHeads[i]]) ?? lemmas[i];
        var analysis = new SentenceAnalysis(upos, xpos, lemmas, outHeads, relation, Confidence(scores, heads));
        return analysis with { Features = morphology.Features(forms, analysis) };
    }

    // The least probable arc's probability among all heads of its word.
    static double Confidence(SentenceScores scores, ReadOnlySpan<int> heads)
    {
        var least = 1.0;
        for (var i = 1; i < heads.Length; i++)
        {
            var row = scores.Heads(i);
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
        tags.Write(writer);
        lemmatizer.Write(writer);
        morphology.Write(writer);
        writer.Write(relations.Count);
        foreach (var relation in relations) writer.Write(relation);
        features.Write(writer);
        network.Shape.Write(writer);
        network.Write(writer);
        if (network.Context is not null) (encoder as SentenceEncoder ?? throw new InvalidOperationException("The encoder has no form in a file.")).Write(writer);
    }

    /// <summary>Reads what follows the magic number.</summary>
    public static NeuralModel Read(BinaryReader reader)
    {
        var version = reader.ReadString();
        var tags = TagSet.Read(reader);
        var lemmatizer = Lemmatizer.Read(reader);
        var morphology = FeatureTable.Read(reader);
        var relations = new string[reader.ReadInt32()];
        for (var i = 0; i < relations.Length; i++) relations[i] = reader.ReadString();
        var features = WordFeatures.Read(reader);
        var network = Network.Read(NetworkShape.Read(reader), reader);
        return new NeuralModel(version, tags, lemmatizer, morphology, relations, features, network, network.Context is null ? null : SentenceEncoder.Read(reader));
    }
}
