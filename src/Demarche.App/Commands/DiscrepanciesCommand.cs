using System.CommandLine;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche discrepancies</c>: fields of a move in which its sources contradict each other.</summary>
static class DiscrepanciesCommand
{
    public static Command Create()
    {
        var open = new Option<bool>("--open") { Description = "Only those that nobody has decided." };
        var verb = QueryVerb.Create("discrepancies", "Lists fields of a move in which its sources contradict each other.", [EntryKind.Discrepancy],
        [
            new("move", discrepancy => discrepancy.GetProperty("move").Brief()),
            new("date", discrepancy => discrepancy.GetProperty("move").Day()),
            new("field", discrepancy => discrepancy.Text("field")),
            new("values", discrepancy => string.Join(" | ", discrepancy.GetProperty("values").EnumerateArray()
                .Select(value => $"{value.Text("value")} ({value.GetProperty("dispatches").GetArrayLength()})"))),
            new("decided", discrepancy => discrepancy.Text("resolved") is { Length: > 0 } value ? $"{value} by {discrepancy.Text("decided_by")}" : ""),
            new("id", discrepancy => discrepancy.Text("id")),
        ],
        (result, query) => result.GetValue(open) ? query with { States = ["open"] } : query,
        "demarche discrepancies --open",
        "demarche discrepancies --format json");
        verb.Add(open);
        return verb;
    }
}
