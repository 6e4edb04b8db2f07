using Demarche.Syntax;

namespace Demarche.Moves.Speech;

// What a verb reports, by the shape of its complement.
partial class VerbCues
{
    /// <summary>Longest dateline before a lead, in tokens: "TAUPO, New Zealand, March 23 -".</summary>
    const int DatelineTokens = 9;

    /// <summary>Most tokens between a cue and its "that": "said at a meeting in Oslo on Friday that".</summary>
    const int MaxGapToThat = 14;

    /// <summary>Most tokens behind a cue that ends its sentence: "in a statement on Friday".</summary>
    const int MaxRest = 14;

    bool AddContent(FrameDraft draft, CueEntry entry, int verb)
    {
        if (entry.Takes(Complements.That) && (AddInserted(draft, entry, verb) || AddFinal(draft, entry, verb))) return true;
        if (entry.Takes(Complements.That | Complements.Wh) && AddClause(draft, entry, verb)) return true;
        if (entry.Takes(Complements.Inf | Complements.Oinf | Complements.Ing) && AddInfinitive(draft, entry, verb)) return true;
        if (entry.Takes(Complements.Oprep | Complements.Obj) && AddObject(draft, entry, verb)) return true;
        return entry.Takes(Complements.That) && (AddAround(draft, entry, verb) || AddLost(draft, entry, verb));
    }

    /// <summary>"The talks, officials said, had failed": a cue between commas reports the words on both sides, whatever the tree says.</summary>
    bool AddInserted(FrameDraft draft, CueEntry entry, int verb)
    {
        if (draft.SourceToken < 0) return false;
        var (first, last) = CueClause(draft, verb);
        if (first < 2 || last + 2 >= Tokens.Count || Tokens[first - 1].Form != "," || Tokens[last + 1].Form != ",") return false;
        var start = first - 1;
        while (start > 0 && Tokens[start - 1].Form is not (";" or ":" or "”" or "\"")) start--;
        var coordinated = Tokens[last + 2].Upos == Upos.Cconj;
        if (start >= first - 1 || !HasVerb(last + 2, Tokens.Count) || document.IsQuoted(Tokens[last + 2].Span.Start) || document.IsQuoted(Tokens[start].Span.Start) != document.IsQuoted(Tokens[verb].Span.Start)) return false;
        if (Tokens[last + 2].Xpos == "VBG" || (coordinated && !HasVerb(start, first))) return false;
        Report(draft, entry, "inserted", coordinated ? [(start, first - 1)] : [(start, first - 1), (last + 2, Tokens.Count)]);
        return draft.Contents.Count > 0;
    }

    // a headline in capitals: its tags are guesses
    bool IsCapitals()
    {
        foreach (var token in Tokens)
            if (token.Form.Length > 3 && char.IsLower(token.Form[1])) return false;
        return true;
    }

