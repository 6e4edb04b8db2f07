namespace Demarche.Ledger;

/// <summary>Where an exchange stands.</summary>
/// <remarks>The numbers are stored: they never change.</remarks>
public enum ExchangeState
{
    /// <summary>No answer that says yes, no or something else is on record.</summary>
    Open = 1,
    /// <summary>A reply was given, its content is not told or evades the question.</summary>
    Answered = 2,
    /// <summary>Answered with other terms.</summary>
    Countered = 3,
    /// <summary>Refused.</summary>
    Rejected = 4,
    /// <summary>Accepted in part, or by a part of the addressees.</summary>
    AcceptedInPart = 5,
    /// <summary>Accepted.</summary>
    Accepted = 6,
    /// <summary>Done.</summary>
    Delivered = 7,
    /// <summary>Accepted and then broken.</summary>
    Breached = 8,
    /// <summary>A named deadline passed without an answer.</summary>
    Lapsed = 9,
    /// <summary>Taken back by the side that opened it.</summary>
    Withdrawn = 10,
}
