namespace Demarche.Intake;

/// <summary>One dispatch of an input, or what was wrong with one.</summary>
/// <param name="Number">Its place in the input, from 1.</param>
/// <param name="Dispatch">The dispatch; null where the record could not be read.</param>
/// <param name="Error">What was wrong, for a person; null where all is well.</param>
public sealed record IntakeItem(long Number, Dispatch? Dispatch, string? Error = null);
