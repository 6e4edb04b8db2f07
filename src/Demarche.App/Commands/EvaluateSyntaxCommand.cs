using System.CommandLine;
using Demarche.Evaluation;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate syntax GOLD [PREDICTED]</c>: tokens, tags and trees against a treebank.</summary>
static class EvaluateSyntaxCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "Gold CoNLL-U (may be gzipped)." };
        var predicted = new Argument<string?>("PREDICTED") { Description = "CoNLL-U over the same text. Left out, the gold text is parsed now.", Arity = ArgumentArity.ZeroOrOne };
        var raw = new Option<bool>("--raw") { Description = "Parse the bare text: tokens and sentences are the program's own." };
        var speed = new Option<bool>("--speed") { Description = "Say how many tokens the warm parser reads in a second of processor time too (half a minute)." };
        var relations = new Option<bool>("--relations") { Description = "Score every relation too." };
        var model = ModelOption.Create();
        var format = SharedOptions.Format("table", "json");
        var verb = new Verb("syntax", "Tokens, sentences, UPOS, lemmas, UAS and LAS as CoNLL 2018 defines them.",
            "demarche evaluate syntax en_ewt-ud-test.conllu.gz --raw",
            "demarche evaluate syntax en_ewt-ud-test.conllu --model out/fast.model --relations")
        {
            gold, predicted, raw, speed, relations, model, format,
        };
        verb.SetAction(result =>
        {
            var reference = TreebankFile.Read(result.GetRequiredValue(gold));
            var other = result.GetValue(predicted) is { } path
                ? TreebankFile.Read(path)
                : Parse(reference, ModelOption.Load(result.GetValue(model)), result.GetValue(raw), result.GetValue(speed) ? result.InvocationConfiguration.Error : null);
            var score = SyntaxScorer.Score(reference, other);
            if (result.GetRequiredValue(format) == "json") result.InvocationConfiguration.Output.WriteLine(score.ToJson());
            else score.WriteTable(result.InvocationConfiguration.Output, result.GetValue(relations));
            return ExitCode.Done;
        });
        return verb;
    }

    static ConlluDocument Parse(ConlluDocument gold, SyntaxModel model, bool raw, TextWriter? speed)
    {
        var parser = new SyntaxParser(model);
        IReadOnlyList<ParsedSentence> Sentences() => raw ? parser.Parse(gold.Text) : parser.ParseTokens(gold.Sentences);
        speed?.WriteLine($"{model.Version}: {ParsingSpeed.Measure(() => Sentences().Sum(sentence => sentence.Tokens.Count)):F0} tokens a CPU second");
        return new ConlluDocument(gold.Text, Sentences());
    }
}
