namespace Demarche.Actors;

/// <summary>The facts by which actors are resolved: states, organisations, bodies, groups, roles, offices and who held them when.</summary>
/// <remarks>Built once from <c>data/actors</c>; immutable and thread-safe. Sources and licences: <c>data/actors/SOURCES.md</c>.</remarks>
public sealed class ActorTable
{
    readonly Dictionary<string, Entity> _countries;

    internal ActorTable(NameIndex names, RoleIndex roles, Offices offices, PersonTable persons, Dictionary<string, Entity> countries) =>
        (Names, Roles, Offices, Persons, _countries) = (names, roles, offices, persons, countries);

    /// <summary>Names of states, organisations, bodies and groups.</summary>
    internal NameIndex Names { get; }

    /// <summary>Role nouns and offices.</summary>
    internal RoleIndex Roles { get; }

    /// <summary>Office classes.</summary>
    internal Offices Offices { get; }

    /// <summary>Persons and tenures.</summary>
    internal PersonTable Persons { get; }

    /// <summary>Loads the tables built into the library.</summary>
    public static ActorTable Load() => TableLoader.Load([], null);

    /// <summary>Loads the built-in tables with a user's own, whose rows win.</summary>
    /// <param name="tables">Texts of CSV tables, each with the columns of a file in <c>data/actors</c>: tenures, bodies, roles, metonyms or country aliases.</param>
    /// <param name="conflicts">Takes a problem P061 for each name that the user's table gives to another actor than the built-in one; null to drop them.</param>
    /// <exception cref="InvalidDataException">A table has other columns.</exception>
    public static ActorTable Load(IReadOnlyList<string> tables, ICollection<Problem>? conflicts = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return TableLoader.Load(tables, conflicts);
    }

    /// <summary>The country of an ISO code, or null.</summary>
    internal Entity? Country(string iso) => _countries.GetValueOrDefault(iso);
}
