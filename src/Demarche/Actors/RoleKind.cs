namespace Demarche.Actors;

/// <summary>Of whom a role is said.</summary>
enum RoleKind
{
    /// <summary>One person: minister, spokesman. Its plural is people.</summary>
    Person = 1,
    /// <summary>People: troops, officials, rebels.</summary>
    People,
    /// <summary>An institution: ministry, parliament, government.</summary>
    Institution,
}
