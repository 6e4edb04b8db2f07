namespace Demarche.Ledger;

/// <summary>How well a move is established.</summary>
/// <remarks>The numbers are stored: they never change.</remarks>
public enum MoveStatus
{
    /// <summary>One independent source reports it.</summary>
    Tentative = 1,
    /// <summary>Two or more independent sources report it.</summary>
    Corroborated = 2,
    /// <summary>A person confirmed it.</summary>
    Confirmed = 3,
    /// <summary>Its sources contradict each other and nobody has decided.</summary>
    Disputed = 4,
    /// <summary>A person rejected every report of it.</summary>
    Retracted = 5,
}
