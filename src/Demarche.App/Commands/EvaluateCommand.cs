using System.CommandLine;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate …</c>: scores against gold sets, one subject a subcommand.</summary>
static class EvaluateCommand
{
    public static Command Create() =>
        new Verb("evaluate", "Scores the program against gold sets.",
            "demarche evaluate reports gold.jsonl predicted.jsonl")
        {
            EvaluateReportsCommand.Create(),
        };
}
