namespace Demarche.Learning;

/// <summary>How the models train. The defaults gave the built-in ones.</summary>
public sealed record SyntaxTrainerOptions
{
    /// <summary>Passes of the accurate model over the treebanks.</summary>
    public int AccuratePasses { get; init; } = 12;

    /// <summary>Passes of the fast model over the treebanks, each with a share of what the accurate one parsed.</summary>
    public int FastPasses { get; init; } = 16;

    /// <summary>Start of the random sequence.</summary>
    public ulong Seed { get; init; } = 1;
}
