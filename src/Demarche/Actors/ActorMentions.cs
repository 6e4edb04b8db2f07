namespace Demarche.Actors;

/// <summary>All mentions of a dispatch with a look-up by the token that heads them.</summary>
/// <remarks>Immutable and thread-safe. Mentions may nest: "Russian" inside "Russian Foreign Minister Sergei Lavrov".</remarks>
public sealed class ActorMentions
{
    readonly Dictionary<(int Sentence, int Head), ActorMention> _byHead = [];

    /// <param name="mentions">Mentions in any order; where two share a head token, the longer phrase is found by <see cref="At"/>.</param>
    public ActorMentions(IEnumerable<ActorMention> mentions)
    {
        All = [.. mentions.OrderBy(mention => mention.Sentence).ThenBy(mention => mention.FirstToken).ThenByDescending(mention => mention.EndToken)];
        foreach (var mention in All)
        {
            var key = (mention.Sentence, mention.HeadToken);
            if (!_byHead.TryGetValue(key, out var known) || Width(mention) > Width(known)) _byHead[key] = mention;
        }
    }

    /// <summary>Mentions by sentence, then by first token, longer first.</summary>
    public IReadOnlyList<ActorMention> All { get; }

    /// <summary>The longest mention headed by this token, or null.</summary>
    public ActorMention? At(int sentence, int headToken) => _byHead.GetValueOrDefault((sentence, headToken));

    /// <summary>In whose name the whole text speaks, where an office or organisation published it as its own; empty for news.</summary>
    internal IReadOnlyList<ActorCode> Issuers { get; init; } = [];

    /// <summary>Those who speak by turns in a transcript, papers apart; empty elsewhere.</summary>
    internal IReadOnlyList<ActorCode> Principals { get; init; } = [];

    static int Width(ActorMention mention) => mention.EndToken - mention.FirstToken;
}
