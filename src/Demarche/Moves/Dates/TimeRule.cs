namespace Demarche.Moves.Dates;

/// <summary>One way to write a time: elements to match in order, and the function that gives the meaning.</summary>
/// <param name="Elements">In order, without optional ones: the loader writes a rule for each choice.</param>
/// <param name="Function">Name in <see cref="TimeFunctions"/>.</param>
/// <param name="Arguments">Its arguments as the grammar writes them.</param>
sealed record TimeRule(IReadOnlyList<TimeRule.Element> Elements, string Function, string[] Arguments)
{
    /// <summary>A class of words, or words to choose from.</summary>
    public sealed record Element(string? Class, string[] Words);
}
