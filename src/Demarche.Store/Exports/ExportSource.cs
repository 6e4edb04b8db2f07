using Demarche.Ledger;

namespace Demarche.Store.Exports;

/// <summary>What an export writes: the record with its dispatches.</summary>
public sealed record ExportSource(NegotiationRecord Record, IReadOnlyList<SourcedReport> Reports, IReadOnlyDictionary<string, StoredDispatch> Dispatches)
{
    /// <summary>Where a dispatch was published; its id where that is not known.</summary>
    public string AddressOf(string dispatch) => Dispatches.GetValueOrDefault(dispatch)?.Dispatch.Url is { Length: > 0 } url ? url : dispatch;

    /// <summary>Everything that a store holds, or was known on a day.</summary>
    public static ExportSource From(LedgerStore store, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(store);
        var reports = store.Reports().Where(report => asOf is null || report.Published is null || report.Published <= asOf).ToList();
        return new ExportSource(store.Fold(asOf), reports, store.Dispatches().ToDictionary(stored => stored.Dispatch.Id, StringComparer.Ordinal));
    }
}
