namespace Demarche.Moves;

/// <summary>A predicate of the codebook found in a sentence.</summary>
/// <param name="Predicate">What matched.</param>
/// <param name="Head">Token that heads it: the verb, noun or adjective itself.</param>
/// <param name="Carrier">Light verb that carries a noun, or -1.</param>
/// <param name="Core">Tokens that belong to it: head, carrier, particles, matched objects and infinitives.</param>
/// <param name="Inner">Infinitive that the notation asked for, or -1.</param>
/// <param name="Nominal">How a noun counts; null for verbs and adjectives.</param>
sealed record FrameMatch(Predicate Predicate, int Head, int Carrier, IReadOnlyList<int> Core, int Inner, NominalUse? Nominal)
{
    public Frame Frame => Predicate.Frame;

    public MoveType Move => Predicate.Frame.Move;

    /// <summary>The token that the clause around it is seen from: the carrier where there is one.</summary>
    public int Anchor => Carrier >= 0 ? Carrier : Head;
}
