namespace Demarche.Ledger;

/// <summary>One value that reports give to a field of a move.</summary>
/// <param name="Value">The value as text: an actor code, an ISO date, words.</param>
/// <param name="Reports">Reports that support it, in time order; never empty.</param>
public sealed record FieldValue(string Value, IReadOnlyList<SourcedReport> Reports)
{
    /// <summary>Dispatches that support the value, in time order.</summary>
    public IReadOnlyList<string> Dispatches => [.. Reports.Select(report => report.DispatchId).Distinct(StringComparer.Ordinal)];
}
