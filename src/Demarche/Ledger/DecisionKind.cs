namespace Demarche.Ledger;

/// <summary>What a person decided.</summary>
/// <remarks>The numbers are stored: they never change.</remarks>
public enum DecisionKind
{
    /// <summary>The move happened as the record has it.</summary>
    Confirm = 1,
    /// <summary>A field of a report is <see cref="Decision.After"/>.</summary>
    Correct = 2,
    /// <summary>The report is wrong and tells of no move.</summary>
    Reject = 3,
    /// <summary>The report belongs to the move of the report <see cref="Decision.After"/>.</summary>
    Merge = 4,
    /// <summary>The report tells of a move of its own.</summary>
    Split = 5,
    /// <summary>The move answers the opening <see cref="Decision.After"/>, with the relation in <see cref="Decision.Field"/>.</summary>
    Link = 6,
    /// <summary>The move does not answer the opening <see cref="Decision.Before"/>.</summary>
    Unlink = 7,
    /// <summary>Of a discrepancy's values <see cref="Decision.After"/> is taken.</summary>
    Resolve = 8,
    /// <summary>The decision <see cref="Decision.Target"/> no longer holds.</summary>
    Undo = 9,
}
