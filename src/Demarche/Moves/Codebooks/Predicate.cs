namespace Demarche.Moves;

/// <summary>One way to say a move: a head lemma with its requirements.</summary>
/// <param name="Frame">The entry that it belongs to.</param>
/// <param name="Kind">Verb, noun or adjective.</param>
/// <param name="Text">As the entry writes it: <c>break off &lt;talks&gt;</c>.</param>
/// <param name="Heads">Lemmas of the head.</param>
/// <param name="Parts">Requirements, in the order written.</param>
sealed record Predicate(Frame Frame, PredicateKind Kind, string Text, IReadOnlyList<string> Heads, IReadOnlyList<PredicatePart> Parts)
{
    /// <summary>Circumstances under which it does not count, the entry's with its own.</summary>
    public IReadOnlyList<Circumstance> Unless { get; init; } = [];

    /// <summary>How much it requires: a predicate that asks for more wins over one that asks for less.</summary>
    public int Weight { get; } = Parts.Sum(part => part switch
    {
        { Kind: PartKind.NoObject } => 0,
        { Filler.IsActor: true } => 2,
        { Filler: not null } => 3,
        _ => 2,
    });

    public override string ToString() => $"{Frame.Id}: {Text}";
}
