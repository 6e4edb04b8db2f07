namespace Demarche.Store;

/// <summary>Which entries of the record are asked for. The defaults ask for all.</summary>
public sealed record RecordQuery
{
    /// <summary>Kinds of entries, in the order in which they are wanted.</summary>
    public required IReadOnlyList<EntryKind> Kinds { get; init; }

    /// <summary>Actor by the head of its code; a sector is left out of account.</summary>
    public string? Actor { get; init; }

    /// <summary>Issue id.</summary>
    public string? Issue { get; init; }

    /// <summary>First day: entries that end before it are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day: entries that begin after it are left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What was known on that day; null for all that is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>States in the wording of the output; null for any.</summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>At most so many entries, the latest; 0 for all.</summary>
    public int Limit { get; init; }
}
