namespace Demarche.Ledger;

/// <summary>One act, told by one or more reports.</summary>
/// <remarks>
/// Immutable. The fields here are the readings with the most independent sources, ties to the earliest; <see cref="Values"/> has every
/// reading with its supporters. A negative report is kept in <see cref="Denials"/> and never makes a move.
/// </remarks>
public sealed record Move
{
    /// <summary><c>m</c> and the digits of the report that opened it: later reports never change it.</summary>
    public required string Id { get; init; }

    /// <summary>What is done.</summary>
    public required MoveType Type { get; init; }

    /// <summary>Who makes the move; never empty.</summary>
    public required IReadOnlyList<ActorCode> Performers { get; init; }

    /// <summary>At whom it is directed; may be empty.</summary>
    public required IReadOnlyList<ActorCode> Addressees { get; init; }

    /// <summary>Issue id, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Day or days that the reports give; null where none does.</summary>
    public DateInterval? Date { get; init; }

    /// <summary>Day on which the move was first reported; null where no dispatch is dated.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>The most factual modality that a report gives.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Where a meeting takes place, where a report says so.</summary>
    public string? Venue { get; init; }

    /// <summary>Last day of a deadline that a report names.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Words of the object of the first report that has one, else empty.</summary>
    public string ObjectText { get; init; } = "";

    /// <summary>Reports of the act in time order; never empty.</summary>
    public required IReadOnlyList<SourcedReport> Reports { get; init; }

    /// <summary>Reports that say that the act was not done, in time order.</summary>
    public IReadOnlyList<SourcedReport> Denials { get; init; } = [];

    /// <summary>Number of independent sources: copies and dispatches of one agency or outlet count once.</summary>
    public required int SourceCount { get; init; }

    /// <summary>How well it is established.</summary>
    public required MoveStatus Status { get; init; }

    /// <summary>The day by which the ledger orders it: the stated day of a past act, else the day it was reported.</summary>
    /// <remarks>A scheduled meeting carries the date of the meeting, so its own day is the day on which it was told.</remarks>
    public DateOnly? Day => IsAhead ? Known ?? Date?.Start : Date?.Start ?? Known;

    /// <summary>Whether its date lies ahead of the telling: a schedule, or a modality other than actual.</summary>
    public bool IsAhead => Type is MoveType.Schedule or MoveType.Postpone || Modality != Modality.Actual;

    /// <summary>Every value that reports give to a field, best supported first.</summary>
    public IReadOnlyList<FieldValue> Values(MoveField field) => MoveValues.Of(this, field);
}
