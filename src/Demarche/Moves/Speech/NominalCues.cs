using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Drafts frames for "according to X", for nouns with a that-clause and for predicative adjectives.</summary>
sealed class NominalCues(SpeechDocument document, SpeechLexicon lexicon, int index)
{
    /// <summary>Most tokens from a verb to the noun that it carries: "left no doubt".</summary>
    const int MaxCarriedGap = 3;

    readonly ParsedSentence _sentence = document.Sentences[index];

    IReadOnlyList<Token> Tokens => _sentence.Tokens;

    public void AddTo(List<FrameDraft> drafts)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (AccordingTo(i) is { } according) drafts.Add(according);
            else if (Tokens[i].Upos == Upos.Noun && Noun(i) is { } noun) drafts.Add(noun);
            else if (Tokens[i].Upos == Upos.Adj && Adjective(i) is { } adjective) drafts.Add(adjective);
        }
    }

    FrameDraft? AccordingTo(int i)
    {
        if (!string.Equals(Tokens[i].Form, "according", StringComparison.OrdinalIgnoreCase)) return null;
        if (i + 2 >= Tokens.Count || Tokens[i + 1].Form != "to") return null;
        var source = SourceOfAccording(i);
        if (source <= i + 1 || lexicon.IsMeasure(Tokens[source].Lemma)) return null;
        var clause = ClauseOf(source, i);
        var draft = New("according to", SpeechClass.Neutral, i, _sentence.SpanOf(i, i + 1));
        var (sourceStart, sourceEnd) = (i, Math.Max(source + 1, _sentence.Subtree(source).End));
        (draft.SourceToken, draft.SourceSpan) = (source, document.Trim(_sentence.SpanOf(i + 2, sourceEnd - 1)));
        var (start, end) = _sentence.Subtree(clause);
        if (i > 2 && sourceEnd >= Tokens.Count - 1) (start, end) = (StartOfSentence(i), sourceStart);
        Add(draft, start, Math.Min(sourceStart, end), "according-to");
        Add(draft, Math.Max(start, sourceEnd), end, "according-to");
        draft.Vouches = true;
        return draft;
    }

    // "…; talks failed, according to Oslo.": at the end of a sentence the phrase reports all of it.
    int StartOfSentence(int end)
    {
        for (var i = end - 1; i > 0; i--)
            if (Tokens[i].Form == ";") return i + 1;
        return 0;
    }

    // "according" is the case of its noun in the treebanks; the parser also makes it the noun's head
    int SourceOfAccording(int i)
    {
        foreach (var child in _sentence.Children(i))
            if (child > i + 1 && IsNominal(child)) return child;
        var head = Tokens[i].Head;
        return Tokens[i].Relation is "case" or "mark" && head > i + 1 && IsNominal(head) && head == NounAfter(i + 1) ? head : NounAfter(i + 1);
    }

    bool IsNominal(int token) => Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron;

    /// <summary>The head of the noun phrase that starts behind <paramref name="i"/>, before the next comma or verb.</summary>
    int NounAfter(int i)
    {
        var found = -1;
        for (var j = i + 1; j < Tokens.Count && Tokens[j].Upos is not (Upos.Verb or Upos.Aux or Upos.Punct); j++)
            if (IsNominal(j) && (found < 0 || Tokens[found].Head == j)) found = j;
        return found;
    }

    int ClauseOf(int source, int cue)
    {
        var head = Tokens[source].Head == cue ? Tokens[cue].Head : Tokens[source].Head;
        for (var steps = 0; head >= 0 && steps < Tokens.Count; steps++)
        {
            if (Tokens[head].Head < 0) return head;
            if (Tokens[head].Relation is "ccomp" or "conj" or "advcl" or "parataxis" or "acl" && Tokens[head].Upos is Upos.Verb or Upos.Adj) return head;
            head = Tokens[head].Head;
        }

        return _sentence.RootIndex;
    }

    FrameDraft? Noun(int noun)
    {
        foreach (var entry in lexicon.Noun(Tokens[noun].Lemma))
        {
            foreach (var child in _sentence.Children(noun))
            {
                if (child < noun || Tokens[child].Deprel is not ("acl" or "ccomp")) continue;
                var finite = _sentence.IsFinite(child) && _sentence.Opener(child) == "that";
                if (!(finite && entry.Takes(Complements.That)) && !(_sentence.IsInfinitive(child) && entry.Takes(Complements.Inf))) continue;
                var draft = New(entry.Word, entry.Class, noun, Tokens[noun].Span);
                Possessor(draft, noun);
                var (start, end) = _sentence.Subtree(child);
                Add(draft, start, end, finite ? "noun-that" : "noun-inf");
                draft.Vouches = finite && entry.Class is not (SpeechClass.Request or SpeechClass.Commitment or SpeechClass.Denial);
                return draft;
            }
        }

        return null;
    }

    void Possessor(FrameDraft draft, int noun)
    {
        foreach (var child in _sentence.Children(noun))
        {
            var relation = Tokens[child].Deprel;
            if (relation is not ("nmod:poss" or "compound") && !(Tokens[child].Relation == "nmod" && _sentence.Opener(child) is "by" or "from" or "of")) continue;
            if (relation == "compound" && Tokens[child].Upos != Upos.Propn) continue;
            var (start, end) = _sentence.Subtree(child);
            while (start < child && Tokens[start].Relation is "case") start++;
            while (end > child + 1 && Tokens[end - 1].Upos is Upos.Part or Upos.Punct) end--;
            (draft.SourceToken, draft.SourceSpan) = (child, _sentence.SpanOf(start, end - 1));
            return;
        }

        // "holds the belief that", "sent a message that": the verb's subject
        if (Tokens[noun].Relation is not ("obj" or "obl")) return;
        var subject = _sentence.Subject(Tokens[noun].Head);
        if (subject < 0) return;
        var (from, to) = _sentence.Subtree(subject);
        (draft.SourceToken, draft.SourceSpan) = (subject, document.Trim(_sentence.SpanOf(from, Math.Max(subject, Math.Min(to, Math.Max(subject + 1, noun)) - 1))));
        // "expressed concern that", "left no doubt that": verb and noun are one cue
        var verb = Tokens[noun].Head;
        if (noun > verb && noun - verb <= MaxCarriedGap) draft.Cue = _sentence.SpanOf(GroupStart(verb), noun);
    }

    int GroupStart(int verb)
    {
        var first = verb;
        while (first > 0 && Tokens[first - 1].Head == verb && Tokens[first - 1].Relation is "cop" or "aux" or "advmod") first--;
        return first;
    }

    FrameDraft? Adjective(int adjective)
    {
        foreach (var entry in lexicon.Adjective(Tokens[adjective].Lemma))
        {
            foreach (var child in _sentence.Children(adjective))
            {
                if (child < adjective || Tokens[child].Relation is not ("ccomp" or "xcomp" or "advcl")) continue;
                var finite = _sentence.IsFinite(child) && Tokens[child].Relation == "ccomp";
                if (!(finite && entry.Takes(Complements.That)) && !(_sentence.IsInfinitive(child) && entry.Takes(Complements.Inf))) continue;
                var draft = New(entry.Word, entry.Class, adjective, AdjectiveCue(adjective));
                var subject = _sentence.Subject(adjective);
                if (subject >= 0 && subject < adjective)
                {
                    var (from, to) = _sentence.Subtree(subject);
                    (draft.SourceToken, draft.SourceSpan) = (subject, document.Trim(_sentence.SpanOf(from, Math.Min(to, adjective) - 1)));
                }

                var (start, end) = _sentence.Subtree(child);
                Add(draft, start, end, finite ? "adj-that" : "adj-inf");
                draft.Vouches = finite;
                return draft;
            }
        }

        return null;
    }

    TextSpan AdjectiveCue(int adjective)
    {
        var first = GroupStart(adjective);
        // "remain confident that"
        return _sentence.SpanOf(Tokens[adjective].Relation == "xcomp" && Tokens[adjective].Head == first - 1 ? GroupStart(first - 1) : first, adjective);
    }

    FrameDraft New(string word, SpeechClass kind, int token, TextSpan cue) => new()
    {
        Sentence = index,
        CueToken = token,
        Cue = cue,
        Word = word,
        Class = kind,
        TakesQuotation = word == "according to",
        Rule = "nominal",
    };

    void Add(FrameDraft draft, int start, int end, string rule)
    {
        if (start >= end) return;
        var span = document.Trim(_sentence.SpanOf(start, end - 1));
        if (span.IsEmpty) return;
        draft.Rule = rule;
        draft.Contents.Add(new SpeechContent(span, false));
    }
}
