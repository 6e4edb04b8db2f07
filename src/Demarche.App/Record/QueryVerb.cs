using System.CommandLine;
using Demarche.Store;

namespace Demarche.App.Record;

/// <summary>Makes the verbs that ask the record: they differ in what they ask for and in their columns.</summary>
static class QueryVerb
{
    public static Verb Create(string name, string description, EntryKind[] kinds, RecordColumn[] columns, params string[] examples) =>
        Create(name, description, kinds, columns, (_, query) => query, examples);

    /// <remarks><c>narrow</c> turns options of the verb's own into a narrower question.</remarks>
    public static Verb Create(string name, string description, EntryKind[] kinds, RecordColumn[] columns,
        Func<ParseResult, RecordQuery, RecordQuery> narrow, params string[] examples)
    {
        var options = new QueryOptions();
        var format = SharedOptions.Format("table", "json", "csv");
        var verb = new Verb(name, description + " Exit code 1 when nothing is found.", examples);
        options.AddTo(verb);
        verb.Add(format);
        verb.SetAction(result =>
        {
            var store = options.Store(result);
            var shape = result.GetRequiredValue(format);
            var query = narrow(result, options.Query(result, shape, kinds));
            var entries = store.Entries(query);
            RecordPrinter.Print(entries, columns, shape, result.InvocationConfiguration.Output, options.IsOpen(result, shape));
            return entries.Count > 0 ? ExitCode.Done : NothingFound.Say(store, query, result.InvocationConfiguration.Error);
        });
        return verb;
    }
}
