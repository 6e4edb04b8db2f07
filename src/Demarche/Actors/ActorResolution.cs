namespace Demarche.Actors;

/// <summary>Who is meant in one dispatch, and which names are doubtful.</summary>
/// <param name="Mentions">Every actor phrase.</param>
/// <param name="Findings">Garbled names and office conflicts in text order.</param>
/// <param name="Problems">What the tables cannot know, P060–P079.</param>
public sealed record ActorResolution(
    ActorMentions Mentions, IReadOnlyList<NameFinding> Findings, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whose statement the text is; empty where it is none.</summary>
    internal IReadOnlyList<ActorCode> Issuers { get; init; } = [];

    /// <summary>What was found in each sentence, for <see cref="Telling"/>.</summary>
    internal IReadOnlyList<IReadOnlyList<Item>> Items { get; init; } = [];
}
