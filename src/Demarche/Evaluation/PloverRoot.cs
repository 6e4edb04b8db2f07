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
        if (code.Length < 2 || !char.IsAsciiDigit(code[0]) || !char.IsAsciiDigit(code[1])) return OfDraftName(code);
        if (code.StartsWith("08", StringComparison.Ordinal)) return IsMaterialYield(code) ? "RETREAT" : "CONCEDE";
        return code.StartsWith("163", StringComparison.Ordinal) ? "COERCE" : OfCameoRoot(code[..2]);
    }

    /// <summary>The PLV dialect: CONCEDE and RETREAT are one root, YIELD.</summary>
    public static string InPairDialect(string root) => root is "CONCEDE" or "RETREAT" ? "YIELD" : root;

    static bool IsMaterialYield(string code) => code is "0813" or "0814" || (code.Length >= 3 && code[2] is >= '4' and <= '7');

    static string OfDraftName(string name) => name switch
    {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" or "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        "YIELD" or "RELEASE" => "RETREAT",
        _ => name,
    };

    static string OfCameoRoot(string root) => root switch
    {
        "03" => "AGREE",
        "04" => "CONSULT",
        "05" => "SUPPORT",
        "06" => "COOPERATE",
        "07" => "AID",
        "09" or "11" => "ACCUSE",
        "10" => "REQUEST",
        "12" => "REJECT",
        "13" => "THREATEN",
        "14" => "PROTEST",
        "15" => "MOBILIZE",
        "16" => "SANCTION",
        "17" => "COERCE",
        "18" or "19" or "20" => "ASSAULT",
        _ => "",
    };
}
