namespace Demarche.Moves.Speech;

/// <summary>What the content of a cue can look like; names as in <c>data/codebook/speech.txt</c>.</summary>
[Flags]
enum Complements
{
    None = 0,
    /// <summary>A finite clause, and quotations.</summary>
    That = 1,
    /// <summary>Infinitive of the speaker's own act.</summary>
    Inf = 2,
    /// <summary>Object with an infinitive.</summary>
    Oinf = 4,
    /// <summary>Noun phrase.</summary>
    Obj = 8,
    /// <summary>Object with what follows it: "accuse X of Y".</summary>
    Oprep = 16,
    /// <summary>The phrase behind the cue's own preposition.</summary>
    Prep = 32,
    /// <summary>Preposition, noun phrase, infinitive: "call on X to".</summary>
    Pinf = 64,
    /// <summary>Gerund.</summary>
    Ing = 128,
    /// <summary>Embedded question.</summary>
    Wh = 256,
    /// <summary>May take an addressee.</summary>
    To = 512,
    /// <summary>Its noun phrase stands on the speaker's word too: "reported attacks".</summary>
    Fact = 1024,
    /// <summary>Nearly always followed by a clause, also where the tree shows none: "say".</summary>
    Bare = 2048,
}
