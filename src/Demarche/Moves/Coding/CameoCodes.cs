namespace Demarche.Moves;

/// <summary>The CAMEO code of a finding: its frame's, turned where the text tells the act as one to come.</summary>
/// <remarks>CAMEO codes a promise or threat by what is promised or threatened (03, 13), and an act that somebody only considers as 014.</remarks>
static class CameoCodes
{
    const string ConsiderPolicy = "014";
    const string Acknowledge = "015";

    /// <summary>Two to four digits.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="isOwnClaim">Whether its performer claims or admits it ("claimed that they had attacked").</param>
    public static string Of(Finding finding, bool isOwnClaim)
    {
        var frame = finding.Match.Frame;
        if (finding.Mood.Reasons.Any(IsConsidering) && (finding.Move != frame.Move || (finding.Mood.Modality == Modality.Possible && IsMaterial(frame.Cameo)))) return ConsiderPolicy;
        if (isOwnClaim && IsMaterial(frame.Cameo)) return Acknowledge;
        if (finding.Move == frame.Move) return frame.Cameo;
        return finding.Move switch
        {
            MoveType.Promise => Intent(frame.Move),
            MoveType.Schedule => "036",
            MoveType.Threaten => Threat(frame.Move),
            _ => frame.Cameo,
        };
    }

    static bool IsConsidering(string word) => word is "consider" or "weigh" or "mull" or "contemplate" or "ponder" or "study";

    // Verbal codes end with 05 and 13; accusations, appeals and refusals are made even where they are only weighed.
    static bool IsMaterial(string code) => string.CompareOrdinal(code, "06") >= 0 && code[..2] is not ("09" or "10" or "11" or "12" or "13");

    static string Intent(MoveType act) => act switch
    {
        MoveType.Aid => "033",
        MoveType.Cooperate => "031",
        MoveType.Support or MoveType.Sign => "032",
        MoveType.Yield or MoveType.Concede => "035",
        MoveType.Meet => "036",
        _ => "030",
    };

    static string Threat(MoveType act) => act switch
    {
        MoveType.Sanction or MoveType.Retract => "131",
        MoveType.Protest => "133",
        MoveType.Coerce => "137",
        MoveType.Assault => "138",
        _ => "130",
    };
}
