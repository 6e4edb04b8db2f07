using System.CommandLine;

namespace Demarche.App.Commands;

/// <summary><c>demarche import …</c>: other programs' dictionaries as tables of this one.</summary>
static class ImportCommand
{
    public static Command Create() => new Verb("import", "Turns other programs' dictionaries into tables.",
        "demarche import actors Phoenix.Countries.actors.txt --out phoenix.csv")
    {
        ImportActorsCommand.Create(),
        ImportVerbsCommand.Create(),
    };
}
