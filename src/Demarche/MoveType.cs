namespace Demarche;

/// <summary>What a report says that somebody does, as the coding manual defines it ("Move types").</summary>
/// <remarks>The numbers are stored: they never change, and new types only follow the last.</remarks>
public enum MoveType
{
    /// <summary>Insists that the addressee do or stop something.</summary>
    Demand = 1,
    /// <summary>Asks, appeals, urges, calls on, invites to act.</summary>
    Request = 2,
    /// <summary>Puts forward a plan, terms or talks; offers something.</summary>
    Propose = 3,
    /// <summary>Answers an offer or demand with different terms.</summary>
    Counter = 4,
    /// <summary>Agrees to what another asked or offered, or with each other on terms.</summary>
    Accept = 5,
    /// <summary>Refuses, turns down, rules out, vetoes.</summary>
    Reject = 6,
    /// <summary>Commits to a future cooperative act unasked.</summary>
    Promise = 7,
    /// <summary>Verbally gives way.</summary>
    Concede = 8,
    /// <summary>Takes back one's own offer, promise or acceptance.</summary>
    Retract = 9,
    /// <summary>Signs, ratifies, seals a named text; recognises a government.</summary>
    Sign = 10,
    /// <summary>Gives money, arms, relief, asylum.</summary>
    Aid = 11,
    /// <summary>Mutual material cooperation.</summary>
    Cooperate = 12,
    /// <summary>Materially gives way.</summary>
    Yield = 13,
    /// <summary>Says that it will harm or punish.</summary>
    Threaten = 14,
    /// <summary>Says that something bad will follow, without saying that oneself will do it.</summary>
    Warn = 15,
    /// <summary>Cuts relations: sanctions, embargo, expulsion.</summary>
    Sanction = 16,
    /// <summary>Deploys, reinforces, puts on alert.</summary>
    Mobilize = 17,
    /// <summary>Arrests, seizes, bans, censors, cuts off.</summary>
    Coerce = 18,
    /// <summary>Uses physical force.</summary>
    Assault = 19,
    /// <summary>Demonstrates, strikes, riots, blocks.</summary>
    Protest = 20,
    /// <summary>Alleges wrongdoing, blames, sues, investigates.</summary>
    Accuse = 21,
    /// <summary>Disapproves, condemns, complains.</summary>
    Criticize = 22,
    /// <summary>Denies an allegation or an intention.</summary>
    Deny = 23,
    /// <summary>Praises, endorses, welcomes, backs.</summary>
    Support = 24,
    /// <summary>Declares a position on an issue that no other type covers.</summary>
    State = 25,
    /// <summary>Hands over a document.</summary>
    Transmit = 26,
    /// <summary>Agrees on or announces a future meeting.</summary>
    Schedule = 27,
    /// <summary>Puts off or calls off what was scheduled.</summary>
    Postpone = 28,
    /// <summary>Meets, visits, negotiates, telephones.</summary>
    Meet = 29,
    /// <summary>Brings sides together as a third party.</summary>
    Mediate = 30,
}
