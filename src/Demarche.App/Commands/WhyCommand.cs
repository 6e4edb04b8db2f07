using System.CommandLine;
using System.Text.Json;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche why ID</c>: the sentences behind a row of the record.</summary>
static class WhyCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of a report, move, exchange, round, position, issue or discrepancy." };
        var store = StoreOption.Create();
        var format = SharedOptions.Format("table", "json");
        var verb = new Verb("why", "Shows the words behind a row of the record: dispatch, characters in context, rule, versions. Exit code 1 when there is no such id.",
            "demarche why m3f2a9c01b7de",
            "demarche why x3f2a9c01b7de --format json")
        {
            id, store, format,
        };
        verb.SetAction(result => Run(result.GetRequiredValue(id), StoreOption.OpenExisting(result.GetRequiredValue(store)), result.GetRequiredValue(format), result.InvocationConfiguration.Output));
        return verb;
    }

    static int Run(string id, LedgerStore store, string format, TextWriter output)
    {
        var evidence = EvidenceOf(id, store);
        if (evidence.Count == 0)
        {
            Console.Error.WriteLine($"demarche: nothing on record has the id '{id}'.");
            return ExitCode.NothingFound;
        }

        if (format == "json") output.WriteLine($"[\n {string.Join(",\n ", evidence.Select(WhyJson.Of))}\n]");
        else foreach (var one in evidence) Write(one, output);
        return ExitCode.Done;
    }

    /// <summary>The reports behind an entry, in the order of its moves.</summary>
    internal static IReadOnlyList<ReportEvidence> EvidenceOf(string id, LedgerStore store)
    {
        if (id.StartsWith('r')) return store.Evidence(id) is { } one ? [one] : [];
        if (store.Entry(id) is not { } entry) return [];
        using var json = JsonDocument.Parse(entry.Json);
        return [.. ReportIds(json.RootElement, store).Distinct(StringComparer.Ordinal).Select(store.Evidence).OfType<ReportEvidence>()];
    }

    // A move names its reports; everything else names moves, or holds them.
    static IEnumerable<string> ReportIds(JsonElement element, LedgerStore store)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.TryGetProperty("reports", out var reports):
                foreach (var report in reports.EnumerateArray()) yield return report.GetString()!;
                if (element.TryGetProperty("denials", out var denials))
                    foreach (var report in denials.EnumerateArray()) yield return report.GetString()!;
                break;
            case JsonValueKind.Object:
                if (element.TryGetProperty("performer", out _) && store.Entry(element.GetProperty("id").GetString()!) is { } move)
                {
                    using var json = JsonDocument.Parse(move.Json);
                    foreach (var report in ReportIds(json.RootElement, store).ToArray()) yield return report;
                }
                else
                {
                    foreach (var property in element.EnumerateObject())
                        foreach (var report in ReportIds(property.Value, store)) yield return report;
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    foreach (var report in ReportIds(item, store)) yield return report;
                break;
            case JsonValueKind.String when element.GetString() is { Length: > 1 } text && text[0] == 'm' && store.Entry(text) is { Kind: EntryKind.Move } named:
                using (var json = JsonDocument.Parse(named.Json))
                    foreach (var report in ReportIds(json.RootElement, store).ToArray()) yield return report;
                break;
        }
    }

    static void Write(ReportEvidence evidence, TextWriter output)
    {
        var (sourced, stored, version) = evidence;
        var dispatch = stored.Dispatch;
        var report = sourced.Report;
        output.WriteLine($"{sourced.Id}  {report.Move.ToString().ToLowerInvariant()}  {string.Join(", ", report.Performer)}{(report.Addressee.Count > 0 ? " → " + string.Join(", ", report.Addressee) : "")}");
        output.WriteLine($"  {string.Join(" · ", new[] { dispatch.Outlet, stored.Agency is { } agency ? $"agency {agency}" : null, dispatch.Date?.ToString("yyyy-MM-dd"), $"dispatch {dispatch.Id}" }.OfType<string>())}");
        var (before, words, after) = WhyJson.Context(dispatch.Text, report);
        output.WriteLine($"  {before}[{words}]{after}");
        output.WriteLine($"  characters {WhyJson.Place(dispatch.Text, report.Span)} · rule {report.Rule} · confidence {report.Confidence:0.00} · {version}");
        output.WriteLine();
    }
}
