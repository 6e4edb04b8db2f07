using System.Diagnostics;
using Demarche.App.Batch;
using Demarche.App.Commands;
using Demarche.Ledger;
using Demarche.Store;

namespace Demarche.App.Record;

/// <summary>Codes dispatches and adds them to a store, a batch a transaction.</summary>
/// <remarks>A run that is killed loses the batch that it was coding, nothing that was committed; the next run goes on behind it.</remarks>
sealed class Adding(LedgerStore store, DateOnly? date, int threads, CoderOptions options, CodingVersion version)
{
    readonly ReportSourcing _sourcing = new(LedgerTables.Load());
    readonly Lazy<Coder> _coder = new(() => CodebookOptions.Load(options));
    readonly StoryNames _names = new(LookAhead);
    readonly HashSet<string> _held = new(StringComparer.Ordinal);
    CopyWatch? _copies;
    readonly bool _isTerminal = !Console.IsErrorRedirected;
    int _added, _known, _reports, _bad;

    /// <summary>Adds every dispatch of the inputs.</summary>
    /// <returns>The exit code.</returns>
    public int Run(InputSet inputs, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        foreach (var batch in Dispatches(inputs).Chunk(BatchSize))
        {
            stop.ThrowIfCancellationRequested();
            Add(batch);
            Report();
        }

        Store(_names.Flush());
        if (_isTerminal) Console.Error.Write("\r\u001b[K");
        Console.Error.WriteLine($"{_added} dispatches added, {_known} known, {_reports} reports{(_bad > 0 ? $", {_bad} not read" : "")}, {clock.Elapsed.TotalSeconds:0.0} s");
        return _bad > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    IEnumerable<Dispatch> Dispatches(InputSet inputs)
    {
        foreach (var (_, where, item) in inputs.Read())
        {
            if (item.Dispatch is { } dispatch) yield return dispatch;
            else Refuse(where, item.Error!);
        }
    }

    void Add(Dispatch[] batch)
    {
        var known = store.Coded([.. batch.Select(dispatch => dispatch.Id)], version);
        // What waits for its story is coded already, and not in the store yet.
        var fresh = batch.Where(dispatch => !known.Contains(dispatch.Id) && _held.Add(dispatch.Id)).ToArray();
        _known += batch.Length - fresh.Length;
        if (fresh.Length == 0) return;
        var coder = _coder.Value;
        _copies ??= new CopyWatch(store, (stored, text) => _names.Remember(coder.Recall(stored.Date, text)));
        var coded = new List<CodedDispatch>();
        foreach (var (one, error) in fresh.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(dispatch => Attempt.Code(coder.Code, dispatch with { Date = dispatch.Date ?? date })))
        {
            if (one is not null) coded.Add(one);
            else Refuse("not added", error!);
        }

        foreach (var day in coded.Select(one => one.Date).OfType<DateOnly>().Distinct()) _copies.Recall(day);
        Store([.. coded.SelectMany(_names.Add)]);
    }

    // One after the other: which of two alike is the copy is decided by the order of the input.
    void Store(IReadOnlyList<CodedDispatch> ready)
    {
        if (ready.Count == 0) return;
        var entries = ready.Select(Entry).ToList();
        _added += store.Add(entries, version);
        _held.ExceptWith(ready.Select(coded => coded.Dispatch.Id));
        _reports += entries.Sum(entry => entry.Reports.Count);
    }

    CodedEntry Entry(CodedDispatch coded)
    {
        var dispatch = coded.Dispatch with
        {
            Outlet = coded.Dispatch.Outlet ?? coded.Restored.Outlet,
            Title = coded.Dispatch.Title ?? coded.Restored.Title,
            Date = coded.Date,
        };
        var original = _copies!.OriginalOf(dispatch, coded.Restored.Text);
        return new CodedEntry(new StoredDispatch(dispatch, coded.Restored.Agency, original), _sourcing.Of(dispatch, coded.Reports, coded.Restored.Agency, original));
    }

    void Refuse(string where, string why)
    {
        _bad++;
        Console.Error.WriteLine($"{(_isTerminal ? "\r\u001b[K" : "")}demarche: {where}: {why.TrimEnd('.')}.");
    }

    void Report()
    {
        if (_isTerminal) Console.Error.Write($"\r\u001b[K{_added + _known} dispatches, {_reports} reports");
    }

    // Dispatches whose names wait for later tellings; they are lost with a killed run, as a batch is.
    const int LookAhead = 64;

    // Large enough that a transaction costs little beside coding, small enough that a killed run loses a second's work.
    const int BatchSize = 32;
}
