namespace Demarche.Moves;

/// <summary>What a part of a predicate's notation asks for.</summary>
enum PartKind
{
    /// <summary>A particle, preposition or adverb: "on", "out". With a filler, the noun behind the preposition is checked.</summary>
    Word = 1,
    /// <summary>A direct object (or passive subject) with this filler.</summary>
    Object = 2,
    /// <summary>An infinitive or gerund: <c>to:meet</c>, <c>to:*</c>.</summary>
    Infinitive = 3,
    /// <summary>A finite clause: <c>that:withdraw</c>, <c>that:*</c>.</summary>
    Clause = 4,
    /// <summary>A negation of the predicate: <c>not</c>.</summary>
    Negation = 5,
    /// <summary>Of a noun, a modifier before it: "air" of "air strike".</summary>
    Modifier = 6,
    /// <summary>A subject with this filler: <c>subj:&lt;talks&gt;</c>.</summary>
    Subject = 7,
    /// <summary>No direct object: <c>obj:none</c>.</summary>
    NoObject = 8,
    /// <summary>Some direct object or clause, whatever it is: <c>obj:*</c>.</summary>
    SomeObject = 9,
    /// <summary>A past participle of the object: <c>done:*</c> for "wants the bases closed".</summary>
    Participle = 10,
}
