using System.CommandLine;
using System.Diagnostics;
using Demarche.Learning;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche train syntax --treebank DIR --out DIR</c>: the syntax models from UD treebanks.</summary>
static class TrainSyntaxCommand
{
    public static Command Create()
    {
        var treebank = new Option<string>("--treebank") { Description = "Folder of CoNLL-U files, gzipped or not. Those named *-train* are trained on, *-dev* and *-test* score.", HelpName = "DIR", Required = true };
        var output = new Option<string>("--out") { Description = "Folder for the model and its manifest.", HelpName = "DIR", Required = true };
        var model = new Option<string>("--model") { Description = "Which model to train: fast (minutes), accurate (about an hour), all.", DefaultValueFactory = _ => "all" };
        model.AcceptOnlyFromAmong("all", "fast", "accurate");
        var verb = new Verb("syntax", "Trains tagger, lemmatizer and parser. The same treebanks give the same bytes.",
            "demarche train syntax --treebank treebanks --out models",
            "demarche train syntax --treebank treebanks --out models --model fast")
        {
            treebank, output, model,
        };
        verb.SetAction(result => Run(result.GetRequiredValue(treebank), result.GetRequiredValue(output), Kinds(result.GetRequiredValue(model)), result.InvocationConfiguration.Error));
        return verb;
    }

    static SyntaxModelKind[] Kinds(string name) => name switch
    {
        "fast" => [SyntaxModelKind.Fast],
        "accurate" => [SyntaxModelKind.Accurate],
        _ => [SyntaxModelKind.Fast, SyntaxModelKind.Accurate],
    };

    static int Run(string folder, string output, SyntaxModelKind[] kinds, TextWriter errors)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder '{folder}'.");
        string[] files = [.. Directory.GetFiles(folder).Where(file => file.Contains(".conllu", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var training = files.Where(IsTraining).Select(TreebankFile.Read).ToList();
        if (training.Count == 0) throw new UsageException($"'{folder}' holds no file *-train*.conllu[.gz].");
        var tests = files.Where(file => !IsTraining(file)).Select(file => (Path.GetFileName(file).Split('.')[0], TreebankFile.Read(file))).ToList();
        Directory.CreateDirectory(output);
        var clock = Stopwatch.StartNew();
        void Report(string line) => errors.WriteLine($"{clock.Elapsed.TotalSeconds,5:F0} s  {line}");
        foreach (var kind in kinds)
        {
            var path = Path.Combine(output, $"{kind.ToString().ToLowerInvariant()}.model");
            using (var stream = File.Create(path)) SyntaxTrainer.Train(kind, training, new SyntaxTrainerOptions(), stream, Report);
            SyntaxManifest.Write(path, training, tests);
            Report(path);
        }

        return ExitCode.Done;
    }

    static bool IsTraining(string file) => Path.GetFileName(file).Contains("-train", StringComparison.Ordinal);
}
