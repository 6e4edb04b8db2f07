namespace Demarche.Ledger;

/// <summary>An opening that an answer may belong to, but fits less well.</summary>
/// <param name="MoveId">Id of the opening move.</param>
/// <param name="Score">How well it fits, in [0, 1].</param>
public readonly record struct AlternativeOpening(string MoveId, double Score);
