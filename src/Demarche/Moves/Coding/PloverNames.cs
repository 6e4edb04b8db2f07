namespace Demarche.Moves;

/// <summary>PLOVER events of the move types (coding manual, "Move types").</summary>
static class PloverNames
{
    /// <summary>The event in capitals, empty where PLOVER has none.</summary>
    public static string Of(MoveType move) => move switch
    {
        MoveType.Demand or MoveType.Request => "REQUEST",
        MoveType.Propose or MoveType.Counter or MoveType.Accept or MoveType.Promise or MoveType.Schedule => "AGREE",
        MoveType.Reject or MoveType.Postpone => "REJECT",
        MoveType.Concede => "CONCEDE",
        MoveType.Retract or MoveType.Sanction => "SANCTION",
        MoveType.Sign or MoveType.Support => "SUPPORT",
        MoveType.Aid => "AID",
        MoveType.Cooperate => "COOPERATE",
        MoveType.Yield => "RETREAT",
        MoveType.Threaten or MoveType.Warn => "THREATEN",
        MoveType.Mobilize => "MOBILIZE",
        MoveType.Coerce => "COERCE",
        MoveType.Assault => "ASSAULT",
        MoveType.Protest => "PROTEST",
        MoveType.Accuse or MoveType.Criticize => "ACCUSE",
        MoveType.Transmit or MoveType.Meet or MoveType.Mediate => "CONSULT",
        _ => "",
    };
}
