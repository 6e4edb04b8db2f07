using Demarche.Syntax;

namespace Demarche.Moves;

/// <content>Subjects and objects that a clause shares with another, and what the tree hides.</content>
sealed partial class ClauseView
{
    int SurfaceSubject(int index, int steps)
    {
        if (steps > MaxSteps) return -1;
        foreach (var child in Sentence.Children(index))
            if (this[child].Relation is "nsubj" or "csubj" && this[child].Deprel != "nsubj:outer") return Antecedent(child);
        // "The minister is to visit Oslo": the treebanks' outer subject of an infinitive behind "be" acts.
        if (HasTo(index) && Has(index, "cop"))
            foreach (var child in Sentence.Children(index))
                if (this[child].Deprel == "nsubj:outer") return Antecedent(child);
        // "The president is due in Oslo on Friday": the tree hangs the subject on the place.
        if (this[index].Upos == Upos.Adj && Sentence.Child(index, "obl") is >= 0 and var place && Sentence.Child(place, "cop") is >= 0 and var copula && copula < index && Sentence.Child(place, "nsubj") is >= 0 and var early && early < copula) return Antecedent(early);
        if (IsMistaggedVerb(index) && Sentence.Child(index, "compound") is var named and >= 0 && named < index) return named;
        if (SubjectOfAuxiliary(index) is var hung and >= 0) return hung;
        if (SubjectBeside(index) is var beside and >= 0) return beside;
        if (SubjectBehindAnd(index) is var joined and >= 0) return joined;
        if (UnderSecretary(index) is var officer and >= 0) return officer;
        var token = this[index];
        if (token.Head < 0) return -1;
        return token.Relation switch
        {
            "conj" when !IsVerbal(token.Head) && !Has(token.Head, "cop") && IsFinite(token) => token.Head,
            "conj" when ClauseAround(index) is var around and >= 0 => SurfaceSubject(around, steps + 1),
            "conj" => SurfaceSubject(RowHead(index), steps + 1),
            "advcl" => IsVerbal(token.Head) || Has(token.Head, "cop") ? ControllerOfAdjunct(index, token.Head, steps) : SubjectOfGovernor(token.Head, steps),
            "acl" => token.Deprel == "acl:relcl" ? RelativeSubject(index) : ParticipleSubject(index, token.Head, steps),
            "obj" or "xcomp" when IsSplitPerfect(index) => SurfaceSubject(token.Head, steps + 1),
            "xcomp" => ControllerOf(index, token.Head, steps),
            "csubj" when token.Xpos == "VBG" && Sentence.Child(token.Head, "nsubj") is var acting and >= 0 && acting < index => Antecedent(acting),
            "ccomp" or "parataxis" when HasTo(index) || token.Xpos == "VBG" => SurfaceSubject(token.Head, steps + 1),
            // "EC ministers meeting here issued …": two subjects of one verb are the noun and its participle.
            "nsubj" when token.Xpos == "VBG" && Sentence.Child(token.Head, "nsubj") is var noun and >= 0 && noun < index => Antecedent(noun),
            "amod" when IsHiddenVerb(index) => index == 0 && Sentence.RootIndex != token.Head ? SurfaceSubject(Sentence.RootIndex, steps + 1) : SubjectOfGovernor(token.Head, steps),
            "amod" when token.Xpos is "VBG" or "VBN" || (isHeadline && token.Head < index) => token.Head,
            // The parser hangs participles of adjuncts ("while calling for …") on the noun before them now and then.
            "nmod" or "obl" or "appos" or "dep" or "list" when token.Xpos == "VBG" => JudgedFor(index, token.Head) is var judged and >= 0 ? judged : SubjectOfGovernor(token.Head, steps),
            "nmod" or "appos" or "dep" or "list" when token.Xpos is "VBD" or "VBZ" => token.Head,
            _ => -1,
        };
    }

    /// <summary>Whether a participle that the tree hangs before a noun is a verb with that noun as its object: "Welcoming the offer, …", "…, destroying equipment", "had suspended operations".</summary>
    public bool IsHiddenVerb(int index)
    {
        var token = this[index];
        if (token is { Relation: "compound", Xpos: "VB" } && token.Head > index) return HasTo(index);
        if (token.Relation != "amod" || token.Head < index || token.Xpos is not ("VBG" or "VBN" or "VBD")) return false;
        if (index == 0) return token.Xpos == "VBG";
        var before = this[index - 1];
        // "labelled him a terrorist and levied sanctions": a past tense is no adjective.
        if (token.Xpos == "VBD" && before.Relation == "cc") return true;
        return token.Xpos == "VBG" ? before.Form == "," : Lemma(index - 1) == "have" && before.Upos is Upos.Aux or Upos.Verb;
    }

