namespace Demarche.Moves;

/// <summary>The CAMEO code of a finding: its frame's, turned where the text tells the act as one to come and narrowed by what is asked for, promised or refused.</summary>
/// <remarks>
/// CAMEO codes a promise or threat by what is promised or threatened (03, 13), and an act that somebody only considers as 014. Appeals (02), intents (03), demands (10) and refusals (12)
/// each have the same sequence of kinds: material cooperation, diplomatic cooperation, aid, reform, yielding, meeting, settling, mediating.
/// </remarks>
static class CameoCodes
{
    /// <summary>Violent protest.</summary>
    public const string Riot = "145";

    /// <summary>Violence by which protest is put down.</summary>
    public const string Repression = "175";

    const string ConsiderPolicy = "014";
    const string Acknowledge = "015";

    // Codes that say nothing of what is asked for, intended or refused.
    static readonly HashSet<string> Unspecified = ["010", "020", "030", "031", "100", "120"];

    /// <summary>Whether the entry's code leaves open what it is about, so that its content says it.</summary>
    public static bool IsByContent(Frame frame) => Unspecified.Contains(frame.Cameo);

    /// <summary>Two to four digits.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="isOwnClaim">Whether its performer claims or admits it ("claimed that they had attacked").</param>
    public static string Of(Finding finding, bool isOwnClaim)
    {
        var frame = finding.Match.Frame;
        if (finding.Mood.Reasons.Any(IsConsidering) && (finding.Move != frame.Move || (finding.Mood.Modality == Modality.Possible && IsMaterial(frame.Cameo)))) return ConsiderPolicy;
        if (frame.Move is MoveType.Threaten or MoveType.Promise or MoveType.Assault or MoveType.Sanction && finding.Match.Nominal is null && finding.Match.Predicate.Heads.Any(IsConsidering)) return ConsiderPolicy;
        if (isOwnClaim && IsMaterial(frame.Cameo)) return Acknowledge;
        if (finding.Move == frame.Move) return Narrowed(frame.Cameo, finding.Content);
        return finding.Move switch
        {
            MoveType.Promise => Intent(frame.Move),
            MoveType.Schedule => "036",
            MoveType.Threaten => Threat(frame.Move),
            MoveType.Reject => RefusalOf(frame.Cameo) ?? "120",
            _ => frame.Cameo,
        };
    }

    /// <summary>The code of violence where one side is a crowd: protesters riot (145) unless they use weapons of war, and who uses force on them represses (175).</summary>
    /// <param name="code">The act's own code.</param>
    /// <param name="byCrowd">Whether protesters do it.</param>
    /// <param name="onCrowd">Whether it is done to protesters.</param>
    public static string OfCrowd(string code, bool byCrowd, bool onCrowd) => code switch
    {
        "171" or "1711" or "1712" or "180" or "182" or "190" when byCrowd => Riot,
        "180" or "182" or "190" when onCrowd => Repression,
        _ => code,
    };

    /// <summary>What somebody intends who wants, plans or decides to do an act: 03 for cooperation, 13 for force and measures; other acts, which CAMEO's intents leave out, keep their code.</summary>
    public static string IntentOf(string act) => Kind(act) is { Length: 1 } kind ? "03" + kind : act[..2] switch
    {
        "14" => "133",
        "16" => "131",
        "17" => "137",
        "18" or "19" or "20" => "138",
        _ => act,
    };

    /// <summary>CAMEO 12 for an act that is refused: cooperation, aid and yielding each have their own code; acts that are not refused have none.</summary>
    public static string? RefusalOf(string act) => act[..2] switch
    {
        "03" or "05" => "120",
        "04" => "125",
        "06" or "07" => "121",
        "08" => "124",
        _ => null,
    };

    static string Narrowed(string code, Finding? content)
    {
        if (content is not { Mood.Polarity: Polarity.Positive } act) return code;
        var kind = Kind(act.Match.Frame.Cameo);
        return code switch
        {
            // Who is asked to use force is asked for material cooperation; refusals count aid, yielding and meeting in their own order.
            "020" or "100" => code[..2] + (kind ?? (string.CompareOrdinal(act.Match.Frame.Cameo, "18") >= 0 ? "1" : "0")),
            "030" => "03" + (kind ?? "0"),
            "031" => "03" + (kind ?? "1"),
            "120" => "12" + kind switch { "1" => "1", "3" => "2", "5" => "4", "6" => "5", "8" => "6", _ => "0" },
            _ => code,
        };
    }

    // The last digit of 02, 03 and 10 for an act.
    static string? Kind(string act) => act switch
    {
        "045" => "8",
        _ => act[..2] switch
        {
            "04" => "6",
            "05" => "2",
            "06" => "1",
            "07" => "3",
            "08" => "5",
            _ => null,
        },
    };

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
