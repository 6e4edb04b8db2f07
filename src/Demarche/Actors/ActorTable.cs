namespace Demarche.Actors;

/// <summary>The facts by which actors are resolved: states, organisations, bodies, groups, roles, offices and who held them when.</summary>
/// <remarks>Built once from <c>data/actors</c>; immutable and thread-safe. Sources and licences: <c>data/actors/SOURCES.md</c>.</remarks>
public sealed class ActorTable
{
    internal ActorTable(NameIndex names, RoleIndex roles)
    {
        Names = names;
        Roles = roles;
    }

    /// <summary>Names of states, organisations, bodies and groups.</summary>
    internal NameIndex Names { get; }

    /// <summary>Role nouns and offices.</summary>
    internal RoleIndex Roles { get; }

    /// <summary>Loads the tables built into the library.</summary>
    public static ActorTable Load() => TableLoader.Load();
}
