using Demarche.Ledger;

namespace Demarche.Store;

/// <summary>What stands behind a report: its dispatch and what coded it.</summary>
public sealed record ReportEvidence(SourcedReport Report, StoredDispatch Stored, CodingVersion Version);
