namespace Demarche.Moves;

/// <summary>A verb of a PETRARCH or TABARI dictionary.</summary>
/// <param name="Forms">Its forms in capitals, each a sequence of words; the word that is inflected is at <paramref name="HeadIndex"/>.</param>
/// <param name="HeadIndex">Index of the inflected word in a form.</param>
/// <param name="Code">Code of the verb by itself; empty for the null code, which is matched and not coded.</param>
/// <param name="Patterns">Patterns of its block, in file order.</param>
/// <param name="Line">Line of the file, from 1.</param>
sealed record PetrarchVerb(IReadOnlyList<string[]> Forms, int HeadIndex, PetrarchCode Code, IReadOnlyList<PetrarchPattern> Patterns, int Line);
