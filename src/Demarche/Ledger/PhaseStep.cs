namespace Demarche.Ledger;

/// <summary>One step of an issue between two parties.</summary>
/// <param name="Phase">Phase that it leads to.</param>
/// <param name="Day">Day of the move, null where undated.</param>
/// <param name="Move">The move that makes the step.</param>
/// <param name="Rule">Id of the row of the table.</param>
public sealed record PhaseStep(IssuePhase Phase, DateOnly? Day, Move Move, string Rule);
