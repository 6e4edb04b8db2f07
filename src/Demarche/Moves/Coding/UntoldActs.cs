using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Knows clauses whose act nobody is said to have done or to plan: conditions, purposes, abilities, and participles that only describe.</summary>
/// <param name="clause">The sentence.</param>
/// <param name="words">Word lists of the codebook.</param>
sealed class UntoldActs(ClauseView clause, CodebookWords words)
{
    /// <summary>Longest chain of clauses that is climbed.</summary>
    const int MaxSteps = 12;

    /// <summary>Whether an act of force only describes somebody: a relative clause or participle that names nobody who did it, nor does the dispatch before ("the families of those killed").</summary>
    public static bool IsBackground(Finding finding, ClauseView clause)
    {
        var (match, anchor) = (finding.Match, finding.Match.Anchor);
        // "which killed and injured dozens": what is joined to a relative clause is one.
        while (clause[anchor].Deprel == "conj" && clause[anchor].Head is >= 0 and var first && clause.IsVerbal(first)) anchor = first;
        return finding is { Roles.Performer: null, Move: MoveType.Assault or MoveType.Coerce } && match.Nominal is null or NominalUse.Carried
            && !(finding.Move == MoveType.Coerce && clause[anchor].Deprel == "acl:relcl" && clause[clause.Finite(anchor)].Xpos == "VBD" && clause.Lemma(clause.Finite(anchor)) == "be")
            && (clause[anchor].Deprel == "acl:relcl" || (clause[anchor].Deprel == "acl" && !clause.Has(anchor, "nsubj"))) && !IsThere(clause[anchor].Head, clause);
    }

    // "There were ten soldiers killed": what there is, is the news.
    static bool IsThere(int noun, ClauseView clause) =>
        noun >= 0 && clause[noun] is { Relation: "nsubj", Head: >= 0 and var governor } && clause.Lemma(governor) == "be" && clause.Has(governor, "expl");

    /// <summary>Why the act is not told, or null when it is.</summary>
    public string? Reason(FrameMatch match)
    {
        var anchor = match.Anchor;
        if (clause.IsVerbal(anchor) && IsAttribute(anchor)) return "a participle before its noun only describes";
        if (match.Move == MoveType.Warn && match.Frame.Pattern.Name == "verdict" && clause[anchor].Deprel == "acl:relcl") return "a relative clause only describes";
        if (IsWished(match) || IsAwaited(match)) return "it is wished or awaited";
        if (IsQuestion(match)) return "a question tells no act";
        if (IsUncommented(anchor)) return "nobody will comment on it";
        if (IsTopic(anchor) || IsPlanDiscussed(match)) return "it is only discussed";
        if (IsUnproven(anchor)) return "there is no evidence of it";
        if (IsOnlyConceived(match)) return "it is only spoken of as what may come";
        if (IsState(match)) return "a state in the present tense tells no act";
        if (IsHabit(match)) return "what usually happens is no act";
        if (IsReference(match)) return "an agreement or promise that is only referred to is not made";
        if (IsAbsent(match)) return "what did not happen nobody did";
        if (IsInView(match)) return "what something is done for has not been done";
        if (IsAim(anchor)) return "an aim is not done";
        if (IsOfDraft(match.Anchor)) return "what a draft would do is not done";
        if (IsOfWhoever(match)) return "whoever may do it has not done it";
        if (IsMadePossible(anchor)) return "what becomes possible has not been done";
        if (IsOneOfThose(anchor)) return "a participle behind a pronoun only describes";
        if (IsCourtesy(anchor)) return "a courtesy between speakers judges nothing";
        if (match.Move is MoveType.Yield or MoveType.Accept or MoveType.Support or MoveType.Sign && IsEnsured(anchor)) return "it is to be ensured";
        if (IsPrevented(anchor)) return "it is to be prevented";
        var joined = false;
        for (var (at, steps) = (anchor, 0); at >= 0 && steps < MaxSteps; at = clause.JoinedTo(at), steps++)
        {
            if (IsCondition(at)) return IsPresupposed(match) ? null : "it stands in a condition";
            if (at == anchor || joined || clause[at].Deprel is "xcomp" or "conj" || clause[clause[at].Head < 0 ? at : clause[at].Head].Relation is "xcomp" or "conj")
                if (IsUntoldInfinitive(at, match)) return "the infinitive tells a purpose, right or ability, not an act";
            if (clause[at].Deprel is not ("xcomp" or "conj" or "ccomp" or "obj" or "advcl" or "acl") || IsOpposed(at) || IsConsequence(at)) break;
            // "a right to speak and hold them to account": coordinated infinitives are of one kind.
            joined = clause[at].Deprel == "conj" && clause[at].Xpos == "VB" && clause[clause[at].Head] is { Xpos: "VB", Deprel: "acl" };
        }

        return null;
    }

