using System.CommandLine;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche moves</c>: acts, each told by one or more reports.</summary>
static class MovesCommand
{
    public static Command Create() => QueryVerb.Create("moves", "Lists acts, each with what its reports agree on.", [EntryKind.Move],
    [
        new("day", Cells.Day),
        new("move", move => move.Text("modality") == "actual" ? move.Text("move") : $"{move.Text("move")} ({move.Text("modality")})"),
        new("who → whom", Cells.Parties),
        new("issue", move => move.Text("issue")),
        new("object", move => move.Object(44)),
        new("status", move => move.Text("status")),
        new("sources", move => move.Text("sources")),
        new("id", move => move.Text("id")),
    ],
    "demarche moves --actor RUS --issue security-guarantees",
    "demarche moves --as-of 2022-01-20 --format json");
}