    // "has test-fired its missile": the parser takes the auxiliary of a hyphened verb for the verb now and then.
    bool IsSplitPerfect(int index) => this[index] is { Xpos: "VBN", Head: >= 0 and var have } && Lemma(have) == "have" && have < index && Has(index, "obj");

    // "Turkey has in the past rejected": the parser hangs the subject on a distant auxiliary now and then.
    int SubjectOfAuxiliary(int index)
    {
        foreach (var child in Sentence.Children(index))
            if (this[child].Relation is "aux" or "cop" && Sentence.Child(child, "nsubj") is var subject and >= 0) return Antecedent(subject);
        return -1;
    }

    // "said the idea that they had attacked was nonsense": the parser hangs a long subject on the verb of saying. It ends right before the copula.
    int SubjectBeside(int index)
    {
        if (this[index] is not { Deprel: "ccomp", Head: >= 0 and var saying } || Sentence.Child(index, "cop") is not (>= 0 and var copula)) return -1;
        foreach (var sibling in Sentence.Children(saying))
            if (sibling < copula && this[sibling] is { Upos: Upos.Noun, Relation: "obj" or "iobj" or "ccomp" or "nsubj" } && Sentence.IsUnder(copula - 1, sibling)) return sibling;
        return -1;
    }

    // "Under Secretary of State for Security, Democracy and Rights Anna Moller visited Oslo": the tagger takes the first word for a preposition.
    int UnderSecretary(int verb)
    {
        if (!IsVerbal(verb)) return -1;
        foreach (var child in Sentence.Children(verb))
            if (child < verb && this[child].Relation == "obl" && Marker(child) is >= 0 and var under && this[under].Form == "Under" && this[child].Form == "Secretary") return child;
        return -1;
    }

    // "Iraq welcomed the text but Iran, which stayed away, called it unjust": the tree joins the second subject to the object before it.
    int SubjectBehindAnd(int verb)
    {
        if (this[verb] is not { Deprel: "conj", Xpos: "VBD" or "VBZ" or "VBP" } || Has(verb, "nsubj") || Sentence.Child(verb, "cc") is not (>= 0 and var joining)) return -1;
        for (var at = joining + 1; at < verb; at++)
            if (this[at] is { Deprel: "conj", Upos: Upos.Propn or Upos.Noun } && this[at].Head < joining && Sentence.Subtree(at).Start == joining + 1) return at;
        return -1;
    }

    bool IsSubjectBehindAnd(int noun) => Sentence.Subtree(noun).Start is > 0 and var start && this[start - 1] is { Deprel: "cc", Head: var verb } && verb > noun && SubjectBehindAnd(verb) == noun;

    // "urged Iran to return": Iran returns; "agreed to meet": who agreed meets; "was expected to visit": who was expected visits.
    int ControllerOf(int index, int head, int steps)
    {
        if (ToldBefore(index) is var told and >= 0) return told;
        if (!ClauseWords.SubjectControl.Contains(Lemma(head)) && !IsPassive(head))
        {
            var controller = Sentence.Child(head, "obj") is var direct and >= 0 ? direct : Sentence.Child(head, "iobj");
            if (controller >= 0 && controller < index) return Antecedent(controller);
        }

        return SurfaceSubject(head, steps + 1);
    }

    int ControllerOfAdjunct(int index, int head, int steps)
    {
        // "quoted the minister as saying": whom they quote says it, also where the parser takes him for the indirect object.
        if (Marker(index) is var marker and >= 0 && Lemma(marker) == "as" && !IsPassive(head) && (Sentence.Child(head, "obj") is var direct and >= 0 ? direct : Sentence.Child(head, "iobj")) is var quoted and >= 0 && quoted < index) return Antecedent(quoted);
        if (JudgedFor(index, head) is var judged and >= 0) return judged;
        if (HasTo(index) && !IsPassive(head) && Sentence.Child(head, "obj") is var told and >= 0 && told < index
            && !ClauseWords.SubjectControl.Contains(Lemma(head)) && IsName(told)) return Antecedent(told);
        return SurfaceSubject(head, steps + 1);
    }

