namespace Demarche.Actors;

/// <summary>How a mention was resolved.</summary>
public enum MentionMethod
{
    /// <summary>A name of the table: country, capital, metonym, organisation, group.</summary>
    Name = 1,
    /// <summary>An adjective or noun of origin: "Ukrainian", "the Russians".</summary>
    Demonym = 2,
    /// <summary>A role with its country, organisation or holder: "Ukrainian foreign minister", "head of Iran's atomic agency".</summary>
    Composition = 3,
    /// <summary>A person found by name and date.</summary>
    Person = 4,
    /// <summary>Coreference inside the dispatch: pronoun, surname, "the minister", "the two sides".</summary>
    Coreference = 5,
    /// <summary>A garbled name repaired by role, date and sound.</summary>
    Repair = 6,
    /// <summary>A role alone whose state is unknown: "officials", "a diplomat".</summary>
    Role = 7,
}
