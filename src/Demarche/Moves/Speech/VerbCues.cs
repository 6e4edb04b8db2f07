using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Drafts a frame for every verb of the lexicon in one sentence.</summary>
sealed partial class VerbCues(SpeechDocument document, SpeechLexicon lexicon, int index)
{
    /// <summary>Most words that govern each other before a cue: "was able to go on to say".</summary>
    const int MaxGovernors = 3;

    readonly ParsedSentence _sentence = document.Sentences[index];

    IReadOnlyList<Token> Tokens => _sentence.Tokens;

    public void AddTo(List<FrameDraft> drafts)
    {
        for (var i = 0; i < Tokens.Count; i++)
            if ((Tokens[i].Upos == Upos.Verb || Tokens[i].Xpos is "VBD" or "VBZ") && Tokens[i].Relation is not ("amod" or "compound" or "case" or "fixed") && !IsBehindHyphen(i) && Draft(i) is { } draft)
                drafts.Add(draft);
    }

    // "army-ruled Chad": the second half of a compound says nothing.
    bool IsBehindHyphen(int verb) => verb > 1 && Tokens[verb - 1] is { Form: "-" or "–", SpaceAfter: false } && !Tokens[verb - 2].SpaceAfter;

    FrameDraft? Draft(int verb)
    {
        var entries = lexicon.Verb(Tokens[verb].Lemma);
        if (entries.Count == 0 || IsOwnThought(verb, entries)) return null;
        FrameDraft? open = null;
        // A longer cue ("call for") is tried before the bare word.
        foreach (var entry in entries)
            if (entry.Particle is not null && With(entry, verb) is { } draft) return draft;
        foreach (var entry in entries)
        {
            if (entry.Particle is not null) continue;
            var draft = New(entry, verb);
            if (AddContent(draft, entry, verb)) return draft;
            if (entry.TakesQuotation) open ??= draft;
        }

        return open;
    }

    /// <summary>"I think", "we want", "you know": the speaker's own voice, which the quotation around it reports already.</summary>
    bool IsOwnThought(int verb, IReadOnlyList<CueEntry> entries)
    {
        if (entries[0].Class is SpeechClass.Neutral or SpeechClass.Claim) return false;
        var subject = _sentence.Subject(verb);
        return subject >= 0 && Tokens[subject].Upos == Upos.Pron && ClauseTree.Lower(Tokens[subject].Form) is "i" or "we" or "you" or "let";
    }

    FrameDraft? With(CueEntry entry, int verb)
    {
        var words = entry.Particle!.Split(' ');
        if (entry.Takes(Complements.Prep | Complements.Pinf))
        {
            var phrase = PrepositionalPhrase(verb, words[^1]);
            if (phrase < 0 || (words.Length > 1 && !HasWordAfter(verb, words[0]))) return null;
            var draft = New(entry, verb, LastWord(verb, words[^1]));
            return AddPrepositional(draft, entry, verb, phrase) ? draft : null;
        }

        if (!HasWordAfter(verb, words[0])) return null;
        var particle = New(entry, verb, LastWord(verb, words[^1]));
        return AddContent(particle, entry, verb) || entry.TakesQuotation ? particle : null;
    }

    bool HasWordAfter(int verb, string word) => LastWord(verb, word) > verb;

    int LastWord(int verb, string word)
    {
        for (var i = verb + 1; i < Math.Min(Tokens.Count, verb + 5); i++)
            if (string.Equals(Tokens[i].Form, word, StringComparison.OrdinalIgnoreCase)) return i;
        return verb;
    }

    int PrepositionalPhrase(int verb, string preposition)
    {
        foreach (var child in _sentence.Children(verb))
            if (child > verb && Tokens[child].Relation is "obl" or "nmod" or "advcl" or "xcomp" or "ccomp" && _sentence.Opener(child) == preposition && !_sentence.IsInfinitive(child)) return child;
        return -1;
    }

    FrameDraft New(CueEntry entry, int verb, int last = -1)
    {
        var draft = new FrameDraft
        {
            Sentence = index,
            CueToken = verb,
            Cue = CueSpan(verb, Math.Max(verb, last)),
            Word = entry.Word,
            Class = entry.Class,
            TakesQuotation = entry.TakesQuotation,
            Rule = "verb",
        };
        AddParties(draft, entry, verb);
        return draft;
    }

    TextSpan CueSpan(int verb, int last)
    {
        if (last - verb > 1) last = verb;
        if (last == verb && last + 1 < Tokens.Count && Tokens[last + 1].Form == ":") last++;
        return _sentence.SpanOf(GroupStart(verb), Manner(last));
    }

    // "said in a statement": the text or talk in which it was said belongs to the cue.
    int Manner(int last)
    {
        if (last + 3 > Tokens.Count - 1 || Tokens[last + 1].Form is not ("in" or "during") || Tokens[last + 2].Form is not ("a" or "an")) return last;
        for (var i = last + 3; i < Math.Min(Tokens.Count, last + 6); i++)
            if (lexicon.IsOccasion(Tokens[i].Lemma)) return i;
        return last;
    }

    /// <summary>
    /// First token of the verb group: auxiliaries, adverbs, "to", and the words right before it that govern an infinitive or gerund ("went on to say", "was quick to condemn",
    /// "keeps talking about").
    /// </summary>
    int GroupStart(int verb)
    {
        var first = ClauseStart(verb);
        while (first < verb && Tokens[first].Form is "," or "and") first++;
        for (var steps = 0; steps < MaxGovernors; steps++)
        {
            var open = first > 0 && ClauseTree.Lower(Tokens[first - 1].Form) == "to" && Tokens[first - 1].Relation == "mark" ? first - 1 : first;
            if (open == first && Tokens[first].Xpos != "VBG" && Tokens[verb].Xpos != "VBG") return first;
            var head = Tokens[verb].Head;
            if (Tokens[verb].Relation is not ("xcomp" or "advcl" or "ccomp") || head < 0 || !IsGovernor(head, open)) return open;
            (verb, first) = (head, ClauseStart(head));
        }

        return first;
    }

    // "went on | to", "quick | to", "followed up by | saying": nothing but its own particle stands between.
    bool IsGovernor(int head, int open)
    {
        if (open - head is not (1 or 2 or 3) || Tokens[head].Upos is not (Upos.Verb or Upos.Adj)) return false;
        for (var i = head + 1; i < open; i++)
            if (Tokens[i].Upos is not (Upos.Adp or Upos.Adv or Upos.Sconj) && Tokens[i].Xpos != "RP") return false;
        return open - head == 1 || Tokens[head + 1].Head == head || Tokens[open - 1].Relation == "mark";
    }

    bool IsPartOfVerb(int token, int verb) =>
        Tokens[token].Head == verb && (Tokens[token].Relation is "aux" or "advmod" || (Tokens[token].Relation == "cop" && Tokens[verb].Upos == Upos.Adj)) && Tokens[token].Upos is Upos.Aux or Upos.Adv or Upos.Part;

    int ClauseStart(int verb)
    {
        var first = verb;
        while (first > 0 && IsPartOfVerb(first - 1, verb)) first--;
        return first;
    }
}
