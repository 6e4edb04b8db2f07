namespace Demarche.Ledger;

/// <summary>A field of a move whose values come from its reports.</summary>
/// <remarks>The numbers are stored: they never change.</remarks>
public enum MoveField
{
    /// <summary>Move type.</summary>
    Type = 1,
    /// <summary>Who makes the move, by actor code.</summary>
    Performer = 2,
    /// <summary>The person who makes the move, by name.</summary>
    Person = 3,
    /// <summary>At whom it is directed.</summary>
    Addressee = 4,
    /// <summary>What it is about.</summary>
    Issue = 5,
    /// <summary>Day or days of the move.</summary>
    Date = 6,
    /// <summary>Words of what is demanded, offered, refused.</summary>
    Object = 7,
    /// <summary>A number with its unit in the object's words.</summary>
    Amount = 8,
    /// <summary>Whether it was made.</summary>
    Polarity = 9,
    /// <summary>How it is put.</summary>
    Modality = 10,
    /// <summary>Where a meeting takes place.</summary>
    Venue = 11,
}
