namespace Demarche.Actors;

/// <summary>A person of the table that a name may mean.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Score">How sure, in [0, 1].</param>
/// <param name="Similarity">How alike the names are, 1 for a known spelling.</param>
readonly record struct PersonMatch(int Person, double Score, double Similarity);
