namespace Demarche.Moves;

/// <summary>An event as PETRARCH writes it.</summary>
/// <param name="Source">Code of who acts, <c>---</c> where no country is named.</param>
/// <param name="Target">Code of whom it is done to.</param>
/// <param name="Code">Code of the dictionary.</param>
public readonly record struct PetrarchEvent(string Source, string Target, string Code);
