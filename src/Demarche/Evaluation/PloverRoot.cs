namespace Demarche.Evaluation;

/// <summary>PLOVER 2.0 event of a move type, by the coding manual's table.</summary>
public static class PloverRoot
{
    /// <summary>The event in capitals; <c>-</c> for deny and state, empty for a move that is none.</summary>
    public static string OfMove(string move) => move switch
    {
        "demand" or "request" => "REQUEST",
        "propose" or "counter" or "accept" or "promise" or "schedule" => "AGREE",
        "reject" or "postpone" => "REJECT",
        "concede" => "CONCEDE",
        "yield" => "RETREAT",
        "retract" or "sanction" => "SANCTION",
        "sign" or "support" => "SUPPORT",
        "aid" => "AID",
        "cooperate" => "COOPERATE",
        "threaten" or "warn" => "THREATEN",
        "mobilize" => "MOBILIZE",
        "coerce" => "COERCE",
        "assault" => "ASSAULT",
        "protest" => "PROTEST",
        "accuse" or "criticize" => "ACCUSE",
        "meet" or "mediate" or "transmit" => "CONSULT",
        "deny" or "state" => "-",
        _ => "",
    };
}
