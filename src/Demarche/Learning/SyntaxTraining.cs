using System.Security.Cryptography;
using System.Text;
using Demarche.Syntax;
using Demarche.Syntax.Lemmas;
using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>What both models train on: numbered sentences with jackknifed tags, the tagger and the lemma rules.</summary>
sealed class SyntaxTraining
{
    SyntaxTraining(TagSet tags, IReadOnlyList<string> relations, IReadOnlyList<TrainingSentence> sentences, Tagger tagger, Lemmatizer lemmatizer, string digest) =>
        (Tags, Relations, Sentences, Tagger, Lemmatizer, Digest) = (tags, relations, sentences, tagger, lemmatizer, digest);

    public TagSet Tags { get; }

    /// <summary>Relations by number; 0 is <c>root</c>.</summary>
    public IReadOnlyList<string> Relations { get; }

    public IReadOnlyList<TrainingSentence> Sentences { get; }

    public Tagger Tagger { get; }

    public Lemmatizer Lemmatizer { get; }

    /// <summary>First eight hexadecimal digits of the SHA-256 of what the treebanks say.</summary>
    public string Digest { get; }

    public static SyntaxTraining Prepare(IReadOnlyList<ConlluDocument> treebanks, SyntaxTrainerOptions options, Action<string> report)
    {
        ParsedSentence[] gold = [.. treebanks.SelectMany(treebank => treebank.Sentences)];
        report($"{gold.Length} sentences, {gold.Sum(sentence => sentence.Tokens.Count)} words");
        var lemmatizer = LemmaLearner.Learn(gold);
        var tokens = gold.SelectMany(sentence => sentence.Tokens);
        var tags = new TagSet(tokens.Select(TagSet.Name).Distinct().Order(StringComparer.Ordinal));
        string[] relations = ["root", .. tokens.Select(token => token.Deprel).Where(name => name != "root").Distinct().Order(StringComparer.Ordinal)];
        var sentences = TrainingSet.Build(gold, tags, relations, options.Seed);
        report($"tagger: {options.Folds} folds and the whole");
        TaggerTrainer.Jackknife(tags, sentences, options.Folds, options.JackknifePasses, options.Seed);
        var tagger = TaggerTrainer.Train(tags, sentences, options.TaggerPasses, options.Seed);
        return new SyntaxTraining(tags, relations, sentences, tagger, lemmatizer, DigestOf(treebanks));
    }

    public static string DigestOf(IReadOnlyList<ConlluDocument> treebanks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var token in treebanks.SelectMany(treebank => treebank.Sentences).SelectMany(sentence => sentence.Tokens))
            hash.AppendData(Encoding.UTF8.GetBytes($"{token.Form}\t{token.Lemma}\t{TagSet.Name(token)}\t{token.Head}\t{token.Deprel}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
