using Demarche.Store;

namespace Demarche.App.Record;

/// <summary>Says why a question found nothing: an empty store, a party or issue that is nowhere on record, or days and states that leave nothing over.</summary>
static class NothingFound
{
    /// <summary>Says it on the stream for errors.</summary>
    /// <returns>The exit code.</returns>
    public static int Say(LedgerStore store, RecordQuery query, TextWriter errors)
    {
        errors.WriteLine($"Nothing on record. {Why(store, query)}");
        return ExitCode.NothingFound;
    }

    static string Why(LedgerStore store, RecordQuery query)
    {
        if (store.Count().Dispatches == 0) return "The store holds no dispatch yet: 'demarche add FILE' fills it.";
        if (query.AsOf is not null && !Has(store, new RecordQuery { Kinds = Every, AsOf = query.AsOf })) return $"No dispatch was published by {query.AsOf:yyyy-MM-dd}.";
        if (query.Actor is { } actor && !Has(store, new RecordQuery { Kinds = Every, Actor = actor }))
            return $"Nobody on record has the code '{actor}': 'demarche resolve NAME' gives the code of a name.";
        if (query.Issue is { } issue && !Has(store, new RecordQuery { Kinds = Every, Issue = issue })) return $"No entry is about '{issue}'. {Issues(store)}";
        return Has(store, new RecordQuery { Kinds = query.Kinds }) ? "Nothing fits all that was asked: leave out an option, or widen --from and --to." : "The dispatches of the store tell none.";
    }

    static string Issues(LedgerStore store)
    {
        var issues = store.Entries(new RecordQuery { Kinds = [EntryKind.Issue] }).Select(IssueOf).Where(issue => issue.Length > 0).CountBy(issue => issue)
            .OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Take(Named).Select(row => row.Key).ToList();
        return issues.Count == 0 ? "" : $"Most entries are about {string.Join(", ", issues)}.";
    }

    static string IssueOf(string entry)
    {
        using var json = System.Text.Json.JsonDocument.Parse(entry);
        return json.RootElement.Text("issue");
    }

    static bool Has(LedgerStore store, RecordQuery query) => store.Entries(query with { Limit = 1 }).Count > 0;

    static readonly EntryKind[] Every = Enum.GetValues<EntryKind>();
    const int Named = 8;
}
