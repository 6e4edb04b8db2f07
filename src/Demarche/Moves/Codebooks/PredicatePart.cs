namespace Demarche.Moves;

/// <summary>One requirement of a predicate beyond its head.</summary>
/// <param name="Kind">What is required.</param>
/// <param name="Words">Alternatives for a literal word: <c>on|upon</c>.</param>
/// <param name="Filler">What must stand there, or null when anything may.</param>
sealed record PredicatePart(PartKind Kind, IReadOnlyList<string> Words, Filler? Filler);
