namespace Demarche.Moves;

/// <summary>A predicate of the codebook that was tried at a word of a sentence, and what became of it.</summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="Head">Token that it was tried at.</param>
/// <param name="Verdict">Why it won or lost, for a person.</param>
/// <param name="Finding">The finding, where the words matched and the roles were filled.</param>
sealed record Trial(Predicate Predicate, int Head, string Verdict, Finding? Finding);
