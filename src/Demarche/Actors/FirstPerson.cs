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
        var (added, owned) = (new List<ActorMention>(), new Dictionary<(int, int), ActorMention>());
        for (var index = 0; index < sentences.Count; index++)
            foreach (var token in sentences[index].Tokens)
            {
                // "US" in capitals is the country; "us" is the pronoun.
                if (!Pronouns.Contains(token.Form) || token.Form == "US" || mentions.At(index, token.Index) is not null) continue;
                if (speakerOf(index, token.Index) is not { } speaker) continue;
                added.Add(Same(speaker, index, token));
                owned[(index, token.Index)] = speaker;
            }

        return added.Count == 0 ? mentions : new ActorMentions(mentions.All.Select(mention => Owned(mention, sentences, owned)).Concat(added));
    }

    // "Our people", "my administration": of a state's speaker they are that state's. Friends and partners are not.
    static ActorMention Owned(ActorMention mention, IReadOnlyList<ParsedSentence> sentences, Dictionary<(int, int), ActorMention> owners)
    {
        if (mention.Codes is not [{ Head: "---", Sector: not Sector.None } role] || !owners.TryGetValue((mention.Sentence, mention.FirstToken), out var owner)) return mention;
        if (owner.Codes.Any(code => code.Sector == Sector.None) || Lexicon.Relations.Contains(sentences[mention.Sentence].Tokens[mention.HeadToken].Lemma)) return mention;
        return mention with { Codes = [.. owner.Codes.Select(code => new ActorCode(code.Head, role.Sector))], Method = MentionMethod.Coreference, Score = owner.Score * 0.8, Rule = "role/first-person" };
    }

    /// <summary>Adds a mention for each first-person pronoun outside quotation marks in a text that says whose statement it is.</summary>
    internal static ActorMentions OfIssuers(ActorMentions mentions, IReadOnlyList<ParsedSentence> sentences, IReadOnlyList<ActorCode> issuers)
    {
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
        var turns = Turns.Of(sentences, mentions, speaker);
        if (issuers.Count > 1) mentions = new ActorMentions(mentions.All.Select(mention => Joint(mention, sentences[mention.Sentence], speaker)));
        if (issuers.Count == 2) mentions = BothSides(mentions, speaker);
        if (turns is not null) mentions = Addressed(mentions, sentences, turns);
        return Resolve(mentions, sentences, (sentence, token) => Quotes.Encloses(sentences[sentence], token) ? null : turns?.At(sentence) is { IsKnown: true } turn ? turn.Speaker : speaker);
    }

    // "I thank you for your support": to whom somebody speaks in a transcript is whose turn was before his. A subject "you" is often anybody.
    static ActorMentions Addressed(ActorMentions mentions, IReadOnlyList<ParsedSentence> sentences, Turns turns)
    {
        var added = new List<ActorMention>();
        for (var index = 0; index < sentences.Count; index++)
        {
            if (turns.Addressed(index) is not { } other) continue;
            foreach (var token in sentences[index].Tokens)
                if (IsAddressed(sentences[index], token) && mentions.At(index, token.Index) is null && !Quotes.Encloses(sentences[index], token.Index)) added.Add(Same(other, index, token) with { Rule = "coref/second-person" });
        }

        return added.Count == 0 ? mentions : new ActorMentions(mentions.All.Concat(added));
    }

    // "I look forward to talking to you" is a courtesy; "grateful to you" is not.
    static bool IsAddressed(ParsedSentence sentence, Token token) =>
        token.Form.Equals("your", StringComparison.OrdinalIgnoreCase)
        || (token.Form.Equals("you", StringComparison.OrdinalIgnoreCase) && (token.Deprel is "obj" or "iobj" || (token.Deprel == "obl" && token.Head >= 0 && sentence.Tokens[token.Head].Upos != Upos.Verb)));

    // "Both sides reaffirmed …" in a joint statement: its issuers, whoever was named last.
    static ActorMentions BothSides(ActorMentions mentions, ActorMention issuers) =>
        new(mentions.All.Select(mention => mention.Rule == Coreference.SidesRule ? mention with { Codes = issuers.Codes, Score = issuers.Score * 0.9, Rule = issuers.Rule } : mention));

    // "The leaders" of a joint statement are those who issue it.
    static ActorMention Joint(ActorMention mention, ParsedSentence sentence, ActorMention issuers)
    {
        var bare = mention.EndToken == mention.FirstToken + 2 && mention.Codes is [{ Head: "---" }] && mention.Person is null;
        if (!bare || !sentence.Tokens[mention.FirstToken].Form.Equals("the", StringComparison.OrdinalIgnoreCase) || !Lexicon.Leaders.Contains(sentence.Tokens[mention.HeadToken].Form)) return mention;
        return mention with { Codes = issuers.Codes, Method = MentionMethod.Coreference, Score = issuers.Score * 0.8, Rule = "coref/joint" };
    }

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
