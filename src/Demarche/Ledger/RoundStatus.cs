namespace Demarche.Ledger;

/// <summary>Where a round stands.</summary>
/// <remarks>The numbers are stored: they never change.</remarks>
public enum RoundStatus
{
    /// <summary>Agreed or announced.</summary>
    Scheduled = 1,
    /// <summary>Put off.</summary>
    Postponed = 2,
    /// <summary>Called off.</summary>
    Cancelled = 3,
    /// <summary>An actual report in the past says that it took place.</summary>
    Held = 4,
}
