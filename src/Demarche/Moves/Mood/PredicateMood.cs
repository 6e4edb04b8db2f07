namespace Demarche.Moves.Mood;

/// <summary>How the text puts one predicate.</summary>
/// <param name="Polarity">Whether it is said to happen or not to happen.</param>
/// <param name="Modality">Done, planned, possible, conditional or owed.</param>
/// <param name="Reasons">The words that decided, outermost first: <c>not</c>, <c>will</c>, <c>fail to</c>; empty for a plain predicate.</param>
/// <remarks>This is the mood of the predicate; <see cref="ForMove"/> turns it into that of a move.</remarks>
public sealed record PredicateMood(Polarity Polarity, Modality Modality, IReadOnlyList<string> Reasons)
{
    /// <summary>Said to happen, plainly.</summary>
    public static PredicateMood Plain { get; } = new(Polarity.Positive, Modality.Actual, []);

    /// <summary>The mood of a move made by this predicate, after the coding manual's field "modality" and rules 3, 14 and 16.</summary>
    /// <param name="move">The move that the predicate reports.</param>
    /// <param name="isContent">
    /// Whether the predicate is the move's content told in the performer's own voice ("we will respond", "will meet"), not a verb of the move
    /// itself ("will promise", "plans to invite").
    /// </param>
    /// <remarks>A meeting, promise or threat told as a future act is made by telling it: it is actual. What is owed is so only for acts of yielding.</remarks>
    public PredicateMood ForMove(MoveType move, bool isContent)
    {
        var told = isContent && move is MoveType.Schedule or MoveType.Promise or MoveType.Threaten or MoveType.Warn or MoveType.Propose;
        var modality = Modality switch
        {
            Modality.Planned or Modality.Demanded when told => Modality.Actual,
            Modality.Demanded when move is not (MoveType.Yield or MoveType.Concede) => Modality.Planned,
            _ => Modality,
        };
        return modality == Modality ? this : this with { Modality = modality };
    }
}