    // "destabilizing actions", "unlawful and destabilizing actions".
    bool IsAttribute(int verb)
    {
        var first = clause.FirstConjunct(verb);
        return clause[first] is { Deprel: "amod", Head: var noun } && verb < noun && (first != verb || !clause.IsHiddenVerb(verb));
    }

    // "hoped for more talks", "pessimism over the negotiations", "in favour of the start of talks": the noun is no act that has been.
    bool IsWished(FrameMatch match)
    {
        if (match.Nominal is not (NominalUse.Owned or NominalUse.Happening)) return false;
        if (IsCalledNeeded(match.Head)) return true;
        var noun = clause.FirstConjunct(match.Head);
        while (clause[noun] is { Relation: "nmod", Head: >= 0 and var phase } && words.Of("phase-nouns").Contains(clause.Lemma(phase))) noun = phase;
        return clause[noun] is { Relation: "obl" or "nmod" or "obj", Head: >= 0 and var governor }
            && (words.Of("wishing-words").Contains(clause.Lemma(governor)) || (match.Move is MoveType.Meet or MoveType.Cooperate && words.Of("readiness-nouns").Contains(clause.Lemma(governor))));
    }

    // "A dialogue with Oslo is necessary", "the talks must go on": it is asked for, not told of.
    bool IsCalledNeeded(int noun) => clause[noun] is { Relation: "nsubj", Head: >= 0 and var predicate } && ((words.Of("needed-adjectives").Contains(clause.Lemma(predicate)) && clause.Has(predicate, "cop")) || clause.IsOwed(predicate));

    // "pessimism over holding talks", "a call for inspections", "waits for the army to investigate".
    bool IsAwaited(FrameMatch match)
    {
        var anchor = match.Anchor;
        if (clause[anchor].Head is not (>= 0 and var governor)) return false;
        if (IsAskedFor(anchor)) return true;
        if (clause.IsVerbal(anchor) && clause.IsInfinitive(anchor) && words.Of("awaiting-verbs").Contains(clause.Lemma(governor))) return true;
        if (clause.Marker(anchor) is not (>= 0 and var marker)) return false;
        if (match.Nominal == NominalUse.Owned) return clause.Lemma(marker) == "for" && clause[anchor].Relation == "nmod" && words.Of("asking-nouns").Contains(clause.Lemma(governor));
        return clause[anchor] is { Xpos: "VBG", Relation: "advcl" or "acl" or "nmod" or "obl" } && clause.Lemma(marker) is "over" or "about" or "on" or "for" or "of"
            && (words.Of("wishing-words").Contains(clause.Lemma(governor)) || words.Of("readiness-nouns").Contains(clause.Lemma(governor)) || (clause.IsVerbal(governor) && clause.Objects(governor).Any(noun => words.Of("wishing-words").Contains(clause.Lemma(noun)))));
    }