    // "thanked Poland for accepting refugees, including …": who is praised or blamed did it.
    int JudgedFor(int index, int head) =>
        Actors.Lexicon.Judgements.Contains(Lemma(head)) && !IsPassive(head) && Sentence.Child(head, "obj") is var judged and >= 0 && judged < index
        && (Marker(index) is var marker and >= 0 && Lemma(marker) is "for" or "include" or "including") ? Antecedent(judged) : -1;

    bool IsName(int index) => this[index].Upos is Upos.Propn or Upos.Pron;

    // "meetings, saying that …" hangs on the noun in some parses: the clause around it acts.
    int SubjectOfGovernor(int noun, int steps)
    {
        for (var (at, walked) = (noun, 0); at >= 0 && walked < MaxSteps; at = this[at].Head, walked++)
            if (IsVerbal(at)) return SurfaceSubject(at, steps + 1);
        return -1;
    }

    // "ships that Iran seized" has a subject of its own; "states calling for", "which called for" act themselves.
    int RelativeSubject(int index)
    {
        var head = this[index].Head;
        foreach (var child in Sentence.Children(index))
            if (this[child].Deprel == "obj" && IsRelative(child)) return -1;
        return head;
    }

    // "troops fighting": the noun acts; "the decision to leave", "plans to attack": its owner or the subject of its verb acts.
    int ParticipleSubject(int index, int noun, int steps)
    {
        if (this[index].Xpos is "VBG" or "VBN" or "VBD" or "VBZ" && !HasTo(index)) return noun;
        // "HONDURAS TO DISCUSS TRUCE": the whole headline is what its subject will do.
        if (isHeadline && this[noun] is { Upos: Upos.Propn, Head: < 0 } && noun < index) return noun;
        var told = FirstConjunct(noun);
        if (HasTo(index) && this[told] is { Relation: "obj" or "iobj", Head: >= 0 and var order } && ClauseWords.Orders.Contains(Lemma(order))) return told;
        if (Sentence.Child(noun, "nmod:poss") is var owner and >= 0) return owner;
        if (HasTo(index) && NationOf(noun) is var nation and >= 0) return nation;
        if (OwnerOfIntent(noun) is var intending and >= 0) return intending;
        var head = this[noun].Head;
        // "the decision of Norway to leave": the tree hangs the infinitive on whose decision it is.
        if (head >= 0 && HasTo(index) && this[noun].Relation == "nmod" && OwnerOfIntent(head) == noun) return noun;
        // "The decision to expel the envoy was made by Norway".
        if (head >= 0 && IsVerbal(head) && IsPassive(head) && this[noun].Relation == "nsubj") return Agents(head).FirstOrDefault(-1);
        if (head >= 0 && IsVerbal(head) && this[noun].Relation is "obj" or "nsubj" && !IsPassive(head)) return SurfaceSubject(head, steps + 1);
        if (Has(noun, "cop")) return SurfaceSubject(noun, steps + 1);
        // "delayed the tariffs for a last attempt to persuade Tokyo": the clause around the noun acts.
        return HasTo(index) && this[noun].Relation is "nmod" or "obl" && Marker(noun) is var marker and >= 0 && Lemma(marker) != "of" ? SubjectOfGovernor(noun, steps) : -1;
    }

    // "the U.S. decision to subsidise", "a Soviet offer to withdraw".
    int NationOf(int noun)
    {
        if (!ClauseWords.Intents.Contains(Lemma(noun))) return -1;
        var nation = -1;
        foreach (var child in Sentence.Children(noun))
        {
            if (child > noun) break;
            if (Lemma(child) == "any") return -1;
            if (this[child] is not { Relation: "compound" or "amod", Upos: Upos.Propn or Upos.Adj } || !char.IsUpper(this[child].Form[0])) continue;
            // "U.S. and Korean efforts": the tree tells one of them only.
            if (child > 0 && this[child - 1].Upos == Upos.Cconj) return -1;
            nation = child;
        }

        return nation;
    }

    // "told the United States to withdraw": the tree hangs whom somebody tells on what he is to do.
    int ToldBefore(int infinitive)
    {
        if (this[infinitive] is not { Relation: "xcomp", Head: >= 0 and var order } || order > infinitive || !ClauseWords.Orders.Contains(Lemma(order)) || Sentence.Child(infinitive, "mark") is not (>= 0 and var to) || Lemma(to) != "to") return -1;
        foreach (var child in Sentence.Children(infinitive))
            if (child > order && child < to && this[child].Relation is "obj" or "nsubj") return child;
        return -1;
    }

