namespace Demarche.Actors;

/// <summary>A line of an imported dictionary that did not come over.</summary>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Reason">Why.</param>
public sealed record DroppedLine(int Line, string Text, string Reason);
