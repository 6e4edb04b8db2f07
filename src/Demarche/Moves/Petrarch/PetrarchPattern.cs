namespace Demarche.Moves;

/// <summary>What must stand around a verb for its pattern's code to hold.</summary>
/// <param name="Before">Elements before the verb.</param>
/// <param name="After">Elements behind it, in order.</param>
/// <param name="Code">The code.</param>
/// <param name="Text">The pattern as the file has it.</param>
/// <param name="Line">Line of the file, from 1.</param>
sealed record PetrarchPattern(IReadOnlyList<PetrarchElement> Before, IReadOnlyList<PetrarchElement> After, PetrarchCode Code, string Text, int Line)
{
    /// <summary>Whether source and target change places: the target stands before the verb, the source behind it.</summary>
    public bool IsReversed { get; } = Before.Any(element => element.Symbol == '+') && After.Any(element => element.Symbol == '$' || element.Inner?.Symbol == '$');

    /// <summary>Whether the actors before the verb are source and target of each other.</summary>
    public bool IsMutual { get; } = Before.Any(element => element.Symbol == '%');
}
