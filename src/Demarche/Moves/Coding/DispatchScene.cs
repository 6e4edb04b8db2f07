using Demarche.Actors;
using Demarche.Moves.Dates;
using Demarche.Moves.Issues;
using Demarche.Moves.Speech;
using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Everything known about one dispatch while its moves are coded.</summary>
sealed record DispatchScene
{
    public required RestoredText Restored { get; init; }

    public required IReadOnlyList<ParsedSentence> Sentences { get; init; }

    public required ActorMentions Mentions { get; init; }

    public required SpeechFrames Speech { get; init; }

    public required DispatchDates Dates { get; init; }

    public required DispatchIssues Issues { get; init; }

    /// <summary>The state whose home news the dispatch tells, null where it tells of several.</summary>
    public string? Home => _home ??= RoleNouns.HomeOf(Mentions.All) ?? "";

    string? _home;

    /// <summary>Whether the dispatch is a story about something else than issues between parties.</summary>
    public bool IsElsewhere => _isElsewhere ??= Issues.IsElsewhere && RoleNouns.IsOfOneState(Mentions.All);

    bool? _isElsewhere;

    /// <summary>Whether a sentence stands in the headline.</summary>
    public bool IsHeadline(int sentence) => Restored.IsHeadline(Sentences[sentence].Span);

    /// <summary>Who "we" and "I" are at a token: the speaker, else those who issue a joint text ("We, the foreign ministers of …").</summary>
    public ActorGroup? FirstPersonAt(int sentence, int token)
    {
        var self = SpeakerAt(sentence, token) ?? Issuers;
        return self is null ? null : self with { Tokens = [token] };
    }

    /// <summary>In whose name a statement speaks at a token: its issuers outside quotations, null where the text says of nobody that it is his statement.</summary>
    public ActorGroup? IssuerAt(int sentence, int token) => Speech.IsQuoted(sentence, token) ? null : Issuers;

    /// <summary>Whose text it is; null where it is nobody's.</summary>
    public ActorGroup? Issuers => _issuers ??= FindIssuers();

    ActorGroup? _issuers;

    /// <summary>In whose name the text speaks where nobody says "we" in it.</summary>
    public IReadOnlyList<ActorCode> Publishers { get; init; } = [];

    /// <summary>Those who speak by turns in a transcript, papers apart.</summary>
    public IReadOnlyList<ActorCode> Principals { get; init; } = [];

    ActorGroup? FindIssuers()
    {
        foreach (var mention in Mentions.All)
            if (mention.Rule == "coref/issuer") return SentenceActors.Of(mention)!.FromElsewhere;
        for (var sentence = 0; sentence < Sentences.Count; sentence++)
        {
            var tree = Sentences[sentence];
            foreach (var token in tree.Tokens)
            {
                if (!token.Form.Equals("we", StringComparison.OrdinalIgnoreCase) || token.Index + 1 >= tree.Tokens.Count || tree.Tokens[token.Index + 1].Form != ",") continue;
                foreach (var mention in Mentions.All)
                    if (mention.Sentence == sentence && mention.FirstToken > token.Index && mention.FirstToken <= token.Index + 3) return SentenceActors.Of(mention);
            }
        }

        return Publishers.Count > 0 && !Enumerable.Range(0, Sentences.Count).Any(IsInFirstPerson) ? new ActorGroup(Publishers, [], [], false) : null;
    }

    // Remarks and transcripts say "I" and "we" of each speaker's own.
    bool IsInFirstPerson(int sentence) => Sentences[sentence].Tokens.Any(token => token.Form is "I" or "We" or "we" or "Our" or "our" or "My" or "my" && !Speech.IsQuoted(sentence, token.Index));

    /// <summary>Who speaks at a token: the innermost speaker of a reporting frame around it, null in the outlet's own voice.</summary>
    public ActorGroup? SpeakerAt(int sentence, int token)
    {
        foreach (var frame in Speech.ChainAt(sentence, token))
            if (frame.Vouches && frame.Speakers.Count > 0)
                return new ActorGroup(frame.Speakers, frame.Source?.Mention is { } mention ? [mention] : [], [], true);
        return null;
    }
}
