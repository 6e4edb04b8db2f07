namespace Demarche.Moves.Issues;

/// <summary>What is known of a report when its issue is looked for.</summary>
public readonly record struct IssueQuery
{
    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the token that heads the predicate.</summary>
    public required int Predicate { get; init; }

    /// <summary>What the move is.</summary>
    public required MoveType Move { get; init; }

    /// <summary>Where the object stands in the parsed text; null without one.</summary>
    public TextSpan? Object { get; init; }

    /// <summary>Performers and addressees: the IAEA speaks of nuclear programmes, the WTO of trade.</summary>
    public IReadOnlyList<ActorCode>? Actors { get; init; }

    /// <summary>Whether it tells only that somebody met, called or came ("spoke with", "visited"): without words of an issue in its clause it is about talks (manual, rule 9).</summary>
    public bool IsBareMeeting { get; init; }

    /// <summary>Word of the talks that are offered, asked for or refused ("suggested a meeting", "will not sit down with"): unless it says what they are on, they are the issue.</summary>
    public int? Talks { get; init; }

    /// <summary>Whether a state uses force on its own people, or a crowd stands against it: a matter of human rights sooner than of armed attacks.</summary>
    public bool IsRepression { get; init; }

    /// <summary>Whether it is a courtesy ("congratulated", "reaffirmed the friendship"): without words of an issue in its clause it is about none.</summary>
    public bool IsCourtesy { get; init; }
}
