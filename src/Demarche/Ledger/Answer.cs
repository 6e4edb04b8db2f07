namespace Demarche.Ledger;

/// <summary>A move that answers an opening.</summary>
/// <param name="Move">The answering move.</param>
/// <param name="Relation">What it does to the opening.</param>
/// <param name="Score">How well the two fit, in [0, 1]; 1 when a person linked them.</param>
/// <param name="Side">Who answers.</param>
/// <param name="IsUndecided">Whether another open demand fits nearly as well.</param>
/// <param name="Alternatives">Other openings that it may answer, best first.</param>
public sealed record Answer(
    Move Move, AnswerRelation Relation, double Score, AnswerSide Side, bool IsUndecided, IReadOnlyList<AlternativeOpening> Alternatives);
