namespace Demarche.Moves;

/// <summary>What kind of word carries a move.</summary>
enum PredicateKind
{
    /// <summary>A verb, with its particles.</summary>
    Verb = 1,
    /// <summary>A noun that names an act.</summary>
    Noun = 2,
    /// <summary>An adjective or predicate noun: "ready to", "a mistake".</summary>
    Adjective = 3,
}
