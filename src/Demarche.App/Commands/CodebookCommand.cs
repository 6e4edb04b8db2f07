using System.CommandLine;

namespace Demarche.App.Commands;

/// <summary><c>demarche codebook check</c>: validates a codebook and runs its sentences.</summary>
static class CodebookCommand
{
    public static Command Create() => new Verb("codebook", "Works on the rules by which moves are coded.", "demarche codebook check --codebook my-codebook") { Check() };

    static Verb Check()
    {
        var codebook = new CodebookOptions();
        var verb = new Verb("check",
            "Reads the codebook, codes the sentences of its entries and lists those that fail (exit code 2); predicates that can never be chosen are named with file and line.",
            "demarche codebook check --codebook my-codebook");
        codebook.AddTo(verb);
        verb.SetAction(result => Run(codebook.Apply(result), result.InvocationConfiguration));
        return verb;
    }

    static int Run(CoderOptions options, InvocationConfiguration streams)
    {
        var coder = CodebookOptions.Load(options);
        var unreachable = coder.Codebook.Unreachable();
        foreach (var line in unreachable) streams.Error.WriteLine(line);
        var (sentences, failures) = coder.Codebook.Check(coder);
        foreach (var failure in failures) streams.Error.WriteLine(failure);
        streams.Output.WriteLine($"{coder.Codebook.PredicateCount} predicates, {unreachable.Count} never chosen, {sentences} sentences, {failures.Count} failed");
        return failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
