namespace Demarche.Store;

/// <summary>What a stored entry of the record is.</summary>
/// <remarks>The numbers are stored: they never change.</remarks>
public enum EntryKind
{
    /// <summary>A move.</summary>
    Move = 1,
    /// <summary>An exchange.</summary>
    Exchange = 2,
    /// <summary>A round.</summary>
    Round = 3,
    /// <summary>A position.</summary>
    Position = 4,
    /// <summary>The state of an issue between two parties.</summary>
    Issue = 5,
    /// <summary>A discrepancy.</summary>
    Discrepancy = 6,
}
