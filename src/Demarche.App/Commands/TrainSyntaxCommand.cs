using System.CommandLine;
using System.Diagnostics;
using Demarche.Learning;

namespace Demarche.App.Commands;

/// <summary><c>demarche train syntax --treebank DIR --out DIR</c>: the syntax models from UD treebanks.</summary>
static class TrainSyntaxCommand
{
    public static Command Create()
    {
        var treebank = new Option<string>("--treebank") { Description = "Folder of CoNLL-U files, gzipped or not. Those named *-train* are trained on, *-dev* and *-test* score.", HelpName = "DIR", Required = true };
        var output = new Option<string>("--out") { Description = "Folder for the model and its manifest.", HelpName = "DIR", Required = true };
        var verb = new Verb("syntax", "Trains tagger, lemmatizer and parser. The same treebanks give the same bytes.",
            "demarche train syntax --treebank treebanks --out models")
        {
            treebank, output,
        };
        verb.SetAction(result => Run(result.GetRequiredValue(treebank), result.GetRequiredValue(output), result.InvocationConfiguration.Error));
        return verb;
    }

    static int Run(string folder, string output, TextWriter errors)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder '{folder}'.");
        string[] files = [.. Directory.GetFiles(folder).Where(file => file.Contains(".conllu", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var training = files.Where(file => Path.GetFileName(file).Contains("-train", StringComparison.Ordinal)).Select(TreebankFile.Read).ToList();
        if (training.Count == 0) throw new UsageException($"'{folder}' holds no file *-train*.conllu[.gz].");
        Directory.CreateDirectory(output);
        var clock = Stopwatch.StartNew();
        var path = Path.Combine(output, "fast.model");
        using (var stream = File.Create(path))
            SyntaxTrainer.TrainFast(training, new SyntaxTrainerOptions(), stream, line => errors.WriteLine($"{clock.Elapsed.TotalSeconds,5:F0} s  {line}"));
        SyntaxManifest.Write(path, training, [.. files.Where(file => !Path.GetFileName(file).Contains("-train", StringComparison.Ordinal)).Select(file => (Path.GetFileName(file).Split('.')[0], TreebankFile.Read(file)))]);
        errors.WriteLine($"{clock.Elapsed.TotalSeconds,5:F0} s  {path}");
        return ExitCode.Done;
    }
}
