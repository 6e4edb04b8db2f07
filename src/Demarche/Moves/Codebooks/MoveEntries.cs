namespace Demarche.Moves;

/// <summary>What one file of the codebook holds.</summary>
/// <param name="Move">The move type.</param>
/// <param name="Definition">What counts, in words.</param>
/// <param name="Frames">Its entries.</param>
/// <param name="Predicates">The predicates of all entries.</param>
/// <param name="Examples">Sentences of the file as a whole.</param>
sealed record MoveEntries(
    MoveType Move, string Definition, IReadOnlyList<Frame> Frames, IReadOnlyList<Predicate> Predicates, IReadOnlyList<CodebookExample> Examples);
