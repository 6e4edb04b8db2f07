using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Names the speakers and addressees of all frames.</summary>
sealed class SpeakerResolver(SpeechDocument document)
{
    readonly ILookup<int, ActorMention> _bySentence = document.Mentions.All.ToLookup(mention => mention.Sentence);

    public void Resolve(List<FrameDraft> drafts)
    {
        SpeechSource? last = null;
        foreach (var draft in drafts.OrderBy(draft => draft.Cue))
        {
            if (draft.AddresseeToken >= 0) draft.Addressee = Name(draft.Sentence, draft.AddresseeToken, draft.AddresseeSpan, null);
            if (draft.SourceToken < 0) continue;
            draft.Source = Name(draft.Sentence, draft.SourceToken, draft.SourceSpan, last);
            if (draft.Source.Codes.Any(code => code != ActorCode.Unknown)) last = draft.Source;
        }

        foreach (var draft in drafts)
            if (draft.SpeakerOf is { } speaker) draft.Source = speaker.Source;
    }

    SpeechSource Name(int sentence, int token, TextSpan span, SpeechSource? last)
    {
        var tree = document.Sentences[sentence];
        var antecedent = tree.Antecedent(token);
        var mention = document.Mentions.At(sentence, antecedent) ?? Inside(sentence, antecedent, antecedent == token ? span : PhraseOf(tree, antecedent));
        if (IsFirstPerson(tree.Tokens[token])) return new SpeechSource(sentence, token, span, [], null);
        if (mention is not null) return new SpeechSource(sentence, token, span, mention.Codes, mention);
        if (last is not null && (IsPersonal(tree.Tokens[antecedent].Form) || IsUtteranceNoun(tree.Tokens[antecedent])))
            return new SpeechSource(sentence, token, span, last.Codes, last.Mention);
        return new SpeechSource(sentence, token, span, [ActorCode.Unknown], null);
    }

    static TextSpan PhraseOf(ParsedSentence tree, int head)
    {
        var (start, end) = tree.Subtree(head);
        return tree.SpanOf(start, end - 1);
    }

    /// <summary>The best mention of a phrase whose head is none: the longest over the head, else the first inside.</summary>
    ActorMention? Inside(int sentence, int head, TextSpan span)
    {
        ActorMention? best = null;
        foreach (var mention in _bySentence[sentence])
        {
            if (mention.FirstToken <= head && head < mention.EndToken) return mention;
            if (best is null && span.Contains(mention.Span)) best = mention;
        }

        return best;
    }

    /// <summary>"We" and "I" are whoever speaks already: the quotation's speaker, or the outlet (a statement's issuer).</summary>
    static bool IsFirstPerson(Token token) => token.Upos == Upos.Pron && ClauseTree.Lower(token.Form) is "i" or "we";

    /// <summary>"The statement said" goes on with whoever spoke.</summary>
    static bool IsUtteranceNoun(Token token) =>
        token.Upos == Upos.Noun && ClauseTree.Lower(token.Form) is "statement" or "communique" or "communiqué" or "declaration" or "letter" or "note" or "announcement"
            or "readout" or "tweet" or "speech" or "spokesman" or "spokeswoman" or "spokesperson" or "message";

    static bool IsPersonal(string form) => ClauseTree.Lower(form) is "he" or "she" or "they" or "it" or "him" or "her" or "them";
}
