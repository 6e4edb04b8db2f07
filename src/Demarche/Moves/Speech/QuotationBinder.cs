using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Gives every quotation its frame: the cue behind it, before it, or the speaker who was speaking already.</summary>
sealed class QuotationBinder(SpeechDocument document, List<FrameDraft> drafts)
{
    /// <summary>Longest gap in characters between a quotation and the cue behind it: a speaker with a long apposition.</summary>
    const int MaxGapAfter = 250;

    /// <summary>Fewest words of a quotation that stands for itself; shorter ones are single words put in marks.</summary>
    const int MinUtteranceWords = 4;

    readonly FrameDraft?[] _frames = new FrameDraft?[document.Quotations.Count];

    public void Bind()
    {
        for (var q = 0; q < document.Quotations.Count; q++)
        {
            var quotation = document.Quotations[q];
            if (drafts.Find(draft => draft.Rule == "signature" && draft.Covers(quotation.Span)) is { } signed) _frames[q] = signed;
            else if (After(q) is { } after) Attach(after, q, "quotation-before-cue");
            else if (Before(q) is { } before) AttachBehind(before, q);
            else if (AnyVerbBefore(q) is { } verb) Attach(verb, q, "verb-before-quotation");
            else if (drafts.Exists(draft => draft.Covers(quotation.Span))) _frames[q] = drafts.FindLast(draft => draft.Covers(quotation.Span));
            else if (GoesOn(q) is { } speaker) Attach(speaker, q, "quotation-goes-on");
            else if (IsUtterance(quotation)) BindLoose(q);
        }
    }

    FrameDraft? After(int q)
    {
        var quotation = document.Quotations[q];
        if (!EndsOpen(quotation)) return null;
        var next = q + 1 < document.Quotations.Count ? document.Quotations[q + 1].Span.Start : document.Text.Length;
        FrameDraft? best = null;
        foreach (var draft in Candidates())
        {
            var gap = draft.Cue.Start - quotation.Span.End;
            if (gap < 0 || gap > MaxGapAfter || draft.Cue.Start >= next) continue;
            if (!SameSentence(quotation.Span.End, draft.Cue.Start) || (draft.SourceToken >= 0 && draft.SourceSpan.Start < quotation.Span.End)) continue;
            if (best is null || draft.Cue.Start < best.Cue.Start) best = draft;
        }

        return best;
    }

    // “…,” he said · “… ?” she asked · “… ,” · a full stop inside the marks only where the cue follows in small letters (“… .” he said)
    bool EndsOpen(Quotation quotation)
    {
        var end = quotation.Span.End;
        var last = end - 1;
        while (last > quotation.Span.Start && (QuotationMarks.IsMark(document.Text, last) || char.IsWhiteSpace(document.Text[last]))) last--;
        if (document.Text[last] is ',' or '-' or '—' or '…') return true;
        while (end < document.Text.Length && document.Text[end] == ' ') end++;
        if (end >= document.Text.Length) return false;
        if (document.Text[last] is '!' or '?' or '.') return char.IsLower(document.Text[end]) || document.SentenceAt(end) == document.SentenceAt(last);
        return document.Text[end] is ',' or '-' or '—' or '–' || drafts.Exists(draft => draft.TakesQuotation && draft.Class == SpeechClass.Neutral && draft.Cue.Start == end);
    }

    bool SameSentence(int start, int end)
    {
        if (document.ParagraphBreakBetween(start, end)) return false;
        for (var i = start; i < end; i++)
        {
            if (document.Text[i] is not ('!' or '?' or '.' or ';') || i + 2 >= end || document.Text[i + 1] != ' ' || !char.IsUpper(document.Text[i + 2])) continue;
            if (document.SentenceAt(i) != document.SentenceAt(i + 2)) return false;
        }

        return true;
    }

    FrameDraft? Before(int q)
    {
        var start = document.Quotations[q].Span.Start;
        var last = start - 1;
        while (last >= 0 && char.IsWhiteSpace(document.Text[last])) last--;
        if (last < 0) return null;
        var colon = document.Text[last] == ':';
        FrameDraft? best = null;
        foreach (var draft in Candidates())
        {
            if (draft.Cue.End > start || (best is not null && draft.Cue.Start < best.Cue.Start)) continue;
            if (!colon && (!SameSentence(draft.Cue.End, start) || document.SentenceAt(draft.Cue.Start) != document.SentenceAt(Math.Max(0, start - 2)))) continue;
            if (colon && (start - draft.Cue.End > MaxGapAfter || document.SentenceAt(draft.Cue.Start) != document.SentenceAt(last))) continue;
            if (OtherQuotationBetween(draft.Cue.End, start)) continue;
            best = draft;
        }

        if (best is null || best.Covers(document.Quotations[q].Span)) return null;
        return document.Text[last] is ',' or ':' || IsUtterance(document.Quotations[q]) ? best : null;
    }

