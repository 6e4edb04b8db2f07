using System.CommandLine;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche positions</c>: where each actor stood on each issue over time.</summary>
static class PositionsCommand
{
    public static Command Create() => QueryVerb.Create("positions", "Lists where each actor stood on each issue over time.", [EntryKind.Position],
    [
        new("actor", position => position.Text("actor")),
        new("issue", position => position.Text("issue")),
        new("stance", position => position.Text("stance")),
        new("value", position => position.Text("value")),
        new("from", position => position.Text("from")),
        new("to", position => position.Text("to")),
        new("moves", position => position.GetProperty("moves").GetArrayLength().ToString()),
        new("id", position => position.Text("id")),
    ],
    "demarche positions --actor USA --issue talks",
    "demarche positions --issue sanctions --format csv");
}
