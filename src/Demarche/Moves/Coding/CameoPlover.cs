namespace Demarche.Moves;

/// <summary>PLOVER events of CAMEO codes, after the table CAMEO2PLOVER-2021 in its first digits.</summary>
static class CameoPlover
{
    /// <summary>Whether a text is a CAMEO code.</summary>
    public static bool IsCode(string code) => code.Length >= 2 && char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1]);

    /// <summary>The event in capitals; empty for statements and appeals (01, 02).</summary>
    public static string Of(string code)
    {
        if (code.StartsWith("08", StringComparison.Ordinal)) return IsMaterialYield(code) ? "RETREAT" : "CONCEDE";
        return code.StartsWith("163", StringComparison.Ordinal) ? "COERCE" : OfCameoRoot(code[..2]);
    }

    /// <summary>The PLV dialect: CONCEDE and RETREAT are one root, YIELD.</summary>
    public static string InPairDialect(string root) => root is "CONCEDE" or "RETREAT" ? "YIELD" : root;

    static bool IsMaterialYield(string code) => code is "0813" or "0814" || (code.Length >= 3 && code[2] is >= '4' and <= '7');

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
