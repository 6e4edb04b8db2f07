using System.Security.Cryptography;
using System.Text;
using Demarche.Syntax;
using Demarche.Syntax.Features;
using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>What all models train on: the treebanks, as they stand and as numbered sentences.</summary>
sealed class SyntaxTraining
{
    readonly FeatureTable _morphology;

    SyntaxTraining(IReadOnlyList<ParsedSentence> treebank, TagSet tags, IReadOnlyList<string> relations, IReadOnlyList<TrainingSentence> gold, string digest)
    {
        (Treebank, Tags, Relations, Gold, Digest) = (treebank, tags, relations, gold, digest);
        _morphology = FeatureLearner.Learn(treebank);
    }

    public IReadOnlyList<ParsedSentence> Treebank { get; }

    public TagSet Tags { get; }

    /// <summary>Relations by number; 0 is <c>root</c>.</summary>
    public IReadOnlyList<string> Relations { get; }

    public IReadOnlyList<TrainingSentence> Gold { get; }

    /// <summary>First eight hexadecimal digits of the SHA-256 of what the treebanks say.</summary>
    public string Digest { get; }

    public static SyntaxTraining Prepare(IReadOnlyList<ConlluDocument> treebanks, ulong seed, Action<string> report)
    {
        ParsedSentence[] gold = [.. treebanks.SelectMany(treebank => treebank.Sentences)];
        report($"{gold.Length} sentences, {gold.Sum(sentence => sentence.Tokens.Count)} words");
        var tokens = gold.SelectMany(sentence => sentence.Tokens);
        var tags = new TagSet(tokens.Select(TagSet.Name).Distinct().Order(StringComparer.Ordinal));
        string[] relations = ["root", .. tokens.Select(token => token.Deprel).Where(name => name != "root").Distinct().Order(StringComparer.Ordinal)];
        return new SyntaxTraining(gold, tags, relations, TrainingSet.Build(gold, tags, relations, seed), DigestOf(treebanks));
    }

    /// <summary>A model of a network, with lemmas and features learnt from the treebanks.</summary>
    /// <param name="version">Its name.</param>
    /// <param name="features">Word rows of the network.</param>
    /// <param name="network">The network.</param>
    /// <param name="parsed">Sentences with tags whose base forms count as known lemmas.</param>
    /// <param name="encoder">For a teacher, what it reads.</param>
    public NeuralModel Model(string version, WordFeatures features, Network network, IReadOnlyList<ParsedSentence> parsed, IContextEncoder? encoder = null) =>
        new(version, Tags, LemmaLearner.Learn(Treebank, parsed), _morphology, Relations, features, network, encoder);

    /// <summary>Gives every gold sentence the vectors of its words.</summary>
    public void Encode(IContextEncoder encoder, Action<string> report)
    {
        const int chunk = 24;
        var buffers = new EncoderBuffers();
        foreach (var part in Gold.Chunk(chunk))
        {
            foreach (var sentence in part) sentence.Context = new Half[sentence.Forms.Length * encoder.Width];
            encoder.Encode([.. part.Select(sentence => sentence.Forms)], buffers, (sentence, word, vector) =>
            {
                var target = part[sentence].Context.AsSpan(word * encoder.Width, encoder.Width);
                for (var i = 0; i < vector.Length; i++) target[i] = (Half)vector[i];
            });
        }

        report("treebanks encoded");
    }

    /// <summary>Gives the room of the vectors back.</summary>
    public void ForgetContexts()
    {
        foreach (var sentence in Gold) sentence.Context = [];
    }

    public static string DigestOf(IReadOnlyList<ConlluDocument> treebanks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var token in treebanks.SelectMany(treebank => treebank.Sentences).SelectMany(sentence => sentence.Tokens))
            hash.AppendData(Encoding.UTF8.GetBytes($"{token.Form}\t{token.Lemma}\t{TagSet.Name(token)}\t{token.Head}\t{token.Deprel}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
