using Demarche.Moves.Mood;

namespace Demarche.Moves;

/// <summary>A match with its roles and mood: what may become a report.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Match">The predicate.</param>
/// <param name="Roles">Who and what.</param>
/// <param name="Mood">How the text puts it.</param>
/// <param name="Move">The move after the rules of tense: "will send aid" is a promise.</param>
/// <param name="Score">How it fares against others for the same words; higher wins.</param>
sealed record Finding(int Sentence, FrameMatch Match, MatchRoles Roles, PredicateMood Mood, MoveType Move, double Score)
{
    /// <summary>The act told before that the object of this one means: "condemned the move"; null where it means none.</summary>
    public Finding? RefersTo { get; init; }

    /// <summary>The act that it asks for, intends, promises or refuses: what CAMEO codes it by; null where its words name none.</summary>
    public Finding? Content { get; init; }

    /// <summary>To whom it is done, where they are only a role without a state: they are no addressee by the manual.</summary>
    public ActorGroup? Stateless { get; init; }

    public bool IsNominal => Match.Nominal is NominalUse.Owned or NominalUse.Happening or NominalUse.Headline;

    public bool IsSaying => Match.Frame.Pattern.Saying && Move == Match.Frame.Move;
}
