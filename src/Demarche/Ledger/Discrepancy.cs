namespace Demarche.Ledger;

/// <summary>A field of a move whose sources differ.</summary>
/// <remarks>Deciding it keeps every value and names who decided and why.</remarks>
public sealed record Discrepancy
{
    /// <summary><c>d</c>, the digits of its move and the field.</summary>
    public required string Id { get; init; }

    /// <summary>The move.</summary>
    public required Move Move { get; init; }

    /// <summary>The field.</summary>
    public required MoveField Field { get; init; }

    /// <summary>Two or more values with their reports, best supported first.</summary>
    public required IReadOnlyList<FieldValue> Values { get; init; }

    /// <summary>Whether the values stand in one dispatch.</summary>
    public bool IsInsideOneDispatch => Values.SelectMany(value => value.Dispatches).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>The decision of a person; null while it is open.</summary>
    public Decision? Resolution { get; init; }
}
