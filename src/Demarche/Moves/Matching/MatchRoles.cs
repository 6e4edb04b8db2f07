namespace Demarche.Moves;

/// <summary>Who and what stands in the roles of a match.</summary>
/// <param name="Performer">Null when nobody is named.</param>
/// <param name="Addressee">Null when nobody is named.</param>
/// <param name="Object">Head of the object phrase or clause, -1 when there is none.</param>
/// <param name="HasSubject">Whether the place of the performer is filled by a phrase, be it no actor.</param>
/// <param name="BySpeaker">Whether the performer is whoever speaks.</param>
sealed record MatchRoles(ActorGroup? Performer, ActorGroup? Addressee, int Object, bool HasSubject, bool BySpeaker)
{
    /// <summary>Whether whoever speaks speaks of himself ("we thought that it would undermine them").</summary>
    public bool OfSelf { get; init; }
}