    // "welcomed the readiness of the parties to talk", "an attempt of migrants to cross": those whose intent it is act.
    int OwnerOfIntent(int noun)
    {
        if (!ClauseWords.Intents.Contains(Lemma(noun))) return -1;
        foreach (var child in Sentence.Children(noun))
            if (child > noun && this[child].Relation == "nmod" && Marker(child) is var marker and >= 0 && Lemma(marker) is "of" or "by") return child;
        return -1;
    }

    // "condemned the tests, which broke the pact, and pledged to respond": a comma behind a relative clause closes it; -1 where none does.
    int ClauseAround(int conjunct)
    {
        var relative = FirstConjunct(conjunct);
        if (this[conjunct].Xpos != "VBD" || this[relative] is not { Deprel: "acl:relcl", Head: >= 0 and var noun }) return -1;
        var (and, opening) = (Sentence.Child(conjunct, "cc"), Sentence.Subtree(relative).Start);
        if (and < 1 || this[and - 1].Form != "," || (this[opening].Form != "," && this[opening - 1].Form != ",")) return -1;
        for (var (at, steps) = (noun, 0); at >= 0 && steps < MaxSteps; at = this[at].Head, steps++)
            if (IsVerbal(at)) return this[at].Xpos == "VBD" ? at : -1;
        return -1;
    }

    static bool IsFinite(Token token) => token.Xpos is "VBD" or "VBZ" or "VBP";

    IEnumerable<int> Agents(int index)
    {
        foreach (var child in Sentence.Children(index))
            if (this[child].Deprel == "obl:agent" || (this[child].Deprel is "obl" or "obj" && IsAgent(child))) yield return child;
        if (this[index].Deprel == "conj" && !Has(index, "nsubj") && this[index].Head is var head and >= 0 && IsVerbal(head) && IsPassive(head))
            foreach (var agent in Agents(head)) yield return agent;
    }

    bool IsAgent(int phrase) => Marker(phrase) is var marker and >= 0 && Lemma(marker) == "by";

    // "attacked and destroyed the base"; "the base that Iran attacked".
    int SharedObject(int index)
    {
        if (this[index].Deprel == "acl:relcl" && Has(index, "nsubj") && this[index].Head is var noun and >= 0)
        {
            foreach (var child in Sentence.Children(index))
                if (this[child].Relation is "nsubj" && IsRelative(child)) return -1;
            return Has(index, "ccomp") || Has(index, "xcomp") ? -1 : noun;
        }

        foreach (var child in Sentence.Children(index))
        {
            if (this[child].Deprel != "conj" || !IsVerbal(child) || Has(child, "nsubj") || child - index > 3) continue;
            var shared = Sentence.Child(child, "obj");
            if (shared >= 0) return Antecedent(shared);
        }

        return -1;
    }

    // "Opposition leader poisoned", "Envoy airlifted to Berlin": headlines tell the past in the present tense, so that a bare past form is a participle.
    bool IsBareDeed(int index)
    {
        if (this[index].Xpos is not ("VBD" or "VBN") || forms?.IsDeed(Lemma(index)) != true || !Has(index, "nsubj") || Has(index, "aux")) return false;
        foreach (var child in Sentence.Children(index))
            if (this[child].Relation is "obj" or "ccomp" || (this[child].Relation == "xcomp" && this[child].Upos != Upos.Adj) || (this[child].Relation == "obl" && Marker(child) is var marker and >= 0 && Lemma(marker) is "at" or "on" or "against" or "for")) return false;
        return true;
    }

    // "ROMANIA ASKED TO EXPLAIN RIOTS": who asked somebody would be told with him, and in the present tense.
    bool IsBareOrder(int index) => this[index].Xpos is "VBD" or "VBN" && ClauseWords.Orders.Contains(Lemma(index)) && Has(index, "nsubj") && !Has(index, "obj") && !Has(index, "iobj") && !Has(index, "aux") && HasInfinitive(index);

    bool HasInfinitive(int verb)
    {
        foreach (var child in Sentence.Children(verb))
            if (this[child].Relation is "xcomp" or "advcl" or "ccomp" && HasTo(child)) return true;
        return false;
    }

    // "handed over a written reply": a phrase without a preposition behind a verb and its particle is its object, unless it tells when.
    int BareObject(int verb)
    {
        if (Sentence.Child(verb, "compound") is not (>= 0 and var particle) || this[particle].Deprel != "compound:prt") return -1;
        foreach (var child in Sentence.Children(verb))
            if (child > particle && this[child] is { Deprel: "obl", Upos: Upos.Noun } && Marker(child) < 0 && !ClauseWords.Times.Contains(Lemma(child))) return child;
        return -1;
    }

