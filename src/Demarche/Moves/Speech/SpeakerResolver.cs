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
        if (mention is not null) return new SpeechSource(sentence, token, span, mention.Codes, mention);
        if (tree.Tokens[antecedent].Upos == Upos.Pron && last is not null && IsPersonal(tree.Tokens[antecedent].Form))
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

    static bool IsPersonal(string form) => ClauseTree.Lower(form) is "he" or "she" or "they" or "it" or "him" or "her" or "them";
}
