namespace Demarche.Moves;

/// <summary>A named way in which predicates place their roles (<c>patterns.yaml</c>).</summary>
/// <param name="Name">As entries call it: <c>directive</c>.</param>
/// <param name="Verb">Roles around a verb.</param>
/// <param name="Noun">Roles inside the phrase of a noun.</param>
/// <param name="Adjective">Roles around an adjective or noun predicate ("is ready to", "is a mistake").</param>
/// <param name="Light">Verbs that only carry the pattern's nouns: "issue a warning".</param>
/// <param name="Saying">Whether the predicate reports words, so that its content is looked at first.</param>
/// <param name="Inner">What of its content is no report of its own.</param>
sealed record RolePattern(string Name, RoleSet Verb, RoleSet Noun, RoleSet Adjective, IReadOnlyList<string> Light, bool Saying, InnerActs Inner)
{
    public RoleSet For(PredicateKind kind) => kind switch
    {
        PredicateKind.Verb => Verb,
        PredicateKind.Noun => Noun,
        _ => Adjective,
    };
}
