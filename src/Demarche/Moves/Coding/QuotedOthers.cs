using Demarche.Actors;
using Demarche.Moves.Speech;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Third-person pronouns in somebody's own words: a speaker says "I" and "we" of himself, so that "he" and "they" are others.</summary>
static class QuotedOthers
{
    /// <summary>Sentences back to whom a pronoun may mean.</summary>
    const int Reach = 2;

    /// <summary>The mentions, pronouns that would mean the speaker of the quotation around them with whom was named before; without them where nobody was.</summary>
    public static ActorMentions Resolve(ActorMentions mentions, IReadOnlyList<ParsedSentence> sentences, SpeechFrames speech)
    {
        var resolved = new List<ActorMention>(mentions.All.Count);
        var any = false;
        foreach (var mention in mentions.All)
        {
            if (mention.Rule != "coref/pronoun" || speech.SpeakerOfQuotation(mention.Sentence, mention.HeadToken) is not { } speaker || !IsSame(mention, speaker, sentences) || IsNamedBeside(mention, resolved))
            {
                resolved.Add(mention);
                continue;
            }

            any = true;
            if (Other(mention, speaker, resolved, sentences) is { } other) resolved.Add(mention with { Codes = other.Codes, Person = other.Person, Office = other.Office });
            else if (mention.Person is not null) resolved.Add(mention);
        }

        return any ? new ActorMentions(resolved) : mentions;
    }

    // "He fired in the air", a police spokesman said: another man of the same side.
    static bool IsSame(ActorMention pronoun, SpeechSource speaker, IReadOnlyList<ParsedSentence> sentences) => pronoun.Codes.SequenceEqual(speaker.Codes) && pronoun.Person == speaker.Mention?.Person
        && (pronoun.Person is not null || sentences[pronoun.Sentence].Tokens[pronoun.HeadToken].Form.ToLowerInvariant() is "they" or "them" or "their" or "theirs" or "it" or "its");

    // "The French authorities reaffirm their support": in solemn words a speaker names himself.
    static bool IsNamedBeside(ActorMention pronoun, List<ActorMention> before) =>
        before.Exists(mention => mention.Sentence == pronoun.Sentence && mention.Method != MentionMethod.Coreference && mention.Codes.SequenceEqual(pronoun.Codes) && mention.Person == pronoun.Person);

    // Whoever acted last and is not the speaker.
    static ActorMention? Other(ActorMention pronoun, SpeechSource speaker, List<ActorMention> before, IReadOnlyList<ParsedSentence> sentences) =>
        before.FindLast(mention => pronoun.Sentence - mention.Sentence <= Reach && mention.Codes.All(code => speaker.Codes.All(own => own.Head != code.Head || own.Sector != code.Sector))
            && sentences[mention.Sentence].Is(mention.HeadToken, "nsubj")
            && (pronoun.Person is null || mention.Person is not null || mention.Office is not null));
}