    /// <summary>"Spoke on television, “…”", "justified the strike: “…”": a verb that is no cue of its own becomes one by a comma or colon and an utterance.</summary>
    FrameDraft? AnyVerbBefore(int q)
    {
        var quotation = document.Quotations[q];
        var last = quotation.Span.Start - 1;
        while (last >= 0 && char.IsWhiteSpace(document.Text[last])) last--;
        if (last < 0 || document.Text[last] is not (',' or ':') || !IsUtterance(quotation)) return null;
        var index = document.SentenceAt(last);
        var sentence = document.Sentences[index];
        foreach (var token in sentence.Tokens.OrderBy(token => token.Head >= 0))
        {
            if (token.Span.Start > last) continue;
            if (token.Upos != Upos.Verb || (token.Relation == "acl" && !IsBehindComma(sentence, token.Index)) || token.Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN") || document.IsQuoted(token.Span.Start)) continue;
            var subject = sentence.Subject(token.Index);
            if (subject < 0 || subject > token.Index || sentence.Is(token.Index, "acl:relcl") || sentence.IsPassive(token.Index)) continue;
            var draft = Spoken(sentence, index, token, subject);
            drafts.Add(draft);
            return draft;
        }

        return null;
    }

    // "Dahl, the minister, responded: “…”" where the tree reads a participle
    static bool IsBehindComma(ParsedSentence sentence, int token) => token > 0 && sentence.Tokens[token - 1].Form == ",";

    FrameDraft Spoken(ParsedSentence sentence, int index, Token verb, int subject)
    {
        var (start, end) = sentence.Subtree(subject);
        return new FrameDraft
        {
            Sentence = index,
            CueToken = verb.Index,
            Cue = verb.Span,
            Word = verb.Lemma,
            Class = SpeechClass.Neutral,
            TakesQuotation = true,
            Rule = "verb",
            SourceToken = subject,
            SourceSpan = document.Trim(sentence.SpanOf(start, Math.Max(subject, Math.Min(end, Math.Max(verb.Index, subject + 1)) - 1))),
        };
    }

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
            quotation = new TextSpan(quotation.Start, Math.Max(quotation.End, content.Span.End));
        }

        var mixed = document.Trim(new TextSpan(start, quotation.Start));
        if (mixed.IsEmpty || !HoldsClause(mixed)) Attach(draft, q, "cue-before-quotation");
        else
        {
            Attach(draft, q, "cue-before-quotation");
            draft.Contents[^1] = new SpeechContent(mixed.Union(quotation), true);
        }
    }

    bool HoldsClause(TextSpan span)
    {
        var sentence = document.Sentences[document.SentenceAt(span.Start)];
        foreach (var token in sentence.Tokens)
            if (span.Contains(token.Span) && (token.Upos is Upos.Verb or Upos.Aux || token.Form is "that" || (token.Upos == Upos.Pron && token.Xpos == "PRP"))) return true;
        return false;
    }

    bool OtherQuotationBetween(int start, int end)
    {
        foreach (var quotation in document.Quotations)
            if (quotation.Span.Start >= start && quotation.Span.End <= end) return true;
        return false;
    }

    IEnumerable<FrameDraft> Candidates() => drafts.Where(draft => draft.TakesQuotation && !document.IsQuoted(draft.Cue.Start));

    /// <summary>The frame of the quotation before, where this one goes on with it.</summary>
    FrameDraft? GoesOn(int q)
    {
        if (q == 0 || _frames[q - 1] is not { } frame) return null;
        var (previous, quotation) = (document.Quotations[q - 1], document.Quotations[q]);
        if (previous.Continues) return frame;
        if (document.ParagraphBreakBetween(previous.Span.End, quotation.Span.Start) || !IsUtterance(quotation)) return null;
        return StartsSentence(quotation) ? frame : null;
    }

    bool StartsSentence(Quotation quotation)
    {
        var sentence = document.Sentences[document.SentenceAt(quotation.Span.Start)];
        return quotation.Span.Start - sentence.Span.Start <= 1;
    }

    bool IsUtterance(Quotation quotation)
    {
        var words = 0;
        var inWord = false;
        for (var i = quotation.Span.Start; i < quotation.Span.End; i++)
        {
            var letter = char.IsLetterOrDigit(document.Text[i]);
            if (letter && !inWord) words++;
            inWord = letter || (inWord && document.Text[i] is '\'' or '’' or '-');
        }

        return words >= MinUtteranceWords;
    }

    /// <summary>A quotation without a cue in its sentence: the speaker of the last frame before it in the same or the paragraph before.</summary>
    void BindLoose(int q)
    {
        var quotation = document.Quotations[q];
        if (!StartsSentence(quotation)) return;
        FrameDraft? last = null;
        foreach (var draft in drafts)
            if (draft.Cue.End <= quotation.Span.Start && draft.Vouches && draft.SourceToken >= 0 && !document.IsQuoted(draft.Cue.Start)
                && (last is null || draft.Cue.Start > last.Cue.Start)) last = draft;
        if (last is null) return;
        var loose = new FrameDraft
        {
            Sentence = document.SentenceAt(quotation.Span.Start),
            CueToken = -1,
            Cue = new TextSpan(quotation.Span.Start, quotation.Span.Start),
            Word = "",
            Class = SpeechClass.Neutral,
            TakesQuotation = false,
            Rule = "quotation/speaker-before",
            Vouches = true,
            SpeakerOf = last,
        };
        loose.Contents.Add(new SpeechContent(quotation.Span, true));
        drafts.Add(loose);
        _frames[q] = loose;
    }

    void Attach(FrameDraft draft, int q, string rule)
    {
        var quotation = document.Quotations[q].Span;
        _frames[q] = draft;
        draft.Vouches = true;
        for (var i = draft.Contents.Count - 1; i >= 0; i--)
        {
            var content = draft.Contents[i];
            if (content.IsQuotation) continue;
            draft.Contents.RemoveAt(i);
        }

        draft.Rule = rule;
        draft.Contents.Add(new SpeechContent(quotation, true));
    }
}