    // "their demands included dissolving the assembly and releasing prisoners", "demands that included dissolving it", "with a request that it free the crew".
    bool IsAskedFor(int anchor)
    {
        var first = clause.FirstConjunct(anchor);
        if (clause[first].Head is not (>= 0 and var governor)) return false;
        if (clause[first].Deprel == "acl") return clause.Marker(first) is >= 0 and var that && clause.Lemma(that) == "that" && words.Of("asking-nouns").Contains(clause.Lemma(governor));
        if (clause[anchor].Xpos != "VBG" || clause[first].Relation is not ("xcomp" or "ccomp" or "obj") || clause.Lemma(governor) is not ("include" or "involve")) return false;
        var asked = clause[governor].Deprel == "acl:relcl" ? clause[governor].Head : clause.SurfaceSubject(governor);
        return asked >= 0 && words.Of("asking-nouns").Contains(clause.Lemma(asked));
    }

    // "Will Oslo lift the ban?", "whom do you most admire?"; why something was done asks for the reason of what has been.
    bool IsQuestion(FrameMatch match)
    {
        if (match.Nominal is not (null or NominalUse.Carried)) return false;
        var tokens = clause.Sentence.Tokens;
        var last = tokens.Count - 1;
        while (last > 0 && tokens[last].Upos == Syntax.Upos.Punct && tokens[last].Form is not ("?" or "." or "!")) last--;
        if (tokens[last].Form != "?") return false;
        for (var (at, steps) = (match.Anchor, 0); at >= 0 && steps < MaxSteps; at = clause[at].Head, steps++)
        {
            if (clause.Finite(at) is var finite && clause[finite].Upos == Syntax.Upos.Aux && clause.SurfaceSubject(at) is var subject && subject > finite) return !IsOfReason(at);
            foreach (var child in clause.Sentence.Children(at))
                if (child < at && clause.Lemma(child) is "who" or "what" or "whom" or "which" && clause[child].Relation is "nsubj" or "obj" && clause[at].Relation is "root" or "ccomp" or "parataxis") return true;
            if (clause[at].Relation is not ("conj" or "xcomp" or "ccomp" or "parataxis" or "advcl")) return false;
        }

        return false;
    }

    bool IsOfReason(int verb)
    {
        foreach (var child in clause.Sentence.Children(verb))
            if (clause.Lemma(child) == "why") return true;
        return false;
    }

    // "declined to comment on a report that the agencies had dropped joint projects".
    bool IsUncommented(int anchor)
    {
        for (var (at, steps) = (clause[anchor].Head, 0); at >= 0 && steps < MaxSteps; at = clause[at].Head, steps++)
            if (clause[at] is { Relation: "xcomp", Head: >= 0 and var governor } && words.Of("declining-verbs").Contains(clause.Lemma(governor)) && words.Of("comments").Contains(clause.Lemma(at))) return true;
        return false;
    }

    // "will discuss deepening ties with Peru".
    bool IsTopic(int anchor) =>
        clause.FirstConjunct(anchor) is var first && clause[first] is { Xpos: "VBG", Relation: "xcomp" or "ccomp" or "obj" or "advcl", Head: >= 0 and var governor } && words.Of("topic-verbs").Contains(clause.Lemma(governor)) && clause.Marker(first) < 0 && !clause.Has(governor, "obj");

    // "discussed their efforts to isolate Chad further", "briefed on initiatives to provide food".
    bool IsPlanDiscussed(FrameMatch match)
    {
        var plan = match.Nominal is null or NominalUse.Carried && clause.IsInfinitive(match.Anchor) && clause[clause.FirstConjunct(match.Anchor)] is { Deprel: "acl", Head: >= 0 and var noun } ? noun : match is { Nominal: NominalUse.Owned, Move: MoveType.Propose or MoveType.Promise } ? match.Head : -1;
        if (plan < 0 || !words.Of("planning-nouns").Contains(clause.Lemma(plan))) return false;
        return clause[clause.FirstConjunct(plan)] is { Relation: "obj" or "obl", Head: >= 0 and var verb } && (words.Of("topic-verbs").Contains(clause.Lemma(verb)) || words.Of("reviewing-verbs").Contains(clause.Lemma(verb)));
    }

