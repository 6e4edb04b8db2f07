namespace Demarche.Actors;

/// <summary>How an alias names its entity. The order is the order of preference where one text has several readings.</summary>
enum AliasKind
{
    /// <summary>A name of its own.</summary>
    Name = 1,
    /// <summary>A metonym: the Kremlin.</summary>
    Metonym,
    /// <summary>A capital, which in political prose is the government.</summary>
    Capital,
    /// <summary>An adjective or noun of origin.</summary>
    Demonym,
    /// <summary>A former name.</summary>
    Former,
    /// <summary>A town.</summary>
    City,
    /// <summary>A first-level division.</summary>
    Division,
    /// <summary>Another spelling, often a wrong one.</summary>
    Variant,
}
