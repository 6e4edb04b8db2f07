using Demarche.Syntax;

namespace Demarche.Moves.Speech;

// What a verb reports, by the shape of its complement.
partial class VerbCues
{
    bool AddContent(FrameDraft draft, CueEntry entry, int verb)
    {
        if (entry.Takes(Complements.That | Complements.Wh) && AddClause(draft, entry, verb)) return true;
        if (entry.Takes(Complements.Inf | Complements.Oinf | Complements.Ing) && AddInfinitive(draft, entry, verb)) return true;
        if (entry.Takes(Complements.Oprep | Complements.Obj) && AddObject(draft, entry, verb)) return true;
        return entry.Takes(Complements.That) && AddAround(draft, entry, verb);
    }

    bool AddClause(FrameDraft draft, CueEntry entry, int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (Tokens[child].Relation != "ccomp") continue;
            if (!entry.Takes(Complements.That | Complements.Wh) && !_sentence.IsFinite(child)) continue;
            Report(draft, entry, "that", Around(child, verb, draft));
            return draft.Contents.Count > 0;
        }

        return false;
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
        var (start, end) = _sentence.Subtree(thing);
        if (entry.Takes(Complements.Oprep))
            foreach (var child in _sentence.Children(verb))
                if (child > thing && IsOfObject(child)) end = Math.Max(end, _sentence.Subtree(child).End);
        if (thing > verb) start = Math.Max(start, verb + 1);
        else end = Math.Min(end, ClauseStart(verb));
        AddTokens(draft, start, end, "obj");
        return draft.Contents.Count > 0;
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
        if (verb < start || verb >= end)
        {
            if (verb < start) start = Math.Max(start, verb + 1);
            return [(start, end)];
        }

        var (first, last) = (ClauseStart(verb), verb);
        foreach (var child in _sentence.Children(verb))
        {
            if (child == content || _sentence.IsUnder(content, child) || Tokens[child].Upos == Upos.Punct) continue;
            var (childStart, childEnd) = _sentence.Subtree(child);
            if (childStart <= content && content < childEnd) continue;
            (first, last) = (Math.Min(first, childStart), Math.Max(last, childEnd - 1));
        }

        if (content > verb && first <= start) return [(last + 1, end)];
        if (content < verb && last >= end - 1) return [(start, first)];
        return [(start, first), (last + 1, end)];
    }

    void Report(FrameDraft draft, CueEntry entry, string rule, List<(int Start, int End)> stretches)
    {
        draft.Vouches = entry.Class is not (SpeechClass.Request or SpeechClass.Commitment or SpeechClass.Denial or SpeechClass.Agreement);
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