    // "no evidence that the attacks came from there", "found no sign of a raid by the rebels".
    bool IsUnproven(int anchor)
    {
        for (var (at, steps) = (anchor, 0); clause[at].Head is >= 0 and var governor && steps < MaxSteps; at = governor, steps++)
        {
            if (clause[at].Relation is "acl" or "nmod" && words.Of("evidence-nouns").Contains(clause.Lemma(governor))) return clause.IsNegated(governor);
            if ((clause[at].Relation == "ccomp" || (clause[at].Relation == "advcl" && clause.Marker(at) is var that and >= 0 && clause.Lemma(that) == "that")) && clause.Objects(governor).Concat(clause.Subjects(governor)).Any(noun => words.Of("evidence-nouns").Contains(clause.Lemma(noun)) && clause.IsNegated(noun))) return true;
            if (clause[at].Relation is not ("acl" or "nmod" or "nsubj" or "ccomp" or "xcomp" or "conj" or "obj" or "advcl")) return false;
        }

        return false;
    }

    // "would not tolerate any Libyan attack", "could lead to a withdrawal of troops", "to prevent a strike by the army": no such act has been.
    bool IsOnlyConceived(FrameMatch match)
    {
        if (match.Nominal is not (NominalUse.Owned or NominalUse.Happening)) return false;
        var noun = clause.FirstConjunct(match.Head);
        var determiner = clause.Sentence.Child(noun, "det");
        if (determiner >= 0 && clause.Lemma(determiner) == "any") return true;
        if (match.Nominal == NominalUse.Happening || clause.Has(noun, "nmod:poss") || (determiner >= 0 && clause.Lemma(determiner) is not ("a" or "an" or "another"))) return false;
        if (clause[noun] is not { Relation: "obj" or "obl", Head: >= 0 and var verb } || !clause.IsVerbal(verb)) return false;
        // "a dialogue to reach an agreement", "hopes to sign a deal": it is aimed at.
        if (match.Move == MoveType.Accept && clause.IsInfinitive(verb) && clause[verb].Relation is "acl" or "advcl" or "xcomp") return true;
        return words.Of("preventing-verbs").Contains(clause.Lemma(verb))
            || (words.Of("causing-verbs").Contains(clause.Lemma(verb)) && (clause.IsInfinitive(verb) || clause[clause.Finite(verb)].Xpos == "MD"));
    }

    // "the group is defeated", "the republic is recognized by Ankara": what holds now; who "is killed" is the news of a headline or a translation.
    bool IsState(FrameMatch match) => match is { Move: MoveType.Assault or MoveType.Sign, Nominal: null } && clause[match.Head].Relation is not "advcl" && clause.IsVerbal(match.Head) && clause.IsPassive(match.Head) && (match.Move == MoveType.Sign || !clause.Subjects(match.Head).Any())
        && !words.Of("casualty-verbs").Contains(clause.Lemma(match.Head)) && clause[clause.Finite(match.Head)] is { Xpos: "VBZ" or "VBP", Index: var finite } && finite != match.Head
        && !HasOtherAuxiliary(match.Head, finite);

    bool HasOtherAuxiliary(int verb, int finite)
    {
        foreach (var child in clause.Sentence.Children(verb))
            if (clause[child].Relation == "aux" && child != finite) return true;
        return false;
    }

