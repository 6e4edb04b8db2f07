namespace Demarche.Actors;

/// <summary>Which of the countries that share a name news means when nothing else tells.</summary>
static class Priors
{
    static readonly HashSet<string> Preferred = new(StringComparer.Ordinal)
        { "COD", "DOM", "KOR", "CHN", "NLD", "FRA", "PSE", "AUS", "USA", "UKR", "NER", "GEO", "GBR", "GIN", "CYP" };

    /// <summary>Whether the entity is the usual one among namesakes.</summary>
    public static bool Prefers(Entity entity) => entity.Kind == EntityKind.Country && Preferred.Contains(entity.Head);
}
