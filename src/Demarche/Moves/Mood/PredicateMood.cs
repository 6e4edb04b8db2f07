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
    /// <remarks>A meeting, promise or threat told as a future act is made by telling it: it is actual, and so is a denial told as a negated clause. What is owed is so
    /// only for acts of yielding.</remarks>
    public PredicateMood ForMove(MoveType move, bool isContent)
    {
        var told = isContent && IsToldAct(move);
        var modality = Modality switch
        {
            Modality.Planned when told && move is MoveType.Threaten or MoveType.Warn && Reasons.Contains("would") => Modality.Conditional,
            Modality.Planned when told && move != MoveType.State => Modality.Actual,
            // "decided to extend the sanctions": a measure that has been announced is taken.
            Modality.Planned when move is MoveType.Sanction or MoveType.Coerce or MoveType.Retract or MoveType.Concede && Reasons is ["decide" or "decision"] => Modality.Actual,
            Modality.Demanded => OfDuty(move, told),
            Modality.Possible when told && move is MoveType.Criticize or MoveType.Accuse or MoveType.Demand or MoveType.Propose or MoveType.Reject or MoveType.Warn => Modality.Actual,
            Modality.Conditional when told && move is MoveType.Criticize or MoveType.Accuse or MoveType.Support or MoveType.Deny or MoveType.State or MoveType.Demand
                or MoveType.Request => Modality.Actual,
            // "would not accept inspections" refuses now; "would not accept them if …" hangs on something.
            Modality.Conditional when told && move == MoveType.Reject && !Reasons.Contains("if") && !Reasons.Contains("unless") => Modality.Actual,
            _ => Modality,
        };
        var polarity = told && move is not (MoveType.Schedule or MoveType.Promise or MoveType.Propose) ? Polarity.Positive : Polarity;
        return this with { Modality = modality, Polarity = polarity };
    }

    // Moves that are made by saying something: what is said may be future, possible or denied, the move is made.
    static bool IsToldAct(MoveType move) => move is MoveType.Schedule or MoveType.Promise or MoveType.Threaten or MoveType.Warn or MoveType.Propose or MoveType.State
        or MoveType.Criticize or MoveType.Accuse or MoveType.Deny or MoveType.Support or MoveType.Reject or MoveType.Demand or MoveType.Request;

    // "Must" is the demand itself; only an act of yielding is reported as owed.
    static Modality OfDuty(MoveType move, bool told) => move switch
    {
        MoveType.Yield or MoveType.Concede => Modality.Demanded,
        MoveType.Demand or MoveType.Request => Modality.Actual,
        MoveType.State => Modality.Planned,
        _ => told ? Modality.Actual : Modality.Planned,
    };
}
