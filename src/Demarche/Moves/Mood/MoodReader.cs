using Demarche.Syntax;

namespace Demarche.Moves.Mood;

/// <summary>Reads whether a predicate is affirmed, and whether as done, planned, possible, conditional or owed.</summary>
/// <remarks>
/// Thread-safe. It climbs from the predicate through coordination, light verbs, control and raising ("failed to agree", "is expected to
/// visit") and stops at the clause of a verb of saying: what is said of the saying is not said of the act.
/// </remarks>
public sealed class MoodReader
{
    readonly MoodLexicon _lexicon;

    /// <param name="lexicon">The words that decide.</param>
    public MoodReader(MoodLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
    }

    /// <param name="sentence">The sentence of the predicate.</param>
    /// <param name="predicate">Index of the predicate's head token: verb, noun or adjective.</param>
    public PredicateMood Read(ParsedSentence sentence, int predicate)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var climb = new MoodClimb(sentence, _lexicon);
        climb.From(predicate);
        return climb.Reasons.Count == 0 ? PredicateMood.Plain : new PredicateMood(climb.Polarity, climb.Modality, climb.Reasons);
    }
}
