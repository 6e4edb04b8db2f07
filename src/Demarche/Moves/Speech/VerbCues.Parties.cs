using Demarche.Syntax;

namespace Demarche.Moves.Speech;

// Who speaks, and to whom.
partial class VerbCues
{
    void AddParties(FrameDraft draft, CueEntry entry, int verb)
    {
        var subject = SubjectOf(verb);
        var passive = _sentence.IsPassive(verb) || IsReducedPassive(verb) || (Tokens[verb].Xpos == "VBN" && Tokens[verb].Relation == "advcl" && ClauseStart(verb) == 0);
        if (passive || (Tokens[verb].Relation == "acl" && Tokens[verb].Xpos == "VBN" && verb > 0 && Tokens[verb - 1].Form != ","))
        {
            if (subject >= 0 && entry.Takes(Complements.To | Complements.Oinf)) SetAddressee(draft, subject);
            subject = _sentence.Child(verb, "obl:agent");
            if (subject < 0) subject = ByPhrase(verb);
            if (subject < 0 && entry.Class == SpeechClass.Neutral) subject = Seat(verb);
        }
        else
        {
            var addressee = _sentence.Child(verb, "iobj");
            if (addressee < 0 && entry.Takes(Complements.To | Complements.Oinf)) addressee = _sentence.Child(verb, "obj");
            if (addressee < 0) addressee = PrepositionalPhrase(verb, "to");
            if (addressee > verb && Tokens[addressee].Upos is Upos.Noun or Upos.Propn or Upos.Pron) SetAddressee(draft, addressee);
        }

        if (!passive && Inverted(verb) is >= 0 and var behind) subject = behind;
        if (subject < 0 && !passive) subject = Neighbour(verb);
        if (subject >= 0 && IssuerOf(subject, verb) is >= 0 and var issuer)
        {
            draft.Cue = _sentence.SpanOf(ClauseStart(Tokens[subject].Head), verb).Union(draft.Cue);
            subject = issuer;
        }

        if (!passive && Quoted(verb) is >= 0 and var quoted)
        {
            subject = quoted;
            (draft.AddresseeToken, draft.AddresseeSpan) = (-1, default);
        }

        if (subject < 0) return;
        (draft.SourceToken, draft.SourceSpan) = (subject, PhraseSpan(subject, verb));
    }

    // "the agency quoted the minister as saying": who is quoted speaks.
    int Quoted(int verb)
    {
        if (Tokens[verb].Lemma is not ("quote" or "cite")) return -1;
        var quoted = _sentence.Child(verb, "obj") is var direct and >= 0 ? direct : _sentence.Child(verb, "iobj");
        return quoted > verb && _sentence.Subtree(quoted).End is var end && end < Tokens.Count && Tokens[end].Form == "as" ? quoted : -1;
    }

    // "…, writes the newspaper Dagen.": what closes the sentence behind the verb is its subject, though the tree takes it for the object.
    int Inverted(int verb) =>
        verb > 0 && Tokens[verb - 1].Form is "," or "\"" or "”" && Tokens[verb].Xpos is "VBZ" or "VBD" && _sentence.Child(verb, "nsubj") < 0 && _sentence.Child(verb, "obj") is var noun && noun > verb
            && _sentence.Subtree(noun) is var (start, end) && start == verb + 1 && end >= Tokens.Count - 1 ? noun : -1;

    // "issued a statement saying": who issued it says it, and all of it is the cue
    int IssuerOf(int text, int verb)
    {
        if (text != verb - 1 || Tokens[verb].Xpos != "VBG" || Tokens[text].Relation != "obj" || !lexicon.IsOccasion(Tokens[text].Lemma)) return -1;
        var subject = Tokens[text].Head < text ? _sentence.Subject(Tokens[text].Head) : -1;
        return subject >= 0 && subject < Tokens[text].Head ? subject : -1;
    }

    int ByPhrase(int verb)
    {
        foreach (var child in _sentence.Children(verb))
            if (child > verb && Tokens[child].Relation == "obl" && _sentence.Opener(child) == "by") return child;
        return -1;
    }

