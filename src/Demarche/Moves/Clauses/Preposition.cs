using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>A phrase or clause that hangs on a word by a preposition or marker.</summary>
/// <param name="Words">Lower-case words of the preposition: <c>out of</c> has two.</param>
/// <param name="Marker">Token of its first word.</param>
/// <param name="Token">Head of the phrase or clause.</param>
readonly record struct Preposition(IReadOnlyList<string> Words, int Marker, int Token)
{
    public bool Is(IReadOnlyList<string> alternatives)
    {
        // "according to him", "due to" are no "to".
        if (Words.Count > 1 && ClauseWords.CompoundPrepositions.Contains(Words[0])) return alternatives.Contains(Words[0]);
        foreach (var word in Words)
            if (alternatives.Contains(word)) return true;
        return false;
    }
}
