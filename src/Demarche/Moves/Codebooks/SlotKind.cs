namespace Demarche.Moves;

/// <summary>Where in the clause a role is looked for. The YAML names are these in lower case.</summary>
enum SlotKind
{
    /// <summary>Who does it: the deep subject, also through control, relative clauses, participles and the by-phrase of a passive.</summary>
    Subj = 1,
    /// <summary>What it is done to: direct object, or the subject of a passive.</summary>
    Obj,
    /// <summary>Second object of "give X Y".</summary>
    Iobj,
    /// <summary>Infinitive or gerund that continues the predicate.</summary>
    Xcomp,
    /// <summary>Finite clause that continues the predicate.</summary>
    Ccomp,
    /// <summary>A phrase or clause behind one of these prepositions (<c>prep:to|with</c>).</summary>
    Prep,
    /// <summary>Of a noun: possessive, by-phrase, adjective or compound that names an actor, else of-phrase.</summary>
    Owner,
    /// <summary>Of a noun: possessive only.</summary>
    Poss,
    /// <summary>Of a noun: adjective or compound that names an actor.</summary>
    Adj,
    /// <summary>Whoever's word it is: the innermost speaker.</summary>
    Speaker,
    /// <summary>Any actor inside the phrase or clause reached so far.</summary>
    Any,
}
