using System.CommandLine;
using System.Text.Json;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche timeline</c>: moves and meetings in the order of their days.</summary>
static class TimelineCommand
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var format = SharedOptions.Format("table", "json", "csv");
        var verb = new Verb("timeline", "Lists moves and meetings in the order of their days. Exit code 1 when nothing is found.",
            "demarche timeline --issue talks --from 2022-01-01 --to 2022-02-15",
            "demarche timeline --actor NATO --format json");
        options.AddTo(verb);
        verb.Add(format);
        verb.SetAction(result =>
        {
            var store = options.Store(result);
            var shape = result.GetRequiredValue(format);
            var query = options.Query(result, shape, EntryKind.Move, EntryKind.Round);
            var entries = store.Entries(query)
                .Select(entry => (Day: Day(entry), Entry: entry)).OrderBy(row => row.Day, StringComparer.Ordinal).Select(row => row.Entry).ToArray();
            RecordPrinter.Print(entries, Columns, shape, result.InvocationConfiguration.Output, options.IsOpen(result, shape));
            return entries.Length > 0 ? ExitCode.Done : NothingFound.Say(store, query, result.InvocationConfiguration.Error);
        });
        return verb;
    }

    static readonly RecordColumn[] Columns =
    [
        new("day", Day),
        new("what", entry => IsRound(entry) ? $"meeting {entry.Text("status")}" : entry.Text("move")),
        new("who → whom", entry => IsRound(entry) ? entry.List("parties") : entry.Parties()),
        new("issue", entry => IsRound(entry) ? entry.List("issues") : entry.Text("issue")),
        new("words", entry => IsRound(entry) ? entry.Text("venue") : entry.Object(50)),
        new("status", entry => entry.Text("status")),
        new("id", entry => entry.Text("id")),
    ];

    static bool IsRound(JsonElement entry) => entry.TryGetProperty("planned", out _);

    static string Day(string entry)
    {
        using var json = JsonDocument.Parse(entry);
        return Day(json.RootElement);
    }

    static string Day(JsonElement entry)
    {
        if (!IsRound(entry)) return Cells.Day(entry);
        if (entry.Text("held") is { Length: > 0 } held) return held;
        var planned = entry.GetProperty("planned").EnumerateArray().Select(plan => plan.ToString()).LastOrDefault();
        return planned ?? "";
    }
}
