using Demarche.Moves.Mood;

namespace Demarche.Moves;

/// <summary>Roots of the PLV dialect: the CAMEO to PLOVER table of 2021 with CONCEDE and RETREAT joined as YIELD.</summary>
static class PlvRoots
{
    // Words that CAMEO files elsewhere than the entry that they match in: a blockade is an assault (191), an ultimatum a threat (139).
    static readonly HashSet<string> Blockades = ["blockade", "besiege", "siege"];
    static readonly HashSet<string> Ultimata = ["ultimatum", "deadline"];

    // A boycott to come is a threat (133), though staying away from talks is a refusal; "cyber warfare" is war (190), though hacking is COERCE (176).
    static readonly HashSet<string> Boycotts = ["boycott"];
    static readonly HashSet<string> Wars = ["war", "warfare"];

    // "Called him to congratulate": what is said counts, not that it was said by telephone.
    static readonly HashSet<string> Courtesies = ["congratulate", "thank", "assure", "reassure", "express", "condole", "apologize", "apologise"];

    // "Decided to lift", "began to withdraw": done as far as the dialect goes, which keeps AGREE for what is promised.
    static readonly HashSet<string> Doing = ["decide", "begin", "start", "manage", "choose"];

    /// <summary>The root of a match, empty for statements and denials, which the dialect leaves out.</summary>
    /// <param name="match">The match.</param>
    /// <param name="mood">How the text puts it.</param>
    /// <param name="lemma">Lemma of a token.</param>
    /// <remarks>Cooperation to come is AGREE, refused it is REJECT, force to come is THREATEN (CAMEO 03, 12 and 13), whatever it will consist of.</remarks>
    public static string Of(FrameMatch match, PredicateMood mood, Func<int, string> lemma)
    {
        var root = OfAct(match.Predicate, match.Core.Select(lemma));
        var planned = mood.Modality is Modality.Planned or Modality.Possible or Modality.Conditional && !mood.Reasons.Any(Doing.Contains);
        switch (root)
        {
            case "YIELD" or "CONSULT" or "AID" or "COOPERATE" or "SUPPORT" or "AGREE":
                return mood.Polarity == Polarity.Negative ? "REJECT" : planned && (root != "SUPPORT" || match.Move == MoveType.Sign) ? "AGREE" : root;
            // Who takes nothing back keeps refusing; who does not renew a measure gives way.
            case "SANCTION" when match.Move == MoveType.Retract && mood.Polarity == Polarity.Negative:
                return "REJECT";
            case "COERCE" or "SANCTION" when match.Move == MoveType.Sanction && mood.Polarity == Polarity.Negative:
                return "YIELD";
            case "REJECT" when planned && match.Core.Select(lemma).Any(Boycotts.Contains):
                return "THREATEN";
            case "COERCE" or "ASSAULT" or "SANCTION" or "PROTEST":
                return mood is { Polarity: Polarity.Positive, Modality: Modality.Planned } && planned ? "THREATEN" : root;
            default:
                return root;
        }
    }

    /// <summary>The root of an entry by itself.</summary>
    public static string Of(Predicate predicate) => OfAct(predicate, predicate.Heads);

    /// <summary>Whether an entry is an appeal (CAMEO 02), which the dialect does not code: it answers only where nothing else does.</summary>
    public static bool IsAppeal(Frame frame) => frame.Cameo.StartsWith("02", StringComparison.Ordinal);

    static string OfAct(Predicate predicate, IEnumerable<string> words)
    {
        var frame = predicate.Frame;
        if (words.Any(Blockades.Contains) && frame.Move is MoveType.Coerce or MoveType.Sanction) return "ASSAULT";
        return frame.Move switch
        {
            MoveType.State or MoveType.Deny => "",
            MoveType.Meet when words.Any(Courtesies.Contains) => "SUPPORT",
            // "Called for sanctions" is a threat with them (CAMEO 1312).
            MoveType.Request => frame.Cameo.StartsWith("13", StringComparison.Ordinal) ? "THREATEN" : "REQUEST",
            MoveType.Demand => words.Any(Ultimata.Contains) ? "THREATEN" : "REQUEST",
            MoveType.Coerce => words.Any(Wars.Contains) ? "ASSAULT" : "COERCE",
            MoveType.Accept when frame.Cameo.StartsWith("12", StringComparison.Ordinal) => "REJECT",
            // What was asked for and is granted is YIELD (083), a deal reached SUPPORT (057), an act agreed to AGREE (03).
            MoveType.Accept when frame.Pattern.Verb.Joint => "SUPPORT",
            MoveType.Accept when !predicate.Heads.Contains("agree") => "YIELD",
            MoveType.Accept => "AGREE",
            // Crowds dispersed are COERCE (175), unless they are shot at.
            MoveType.Assault => frame.Cameo == "175" && !words.Contains("fire") ? "COERCE" : "ASSAULT",
            _ => CameoPlover.IsCode(frame.Cameo) ? CameoPlover.InPairDialect(CameoPlover.Of(frame.Cameo)) : "",
        };
    }
}
