namespace Demarche.Moves.Issues;

/// <summary>How much each place speaks, in the units of a phrase's weight (1 weak … 6 decides alone).</summary>
/// <remarks>The defaults were chosen on the development dispatches; neighbouring values score within a point (docs/user/issues.md).</remarks>
sealed record IssueWeights
{
    /// <summary>Words of the object, beside what they count in clause and sentence.</summary>
    public float Object { get; init; } = 1;

    /// <summary>Words of the predicate's own clause.</summary>
    public float Clause { get; init; } = 2;

    /// <summary>Words of the sentence.</summary>
    public float Sentence { get; init; } = 1.2f;

    /// <summary>Words of the sentence before.</summary>
    public float Before { get; init; } = 0.3f;

    /// <summary>The whole dispatch's topic, times the issue's share in [0, 1].</summary>
    public float Topic { get; init; } = 15;

    /// <summary>The issue of the report before: a dispatch stays with one until it names another.</summary>
    public float Previous { get; init; } = 4;

    /// <summary>With so little weight of issue words a sentence, or less, a dispatch has no topic.</summary>
    public float NoTopic { get; init; } = 2;

    /// <summary>From so much a sentence on, its topic counts in full.</summary>
    public float FullTopic { get; init; } = 4;

    /// <summary>What the move type itself speaks for.</summary>
    public float Prior { get; init; } = 2.5f;

    /// <summary>How much of one place's words count together: a long sentence must not drown the object.</summary>
    public float Cap { get; init; } = 7;

    /// <summary>A headline counts so many sentences for the topic.</summary>
    public float Headline { get; init; } = 8;

    /// <summary>And so many for whether there is a topic at all.</summary>
    public float HeadlineAsText { get; init; } = 3;

    /// <summary>A phrase inside a longer one of another issue counts so much: "exports" in "grain exports".</summary>
    public float PartOfLonger { get; init; } = 0.25f;

    /// <summary>How much words of somebody's title count: "the trade commissioner", "the ambassador".</summary>
    public float InName { get; init; } = 0.3f;

    /// <summary>How much words of talking count for a meeting, whose topic goes before.</summary>
    public float TalksOfMeetings { get; init; } = 0.75f;

    /// <summary>From so much on, a word in the clause of a bare meeting ("spoke with", "visited") tells what it was about; words of titles stay below.</summary>
    public float TopicOfMeeting { get; init; } = 2;

    /// <summary>How much words of talking count for a dispatch's topic: sides talk about something, and that is what the dispatch is about.</summary>
    public float TalksAsTopic { get; init; } = 0.15f;

    /// <summary>How much words of the manner count for the topic: a march is for or against something, and that is what the dispatch is about.</summary>
    public float MannerAsTopic { get; init; } = 0.15f;

    /// <summary>How much words of a relative clause count: what it adds about a thing is not what the move is about.</summary>
    public float InRelativeClause { get; init; } = 0.25f;

    /// <summary>How much words count that belong to a predicate beside it: "condemned the raid and welcomed the truce".</summary>
    public float OfAnotherPredicate { get; init; } = 0.4f;

    /// <summary>So many sentences make a story; less is too little to know what it is about.</summary>
    public int Story { get; init; } = 3;

    /// <summary>With so much weight of everyday words a sentence, a dispatch may be about something else.</summary>
    public float Everyday { get; init; } = 0.5f;

    /// <summary>And with so little more of issue words it is.</summary>
    public float Elsewhere { get; init; } = 0.5f;

    /// <summary>In a dispatch about something else, so much in a sentence makes what it tells count.</summary>
    public float OwnIssue { get; init; } = 4;

    /// <summary>Less than this names no issue.</summary>
    public float Least { get; init; } = 1;
}
