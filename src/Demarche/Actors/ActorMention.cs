namespace Demarche.Actors;

/// <summary>A phrase of the dispatch that names or points at an actor, resolved for the dispatch's date.</summary>
public sealed record ActorMention
{
    /// <summary>Index of the sentence in the dispatch.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the token that heads the phrase in the parse.</summary>
    public required int HeadToken { get; init; }

    /// <summary>First token of the phrase.</summary>
    public required int FirstToken { get; init; }

    /// <summary>One past the last token of the phrase.</summary>
    public required int EndToken { get; init; }

    /// <summary>Where the phrase stands in the parsed (clean) text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who is meant; several for "officials from A, B and C" or "the two sides"; never empty.</summary>
    public required IReadOnlyList<ActorCode> Codes { get; init; }

    /// <summary>Canonical name of the person, where one is meant; the text's form is in <see cref="Span"/>.</summary>
    public string? Person { get; init; }

    /// <summary>Office class of <c>data/actors/offices.csv</c>, where the phrase names one.</summary>
    public string? Office { get; init; }

    /// <summary>How it was resolved.</summary>
    public required MentionMethod Method { get; init; }

    /// <summary>How sure, in [0, 1].</summary>
    public required double Score { get; init; }

    /// <summary>Id of the rule or row that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>Readings that lost, best first.</summary>
    public IReadOnlyList<ActorCandidate> Candidates { get; init; } = [];
}
