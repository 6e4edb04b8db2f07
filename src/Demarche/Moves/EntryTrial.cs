namespace Demarche.Moves;

/// <summary>One entry of the codebook that was tried at a word, and what became of it.</summary>
/// <param name="Rule">Id of the entry, <c>demand/insist</c>.</param>
/// <param name="Source">File and line of the codebook.</param>
/// <param name="Predicate">The predicate as the entry writes it.</param>
/// <param name="Token">Index of the word that it was tried at.</param>
/// <param name="Verdict">Why it won or lost.</param>
/// <param name="Score">How it fares against others for the same words; null where it did not come so far.</param>
/// <param name="Performer">Who would perform.</param>
/// <param name="Addressee">At whom it would be directed.</param>
public sealed record EntryTrial(
    string Rule, string Source, string Predicate, int Token, string Verdict, double? Score, IReadOnlyList<ActorCode> Performer, IReadOnlyList<ActorCode> Addressee);
