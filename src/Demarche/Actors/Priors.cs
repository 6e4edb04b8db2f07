using Demarche.Data;

namespace Demarche.Actors;

/// <summary>Which of the countries and persons that share a name news means when nothing else tells, from <c>data/actors/priors.txt</c>.</summary>
static class Priors
{
    static readonly WordLists Lists = WordLists.Load("data/actors/priors.txt");

    /// <summary>Code of the European Union and of the Communities before it.</summary>
    public const string European = "EU";

    static readonly IReadOnlySet<string> Preferred = Lists["preferred"], Seats = Lists["seat"], Great = Lists["great"], Worldwide = Lists["worldwide"], Monarchies = Lists["monarchy"], Secretaries = Lists["secretaries"], Pairs = Lists["twins"], FamilyFirst = Lists["family-first"];

    /// <summary>Whether the entity is the usual one among namesakes.</summary>
    public static bool Prefers(Entity entity) => entity.Kind == EntityKind.Country && Preferred.Contains(entity.Head);

    /// <summary>Whether the capital of the state is better known for the organisation that sits there: "the ministers" of a dispatch from Brussels or Vienna are not Belgium's or Austria's.</summary>
    public static bool IsSeat(string country) => Seats.Contains(country);

    /// <summary>Whether news of every country names the state's past heads without saying whose they were.</summary>
    public static bool IsGreat(string country) => Great.Contains(country);

    /// <summary>Whether the head of the state is no president.</summary>
    public static bool IsMonarchy(string country) => Monarchies.Contains(country);

    /// <summary>The states that are meant together by a name in the plural: "the two Koreas"; empty where none are.</summary>
    public static IReadOnlyList<string> Twins(string plural)
    {
        foreach (var twins in Pairs)
            if (twins.Split(':') is [var name, .. var states] && name.Equals(plural, StringComparison.OrdinalIgnoreCase)) return states;
        return [];
    }

    /// <summary>The halves of a divided people, each with the word that news calls it by: "the North".</summary>
    public static IReadOnlyList<(string Word, string State)> Halves { get; } = [.. Lists["halves"].Select(half => half.Split(':')).Select(half => (half[0], half[1]))];

    /// <summary>Whether family names stand first in the state.</summary>
    public static bool IsFamilyFirst(string country) => FamilyFirst.Contains(country);

    /// <summary>Whether ministers of the state are called secretaries.</summary>
    public static bool HasSecretaries(string country) => Secretaries.Contains(country);

    /// <summary>Whether news of every country names the heads of this organisation without saying whose they are.</summary>
    public static bool IsWorldwide(string country) => Worldwide.Contains(country);
}
