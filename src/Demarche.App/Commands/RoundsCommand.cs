using System.CommandLine;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche rounds</c>: meetings from their announcement to their being held.</summary>
static class RoundsCommand
{
    public static Command Create() => QueryVerb.Create("rounds", "Lists meetings: scheduled, postponed, cancelled, held.", [EntryKind.Round],
    [
        new("parties", round => round.List("parties")),
        new("venue", round => round.Text("venue")),
        new("status", round => round.Text("status")),
        new("planned", round => round.List("planned")),
        new("held", round => round.Text("held")),
        new("issues", round => round.List("issues")),
        new("id", round => round.Text("id")),
    ],
    "demarche rounds --actor UKR --from 2022-01-01",
    "demarche rounds --as-of 2022-01-28 --format json");
}