    // "G7 meetings usually centre on politics": the present tense with such an adverb tells of no one time.
    bool IsHabit(FrameMatch match)
    {
        var verb = clause.IsVerbal(match.Anchor) ? match.Anchor : clause[match.Anchor] is { Relation: "nsubj" or "obj", Head: >= 0 and var governor } ? governor : -1;
        if (verb < 0 || clause[clause.Finite(verb)] is not { Xpos: "VBZ" or "VBP" } finite || clause.Lemma(finite.Index) == "have") return false;
        foreach (var child in clause.Sentence.Children(verb))
            if (clause[child].Relation == "advmod" && words.Of("habit-adverbs").Contains(clause.Lemma(child))) return true;
        return false;
    }

    // "is part of a pact between Peru and Chile", "under the terms of an accord with Chad", "in line with its commitments", "are part of a routine consultation".
    bool IsReference(FrameMatch match) =>
        (match is { Move: MoveType.Promise, Nominal: NominalUse.Owned } && clause[match.Head].Head is >= 0 and var governed && clause.Marker(match.Head) is >= 0 and var with && clause.Lemma(with) is "with" or "in" && (words.Of("accordance-words").Contains(clause.Lemma(governed)) || (with > 0 && words.Of("accordance-words").Contains(clause.Lemma(with - 1)))))
        || (match is { Move: MoveType.Meet, Nominal: NominalUse.Owned } && clause[match.Head] is { Relation: "nmod", Head: >= 0 and var routine } && clause.Lemma(routine) == "part" && clause.Has(routine, "cop"))
        || (match is { Move: MoveType.Accept or MoveType.Sign, Nominal: NominalUse.Owned or NominalUse.Happening } && clause[match.Head] is { Relation: "nmod" or "obl", Head: >= 0 and var whole } && clause.Marker(match.Head) is >= 0 and var marker
        && (clause.Lemma(marker) == "under" || (clause.Lemma(marker) is "of" or "to" && words.Of("part-nouns").Contains(clause.Lemma(whole)))));

    // "Protests are not reported in Oslo".
    bool IsAbsent(FrameMatch match) =>
        match is { Move: MoveType.Assault or MoveType.Coerce or MoveType.Protest or MoveType.Mobilize, Nominal: not null } && clause[match.Head] is { Relation: "nsubj", Head: >= 0 and var verb } && clause.IsVerbal(verb) && clause.IsNegated(verb);

    // "searches with a view to his extradition".
    bool IsInView(FrameMatch match) =>
        match.Nominal is not null && clause[match.Head] is { Relation: "nmod" or "obl", Head: >= 0 and var view } && clause.Lemma(view) == "view" && clause.Marker(match.Head) is >= 0 and var to && clause.Lemma(to) == "to";

    // "One of its goals is to encourage trade".
    bool IsAim(int anchor) =>
        clause.IsVerbal(anchor) && clause.IsInfinitive(anchor) && clause.Has(anchor, "cop") && clause.SurfaceSubject(anchor) is >= 0 and var subject
        && (words.Of("aim-nouns").Contains(clause.Lemma(subject)) || clause.Prepositions(subject).Any(phrase => phrase.Words is ["of"] && words.Of("aim-nouns").Contains(clause.Lemma(phrase.Token))));

    // "a draft resolution that would ease sanctions", "a plan under which Chad would withdraw": the text is put forward, not what it says (manual, rule 19).
    bool IsOfDraft(int anchor)
    {
        var verb = clause.FirstConjunct(anchor);
        return clause[verb] is { Deprel: "acl:relcl", Head: >= 0 and var text } && words.Of("draft-nouns").Contains(clause.Lemma(text)) && clause[clause.Finite(verb)].Form.ToLowerInvariant() is "would" or "could" or "might";
    }

    // "an embargo against whichever country refused to comply".
    bool IsOfWhoever(FrameMatch match)
    {
        if (match.Nominal is not (null or NominalUse.Carried)) return false;
        var subject = clause[match.Anchor] is { Deprel: "acl:relcl", Head: >= 0 and var described } ? described : clause.SurfaceSubject(match.Anchor);
        return subject >= 0 && (clause.Lemma(subject) is "whoever" or "whichever" || (clause.Sentence.Child(subject, "det") is >= 0 and var article && clause.Lemma(article) is "whichever" or "whatever"));
    }

