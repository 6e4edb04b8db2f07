namespace Demarche.Actors;

/// <summary>A noun that says what part of a country acts: "foreign minister", "troops", "parliament".</summary>
/// <param name="Phrase">As the table has it.</param>
/// <param name="Sector">First sector.</param>
/// <param name="Second">Second sector.</param>
/// <param name="Kind">Whether it is said of a person, of people or of an institution.</param>
/// <param name="Office">Office class of <c>offices.csv</c>, or null.</param>
/// <param name="Country">The only or usual country of an institution ("Bundestag"-like titles), or null.</param>
sealed record Role(string Phrase, Sector Sector, Sector Second, RoleKind Kind, string? Office, string? Country)
{
    /// <summary>Whether it takes the sector of its owner: a spokesman of an army is the army's.</summary>
    public bool IsGeneric { get; init; }
}
