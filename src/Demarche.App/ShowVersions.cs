using System.CommandLine;
using System.CommandLine.Invocation;

namespace Demarche.App;

/// <summary>Prints program, codebook and model versions.</summary>
sealed class ShowVersions : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        foreach (var (part, version) in Versions.All()) parseResult.InvocationConfiguration.Output.WriteLine($"{part} {version}");
        return ExitCode.Done;
    }
}
