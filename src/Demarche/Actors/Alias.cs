namespace Demarche.Actors;

/// <summary>One reading of a name.</summary>
/// <param name="Entity">Whom it names.</param>
/// <param name="Kind">How.</param>
readonly record struct Alias(Entity Entity, AliasKind Kind);
