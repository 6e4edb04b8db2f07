using Demarche.Ledger;

namespace Demarche.Store.Exports;

/// <summary>What an export writes: the record with its dispatches.</summary>
public sealed record ExportSource(NegotiationRecord Record, IReadOnlyList<SourcedReport> Reports, IReadOnlyDictionary<string, StoredDispatch> Dispatches)
{
    /// <summary>Everything that a store holds, or was known on a day.</summary>
    public static ExportSource From(LedgerStore store, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(store);
        var reports = store.Reports().Where(report => asOf is null || report.Published is null || report.Published <= asOf).ToList();
        return new ExportSource(store.Fold(asOf), reports, store.Dispatches().ToDictionary(stored => stored.Dispatch.Id, StringComparer.Ordinal));
    }
}
