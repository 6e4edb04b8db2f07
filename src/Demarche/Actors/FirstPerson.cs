using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Second pass over a dispatch: "I", "we", "our" and "us" mean the side of whoever is quoted.</summary>
public static class FirstPerson
{
    static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "I", "me", "my", "we", "us", "our", "ours", "mine" };

    /// <summary>Adds a mention for each first-person pronoun whose speaker is known.</summary>
    /// <param name="mentions">What <see cref="ActorResolver"/> found.</param>
    /// <param name="sentences">The sentences that it was given.</param>
    /// <param name="speakerOf">The speaker of the quotation or statement that a token (sentence index, token index) stands in; null when unknown.</param>
    public static ActorMentions Resolve(
        ActorMentions mentions, IReadOnlyList<ParsedSentence> sentences, Func<int, int, ActorMention?> speakerOf)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(speakerOf);
        var added = new List<ActorMention>();
        for (var index = 0; index < sentences.Count; index++)
            foreach (var token in sentences[index].Tokens)
            {
                // "US" in capitals is the country; "us" is the pronoun.
                if (!Pronouns.Contains(token.Form) || token.Form == "US" || mentions.At(index, token.Index) is not null) continue;
                if (speakerOf(index, token.Index) is { } speaker) added.Add(Same(speaker, index, token));
            }

        return added.Count == 0 ? mentions : new ActorMentions(mentions.All.Concat(added));
    }

    /// <summary>Adds a mention for each first-person pronoun outside quotation marks in a text that says whose statement it is.</summary>
    internal static ActorMentions OfIssuers(ActorMentions mentions, IReadOnlyList<ParsedSentence> sentences, (ParsedSentence Sentence, ActorMentions Mentions)? title = null)
    {
        var issuers = Issuers.Find(sentences, mentions, title);
        if (issuers.Count == 0) return mentions;
        var speaker = new ActorMention
        {
            Sentence = 0,
            HeadToken = 0,
            FirstToken = 0,
            EndToken = 1,
            Span = default,
            Codes = issuers,
            Method = MentionMethod.Coreference,
            Score = 0.9,
            Rule = "coref/issuer",
        };
        return Resolve(issuers.Count == 2 ? BothSides(mentions, speaker) : mentions, sentences, (sentence, token) => Quotes.Encloses(sentences[sentence], token) ? null : speaker);
    }

    // "Both sides reaffirmed …" in a joint statement: its issuers, whoever was named last.
    static ActorMentions BothSides(ActorMentions mentions, ActorMention issuers) =>
        new(mentions.All.Select(mention => mention.Rule == Coreference.SidesRule ? mention with { Codes = issuers.Codes, Score = issuers.Score * 0.9, Rule = issuers.Rule } : mention));

    static ActorMention Same(ActorMention speaker, int sentence, Token token) => speaker with
    {
        Sentence = sentence,
        FirstToken = token.Index,
        EndToken = token.Index + 1,
        HeadToken = token.Index,
        Span = token.Span,
        Method = MentionMethod.Coreference,
        Score = speaker.Score * 0.9,
        Rule = speaker.Rule == "coref/issuer" ? speaker.Rule : "coref/first-person",
        Candidates = [],
    };
}
