namespace Demarche.Learning.Neural;

/// <summary>How the accurate model trains.</summary>
sealed record NeuralTrainerOptions
{
    /// <summary>Passes over the treebank.</summary>
    public int Passes { get; init; } = 16;

    /// <summary>Words in one step.</summary>
    public int BatchWords { get; init; } = 500;

    /// <summary>Step length at its highest, after a short rise; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 2.5e-3f;

    /// <summary>Share of states dropped.</summary>
    public float Dropout { get; init; } = 0.3f;

    public float WordDropout { get; init; } = 0.12f;

    public float TagDropout { get; init; } = 0.08f;

    public int Embedding { get; init; } = 160;
    public int Units { get; init; } = 192;
    public int Layers { get; init; } = 2;
    public int Arc { get; init; } = 160;
    public int Label { get; init; } = 128;

    public ulong Seed { get; init; } = 1;
}
