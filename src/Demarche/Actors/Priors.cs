namespace Demarche.Actors;

/// <summary>Which of the countries and persons that share a name news means when nothing else tells.</summary>
static class Priors
{
    static readonly HashSet<string> Preferred = new(StringComparer.Ordinal)
        { "COD", "DOM", "KOR", "CHN", "NLD", "FRA", "PSE", "AUS", "USA", "UKR", "NER", "GEO", "GBR", "GIN", "CYP" };

    /// <summary>Whether the entity is the usual one among namesakes.</summary>
    public static bool Prefers(Entity entity) => entity.Kind == EntityKind.Country && Preferred.Contains(entity.Head);

    /// <summary>Whether the capital of the state is better known for the organisation that sits there: "the ministers" of a dispatch from Brussels or Vienna are not Belgium's or Austria's.</summary>
    public static bool IsSeat(string country) => country is "BEL" or "AUT";

    /// <summary>Whether news of every country names the state's past heads without saying whose they were.</summary>
    public static bool IsGreat(string country) => country is "USA" or "RUS" or "CHN" or "FRA" or "GBR" or "DEU";

    /// <summary>Whether news of every country names the heads of this organisation without saying whose they are.</summary>
    public static bool IsWorldwide(string country) => country is "IGO:UNO" or "IGO:EU" or "IGO:NATO" or "IGO:IAEA" or "IGO:WHO";
}
