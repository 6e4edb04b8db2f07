namespace Demarche.Moves;

/// <summary>Kind of a <see cref="PetrarchElement"/>.</summary>
enum PetrarchElementKind
{
    /// <summary>A word that heads a phrase, or a phrase whose last word does.</summary>
    Phrase,

    /// <summary>A preposition, alone or with what stands behind it.</summary>
    Preposition,

    /// <summary><c>$</c> source, <c>+</c> target, <c>%</c> both, <c>^</c> an actor that is passed over.</summary>
    Actor,
}

/// <summary>One element of a pattern.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Phrases">Alternatives, each a sequence of words in capitals; for a preposition the words themselves.</param>
/// <param name="Inner">What stands behind the preposition; null for none.</param>
/// <param name="Symbol">The actor symbol, or 0.</param>
sealed record PetrarchElement(PetrarchElementKind Kind, IReadOnlyList<string[]> Phrases, PetrarchElement? Inner, char Symbol);
