namespace Demarche.Ledger;

/// <summary>Where an issue stands between two parties.</summary>
/// <remarks>The numbers are stored: they never change. The steps are <c>data/ledger/phases.yaml</c>, published in <c>docs/user/ledger.md</c>.</remarks>
public enum IssuePhase
{
    /// <summary>No move on record.</summary>
    Dormant = 1,
    /// <summary>One side wants something.</summary>
    Claimed = 2,
    /// <summary>The other side disagrees.</summary>
    Contested = 3,
    /// <summary>They talk about it.</summary>
    UnderNegotiation = 4,
    /// <summary>One accepted what the other asked; terms are open or unsigned.</summary>
    AgreedInPrinciple = 5,
    /// <summary>Signed or ratified.</summary>
    Agreed = 6,
    /// <summary>Carried out.</summary>
    Implemented = 7,
    /// <summary>Talks or agreement given up.</summary>
    BrokenOff = 8,
}
