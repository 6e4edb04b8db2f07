using Demarche.Moves;

namespace Demarche.Evaluation;

/// <summary>PLOVER 2.0 events: of a move type, of a CAMEO code, and in the dialect of the PLV pairs.</summary>
/// <remarks>CAMEO to PLOVER follows the table CAMEO2PLOVER-2021 in its first digits, as the events scorer of the development sets does.</remarks>
public static class PloverRoot
{
    /// <summary>The event in capitals by the coding manual's table; <c>-</c> for deny and state, empty for a move that is none.</summary>
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

    /// <summary>The event of a CAMEO code, or of an event name of PLOVER's earlier drafts; empty for statements and appeals.</summary>
    public static string OfCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        code = code.ToUpperInvariant();
        return CameoPlover.IsCode(code) ? CameoPlover.Of(code) : OfDraftName(code);
    }

    /// <summary>The PLV dialect: CONCEDE and RETREAT are one root, YIELD.</summary>
    public static string InPairDialect(string root) => CameoPlover.InPairDialect(root);

    static string OfDraftName(string name) => name switch
    {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" or "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        "YIELD" or "RELEASE" => "RETREAT",
        _ => name,
    };
}
