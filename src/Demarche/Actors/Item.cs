namespace Demarche.Actors;

/// <summary>Some tokens of a sentence that the tables know, or that look like a name.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
sealed record Item(ItemKind Kind, int First, int End)
{
    /// <summary>Readings of a name.</summary>
    public NameEntry? Entry { get; init; }

    /// <summary>The role.</summary>
    public Role? Role { get; init; }

    /// <summary>Persons of this full name.</summary>
    public IReadOnlyList<int> Persons { get; init; } = [];

    /// <summary>Number of tokens.</summary>
    public int Length => End - First;
}
