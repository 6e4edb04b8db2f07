namespace Demarche.Intake;

/// <summary>One dispatch of an input, or what was wrong with one.</summary>
/// <param name="Number">Its place in the input, from 1.</param>
/// <param name="Dispatch">The dispatch; null where the record could not be read.</param>
/// <param name="Error">What was wrong, for a person; null where all is well.</param>
public sealed record IntakeItem(long Number, Dispatch? Dispatch, string? Error = null)
{
    /// <summary>What the input that it stands in was given as or recognised as.</summary>
    public InputKind Kind { get; init; }
}
