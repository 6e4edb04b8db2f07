using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Names the speakers and addressees of all frames.</summary>
sealed class SpeakerResolver(SpeechDocument document)
{
    /// <summary>Sentences between a pronoun and the speaker that it goes on with.</summary>
    const int MaxPronounDistance = 4;

    readonly ILookup<int, ActorMention> _bySentence = document.Mentions.All.ToLookup(mention => mention.Sentence);

    public void Resolve(List<FrameDraft> drafts)
    {
        SpeechSource? last = null, lastPerson = null;
        foreach (var draft in drafts.OrderBy(draft => draft.Cue))
        {
            if (draft.AddresseeToken >= 0) draft.Addressee = Name(draft.Sentence, draft.AddresseeToken, draft.AddresseeSpan, null, null);
            if (draft.SourceToken < 0) continue;
            draft.Source = Name(draft.Sentence, draft.SourceToken, draft.SourceSpan, last, lastPerson);
            if (draft.Source.Codes.Count == 0 || !draft.Vouches) continue;
            last = draft.Source;
            if (!IsBody(last)) lastPerson = last;
        }

        foreach (var draft in drafts)
            if (draft.SpeakerOf is { } speaker) draft.Source = speaker.Source;
    }

    SpeechSource Name(int sentence, int token, TextSpan span, SpeechSource? last, SpeechSource? lastPerson)
    {
        var tree = document.Sentences[sentence];
        if (IsFirstPerson(tree.Tokens[token])) return new SpeechSource(sentence, token, span, [], null);
        var antecedent = Issuer(tree, tree.Antecedent(token));
        var word = tree.Tokens[antecedent];
        if (lastPerson is not null && IsHeOrShe(word.Form) && IsNear(lastPerson, sentence)) return new SpeechSource(sentence, token, span, lastPerson.Codes, lastPerson.Mention);
        var mention = document.Mentions.At(sentence, antecedent) ?? Inside(sentence, antecedent, antecedent == token ? span : PhraseOf(tree, antecedent));
        if (mention is not null && mention.Codes.Any(code => code != ActorCode.Unknown)) return new SpeechSource(sentence, token, span, Together(sentence, antecedent, mention), mention);
        if (last is not null && (IsPersonal(word.Form) || IsDefinite(tree, antecedent))) return new SpeechSource(sentence, token, span, last.Codes, last.Mention);
        return new SpeechSource(sentence, token, span, [ActorCode.Unknown], mention);
    }

    // "Norway and Chile said": all who are joined to the first speak.
    IReadOnlyList<ActorCode> Together(int sentence, int head, ActorMention first)
    {
        var codes = first.Codes;
        foreach (var child in document.Sentences[sentence].Children(head))
            if (child > head && document.Sentences[sentence].Tokens[child].Deprel == "conj" && document.Mentions.At(sentence, child) is { } other && other.FirstToken >= first.EndToken)
                codes = [.. codes, .. other.Codes.Where(code => code != ActorCode.Unknown && !codes.Contains(code))];
        return codes;
    }

    /// <summary>"They released a statement which said": whoever released it.</summary>
    static int Issuer(ParsedSentence tree, int token)
    {
        var word = tree.Tokens[token];
        if (!IsUtteranceNoun(word) || word.Relation != "obj") return token;
        var subject = tree.Subject(word.Head);
        return subject < 0 ? token : subject;
    }

    // "Norway said", "the Bankers Association complained": "he" is somebody else.
    static bool IsBody(SpeechSource source) => source.Mention is { Method: MentionMethod.Name or MentionMethod.Demonym, Person: null };

    // The one who spoke goes on speaking: in these sets a pronoun before a verb of saying names an earlier object one time in twenty.
    static bool IsNear(SpeechSource last, int sentence) => sentence - last.Sentence <= MaxPronounDistance;

    /// <summary>"The spokesman", "the statement": somebody who was named before.</summary>
    static bool IsDefinite(ParsedSentence tree, int head)
    {
        if (tree.Tokens[head].Upos != Upos.Noun) return false;
        if (IsUtteranceNoun(tree.Tokens[head])) return true;
        foreach (var child in tree.Children(head))
            if (tree.Tokens[child].Relation == "det" && ClauseTree.Lower(tree.Tokens[child].Form) == "the") return tree.Subtree(head) is var (start, end) && end - start <= 3;
        return false;
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
            if (best is null && span.Contains(mention.Span) && !InClause(document.Sentences[sentence], mention.HeadToken, head)) best = mention;
        }

        return best;
    }

    // "those who think Oslo is wrong" names nobody from Oslo
    static bool InClause(ParsedSentence tree, int token, int head)
    {
        for (var steps = 0; token >= 0 && token != head && steps < tree.Tokens.Count; token = tree.Tokens[token].Head, steps++)
            if (tree.Tokens[token].Relation == "acl") return true;
        return false;
    }

    static bool IsHeOrShe(string form) => ClauseTree.Lower(form) is "he" or "she" or "him" or "her";

    /// <summary>"We" and "I" are whoever speaks already: the quotation's speaker, or the outlet (a statement's issuer).</summary>
    static bool IsFirstPerson(Token token) => token.Upos == Upos.Pron && ClauseTree.Lower(token.Form) is "i" or "we";

    /// <summary>"The statement said" goes on with whoever spoke.</summary>
    static bool IsUtteranceNoun(Token token) =>
        token.Upos == Upos.Noun && ClauseTree.Lower(token.Form) is "statement" or "communique" or "communiqué" or "declaration" or "letter" or "note" or "announcement"
            or "readout" or "tweet" or "speech" or "message";

    static bool IsPersonal(string form) => ClauseTree.Lower(form) is "he" or "she" or "they" or "it" or "him" or "her" or "them";
}
