using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Codes sentences by PETRARCH's own dictionaries, on the trees of this program's parser.</summary>
/// <remarks>
/// Immutable and thread-safe. Who acts is the deep subject of the verb, whom it is done to the first actor behind it; where the tree names no actor, the order of words
/// decides, as in TABARI.
/// </remarks>
public sealed class PetrarchCoder
{
    /// <summary>What a denied act of conflict is coded as, as UniversalPetrarch recoded PETRARCH's records.</summary>
    const string DeniedConflict = "050";

    readonly PetrarchVerbs _verbs;
    readonly PetrarchNames _names;
    readonly SyntaxParser _parser;

    /// <param name="verbs">The verb dictionary.</param>
    /// <param name="names">The actor, agent and discard dictionaries.</param>
    /// <param name="parser">Reads the texts.</param>
    public PetrarchCoder(PetrarchVerbs verbs, PetrarchNames names, SyntaxParser parser)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(parser);
        (_verbs, _names, _parser) = (verbs, names, parser);
    }

    /// <summary>The events of a text on a day, those without an actor on one side among them.</summary>
    public IReadOnlyList<PetrarchEvent> Code(string text, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_names.IsDiscarded(text)) return [];
        return [.. _parser.Parse(text).SelectMany(sentence => Events(sentence, day)).Distinct()];
    }

    // "has risen": the auxiliary shows the verb where the tagger takes the participle for an adjective.
    static bool IsVerb(ClauseView clause, Token token) => token.Upos == Upos.Verb || (token.Upos == Upos.Adj && clause.Has(token.Index, "aux"));

    IEnumerable<PetrarchEvent> Events(ParsedSentence sentence, DateOnly day)
    {
        var clause = new ClauseView(sentence);
        var phrases = new PetrarchPhrases(clause, _names, day);
        var matcher = new PetrarchMatcher(clause, _verbs, phrases);
        foreach (var token in sentence.Tokens)
        {
            if (!IsVerb(clause, token) || matcher.VerbAt(token.Index) is not { } verb) continue;
            foreach (var one in new PetrarchRoles(clause, phrases, matcher).Events(verb, token.Index, DeniedConflict)) yield return one;
        }
    }
}
