namespace Demarche.Moves;

/// <summary>Where performer, addressee and object stand around one kind of predicate, best place first.</summary>
/// <param name="Performer">Who makes the move. With <see cref="Joint"/> all filled places count, else the first.</param>
/// <param name="Addressee">At whom it is directed: the first place that names an actor.</param>
/// <param name="Object">The words that say what is demanded, offered, refused: the first place that is filled.</param>
/// <param name="Joint">Symmetric moves: all sides perform.</param>
sealed record RoleSet(IReadOnlyList<Slot> Performer, IReadOnlyList<Slot> Addressee, IReadOnlyList<Slot> Object, bool Joint)
{
    public static RoleSet Empty { get; } = new([], [], [], false);
}
