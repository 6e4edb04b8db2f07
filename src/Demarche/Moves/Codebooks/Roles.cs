namespace Demarche.Moves;

/// <summary>Roles of a report that hold actors.</summary>
[Flags]
enum Roles
{
    None = 0,
    Performer = 1,
    Addressee = 2,
    /// <summary>An object phrase must be there, actor or not.</summary>
    Object = 4,
}
