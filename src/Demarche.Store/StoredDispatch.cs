namespace Demarche.Store;

/// <summary>A dispatch with what restoration and intake found out about it.</summary>
/// <param name="Dispatch">The dispatch; its outlet and date are the best that are known.</param>
/// <param name="Agency">The agency that it credits.</param>
/// <param name="CopyOf">Id of the dispatch that it is a copy of.</param>
public sealed record StoredDispatch(Dispatch Dispatch, string? Agency = null, string? CopyOf = null);