    // "It was stated in Oslo that", "as was noted at the ministry": who speaks is named by the seat alone.
    int Seat(int verb)
    {
        foreach (var child in _sentence.Children(verb))
            if (Tokens[child].Relation == "obl" && _sentence.Opener(child) is "in" or "at" && document.Mentions.At(index, child) is { Codes: [var code, ..] } && code != ActorCode.Unknown) return child;
        return -1;
    }

    // headlines: "PANEL SAID TO URGE TALKS", "PANEL SAID URGING TALKS"; "said to Oslo" speaks to somebody
    bool IsReducedPassive(int verb) =>
        Tokens[verb].Lemma == "say" && Tokens[verb].Xpos is "VBD" or "VBN" && verb + 1 < Tokens.Count
        && ((ClauseTree.Lower(Tokens[verb + 1].Form) == "to" && Tokens[verb + 1].Upos != Upos.Adp) || Tokens[verb + 1].Xpos == "VBG");

    void SetAddressee(FrameDraft draft, int token) => (draft.AddresseeToken, draft.AddresseeSpan) = (token, PhraseSpan(token, draft.CueToken));

    /// <summary>The subject on the cue's own side of quotation marks, the nearest where the tree has two.</summary>
    int SubjectOf(int verb)
    {
        if (Tokens[verb] is { Relation: "advcl", Head: var quoting and >= 0 } && Quoted(quoting) is >= 0 and var quoted) return quoted;
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
        while (start < head && Tokens[start].Head == head && Tokens[start].Relation is "case" or "punct" or "cc" or "advmod") start++;
        while (IsTitle(start - 1, start) || OpensTitle(start - 1, start, head)) start--;
        if (verb > head && end > verb) end = Math.Max(head + 1, ClauseStart(verb));
        if (verb < head && start <= verb) start = verb + 1;
        (head, end) = WithName(head, end);
        end = WithoutAside(head, end);
        while (end > head + 1 && Tokens[end - 1].Upos == Upos.Punct && Tokens[end - 1].Form is not (")" or "”" or "\"")) end--;
        return _sentence.SpanOf(Math.Min(start, head), Math.Max(head, end - 1));
    }

    // "Republican strategist | Fred Davis", "Rep. | Gwen Moore": the words before a name that belong to no other phrase are its title.
    bool IsTitle(int token, int name)
    {
        if (token < 0 || Tokens[name].Upos != Upos.Propn || Tokens[token].Form == "the") return false;
        if (Tokens[token].Upos == Upos.Propn) return !IsDay(token);
        return Tokens[token].Upos == Upos.Noun && Tokens[token].Xpos == "NN" && Tokens[token].Relation is "compound" or "nsubj" or "appos" or "nmod" or "flat" or "dep";
    }

    // "a Real Time | host Bill Maher": what hangs on the title
    bool OpensTitle(int token, int start, int head) =>
        token >= 0 && Tokens[token].Head >= start && Tokens[token].Head <= head && Tokens[token].Deprel is "compound" or "amod" or "det" or "nmod:poss" or "nummod" && _sentence.Subtree(token).Start <= token;

    // "pollster | Frank Luntz": a name right behind a title is the same person.
    (int Head, int End) WithName(int head, int end)
    {
        if (end != head + 1 || Tokens[head].Upos != Upos.Noun || Tokens[head].Xpos != "NN") return (head, end);
        while (end < Tokens.Count && Tokens[end].Upos == Upos.Propn && !IsDay(end)) end++;
        return (end > head + 1 ? end - 1 : head, end);
    }

    // "the council | on Friday", "a panel | in 2001", "Obama | , dedicating the museum": when and how it was said is no part of who said it.
    int WithoutAside(int head, int end)
    {
        for (var i = head + 1; i < end - 1; i++)
        {
            if (Tokens[i].Xpos is "WP" or "WDT") return end;
            if (Tokens[i].Form == "on" && IsDay(i + 1)) return i;
            if (Tokens[i].Form == "," && (Tokens[i + 1].Xpos == "VBG" || Tokens[i + 1].Form is "in" or "at" or "like" or "despite" or "during" or "after")) return i;
        }

        return end;
    }

    bool IsDay(int token) => lexicon.IsDay(Tokens[token].Lemma);
}
