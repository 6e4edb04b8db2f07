using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Drafts frames for headlines that name the speaker with a colon or a dash: "Scholz: gas will flow", "TALKS NEAR - OZAL".</summary>
sealed class ColonCues(SpeechDocument document, SpeechLexicon lexicon)
{
    const int MaxSpeakerWords = 6;
    const int MinContentWords = 3;

    /// <summary>Longest signature of a quotation, in characters.</summary>
    const int MaxSignature = 60;

    public void AddTo(List<FrameDraft> drafts)
    {
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            if (sentence.Tokens.Count < MinContentWords + 2) continue;
            if (Leading(sentence, s) is { } leading) drafts.Add(leading);
            else if (s == 0 && Trailing(sentence, s) is { } trailing) drafts.Add(trailing);
        }

        AddSignatures(drafts);
    }

    /// <summary>“…” — Anna Dahl: a name behind a dash at the end of the line is the speaker of the quotation before it.</summary>
    void AddSignatures(List<FrameDraft> drafts)
    {
        foreach (var quotation in document.Quotations)
        {
            var at = quotation.Span.End;
            while (at < document.Text.Length && document.Text[at] is ' ' or '\u00A0') at++;
            if (at + 2 >= document.Text.Length || document.Text[at] is not ('―' or '—' or '–')) continue;
            var line = document.Text.IndexOf('\n', at);
            var name = document.Trim(new TextSpan(at + 1, line < 0 ? document.Text.Length : line));
            if (name.IsEmpty || name.Length > MaxSignature || !char.IsUpper(document.Text[name.Start])) continue;
            var s = document.SentenceAt(name.Start);
            var tokens = document.Sentences[s].Tokens;
            var head = -1;
            foreach (var token in tokens)
                if (name.Contains(token.Span)) head = token.Index;
            if (head < 0) continue;
            var draft = New(s, at, head, name);
            draft.Contents.Add(new SpeechContent(quotation.Span, true));
            drafts.Add(draft);
        }
    }

    static FrameDraft New(int s, int mark, int head, TextSpan name) => new()
    {
        Sentence = s,
        CueToken = -1,
        Cue = new TextSpan(mark, mark + 1),
        Word = "—",
        Class = SpeechClass.Neutral,
        TakesQuotation = false,
        Rule = "signature",
        Vouches = true,
        SourceToken = head,
        SourceSpan = name,
    };

    FrameDraft? Leading(ParsedSentence sentence, int s)
    {
        var start = sentence.Span.Start;
        if (start > 0 && document.Text[start - 1] != '\n') return null;
        var first = QuotationMarks.IsMark(document.Text, start) ? 1 : 0;
        var colon = -1;
        for (var i = first + 1; i <= Math.Min(MaxSpeakerWords, sentence.Tokens.Count - 1 - MinContentWords); i++)
        {
            if (sentence.Tokens[i].Form == ":") colon = i;
            if (colon > 0 || sentence.Tokens[i].Upos is Upos.Verb or Upos.Aux) break;
        }

        if (colon < 0 || !IsSpeaker(sentence, s, first, colon)) return null;
        return Draft(sentence, s, (first, colon), colon, (colon + 1, sentence.Tokens.Count));
    }

    FrameDraft? Trailing(ParsedSentence sentence, int s)
    {
        var tokens = sentence.Tokens;
        for (var i = tokens.Count - 2; i >= Math.Max(MinContentWords, tokens.Count - 4); i--)
            if (tokens[i].Form is "-" or "–" or "—" or "--" && tokens[i - 1].SpaceAfter && IsSpeaker(sentence, s, i + 1, tokens.Count))
                return Draft(sentence, s, (i + 1, tokens.Count), i, (0, i));
        return null;
    }

    bool IsSpeaker(ParsedSentence sentence, int s, int start, int end)
    {
        // "FACT SHEET: The United States Imposes Costs": the kind of text that it is.
        if (document.Mentions.At(s, end - 1) is null && lexicon.IsOccasion(sentence.Tokens[end - 1].Form.ToLowerInvariant())) return false;
        var names = 0;
        for (var i = start; i < end; i++)
        {
            if (sentence.Tokens[i].Upos is Upos.Propn || (sentence.Tokens[i].Upos == Upos.Noun && char.IsUpper(sentence.Tokens[i].Form[0]))) names++;
            else if (sentence.Tokens[i].Upos is not (Upos.Noun or Upos.Adj or Upos.Adp or Upos.Det or Upos.Part)) return false;
            else if (sentence.Tokens[i].Form is { Length: > 3 } form && form.All(char.IsUpper)) names++;
        }

        return names > 0 || document.Mentions.At(s, end - 1) is not null;
    }

    FrameDraft? Draft(ParsedSentence sentence, int s, (int Start, int End) speaker, int mark, (int Start, int End) content)
    {
        var span = document.Trim(sentence.SpanOf(content.Start, content.End - 1));
        if (span.IsEmpty) return null;
        var head = speaker.End - 1;
        for (var i = speaker.Start; i < speaker.End; i++)
            if (sentence.Tokens[i].Head < speaker.Start || sentence.Tokens[i].Head >= speaker.End) { head = i; break; }
        var draft = new FrameDraft
        {
            Sentence = s,
            CueToken = mark,
            Cue = sentence.Tokens[mark].Span,
            Word = ":",
            Class = SpeechClass.Neutral,
            TakesQuotation = true,
            Rule = "colon",
            Vouches = true,
            SourceToken = head,
            SourceSpan = document.Trim(sentence.SpanOf(speaker.Start, speaker.End - 1)),
        };
        draft.Contents.Add(new SpeechContent(span, false));
        return draft;
    }
}
