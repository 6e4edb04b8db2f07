namespace Demarche.Moves;

/// <summary>What makes a predicate mean something else: <c>unless:negated</c>, or <c>unless</c> of an entry.</summary>
enum Circumstance
{
    /// <summary>Who is addressed is on the performer's own side.</summary>
    Own = 1,
    /// <summary>One side does it alone.</summary>
    Alone = 28,
    /// <summary>What it is done to is not said to be the performer's own ("its missiles").</summary>
    Foreign = 29,
    /// <summary>One of those who take part is the press, a crowd or nobody's officer.</summary>
    Audience = 30,
    /// <summary>Who is addressed is a person by name.</summary>
    Person = 2,
    /// <summary>A state or its government does it, not a crowd.</summary>
    Official = 3,
    /// <summary>No state and no government does it.</summary>
    Unofficial = 4,
    /// <summary>People who act for nobody do it: civilians, refugees, workers, students.</summary>
    Private = 5,
    /// <summary>No court does it.</summary>
    Nonjudicial = 6,
    /// <summary>A person does it, and no clause says of whom.</summary>
    Needy = 7,
    /// <summary>The subject is a thing.</summary>
    Thing = 8,
    /// <summary>It is negated.</summary>
    Negated = 9,
    /// <summary>"Cannot help but".</summary>
    Helpless = 10,
    /// <summary>It is told as done.</summary>
    Past = 11,
    /// <summary>It is told in the present tense.</summary>
    Present = 12,
    /// <summary>No "will", "would", "shall", "can" or "could" stands with it.</summary>
    Told = 13,
    /// <summary>It is the purpose of something else: "to hold them accountable".</summary>
    Purpose = 14,
    /// <summary>It has a determiner or an adjective: "the first time to".</summary>
    Qualified = 15,
    /// <summary>It is a noun with an owner and no subject: a relation that holds.</summary>
    Standing = 16,
    /// <summary>It goes with "confirm": "neither confirmed nor denied".</summary>
    Confirming = 17,
    /// <summary>It is about being named: "asked not to be identified".</summary>
    Anonymity = 18,
    /// <summary>It has not been done yet: "has yet to answer".</summary>
    Pending = 19,
    /// <summary>It is told as what somebody can do: "can never repay".</summary>
    Able = 20,
    /// <summary>A person in office does it: "the minister left Lima".</summary>
    Officeholder = 21,
    /// <summary>People without weapons do it: those of <see cref="Private"/>, politicians, reporters, clerics.</summary>
    Civil = 22,
    /// <summary>The object is a thing.</summary>
    Inanimate = 23,
    /// <summary>No finite verb with a subject of its own tells it: "efforts to deepen it", "an accord that deepens it".</summary>
    Nonfinite = 24,
    /// <summary>A noun that nobody says to have happened.</summary>
    Mentioned = 25,
    /// <summary>What stands behind it is called wrong: "a step in the wrong direction".</summary>
    Wrong = 26,
    /// <summary>Its clause tells what is, not what is to be: "agreed that the war is unjust".</summary>
    Factual = 27,
    /// <summary>Somebody else than who does it tells it.</summary>
    Hearsay = 31,
    /// <summary>It is told as what will or would be.</summary>
    Coming = 32,
}
