namespace Demarche.Actors;

/// <summary>One row of the actor table: a state, organisation, body or group.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Head">Head of its code by the coding manual: <c>RUS</c>, <c>NATO</c>, <c>HOU</c>.</param>
/// <param name="Country">PLOVER's country: ISO3, or <c>IGO</c>, <c>EUR</c>, <c>UNO</c>, <c>IMG</c>.</param>
/// <param name="Sector">First sector.</param>
/// <param name="Second">Second sector.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="From">First day of existence, null when always.</param>
/// <param name="To">Last day, null when it still exists.</param>
sealed record Entity(
    EntityKind Kind, string Head, string Country, Sector Sector, Sector Second, string Name, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The code by the coding manual.</summary>
    public ActorCode Code => new(Head, Sector);

    /// <summary>Whether it existed on a date; an unknown date lets everything pass.</summary>
    public bool At(DateOnly? date) => date is not { } day || ((From is not { } from || day >= from) && (To is not { } to || day <= to));
}
