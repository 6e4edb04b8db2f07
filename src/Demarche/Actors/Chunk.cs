namespace Demarche.Actors;

/// <summary>A noun phrase without what follows its head: determiner, modifiers, head.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the head.</param>
/// <param name="Head">The token that heads it in the parse.</param>
sealed record Chunk(int First, int End, int Head)
{
    /// <summary>What the tables know inside it, in text order.</summary>
    public List<Item> Items { get; } = [];
}
