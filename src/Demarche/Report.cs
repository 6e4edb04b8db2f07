namespace Demarche;

/// <summary>One predicate of the text by which somebody does, will do, might do or does not do a move.</summary>
/// <remarks>
/// Fields as in the coding manual, "Fields of a report". All spans are in the raw text of the dispatch, UTF-16, half-open.
/// Polarity, modality and attribution are never null; an empty attribution is the outlet's own voice.
/// </remarks>
public sealed record Report
{
    /// <summary>What is done.</summary>
    public required MoveType Move { get; init; }

    /// <summary>PLOVER event in capitals, empty for <see cref="MoveType.Deny"/> and <see cref="MoveType.State"/>.</summary>
    public required string Plover { get; init; }

    /// <summary>PLOVER mode, where the frame has one.</summary>
    public string? PloverMode { get; init; }

    /// <summary>CAMEO code of the frame, two to four digits.</summary>
    public required string Cameo { get; init; }

    /// <summary>The words of the predicate, as they stand in the raw text.</summary>
    public required string Trigger { get; init; }

    /// <summary>Where the trigger stands in the raw text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who makes the move; never empty, <see cref="ActorCode.Unknown"/> where nobody is named.</summary>
    public required IReadOnlyList<ActorCode> Performer { get; init; }

    /// <summary>At whom it is directed; may be empty.</summary>
    public IReadOnlyList<ActorCode> Addressee { get; init; } = [];

    /// <summary>Names of the persons behind <see cref="Performer"/>, where the text names them, as the text has them.</summary>
    public IReadOnlyList<string> PerformerNames { get; init; } = [];

    /// <summary>Other forms proposed for those of <see cref="PerformerNames"/> that are garbled; the names themselves stay as the text has them.</summary>
    public IReadOnlyList<NameProposal> ProposedNames { get; init; } = [];

    /// <summary>Where the words stand that say what is demanded, offered, refused; null when the text gives none.</summary>
    public TextSpan? Object { get; init; }

    /// <summary>Issue id of <c>data/codebook/issues.yaml</c>, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Whether the move is said to be made or not made.</summary>
    public Polarity Polarity { get; init; } = Polarity.Positive;

    /// <summary>How the text puts the move.</summary>
    public Modality Modality { get; init; } = Modality.Actual;

    /// <summary>On whose word, outermost last; empty is the outlet's own voice.</summary>
    public IReadOnlyList<ActorCode> Attribution { get; init; } = [];

    /// <summary>The day or days of the move, null when the text gives none.</summary>
    public DateInterval? Date { get; init; }

    /// <summary>Last day of a deadline that the text names for what is wanted, null when it names none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>How sure the coder is, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>What <see cref="Confidence"/> was made of; null for a report that was read back.</summary>
    internal Moves.ConfidenceEvidence? Evidence { get; init; }

    /// <summary>What the text tells beside these fields, for exports whose conventions ask for it; null for a report that was read back.</summary>
    internal ReportAside? Aside { get; init; }

    /// <summary>Id of the codebook frame that made it: <c>demand/insist</c>.</summary>
    public required string Rule { get; init; }
}
