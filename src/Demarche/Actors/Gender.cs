namespace Demarche.Actors;

/// <summary>Whether "he" or "she" is said of somebody.</summary>
enum Gender
{
    /// <summary>His name and title do not tell.</summary>
    Unknown,

    /// <summary>She.</summary>
    Female,

    /// <summary>He.</summary>
    Male,
}
