using Demarche.Syntax;

namespace Demarche.Learning;

/// <summary>How the models train. The defaults gave the built-in ones.</summary>
public sealed record SyntaxTrainerOptions
{
    /// <summary>Passes of the deep model over the treebanks.</summary>
    public int TeacherPasses { get; init; } = 12;

    /// <summary>Passes of the other models over the treebanks, each with a share of what the deep one parsed.</summary>
    public int StudentPasses { get; init; } = 14;

    /// <summary>A deep model of the same treebanks that teaches the others; null trains one first, which gives the same students.</summary>
    public SyntaxModel? Teacher { get; init; }

    /// <summary>Start of the random sequence.</summary>
    public ulong Seed { get; init; } = 1;
}
