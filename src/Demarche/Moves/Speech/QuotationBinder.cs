using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Gives every quotation its frame: the cue behind it, before it, or the speaker who was speaking already.</summary>
sealed partial class QuotationBinder(SpeechDocument document, List<FrameDraft> drafts)
{
    /// <summary>Longest gap in characters between a quotation and the cue behind it: a speaker with a long apposition.</summary>
    const int MaxGapAfter = 250;

    /// <summary>Fewest words of a quotation that stands for itself; shorter ones are single words put in marks.</summary>
    const int MinUtteranceWords = 4;

    const string GoesOnRule = "quotation-goes-on";

    /// <summary>Fewest letters of a word whose full stop is no abbreviation's.</summary>
    const int MinWord = 4;

    readonly FrameDraft?[] _frames = new FrameDraft?[document.Quotations.Count];

    public void Bind()
    {
        for (var q = 0; q < document.Quotations.Count; q++)
        {
            var quotation = document.Quotations[q];
            if (drafts.Find(draft => draft.Rule == "signature" && draft.Covers(quotation.Span)) is { } signed) _frames[q] = signed;
            else if (After(q) is { } after) AttachBefore(after, q);
            else if (Before(q) is { } before) AttachBehind(before, q);
            else if (drafts.FindLast(draft => draft.CueToken >= 0 && draft.TakesQuotation && draft.Covers(quotation.Span)) is { } holder) Hold(holder, q);
            else if (AnyVerbBefore(q) is { } verb) Attach(verb, q, "verb-before-quotation");
            else if (drafts.Exists(draft => draft.Covers(quotation.Span))) _frames[q] = drafts.FindLast(draft => draft.Covers(quotation.Span));
            else if (GoesOn(q) is { } speaker) Attach(speaker, q, GoesOnRule);
            else if (IsUtterance(quotation)) BindLoose(q);
        }
    }

    // "told the crowd, “It is so,” drawing cheers": the quotation ends what is said
    void Hold(FrameDraft draft, int q)
    {
        var quotation = document.Quotations[q].Span;
        _frames[q] = draft;
        var at = draft.Contents.FindIndex(content => !content.IsQuotation && content.Span.Start == quotation.Start && content.Span.End > quotation.End);
        if (at >= 0 && EndsWithComma(quotation)) draft.Contents[at] = new SpeechContent(quotation, true);
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
        if (document.ParagraphBreakBetween(start, end) || StopsBefore(end, start)) return false;
        for (var i = start; i < end; i++)
        {
            if (document.Text[i] is not ('!' or '?' or '.' or ';') || i + 2 >= end || document.Text[i + 1] != ' ' || !char.IsUpper(document.Text[i + 2])) continue;
            if (document.SentenceAt(i) != document.SentenceAt(i + 2)) return false;
        }

        return true;
    }

    // "… by a crowd. “It is”": the splitter passes over a stop before a mark now and then
    bool StopsBefore(int quotation, int start)
    {
        var last = LastBefore(quotation, start);
        if (last <= start || document.Text[last] != '.') return false;
        for (var i = 1; i <= MinWord; i++)
            if (last - i < start || !char.IsLower(document.Text[last - i])) return false;
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
        var before = q - 1;
        // words put in marks between the two stretches are nobody's utterance
        while (before >= 0 && _frames[before] is null && !IsUtterance(document.Quotations[before])) before--;
        if (before < 0 || _frames[before] is not { } frame) return null;
        var (previous, quotation) = (document.Quotations[before], document.Quotations[q]);
        if (previous.Continues && before == q - 1) return frame;
        if (document.ParagraphBreakBetween(previous.Span.End, quotation.Span.Start) || !(IsUtterance(quotation) || EndsSentence(quotation))) return null;
        return StartsSentence(quotation) ? frame : null;
    }

    bool StartsSentence(Quotation quotation)
    {
        var sentence = document.Sentences[document.SentenceAt(quotation.Span.Start)];
        if (quotation.Span.Start - sentence.Span.Start <= 1) return true;
        // the splitter leaves an opening mark with the sentence before now and then
        return document.Text[LastBefore(quotation.Span.Start, 0)] is '.' or '!' or '?' && document.SentenceAt(quotation.Span.Start) != document.SentenceAt(quotation.Span.End - 1);
    }

    // “Don't believe it.”
    bool EndsSentence(Quotation quotation) => LastOf(quotation.Span) is '.' or '!' or '?';

    // Where the last character before a place stands that is no blank; the floor where all are blanks.
    int LastBefore(int place, int floor)
    {
        var last = place - 1;
        while (last > floor && char.IsWhiteSpace(document.Text[last])) last--;
        return last;
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
            if (content.IsQuotation || rule == GoesOnRule) continue;
            draft.Contents.RemoveAt(i);
        }

        if (rule != GoesOnRule || draft.Contents.Count == 0) draft.Rule = rule;
        draft.Contents.Add(new SpeechContent(quotation, true));
    }
}
