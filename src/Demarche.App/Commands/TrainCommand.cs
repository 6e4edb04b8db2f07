using System.CommandLine;

namespace Demarche.App.Commands;

/// <summary><c>demarche train …</c>: trains what ships, one subject a subcommand.</summary>
static class TrainCommand
{
    public static Command Create() =>
        new Verb("train", "Trains models.",
            "demarche train syntax --treebank treebanks --out data/models/en")
        {
            TrainSyntaxCommand.Create(),
        };
}
