namespace Demarche.Learning.Neural;

/// <summary>How one network trains.</summary>
sealed record NeuralTrainerOptions
{
    /// <summary>Passes over the treebanks.</summary>
    public int Passes { get; init; } = 12;

    /// <summary>Passes among which the teacher's sentences are dealt out before they come again.</summary>
    public int SilverShares { get; init; } = 4;

    /// <summary>Passes at the end that see only the treebanks: people's trees have the last word.</summary>
    public int GoldPasses { get; init; } = 2;

    /// <summary>Words in one step.</summary>
    public int BatchWords { get; init; } = 500;

    /// <summary>Step length at its highest, after a short rise; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 2.5e-3f;

    /// <summary>Share of states dropped.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Share of words read as unknown.</summary>
    public float WordDropout { get; init; } = 0.12f;

    /// <summary>What a wrong tag costs, where a wrong head or relation costs 1.</summary>
    public float TagWeight { get; init; } = 1;

    public ulong Seed { get; init; } = 1;
}
