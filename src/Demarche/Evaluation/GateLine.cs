namespace Demarche.Evaluation;

/// <summary>One figure of a gate's run.</summary>
/// <param name="Name">Dotted name.</param>
/// <param name="Outcome">How it compares.</param>
/// <param name="Value">What was measured; NaN when nothing was.</param>
/// <param name="Floor">What it must not fall below; null when it has no floor.</param>
/// <param name="Note">Why, for a person; empty when it held.</param>
public sealed record GateLine(string Name, GateOutcome Outcome, double Value, double? Floor, string Note);
