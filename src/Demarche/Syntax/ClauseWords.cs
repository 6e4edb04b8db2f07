using Demarche.Data;

namespace Demarche.Syntax;

/// <summary>Words by which the roles of a clause are read off a tree, from <c>data/syntax/clauses.txt</c>.</summary>
static class ClauseWords
{
    static readonly WordLists Lists = WordLists.Load("data/syntax/clauses.txt");

    /// <summary>Nouns that tell when.</summary>
    public static readonly IReadOnlySet<string> Times = Lists["time-noun"];

    /// <summary>Verbs whose object does not become the subject of their infinitive.</summary>
    public static readonly IReadOnlySet<string> SubjectControl = Lists["subject-control"];

    /// <summary>Nouns whose infinitive is the act of whose they are.</summary>
    public static readonly IReadOnlySet<string> Intents = Lists["intent-noun"];

    /// <summary>Nouns that ask somebody to act: "our call for Peru to resign".</summary>
    public static readonly IReadOnlySet<string> Asking = Lists["asking-noun"];

    /// <summary>Verbs that a headline's bare past form with an infinitive has in the passive: "Malta asked to explain".</summary>
    public static readonly IReadOnlySet<string> Orders = Lists["order-verb"];

    /// <summary>Verbs that take both a listener and what he hears: "told reporters it would".</summary>
    public static readonly IReadOnlySet<string> Tellings = Lists["listener-verb"];

    /// <summary>First words of prepositions that mean something else than their last word.</summary>
    public static readonly IReadOnlySet<string> CompoundPrepositions = Lists["compound-preposition"];
}