    // "declared an emergency so he could build a wall".
    bool IsMadePossible(int anchor)
    {
        var first = clause.FirstConjunct(anchor);
        return clause[first].Relation == "advcl" && clause.Marker(first) is >= 0 and var so && clause.Lemma(so) == "so" && !clause.IsNegated(first)
            && clause[clause.Finite(first)] is { Xpos: "MD", Index: var could } && clause.Lemma(could) is "can" or "could" or "may" or "might";
    }

    // "those detained", "anyone killed".
    bool IsOneOfThose(int anchor) => clause[anchor] is { Deprel: "acl", Xpos: "VBN", Head: >= 0 and var whom } && clause.Lemma(whom) is "those" or "that" or "anyone" or "everyone" or "all" or "anybody" or "everybody"
        && !clause.Subjects(anchor).Any();

    // "if the tax was imposed Chad would retaliate": without a comma the tree takes what would follow for the content of the condition.
    bool IsConsequence(int at) =>
        clause[at] is { Deprel: "ccomp", Head: >= 0 and var condition } && condition < at && clause.Marker(at) < 0 && clause[clause.Finite(at)].Xpos == "MD" && IsCondition(condition) && clause.IsPassive(condition);

    // "did not say whether he would come, but said …": what "but" opens with a finite verb of its own stands outside.
    bool IsOpposed(int at)
    {
        if (clause[at].Deprel != "conj" || clause[at].Xpos is not ("VBD" or "VBZ" or "VBP")) return false;
        foreach (var child in clause.Sentence.Children(at))
            if (clause[child].Relation == "cc" && clause.Lemma(child) == "but") return true;
        return false;
    }

    // "Thank you, Mr. President": without a word on what for.
    bool IsCourtesy(int anchor)
    {
        // "I look forward to hearing your ideas".
        if (clause.Lemma(anchor) == "look" && clause.Prepositions(anchor).Any(phrase => phrase.Is(["to"]) && words.Of("courtesy-verbs").Contains(clause.Lemma(phrase.Token)))) return true;
        if (clause.Lemma(anchor) != "thank" || clause.Sentence.Child(anchor, "obj") is not (>= 0 and var thanked) || clause.Lemma(thanked) != "you") return false;
        foreach (var preposition in clause.Prepositions(anchor))
            if (preposition.Is(["for"])) return false;
        return true;
    }

    // "a method to ensure each side was honouring the pact".
    bool IsEnsured(int anchor) => clause[anchor] is { Deprel: "ccomp", Head: >= 0 and var governor } && clause.IsInfinitive(governor) && words.Of("ensuring-verbs").Contains(clause.Lemma(governor));

    // "prevent Iran from acquiring a weapon": what is prevented is not done.
    bool IsPrevented(int anchor)
    {
        var first = clause.FirstConjunct(anchor);
        return clause.IsVerbal(first) && clause[first].Xpos == "VBG" && clause.Marker(first) is var marker and >= 0 && clause.Lemma(marker) == "from"
            && clause[first].Head is >= 0 and var hung && (clause.IsVerbal(hung) ? hung : clause[hung].Head) is >= 0 and var above && words.Of("preventing").Contains(clause.Lemma(above));
    }

    // "whether he would accept Iran's offer": an owned noun that something is done to has been, whatever becomes of it.
    bool IsPresupposed(FrameMatch match) => match.Nominal == NominalUse.Owned && clause.Has(match.Head, "nmod:poss") && clause[match.Head].Relation is "obj" or "obl";

    bool IsCondition(int at)
    {
        if (clause[at].Relation is not ("advcl" or "ccomp" or "csubj" or "xcomp" or "acl" or "parataxis" or "conj")) return false;
        foreach (var child in clause.Sentence.Children(at))
            if (clause[child].Deprel == "mark" && words.Of("condition-markers").Contains(clause.Lemma(child))) return true;
        return clause.IsInverted(at) || (clause[at].Relation == "advcl" && clause.Marker(at) is >= 0 and var marker && IsFirstToCome(at, clause.Lemma(marker)));
    }

