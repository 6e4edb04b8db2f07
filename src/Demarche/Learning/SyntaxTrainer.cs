using System.Security.Cryptography;
using System.Text;
using Demarche.Syntax;
using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>Trains the fast model from treebanks: lemma rules, tagger, jackknifed tags, parser.</summary>
/// <remarks>The same treebanks and options give the same bytes.</remarks>
public static class SyntaxTrainer
{
    /// <summary>Trains and writes a model.</summary>
    /// <param name="treebanks">CoNLL-U documents.</param>
    /// <param name="options">Passes, folds, seed.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="report">Takes a line of progress.</param>
    public static void TrainFast(IReadOnlyList<ConlluDocument> treebanks, SyntaxTrainerOptions options, Stream output, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        ParsedSentence[] gold = [.. treebanks.SelectMany(treebank => treebank.Sentences)];
        report($"{gold.Length} sentences, {gold.Sum(sentence => sentence.Tokens.Count)} words");
        var lemmatizer = LemmaLearner.Learn(gold);
        var tags = new TagSet(gold.SelectMany(sentence => sentence.Tokens).Select(TagSet.Name).Distinct().Order(StringComparer.Ordinal));
        string[] relations = ["root", .. gold.SelectMany(sentence => sentence.Tokens).Select(token => token.Deprel).Where(name => name != "root").Distinct().Order(StringComparer.Ordinal)];
        var sentences = TrainingSet.Build(gold, tags, relations, options.Seed);
        report($"tagger: {options.Folds} folds and the whole");
        TaggerTrainer.Jackknife(tags, sentences, options.Folds, options.JackknifePasses, options.Seed);
        var tagger = TaggerTrainer.Train(tags, sentences, options.TaggerPasses, options.Seed);
        var parser = ParserTrainer.Train(tags, relations, sentences, options.ParserPasses, options.Seed, report);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        new PerceptronModel($"en-fast 1 {Digest(treebanks)}", tagger, lemmatizer, parser).Write(writer);
    }

    /// <summary>First eight hexadecimal digits of the SHA-256 of what the treebanks say.</summary>
    internal static string Digest(IReadOnlyList<ConlluDocument> treebanks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var token in treebanks.SelectMany(treebank => treebank.Sentences).SelectMany(sentence => sentence.Tokens))
            hash.AppendData(Encoding.UTF8.GetBytes($"{token.Form}\t{token.Lemma}\t{TagSet.Name(token)}\t{token.Head}\t{token.Deprel}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
