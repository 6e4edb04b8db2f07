namespace Demarche.Ledger;

/// <summary>Computes where an exchange stands from its answers in time order.</summary>
static class ExchangeStates
{
    public static ExchangeState Of(Move opening, IReadOnlyList<Answer> answers, IReadOnlyList<Answer> followUps, DateOnly? today)
    {
        if (followUps.Any(answer => answer.Relation == AnswerRelation.Withdraw)) return ExchangeState.Withdrawn;
        var state = ExchangeState.Open;
        foreach (var answer in answers) state = Next(state, answer.Relation);
        // Silence proves nothing: only a deadline that was named and has passed ends an exchange without an answer.
        return state == ExchangeState.Open && opening.Deadline is { } deadline && today > deadline ? ExchangeState.Lapsed : state;
    }

    static ExchangeState Next(ExchangeState state, AnswerRelation relation) => relation switch
    {
        AnswerRelation.Accept => ExchangeState.Accepted,
        AnswerRelation.AcceptInPart => ExchangeState.AcceptedInPart,
        AnswerRelation.Reject => ExchangeState.Rejected,
        AnswerRelation.Counter => ExchangeState.Countered,
        AnswerRelation.Comply => ExchangeState.Delivered,
        AnswerRelation.Breach => state is ExchangeState.Accepted or ExchangeState.AcceptedInPart or ExchangeState.Delivered ? ExchangeState.Breached : state,
        AnswerRelation.Reply or AnswerRelation.Evade or AnswerRelation.Endorse => state == ExchangeState.Open ? ExchangeState.Answered : state,
        _ => state,
    };
}
