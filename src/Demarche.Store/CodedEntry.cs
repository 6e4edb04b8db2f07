using Demarche.Ledger;

namespace Demarche.Store;

/// <summary>A coded dispatch on its way into the store.</summary>
/// <param name="Stored">The dispatch.</param>
/// <param name="Reports">Its reports in text order.</param>
public sealed record CodedEntry(StoredDispatch Stored, IReadOnlyList<SourcedReport> Reports);
