namespace Demarche.Learning;

/// <summary>How the models train. The defaults gave the built-in ones.</summary>
public sealed record SyntaxTrainerOptions
{
    /// <summary>Parts into which the treebank is cut to tag each by a model of the others.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Passes of each part's tagger.</summary>
    public int JackknifePasses { get; init; } = 5;

    /// <summary>Passes of the tagger that ships.</summary>
    public int TaggerPasses { get; init; } = 8;

    /// <summary>Passes of the fast model's parser.</summary>
    public int ParserPasses { get; init; } = 10;

    /// <summary>Passes of the accurate model's network.</summary>
    public int NetworkPasses { get; init; } = 16;

    /// <summary>Start of the random sequence.</summary>
    public ulong Seed { get; init; } = 1;
}