    // "imposed blocking sanctions": the tagger takes a participle before the noun for a gerund with its object.
    int ImposedBehind(int verb) =>
        Lemma(verb) == "impose" && Sentence.Child(verb, "xcomp") is var kind and >= 0 && this[kind].Xpos == "VBG" && Sentence.Child(kind, "obj") is var noun && noun == kind + 1 ? noun : -1;

    // "set up at least two sites": the phrase is an object, its "at" belongs to the number.
    bool IsCounted(int phrase) => this[phrase].Relation == "obl" && Marker(phrase) is var marker and >= 0 && Lemma(marker) == "at" && this[marker + 1].Form.ToLowerInvariant() is "least" or "most";

    /// <summary>Whether a phrase inside another stands behind what opposes it: "the support of our allies in the face of Russia's aggression", "the defence against Iran".</summary>
    public bool IsAgainst(int token, int from)
    {
        for (var at = token; at >= 0 && at != from; at = this[at].Head)
            if (IsAgainst(at) || (Marker(at) is var marker and >= 0 && Lemma(marker) == "against") || IsHeldToAccount(at)) return true;
        return false;
    }

    // "efforts to hold Russia accountable", "measures to hold Russia to account".
    bool IsHeldToAccount(int whom)
    {
        if (this[whom] is not { Relation: "obj" or "nsubj", Head: >= 0 and var verb }) return false;
        if (Lemma(verb) is "accountable" or "responsible" or "account") return true;
        foreach (var child in Sentence.Children(verb))
            if (Lemma(verb) == "hold" && child > whom && Lemma(child) is "accountable" or "responsible" or "account") return true;
        return false;
    }

    /// <summary>Whether a phrase tells against what somebody acts: "in the face of", "in response to", "despite".</summary>
    public bool IsAgainst(int token) => Marker(token) is var marker and >= 0 && (Lemma(marker) is "despite" or "amid" or "amidst" || (Lemma(token) is "face" or "response" && Lemma(marker) == "in"));

    /// <summary>Whether a phrase names those to whom harm is done: "the attack on Peru", "the detention of Chileans", "the sentence imposed against him".</summary>
    /// <param name="token">Head of the phrase.</param>
    /// <param name="from">The predicate up to which the tree is climbed.</param>
    /// <param name="harms">Nouns for harm.</param>
    /// <param name="blasts">Those whose place suffers it: "the bombing in Lima".</param>
    public bool IsSufferer(int token, int from, IReadOnlySet<string> harms, IReadOnlySet<string> blasts)
    {
        // "the expulsion of its envoy by Chad": the tree hangs who does it on who suffers it.
        if (Marker(token) is >= 0 and var by && Lemma(by) == "by") return false;
        for (var at = token; at >= 0 && at != from; at = this[at].Head)
        {
            if (this[at] is not { Relation: "nmod" or "obl", Head: >= 0 and var harm } || Marker(at) is not (>= 0 and var marker)) continue;
            if (this[harm] is { Deprel: "acl", Xpos: "VBN", Head: >= 0 and var done }) harm = done;
            var hit = Lemma(marker) switch
            {
                "of" or "on" or "against" or "upon" => harms,
                "in" or "at" or "near" or "outside" => blasts,
                _ => null,
            };
            if (harm != from && hit?.Contains(Lemma(harm)) == true) return true;
        }

        return false;
    }

    // "the launches, which broke resolutions of the UN": the noun itself acts in the clause that describes it.
    bool IsOfItsNoun(int clause) => this[clause].Deprel == "acl:relcl" && !IsPassive(clause) && Sentence.Child(clause, "nsubj") is >= 0 and var subject && IsRelative(subject);

    /// <summary>Whether a phrase only stands in a clause that describes another, and does not act there: "the states that imposed curbs on Chad", but "the steps taken by Chad".</summary>
    public bool IsDescribing(int token, int from)
    {
        for (var at = token; at >= 0 && at != from; at = this[at].Head)
            if (this[at] is { Head: >= 0 and var clause } && clause != from && this[clause].Relation == "acl" && IsVerbal(clause) && !HasTo(clause) && (IsOfItsNoun(clause) || !Subjects(clause).Any(subject => Sentence.IsUnder(token, subject)))) return true;
        return false;
    }
}
