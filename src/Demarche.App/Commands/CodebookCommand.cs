using System.CommandLine;
using Demarche.Moves;

namespace Demarche.App.Commands;

/// <summary><c>demarche codebook check</c>: validates a codebook and runs its sentences.</summary>
static class CodebookCommand
{
    public static Command Create() => new Verb("codebook", "Works on the rules by which moves are coded.", "demarche codebook check --codebook my-codebook") { Check() };

    static Verb Check()
    {
        var folder = new Option<string?>("--codebook") { Description = "Folder whose files are laid over the built-in codebook (moves/demand.yaml replaces that file)." };
        var verb = new Verb("check", "Reads the codebook, codes the sentences of its entries and lists those that fail. Exit code 2 when a file is broken or a sentence fails.",
            "demarche codebook check --codebook my-codebook")
        {
            folder,
        };
        verb.SetAction(result => Run(result.GetValue(folder), result.InvocationConfiguration));
        return verb;
    }

    static int Run(string? folder, InvocationConfiguration streams)
    {
        if (folder is not null && !Directory.Exists(folder)) throw new UsageException($"there is no folder '{folder}'");
        try
        {
            var coder = Coder.Load(new CoderOptions { CodebookFolder = folder });
            var (sentences, failures) = coder.Codebook.Check(coder);
            foreach (var failure in failures) streams.Error.WriteLine(failure);
            streams.Output.WriteLine($"{coder.Codebook.PredicateCount} predicates, {sentences} sentences, {failures.Count} failed");
            return failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        }
        catch (CodebookException broken)
        {
            streams.Error.WriteLine(broken.Message);
            return ExitCode.Failed;
        }
    }
}
