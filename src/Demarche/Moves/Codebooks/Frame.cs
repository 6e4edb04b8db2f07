namespace Demarche.Moves;

/// <summary>One entry of the codebook: the predicates that say one move in one way, with roles and limits.</summary>
sealed record Frame
{
    /// <summary><c>demand/insist</c>.</summary>
    public required string Id { get; init; }

    public required MoveType Move { get; init; }

    /// <summary>PLOVER event in capitals, empty where PLOVER has none.</summary>
    public required string Plover { get; init; }

    public string? PloverMode { get; init; }

    /// <summary>CAMEO code, two to four digits.</summary>
    public required string Cameo { get; init; }

    public required RolePattern Pattern { get; init; }

    /// <summary>Overrides of the pattern's places; null takes the pattern's.</summary>
    public IReadOnlyList<Slot>? Performer { get; init; }

    public IReadOnlyList<Slot>? Addressee { get; init; }

    public IReadOnlyList<Slot>? Object { get; init; }

    /// <summary>Verbs that only carry this entry's nouns, beside the pattern's.</summary>
    public IReadOnlyList<string> Light { get; init; } = [];

    /// <summary>Roles that an actor must fill, or the entry does not match.</summary>
    public Roles Needs { get; init; }

    /// <summary>Heads that the object must have; null allows all.</summary>
    public Filler? Only { get; init; }

    /// <summary>Heads that the object must not have.</summary>
    public Filler? Never { get; init; }

    /// <summary>Heads that the object must have where nobody known is addressed; null allows all.</summary>
    public Filler? Unaddressed { get; init; }

    /// <summary>Circumstances under which none of its predicates counts.</summary>
    public IReadOnlyList<Circumstance> Unless { get; init; } = [];

    /// <summary>Whether a finite clause behind it must say what should be ("that talks be held"), not what is.</summary>
    public bool Proposes { get; init; }

    /// <summary>Preset issue id.</summary>
    public string? Issue { get; init; }

    public Polarity? Polarity { get; init; }

    public Modality? Modality { get; init; }

    /// <summary>The move when the text tells the act as a future one of its performer (manual, rule 3).</summary>
    public MoveType? Future { get; init; }

    /// <summary>The move when it is done to another state or its nationals, and not inside the performer's own jurisdiction (manual, rule 6).</summary>
    public MoveType? Abroad { get; init; }

    /// <summary>Added to a predicate's weight when entries compete; 0 by default.</summary>
    public int Rank { get; init; }

    public IReadOnlyList<CodebookExample> Examples { get; init; } = [];

    /// <summary>File and line, <c>moves/demand.yaml:12</c>.</summary>
    public required string Source { get; init; }
}
