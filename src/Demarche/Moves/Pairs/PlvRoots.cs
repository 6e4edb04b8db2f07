using Demarche.Moves.Mood;

namespace Demarche.Moves;

/// <summary>Roots of the PLV dialect: the CAMEO to PLOVER table of 2021 with CONCEDE and RETREAT joined as YIELD.</summary>
static class PlvRoots
{
    // CAMEO files these words elsewhere than the move types do: a verdict of a court is an accusation, an ultimatum a threat, a blockade an assault.
    static readonly HashSet<string> Verdicts = ["convict", "guilty", "indict"];
    static readonly HashSet<string> Ultimata = ["ultimatum", "deadline"];
    static readonly HashSet<string> Blockades = ["blockade", "besiege", "siege"];

    /// <summary>The root of a match, empty for statements and denials, which the dialect leaves out.</summary>
    /// <remarks>Cooperation to come is AGREE, refused it is REJECT (CAMEO 03 and 12), whatever it will consist of.</remarks>
    public static string Of(FrameMatch match, PredicateMood mood)
    {
        var root = OfAct(match);
        if (root is not ("YIELD" or "CONSULT" or "AID" or "COOPERATE" or "SUPPORT" or "AGREE")) return root;
        if (mood.Polarity == Polarity.Negative) return "REJECT";
        return mood.Modality is Modality.Planned or Modality.Possible && root != "SUPPORT" ? "AGREE" : root;
    }

    static string OfAct(FrameMatch match)
    {
        var frame = match.Frame;
        var heads = match.Predicate.Heads;
        return frame.Move switch
        {
            MoveType.State or MoveType.Deny => "",
            MoveType.Sanction when heads.Any(Verdicts.Contains) => "ACCUSE",
            MoveType.Sanction when frame.Cameo.StartsWith("163", StringComparison.Ordinal) => "COERCE",
            MoveType.Demand when heads.Any(Ultimata.Contains) => "THREATEN",
            MoveType.Coerce when heads.Any(Blockades.Contains) => "ASSAULT",
            MoveType.Concede when frame.Cameo.StartsWith("055", StringComparison.Ordinal) => "SUPPORT",
            MoveType.Concede or MoveType.Yield => "YIELD",
            MoveType.Retract => frame.Cameo.StartsWith("12", StringComparison.Ordinal) ? "REJECT" : "SANCTION",
            // What was asked for and is granted is YIELD (083), a deal reached SUPPORT (057), an act agreed to AGREE (03).
            MoveType.Accept when frame.Pattern.Verb.Joint => "SUPPORT",
            MoveType.Accept when !heads.Contains("agree") => "YIELD",
            _ => Joined(frame.Plover.Length > 0 ? frame.Plover : PloverNames.Of(frame.Move)),
        };
    }

    static string Joined(string plover) => plover is "CONCEDE" or "RETREAT" ? "YIELD" : plover;

    /// <summary>The root of an entry by itself.</summary>
    public static string Of(Predicate predicate) => OfAct(new FrameMatch(predicate, 0, -1, [], -1, null));
}
