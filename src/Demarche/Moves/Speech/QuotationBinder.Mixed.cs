using Demarche.Syntax;

namespace Demarche.Moves.Speech;

// Quotations that go on with the reporter's words: "said he “was not pleased”".
partial class QuotationBinder
{
    /// <summary>Words between cue and quotation are part of what is said ("said he “was not pleased”"), but for an addressee, a place or a time.</summary>
    void AttachBehind(FrameDraft draft, int q)
    {
        var quotation = document.Quotations[q].Span;
        var start = draft.AddresseeToken >= 0 && draft.AddresseeSpan.Start >= draft.Cue.End && draft.AddresseeSpan.End <= quotation.Start ? draft.AddresseeSpan.End : draft.Cue.End;
        if (draft.SourceToken >= 0 && draft.SourceSpan.Start >= start && draft.SourceSpan.End <= quotation.Start) start = draft.SourceSpan.End;
        foreach (var content in draft.Contents)
        {
            if (content.Span.Start <= draft.Cue.Start || content.Span.Start >= quotation.Start) continue;
            start = content.Span.Start;
            if (!EndsWithComma(quotation)) quotation = new TextSpan(quotation.Start, Math.Max(quotation.End, content.Span.End));
        }

        var mixed = document.Trim(new TextSpan(start, quotation.Start));
        Attach(draft, q, "cue-before-quotation");
        if (!mixed.IsEmpty && (HoldsClause(mixed) || (StartsSmall(quotation) && OpensPhrase(mixed)))) draft.Contents[^1] = new SpeechContent(mixed.Union(quotation), true);
    }

    /// <summary>"Not paying taxes “makes me smart,” he said": the words of the sentence before a quotation that goes on with them are part of what is said.</summary>
    void AttachBefore(FrameDraft draft, int q)
    {
        var quotation = document.Quotations[q].Span;
        var start = document.Sentences[document.SentenceAt(quotation.Start)].Span.Start;
        var mixed = document.Trim(new TextSpan(start, Math.Max(start, quotation.Start)));
        Attach(draft, q, "quotation-before-cue");
        if (mixed.IsEmpty || OtherQuotationBetween(start, quotation.Start) || drafts.Exists(other => other.Cue.Start >= start && other.Cue.End <= quotation.Start)) return;
        if (document.Text[LastBefore(quotation.Start, start)] is ',' or ':' or '-' or '—' or '–' && !StartsSmall(quotation)) return;
        draft.Contents[^1] = new SpeechContent(mixed.Union(quotation), true);
    }

    bool StartsSmall(TextSpan quotation)
    {
        for (var i = quotation.Start; i < quotation.End; i++)
            if (char.IsLetter(document.Text[i])) return char.IsLower(document.Text[i]);
        return false;
    }

    // a noun phrase or conjunction, not "on Friday" or "again"
    bool OpensPhrase(TextSpan span)
    {
        foreach (var token in document.Sentences[document.SentenceAt(span.Start)].Tokens)
            if (span.Contains(token.Span)) return token.Upos is Upos.Det or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron or Upos.Sconj;
        return false;
    }

    // “That was a good speech,” as he passed by
    bool EndsWithComma(TextSpan quotation) => LastOf(quotation) == ',';

    // The last character of what is said, before the marks that close it.
    char LastOf(TextSpan quotation)
    {
        var last = quotation.End - 1;
        while (last > quotation.Start && QuotationMarks.IsMark(document.Text, last)) last--;
        return document.Text[last];
    }

    bool HoldsClause(TextSpan span)
    {
        var sentence = document.Sentences[document.SentenceAt(span.Start)];
        foreach (var token in sentence.Tokens)
            if (span.Contains(token.Span) && (token.Upos is Upos.Verb or Upos.Aux || token.Form is "that" || (token.Upos == Upos.Pron && token.Xpos == "PRP"))) return true;
        return false;
    }
}
