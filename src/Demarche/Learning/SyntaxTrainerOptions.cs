namespace Demarche.Learning;

/// <summary>How long the fast model trains.</summary>
public sealed record SyntaxTrainerOptions
{
    /// <summary>Parts into which the treebank is cut to tag each by a model of the others.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Passes of each part's tagger.</summary>
    public int JackknifePasses { get; init; } = 5;

    /// <summary>Passes of the tagger that ships.</summary>
    public int TaggerPasses { get; init; } = 8;

    /// <summary>Passes of the parser.</summary>
    public int ParserPasses { get; init; } = 10;

    /// <summary>Start of the random sequence.</summary>
    public ulong Seed { get; init; } = 1;
}
