namespace Demarche.Ledger;

/// <summary>How a fold is made.</summary>
public sealed record LedgerOptions
{
    /// <summary>Only what was published and decided by this day counts; null takes everything.</summary>
    public DateOnly? AsOf { get; init; }
}