    // "until Iran is ready", "would lift the ban once Iran freed the crew", "can begin as soon as the troops leave": what has to come first has not been; "fought until he gave up" has.
    bool IsFirstToCome(int at, string marker)
    {
        var governor = clause[at].Head;
        if (marker == "as" && clause.Lemma(governor) == "soon") (marker, governor) = ("once", clause[governor].Head);
        var isAhead = governor >= 0 && clause[clause.Finite(governor)].Xpos == "MD" && !clause.HasBefore(governor, "have");
        return clause[clause.Finite(at)].Xpos switch
        {
            "VBZ" or "VBP" => marker is "until" or "till" or "once" || (isAhead && marker is "when" or "after" or "before"),
            "VBD" => isAhead && (marker is "until" or "till" or "once" or "when" or "before" || (marker == "after" && clause.HasBefore(at, "only"))),
            // "Before leaving for Paris, he spoke to reporters": it only gives the time; "will see Chirac before travelling to Bonn" goes on.
            "VBG" => marker == "before" && at < governor,
            _ => false,
        };
    }

    /// <summary>Whether somebody does an act by saying in his own person that he wants to: "I want to thank Norway", "we wish to condemn the raid".</summary>
    public bool IsPerformed(FrameMatch match) => match.Move is MoveType.Support or MoveType.Criticize or MoveType.Accuse or MoveType.Request or MoveType.Warn
        && clause[clause.FirstConjunct(match.Anchor)] is { Relation: "xcomp", Head: >= 0 and var governor } && clause.Lemma(governor) is "want" or "wish" or "like"
        && clause.SurfaceSubject(governor) is >= 0 and var self && clause[self].Form.ToLowerInvariant() is "i" or "we";

    bool IsUntoldInfinitive(int at, FrameMatch match)
    {
        if (!clause.IsVerbal(at) || !clause.IsInfinitive(at) || clause[at].Head < 0) return false;
        var governor = clause[at].Head;
        // "considers it necessary to continue the talks".
        if (words.Of("needed-adjectives").Contains(clause.Lemma(governor)) && match.Move is MoveType.Meet or MoveType.Cooperate or MoveType.Yield or MoveType.Accept or MoveType.Aid or MoveType.Sign) return true;
        return clause[at].Relation switch
        {
            // Who meets "to affirm the alliance" affirms it; who deploys "to protect" has not protected yet.
            "advcl" when words.Of("deciding-verbs").Contains(clause.Lemma(governor)) => clause.Prepositions(governor).Any(phrase => clause.Lemma(phrase.Token) == "referendum"),
            "advcl" => match.Frame.Pattern.Verb.Performer is [{ Kind: SlotKind.Speaker }, ..] || (match.Frame.Pattern.Inner != InnerActs.All && !words.Of("telling-moves").Contains(match.Move.ToString().ToLowerInvariant())),
            // Who tries to settle a dispute has not settled it.
            "acl" or "xcomp" or "advcl" when match.Move == MoveType.Accept && match.Frame.Pattern.Verb.Joint => true,
            "acl" => clause[governor].Upos == Upos.Noun && !words.Of("planning-nouns").Contains(clause.Lemma(governor)),
            // "MALTA ASKED TO EXPLAIN": what somebody is asked to do he has not done.
            "xcomp" when clause.IsPassive(governor) && words.Of("asking-verbs").Contains(clause.Lemma(governor)) => true,
            "xcomp" => words.Of("enabling-verbs").Contains(clause.Lemma(governor)) && !(at == clause.FirstConjunct(match.Anchor) && IsPerformed(match)),
            _ => false,
        };
    }
}
