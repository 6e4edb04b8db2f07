using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Demarche.App;

/// <summary>The library's help with the examples of the verb below it.</summary>
sealed class HelpWithExamples(HelpAction help, IReadOnlyList<string> rootExamples) : SynchronousCommandLineAction
{
    /// <summary>Help must be shown for a command line that lacks its required arguments too.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is Verb verb ? verb.Examples : rootExamples;
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
        output.WriteLine();
        return ExitCode.Done;
    }
}