    bool HasVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Tokens[i].Upos is Upos.Verb or Upos.Aux) return true;
        return false;
    }

    /// <summary>First and last token of "officials said" or "said officials", without what hangs on the verb beside it.</summary>
    (int First, int Last) CueClause(FrameDraft draft, int verb)
    {
        var (first, last) = (ClauseStart(verb), verb);
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!draft.SourceSpan.Contains(Tokens[i].Span)) continue;
            (first, last) = (Math.Min(first, i), Math.Max(last, i));
        }

        return (first, last);
    }

    /// <summary>A clause that the tree hung elsewhere: behind "that", or before a cue that ends the sentence behind a comma.</summary>
    bool AddLost(FrameDraft draft, CueEntry entry, int verb)
    {
        if (draft.SourceToken < 0 || document.IsQuoted(Tokens[verb].Span.Start)) return false;
        var (first, last) = CueClause(draft, verb);
        for (var i = last + 1; i < Math.Min(Tokens.Count - 2, last + MaxGapToThat); i++)
        {
            if (Tokens[i].Upos == Upos.Verb) break;
            if (ClauseTree.Lower(Tokens[i].Form) != "that" || Tokens[i].Upos == Upos.Det || !HasVerb(i, Tokens.Count)) continue;
            Report(draft, entry, "lost", [(i, Tokens.Count)]);
            return draft.Contents.Count > 0;
        }

        if (!entry.Takes(Complements.Bare) || last + 3 >= Tokens.Count) return false;
        if (!HasVerb(last + 2, Tokens.Count) && !IsCapitals()) return false;
        if (Tokens[last + 1].Upos is Upos.Punct or Upos.Adp or Upos.Cconj or Upos.Part || Tokens[last + 1].Xpos == "VBG" || ClauseTree.Lower(Tokens[last + 1].Form) == "to") return false;
        Report(draft, entry, "lost", [(last + 1, Tokens.Count)]);
        return draft.Contents.Count > 0;
    }

    /// <summary>"Talks failed and troops moved, officials said Friday.": a cue that ends the sentence reports all before it.</summary>
    bool AddFinal(FrameDraft draft, CueEntry entry, int verb)
    {
        if (draft.SourceToken < 0 || entry.Class is not (SpeechClass.Neutral or SpeechClass.Claim)) return false;
        var (first, last) = CueClause(draft, verb);
        if (draft.AddresseeToken > last) last = Math.Max(last, _sentence.Subtree(draft.AddresseeToken).End - 1);
        if (first < 3 || Tokens[first - 1].Form != "," || !RestIsShort(last) || document.IsQuoted(Tokens[first - 2].Span.Start)) return false;
        var start = 0;
        for (var i = 0; i < first; i++)
            if (Tokens[i].Form == ";") start = i + 1;
        for (var i = 0; i < Math.Min(DatelineTokens, first); i++)
        {
            if (Tokens[i].Form is not ("-" or "--" or "–" or "—" or "―") || !Tokens[i].SpaceAfter || Tokens[0].Upos != Upos.Propn) continue;
            start = Math.Max(start, i + 1);
            break;
        }

        if (start >= first - 1 || !HasVerb(start, first - 1)) return false;
        Report(draft, entry, "final", [(start, first - 1)]);
        return draft.Contents.Count > 0;
    }

    // "… , officials said Friday."
    bool RestIsShort(int last) =>
        (Tokens.Count - last <= MaxRest || Tokens[last + 1].Form == ",") && !HasVerb(last + 1, Tokens.Count);

    bool AddClause(FrameDraft draft, CueEntry entry, int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (Tokens[child].Relation != "ccomp" && !(Tokens[child].Deprel == "csubj:pass" && child > verb)) continue;
            if (!entry.Takes(Complements.That | Complements.Wh) && !_sentence.IsFinite(child)) continue;
            Report(draft, entry, "that", Around(child, verb, draft));
            AddFurtherThat(draft, entry, verb, child);
            return draft.Contents.Count > 0;
        }

        return false;
    }

    /// <summary>"Said that …, and that …" where the second clause hangs on the cue.</summary>
    void AddFurtherThat(FrameDraft draft, CueEntry entry, int verb, int clause)
    {
        foreach (var child in _sentence.Children(verb))
            if (child > clause && (Tokens[child].Relation == "ccomp" || (Tokens[child].Relation == "conj" && _sentence.Opener(child) == "that")) && !draft.Covers(Tokens[child].Span))
                Report(draft, entry, "that", [(_sentence.Subtree(child).Start, _sentence.Subtree(child).End)]);
    }

    bool AddInfinitive(FrameDraft draft, CueEntry entry, int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (child < verb || Tokens[child].Relation is not ("xcomp" or "ccomp" or "advcl")) continue;
            var infinitive = _sentence.IsInfinitive(child);
            if (Tokens[child].Relation == "advcl" && !(infinitive && entry.Takes(Complements.Oinf))) continue;
            if (!infinitive && !(entry.Takes(Complements.Ing) && Tokens[child].Xpos == "VBG")) continue;
            var (start, end) = _sentence.Subtree(child);
            var thing = _sentence.Child(verb, "obj");
            if (thing < 0 && !entry.Takes(Complements.To)) thing = _sentence.Child(verb, "iobj");
            if (entry.Takes(Complements.Oinf) && thing > verb && thing < child) start = _sentence.Subtree(thing).Start;
            if (entry.Takes(Complements.Oinf) || thing < 0) AddTokens(draft, Math.Max(start, verb + 1), end, "inf");
            return draft.Contents.Count > 0;
        }

        return false;
    }

    bool AddObject(FrameDraft draft, CueEntry entry, int verb)
    {
        var thing = _sentence.Child(verb, "obj");
        // "was denied a visa" reports nobody's words; "was condemned by Oslo" does
        if (_sentence.IsPassive(verb)) thing = thing >= 0 || draft.SourceToken < 0 ? -1 : _sentence.Child(verb, "nsubj");
        if (thing < 0) return false;
        if (entry.Takes(Complements.That) && LostClause(verb, thing))
        {
            Report(draft, entry, "lost", [(Math.Max(verb + 1, _sentence.Subtree(thing).Start), Tokens.Count)]);
            return draft.Contents.Count > 0;
        }

        draft.Vouches = entry.Takes(Complements.Fact) && !IsDenied(verb);
        var (start, end) = _sentence.Subtree(thing);
        if (entry.Takes(Complements.Oprep))
            foreach (var child in _sentence.Children(verb))
                if (child > thing && IsOfObject(child)) end = Math.Max(end, _sentence.Subtree(child).End);
        if (thing > verb) (start, end) = (Math.Max(start, verb + 1), BeforeAside(thing, WithRest(verb, end)));
        else end = Math.Min(end, ClauseStart(verb));
        AddTokens(draft, start, end, "obj");
        return draft.Contents.Count > 0;
    }

    // "rejected a request | from Oslo to extend the vote": what follows without a comma belongs to the object, on whichever word the tree hung it
    int WithRest(int verb, int end)
    {
        if (end < Tokens.Count && (lexicon.IsCircumstance(Tokens[end].Lemma) || Tokens[end].Xpos == "VBG")) return end;
        while (end < Tokens.Count && Tokens[end].Upos is not (Upos.Punct or Upos.Cconj) && !lexicon.IsDay(Tokens[end].Lemma) && _sentence.IsUnder(end, verb)) end++;
        return lexicon.IsDay(Tokens[end - 1].Lemma) || Tokens[end - 1].Upos == Upos.Adp ? end - 1 : end;
    }

    // "the meeting | , which …", "the deal | , a setback for Oslo": what is told about the object in passing is the outlet's
    int BeforeAside(int thing, int end)
    {
        for (var i = thing + 1; i < end - 1; i++)
            if (Tokens[i].Form is "," or "–" or "—" or "--" && !document.IsQuoted(Tokens[i].Span.Start) && (ClauseTree.Lower(Tokens[i + 1].Form) is "who" or "which" or "a" or "an" || Tokens[i + 1].Upos == Upos.Adv)) return i;
        return end;
    }

    /// <summary>"Reported Iran | issued warrants": the object is the subject of a finite verb right behind it.</summary>
    bool LostClause(int verb, int thing)
    {
        if (thing < verb) return false;
        for (var i = thing + 1; i < Math.Min(Tokens.Count, thing + 6); i++)
        {
            if (Tokens[i].Upos is Upos.Punct or Upos.Cconj or Upos.Pron or Upos.Sconj) return false;
            if (Tokens[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return !IsRelative(i, thing);
        }

        return false;
    }

    // "the talks they held": a second noun before the verb is the subject of a relative clause
    bool IsRelative(int verb, int thing)
    {
        var subject = _sentence.Child(verb, "nsubj");
        return subject > thing && Tokens[verb].Relation == "acl";
    }

    bool IsOfObject(int child) => Tokens[child].Relation switch
    {
        "xcomp" => true,
        "obl" or "advcl" or "nmod" => _sentence.Opener(child) is "for" or "of" or "as" or "over" or "with" or "about" or "that",
        _ => false,
    };

    bool AddPrepositional(FrameDraft draft, CueEntry entry, int verb, int phrase)
    {
        var (start, end) = _sentence.Subtree(phrase);
        while (start < phrase && Tokens[start].Relation is "case" or "mark") start++;
        if (entry.Takes(Complements.Pinf))
        {
            var act = -1;
            foreach (var child in _sentence.Children(verb))
                if (child > phrase && Tokens[child].Relation is "xcomp" or "advcl" or "ccomp" && _sentence.IsInfinitive(child)) act = child;
            if (act < 0) return false;
            end = Math.Max(end, _sentence.Subtree(act).End);
        }

        AddTokens(draft, start, end, "prep");
        return draft.Contents.Count > 0;
    }

    /// <summary>"Talks failed, officials said" where the tree hangs the cue on what it reports, and cues whose clause the tree lost.</summary>
    bool AddAround(FrameDraft draft, CueEntry entry, int verb)
    {
        var relation = Tokens[verb].Relation;
        var opener = _sentence.Opener(verb);
        if (draft.SourceToken >= 0 && (relation == "parataxis" || (relation == "advcl" && opener == "as")))
        {
            Report(draft, entry, "parataxis", Around(Tokens[verb].Head, verb, draft));
            return draft.Contents.Count > 0;
        }

        return false;
    }

    /// <summary>The tokens under <paramref name="content"/> but for the cue's own clause, as one or two stretches.</summary>
    List<(int Start, int End)> Around(int content, int verb, FrameDraft draft)
    {
        var (start, end) = _sentence.Subtree(content);
        if (verb < start) return Behind(draft, content, verb, start, end);
        if (verb >= end) return [(start, end)];

        var first = ClauseStart(verb);
        foreach (var child in _sentence.Children(verb))
            if (child < verb && child != content && !_sentence.IsUnder(content, child) && Tokens[child].Upos != Upos.Punct && _sentence.Subtree(child) is var (from, to) && !(from <= content && content < to))
                first = Math.Min(first, from);
        // both sides are reported only where commas set the cue off, which AddInserted reads
        return content > verb ? Behind(draft, content, verb, BehindModifiers(verb, content), end) : [(start, first)];
    }

    /// <summary>A clause behind its cue: from "that" or from its subject, to the end of what follows without a comma.</summary>
    List<(int Start, int End)> Behind(FrameDraft draft, int content, int verb, int start, int end)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (child > content && (Tokens[child].Relation == "ccomp" || IsConsequence(child, content))) end = Math.Max(end, _sentence.Subtree(child).End);
            if (child < content && Tokens[child].Relation == "obj" && Tokens[verb].Lemma == "say" && child > verb) start = verb + 1;
        }

        for (var i = start; i < Math.Min(content, start + 6); i++)
            if (Tokens[i].Head == content && Tokens[i].Relation == "mark" && ClauseTree.Lower(Tokens[i].Form) == "that") start = i;
        if (start > verb + 1 && ClauseTree.Lower(Tokens[verb + 1].Form) is "that" or "there" or "it" or "he" or "she" or "they" && !IsAddressee(verb + 1, verb)) start = verb + 1;
        else if (_sentence.Child(content, "nsubj") < 0 && _sentence.Opener(content).Length == 0 && start - verb is > 1 and < 12 && IsLostSubject(verb, start)) start = verb + 1;
        end = NextCue.CutAt(_sentence, lexicon, document, content, WithoutNextCue(content, end));
        if (OwnMove(content, verb) is >= 0 and var own && own < end) end = own;
        for (var i = content; i < end; i++)
            if (Tokens[i].Form == ";" && !document.IsQuoted(Tokens[i].Span.Start)) end = i;
        while (end < Tokens.Count && (Tokens[end].Upos is not (Upos.Punct or Upos.Cconj) || Tokens[end].Xpos == "HYPH") && _sentence.IsUnder(end, verb)) end++;
        if (start > verb + 1 && draft.AddresseeToken < 0 && BehindModifiers(verb, content) is var open && open < start && !HasPunctuation(open, start)) start = open;
        var stretches = new List<(int, int)> { (start, end) };
        // "which officials say is short": the relative word is what they speak of
        if (Tokens[verb].Deprel == "acl:relcl" && _sentence.Subtree(verb).Start is var opening && opening < ClauseStart(verb)
            && ClauseTree.Lower(Tokens[opening].Form) is "which" or "who" or "that" && _sentence.Child(verb, "nsubj") != opening) stretches.Insert(0, (opening, opening + 1));
        return stretches;
    }

    /// <summary>"Norway said it hoped for talks and condemned the raid": what is done by saying it stands beside the saying; -1 where nothing does.</summary>
    int OwnMove(int content, int verb)
    {
        if (Tokens[verb].Xpos != "VBD" || _sentence.Opener(content).Length > 0 || _sentence.Child(content, "nsubj") is not (>= 0 and var self) || ClauseTree.Lower(Tokens[self].Form) is not ("it" or "he" or "she" or "they")) return -1;
        foreach (var child in _sentence.Children(content))
        {
            if (child < content || Tokens[child] is not { Deprel: "conj", Xpos: "VBD" } || _sentence.Child(child, "nsubj") >= 0 || _sentence.Child(child, "cc") is not (>= 0 and var and) || document.IsQuoted(Tokens[child].Span.Start)) continue;
            if (lexicon.Verb(Tokens[child].Lemma).Any(entry => entry.Particle is null && entry.Class is SpeechClass.Request or SpeechClass.Accusation or SpeechClass.Evaluation)) return Tokens[and - 1].Form == "," ? and - 1 : and;
        }

        return -1;
    }

    /// <summary>First token behind a cue and what stands between it and its clause: "said | today | Oslo had …".</summary>
    int BehindModifiers(int verb, int content)
    {
        var start = verb + 1;
        for (var moved = true; moved && start < content;)
        {
            moved = false;
            foreach (var child in _sentence.Children(verb))
            {
                if (child <= verb || child >= content || _sentence.Subtree(child) is var (from, to) && (from != start || to > content)) continue;
                start = _sentence.Subtree(child).End;
                moved = true;
            }
        }

        return Math.Min(start, content);
    }

    bool HasPunctuation(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Tokens[i].Upos == Upos.Punct) return true;
        return false;
    }

    // "said that should Oslo refuse, it would leave": the tree takes the condition for the clause and hangs the rest on the cue
    bool IsConsequence(int child, int content)
    {
        if (Tokens[child].Relation != "parataxis") return false;
        foreach (var word in _sentence.Children(content))
            if (word < content && ClauseTree.Lower(Tokens[word].Form) is "should" or "if" or "unless") return true;
        return false;
    }

    bool IsAddressee(int token, int verb) => Tokens[token].Relation == "iobj" || (Tokens[token].Relation == "obj" && lexicon.Verb(Tokens[verb].Lemma).Any(entry => entry.Takes(Complements.To | Complements.Oinf)));

    // "announced it | will have": the tree took the clause's subject for the cue's object
    bool IsLostSubject(int verb, int start)
    {
        for (var i = verb + 1; i < start; i++)
            if (Tokens[i].Form is "," or "to" or "in" or "on" or "at" or "that" || Tokens[i].Upos == Upos.Verb) return false;
        return Tokens[start - 1].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Punct;
    }

    /// <summary>"…, citing costs", "…, adding that": a participle of saying behind a comma is the next frame, not a part of this one.</summary>
    int WithoutNextCue(int content, int end)
    {
        foreach (var child in _sentence.Children(content))
            if (child > content && Tokens[child].Relation == "advcl" && Tokens[child].Xpos == "VBG" && lexicon.Verb(Tokens[child].Lemma).Count > 0
                && Tokens[child - 1].Form == ",") return Math.Min(end, child - 1);
        return end;
    }

    // "did not say whether": nobody vouches for it
    bool IsDenied(int verb)
    {
        foreach (var child in _sentence.Children(verb))
            if (Tokens[child].Relation == "advmod" && ClauseTree.Lower(Tokens[child].Form) is "not" or "n't" or "n’t" or "never") return true;
        return false;
    }

    void Report(FrameDraft draft, CueEntry entry, string rule, List<(int Start, int End)> stretches)
    {
        draft.Vouches = entry.Class is not (SpeechClass.Request or SpeechClass.Commitment or SpeechClass.Denial or SpeechClass.Agreement) && !IsDenied(draft.CueToken);
        foreach (var (start, end) in stretches) AddTokens(draft, start, end, rule);
    }

    void AddTokens(FrameDraft draft, int start, int end, string rule)
    {
        if (start >= end) return;
        var span = document.Trim(_sentence.SpanOf(start, end - 1));
        if (span.IsEmpty) return;
        draft.Rule = "verb/" + rule;
        draft.Contents.Add(new SpeechContent(span, false));
    }
}
