namespace Demarche.Actors;

/// <summary>A reading of a mention that lost.</summary>
/// <param name="Code">Whom it would have meant.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Score">In [0, 1].</param>
public sealed record ActorCandidate(ActorCode Code, string Name, double Score);
