using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Drafts a frame for every verb of the lexicon in one sentence.</summary>
sealed partial class VerbCues(SpeechDocument document, SpeechLexicon lexicon, int index)
{
    readonly ParsedSentence _sentence = document.Sentences[index];

    IReadOnlyList<Token> Tokens => _sentence.Tokens;

    public void AddTo(List<FrameDraft> drafts)
    {
        for (var i = 0; i < Tokens.Count; i++)
            if ((Tokens[i].Upos == Upos.Verb || Tokens[i].Xpos is "VBD" or "VBZ") && Tokens[i].Relation is not ("amod" or "compound" or "case" or "fixed") && Draft(i) is { } draft)
                drafts.Add(draft);
    }

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
            if (child > verb && Tokens[child].Relation is "obl" or "nmod" or "advcl" or "xcomp" or "ccomp" && _sentence.Opener(child) == preposition) return child;
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
        if (last == verb && last + 1 < Tokens.Count && Tokens[last + 1].Form is ":" or "by" && (Tokens[last + 1].Form == ":" || _sentence.IsPassive(verb))) last++;
        return _sentence.SpanOf(GroupStart(verb), last);
    }

    /// <summary>First token of the verb group: auxiliaries, adverbs, and a raising or aspectual verb before its infinitive ("went on to say").</summary>
    int GroupStart(int verb)
    {
        var first = ClauseStart(verb);
        while (first < verb && Tokens[first].Form is "," or "and") first++;
        if (first < 2 || Tokens[verb].Relation != "xcomp" || Tokens[first - 1].Form != "to") return first;
        var head = Tokens[verb].Head;
        var gap = first - 1 - head;
        return gap is 1 or 2 && Tokens[head].Upos == Upos.Verb && (gap == 1 || Tokens[head + 1].Head == head) ? ClauseStart(head) : first;
    }

    bool IsPartOfVerb(int token, int verb) =>
        Tokens[token].Head == verb && Tokens[token].Relation is "aux" or "advmod" && Tokens[token].Upos is Upos.Aux or Upos.Adv or Upos.Part;

    void AddParties(FrameDraft draft, CueEntry entry, int verb)
    {
        var subject = SubjectOf(verb);
        var passive = _sentence.IsPassive(verb) || IsReducedPassive(verb);
        if (passive || (Tokens[verb].Relation == "acl" && Tokens[verb].Xpos == "VBN" && verb > 0 && Tokens[verb - 1].Form != ","))
        {
            if (subject >= 0 && entry.Takes(Complements.To | Complements.Oinf)) SetAddressee(draft, subject);
            subject = _sentence.Child(verb, "obl:agent");
            if (subject < 0) subject = ByPhrase(verb);
        }
        else
        {
            var addressee = _sentence.Child(verb, "iobj");
            if (addressee < 0 && entry.Takes(Complements.To | Complements.Oinf)) addressee = _sentence.Child(verb, "obj");
            if (addressee < 0) addressee = PrepositionalPhrase(verb, "to");
            if (addressee > verb && Tokens[addressee].Upos is Upos.Noun or Upos.Propn or Upos.Pron) SetAddressee(draft, addressee);
        }

        if (subject < 0 && !passive) subject = Neighbour(verb);
        if (subject < 0) return;
        (draft.SourceToken, draft.SourceSpan) = (subject, PhraseSpan(subject, verb));
    }

    int ByPhrase(int verb)
    {
        foreach (var child in _sentence.Children(verb))
            if (child > verb && Tokens[child].Relation == "obl" && _sentence.Opener(child) == "by") return child;
        return -1;
    }

    // headlines: "PANEL SAID TO URGE TALKS", "PANEL SAID URGING TALKS"
    bool IsReducedPassive(int verb) =>
        Tokens[verb].Lemma == "say" && Tokens[verb].Xpos is "VBD" or "VBN" && verb + 1 < Tokens.Count
        && (ClauseTree.Lower(Tokens[verb + 1].Form) == "to" || Tokens[verb + 1].Xpos == "VBG");

    void SetAddressee(FrameDraft draft, int token) => (draft.AddresseeToken, draft.AddresseeSpan) = (token, PhraseSpan(token, draft.CueToken));

    /// <summary>The subject on the cue's own side of quotation marks, the nearest where the tree has two.</summary>
    int SubjectOf(int verb)
    {
        var best = -1;
        foreach (var child in _sentence.Children(verb))
            if (Tokens[child].Relation == "nsubj" && SameSide(child, verb) && (best < 0 || Math.Abs(child - verb) < Math.Abs(best - verb))) best = child;
        if (best >= 0 || _sentence.Child(verb, "nsubj") >= 0) return best;
        best = _sentence.Subject(verb);
        return best >= 0 && SameSide(best, verb) ? best : -1;
    }

    bool SameSide(int a, int b) => document.IsQuoted(Tokens[a].Span.Start) == document.IsQuoted(Tokens[b].Span.Start);

    /// <summary>The name or pronoun beside a finite cue whose subject the tree lost: "… , Dahl said", "… ,” said Dahl".</summary>
    int Neighbour(int verb)
    {
        if (Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP")) return -1;
        var left = ClauseStart(verb) - 1;
        if (left >= 0 && IsName(left)) return left;
        if (left > 1 && Tokens[left].Form == "," && FirstName(left) is >= 0 and var first) return first;
        var right = verb + 1;
        while (right < Tokens.Count && Tokens[right].Upos is Upos.Det or Upos.Adj or Upos.Num) right++;
        if (right >= Tokens.Count || !IsName(right) || verb == 0 || !(Tokens[verb - 1].Upos == Upos.Punct)) return -1;
        while (Tokens[right].Head > verb && Tokens[right].Head < Tokens.Count && Tokens[Tokens[right].Head].Upos is Upos.Propn or Upos.Noun) right = Tokens[right].Head;
        return right;
    }

    // "Dahl, the minister of Norway, responded": the sentence's first noun, where an apposition stands between
    int FirstName(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (Tokens[i].Upos is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Adp || document.IsQuoted(Tokens[i].Span.Start)) return -1;
            if (IsName(i)) return i;
        }

        return -1;
    }

    bool IsName(int token) => Tokens[token].Upos is Upos.Propn or Upos.Noun || (Tokens[token].Upos == Upos.Pron && Tokens[token].Xpos == "PRP");

    /// <summary>A noun phrase without its preposition, kept off the verb.</summary>
    TextSpan PhraseSpan(int head, int verb)
    {
        var (start, end) = _sentence.Subtree(head);
        while (start < head && Tokens[start].Head == head && Tokens[start].Relation is "case" or "punct" or "cc") start++;
        if (verb > head && end > verb) end = Math.Max(head + 1, ClauseStart(verb));
        if (verb < head && start <= verb) start = verb + 1;
        while (end > head + 1 && Tokens[end - 1].Upos == Upos.Punct && Tokens[end - 1].Form is not (")" or "”" or "\"")) end--;
        return _sentence.SpanOf(Math.Min(start, head), Math.Max(head, end - 1));
    }

    int ClauseStart(int verb)
    {
        var first = verb;
        while (first > 0 && IsPartOfVerb(first - 1, verb)) first--;
        return first;
    }
}
