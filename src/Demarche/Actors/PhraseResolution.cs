namespace Demarche.Actors;

/// <summary>Who is meant by a single phrase, by PLOVER's and by the coding manual's conventions.</summary>
/// <param name="Actor">Code by the coding manual; null when nobody is meant.</param>
/// <param name="Country">PLOVER's country: ISO3, <c>EUR</c>, <c>UNO</c>, <c>IGO</c>, <c>IMG</c>; empty when unknown.</param>
/// <param name="Sector">First sector, <see cref="Sector.Eli"/> for former officials.</param>
/// <param name="Second">Second sector.</param>
/// <param name="Person">Canonical name of the person.</param>
/// <param name="Office">Office class.</param>
/// <param name="Method">How it was resolved.</param>
/// <param name="Score">How sure, in [0, 1]; 0 when nobody is meant.</param>
/// <param name="Rule">Which rule decided.</param>
/// <param name="Candidates">Readings that lost, best first.</param>
public sealed record PhraseResolution(
    ActorCode? Actor, string Country, Sector Sector, Sector Second, string? Person, string? Office, MentionMethod? Method, double Score, string Rule,
    IReadOnlyList<ActorCandidate> Candidates)
{
    /// <summary>Nobody is meant.</summary>
    public static PhraseResolution Nobody { get; } = new(null, "", Sector.None, Sector.None, null, null, null, 0, "none", []);
}
