namespace Demarche.Evaluation;

/// <summary>A figure of quality that the build holds at a floor.</summary>
/// <param name="Name">Dotted name of <c>data/floors.json</c>: <c>reports.dev.move_f1</c>.</param>
/// <param name="Needs">Files of the development sets that it is measured on, relative to their folder; all must be there.</param>
/// <param name="Values">Measures it: the figures below <paramref name="Name"/> by their last part.</param>
public sealed record Measure(string Name, IReadOnlyList<string> Needs, Func<MeasureContext, IReadOnlyDictionary<string, double>> Values);
