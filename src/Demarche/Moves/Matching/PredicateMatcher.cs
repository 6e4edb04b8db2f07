using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>Checks the requirements of predicates against one sentence.</summary>
sealed class PredicateMatcher(ClauseView clause, SentenceActors actors, CodebookWords words)
{
    /// <summary>The word lists that it works with.</summary>
    public CodebookWords Words => words;

    /// <summary>Whether the noun is a role that heads a mention: "the Venezuelan opposition".</summary>
    public bool NamesSomebody(int noun) => actors.MentionAt(noun) is { Method: MentionMethod.Composition or MentionMethod.Role };

    /// <summary>Whether a token is the head of an actor mention.</summary>
    public bool IsMention(int token) => actors.MentionAt(token) is not null;

    /// <summary>Tries one predicate at a token.</summary>
    /// <returns>The tokens that it is made of with the infinitive that it asked for, or null when a requirement fails.</returns>
    public (List<int> Core, int Inner)? Match(Predicate predicate, int head)
    {
        var core = new List<int> { head };
        var inner = -1;
        foreach (var part in predicate.Parts)
            if (!Holds(part, head, core, predicate.Kind, ref inner)) return null;
        return HasOtherParticle(head, core) ? null : (core, inner);
    }

    // "Hang out", "make up for": with a particle that the predicate does not ask for it is another verb.
    bool HasOtherParticle(int head, List<int> core)
    {
        foreach (var child in clause.Sentence.Children(head))
            if ((clause[child].Deprel == "compound:prt" || (clause[child].Relation == "advmod" && child == head + 1 && clause.Lemma(child) == "forward" && clause.IsVerbal(head))) && !core.Contains(child)) return true;
        return false;
    }

    bool Holds(PredicatePart part, int head, List<int> core, PredicateKind kind, ref int inner) => part.Kind switch
    {
        PartKind.Word => HasWord(part, head, core, kind),
        // "commit to freezing the assets": behind an infinitive that matched before, what it is done to.
        PartKind.Object => HasObject(part.Filler!, head, core) || (inner >= 0 && HasObject(part.Filler!, inner, core)),
        PartKind.Participle => HasParticiple(head, core, ref inner),
        PartKind.Infinitive => HasInfinitive(part.Filler, head, core, ref inner),
        PartKind.Clause => clause.Clause(head) is var finite and >= 0 && (part.Filler is null || Fills(part.Filler, finite)),
        PartKind.Negation => (clause.IsNegated(head) && !IsOneOfSeveral(head)) || IsNegatedAbove(head) || clause.Objects(head).Any(clause.IsNegated) // "won no promises"
            || (clause.Has(head, "expl") && clause.Subjects(head).Any(clause.IsNegated)), // "there is no truth"
        PartKind.Modifier => HasModifier(part, head, core),
        PartKind.NoObject => !clause.Objects(head).Any() && clause.Clause(head) < 0,
        PartKind.SomeObject => clause.Objects(head).Any() || clause.Clause(head) >= 0,
        PartKind.Subject => clause.Subjects(head).Any(subject => Fills(part.Filler!, subject)),
        _ => false,
    };

    // "is not the only way": it is one.
    bool IsOneOfSeveral(int noun)
    {
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].Relation == "amod" && clause.Lemma(child) is "only" or "sole") return true;
        return false;
    }

    // "is not ready to": the negation hangs on the adjective; "does not allow": on the verb; "has no plan": on the noun or its verb.
    bool IsNegatedAbove(int head)
    {
        var governor = clause[head].Head;
        return governor >= 0 && clause[head].Relation is "xcomp" or "obj" && clause.IsNegated(governor);
    }

    bool HasWord(PredicatePart part, int head, List<int> core, PredicateKind kind)
    {
        foreach (var child in clause.Sentence.Children(head))
            if ((clause[child].Relation is "compound" or "advmod" or "xcomp" or "case" or "mark" or "obl" or "fixed" || (clause[head].Upos == Syntax.Upos.Pron && clause[child].Relation == "amod")) && !(clause[child].Relation == "mark" && child < head) // "with some working from home"
                && !(kind == PredicateKind.Noun && clause[child].Relation == "case" && child < head) // "his goals for the campaign" is no campaign for them
                && part.Words.Contains(clause[child].Form.ToLowerInvariant())
                && (part.Filler is null || HasObject(part.Filler, head, core))) // "set up a venture", "called the talks off"
            {
                core.Add(child);
                return true;
            }

        // "is against the tax", not "is in conflict against": the phrase behind "be" has the one preposition.
        if (kind == PredicateKind.Verb && part.Filler is null && clause.Has(head, "cop") && clause.Has(head, "case")) return false;

        // "handed over more than two tons": the particle right behind its verb, whatever it hangs on.
        // "set free three captives": so does the adjective.
        if (head + 1 < clause.Sentence.Tokens.Count && clause[head + 1] is { Relation: "advmod" or "amod", Head: var hung } && hung > head + 1 && clause.IsVerbal(head) && part.Words.Contains(clause[head + 1].Form.ToLowerInvariant())
            && (clause[head + 1].Relation == "advmod" || clause.Has(hung, "nummod") || clause.Has(hung, "det")) && (part.Filler is null || HasObject(part.Filler, head, core)))
        {
            core.Add(head + 1);
            return true;
        }

        // "remains open to talks", "came out against": what hangs on a particle that matched before counts as well.
        // "provided the army with weapons": parsers hang the phrase on the object as well.
        // "traced the attack to hackers": so does whom a deed is traced to.
        var stations = part.Filler is { IsActor: false } || (part.Filler is not null && part.Words.Contains("to")) ? core.Concat(clause.Objects(head)) : core;
        foreach (var station in stations.ToArray())
            foreach (var preposition in clause.Prepositions(station))
            {
                if (!preposition.Is(part.Words) || (part.Filler is null && IsDay(preposition.Token) && !part.Words.Contains("until"))) continue;
                if (part.Filler is { } filler && !Fills(filler, preposition.Token) && !(filler.Text == "<bad-names>" && IsQualified(filler, preposition.Token))) continue;
                if (part.Filler is null || preposition.Marker < preposition.Token) core.Add(preposition.Marker);
                if (part.Filler is { IsActor: false }) core.Add(preposition.Token);
                return true;
            }

        return false;
    }

    // "called on Tuesday", "met in March": the phrase only dates the act.
    bool IsDay(int token) => clause[token].Upos == Syntax.Upos.Propn && Days.Contains(clause.Lemma(token));

    static readonly HashSet<string> Days =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ];

    bool HasObject(Filler filler, int head, List<int> core)
    {
        foreach (var found in clause.Objects(head))
            foreach (var one in clause.WithConjuncts(found))
            {
                if (!Fills(filler, one)) continue;
                if (!filler.IsActor) core.Add(one);
                return true;
            }

        // "gave the diplomats five days to leave": a span of time is no object, so that whom it is given is one.
        if (!filler.IsActor && !clause.Objects(head).Any() && clause.IndirectObject(head) is var receiver and >= 0 && Fills(filler, receiver))
        {
            core.Add(receiver);
            return true;
        }

        // "gave Chad 48 hours to leave", "said yes to the plan": a span of time beside a receiver and a bare answer have relations of their own.
        foreach (var child in clause.Sentence.Children(head))
            if (!filler.IsActor && (clause[child].Deprel == "obl:unmarked" && clause.IndirectObject(head) >= 0 || clause[child].Deprel == "discourse" && child == head + 1 && child + 1 < clause.Sentence.Tokens.Count && clause.Lemma(child + 1) == "to") && Fills(filler, child))
            {
                core.Add(child);
                return true;
            }

        // Predicate nouns and adjectives behind "be", "remain": "is a mistake" has the noun as head, "remain ready" the adjective as complement.
        foreach (var child in clause.Sentence.Children(head))
            if (clause[child].Deprel == "xcomp" && !filler.IsActor && !(clause.IsVerbal(child) && clause.IsInfinitive(child)) && (Fills(filler, child) || (filler.Text == "<bad-names>" && IsQualified(filler, child))))
            {
                core.Add(child);
                return true;
            }

        if (filler.IsActor || !words.Of("calling-verbs").Contains(clause.Lemma(head)) || Called(head).FirstOrDefault(word => Fills(filler, word), -1) is not (>= 0 and var name)) return false;
        core.Add(name);
        return true;
    }

    // "called it a propaganda exercise", "a dangerous precedent": the words before the noun say what it is called.
    bool IsQualified(Filler filler, int noun)
    {
        foreach (var child in clause.Sentence.Children(noun))
            if (child < noun && clause[child].Deprel is "amod" or "compound" && Fills(filler, child)) return true;
        return false;
    }

    // "called the deal lousy", "considers the trial a travesty": the tree hangs on the object what it is called.
    IEnumerable<int> Called(int verb)
    {
        foreach (var child in clause.Sentence.Children(verb))
            if (clause[child].Deprel == "obl:unmarked" || (clause[child].Deprel == "advmod" && child > verb && clause.Objects(verb).Any(found => found > verb && found < child))) yield return child;
        foreach (var found in clause.Objects(verb))
            foreach (var word in InQuotes(found)) yield return word;
        foreach (var found in clause.Objects(verb))
            foreach (var child in clause.Sentence.Children(found))
                if (child > found && (clause[child].Deprel is "amod" or "appos" || clause[child] is { Deprel: "acl", Xpos: "VBN" } || (clause[child].Deprel == "nmod" && clause.Marker(child) < 0))) yield return child;
    }

    // "called the tariffs on its steel “unfair and harmful”": quoted words behind the object, whatever the tree hangs them on.
    IEnumerable<int> InQuotes(int found)
    {
        var opening = found + 1;
        while (opening < clause.Sentence.Tokens.Count && !IsQuote(opening))
        {
            if (clause.IsVerbal(opening) && clause[opening].Deprel is not ("acl" or "acl:relcl" or "amod")) yield break;
            opening++;
        }

        for (var word = opening + 1; word < clause.Sentence.Tokens.Count && !IsQuote(word) && clause[word].Upos != Syntax.Upos.Adp; word++)
            if (clause[word].Upos is Syntax.Upos.Adj or Syntax.Upos.Noun or Syntax.Upos.Verb) yield return word;
    }

    bool IsQuote(int token) => clause[token].Form is "\"" or "“" or "”" or "``" or "''" or "«" or "»";

    bool HasInfinitive(Filler? filler, int head, List<int> core, ref int inner)
    {
        var found = clause.Infinitive(head);
        // "had nothing to do with it", "left them no choice but to respond": the infinitive hangs on what there is none of.
        if (found < 0 && clause.Objects(head).FirstOrDefault(token => clause[token].Upos == Syntax.Upos.Pron || clause.IsNegated(token), -1) is var none and >= 0) found = clause.Infinitive(none);
        // "reaffirmed its readiness to respond": the infinitive hangs on the object that matched before.
        var ofObject = found < 0;
        if (ofObject) found = core.Where(token => token != head && clause.Objects(head).Contains(token)).Select(clause.Infinitive).FirstOrDefault(token => token >= 0, -1);
        // "obliged tourists who are not vaccinated to wait": the tree hangs the infinitive on the relative clause.
        if (found < 0)
            foreach (var whom in clause.Objects(head))
                foreach (var child in clause.Sentence.Children(whom))
                    if (clause[child].Deprel == "acl:relcl" && clause.Sentence.Child(child, "advcl") is var asked and >= 0 && clause.IsInfinitive(asked)) found = asked;
        // "attacked Italy for closing its ports": the gerund behind a preposition that matched before.
        if (found < 0)
            foreach (var child in clause.Sentence.Children(head))
                if (clause[child] is { Relation: "advcl" or "acl", Xpos: "VBG" } && clause.Marker(child) is var marker and >= 0 && core.Contains(marker) && clause.Lemma(marker) != "by") found = child;
        // "had test-fired" is a perfect that the tree took apart.
        if (found < 0 || (clause.Lemma(head) == "have" && !clause.IsInfinitive(found))) return false;
        foreach (var one in ofObject ? [found] : clause.WithConjuncts(found))
        {
            // "called it an act of war": what somebody is called is no infinitive.
            if (!clause.IsVerbal(one) && !clause.Has(one, "cop") && !clause.IsInfinitive(one)) continue;
            if (filler is not null && !FillsVerb(filler, one)) continue;
            inner = one;
            core.Add(one);
            return true;
        }

        return false;
    }

    // "wants the bases closed", "the bases that Norway wants closed", "would like to see the bases closed": the tree hangs the participle on the verb or on what it is about.
    bool HasParticiple(int head, List<int> core, ref int inner)
    {
        foreach (var child in clause.Sentence.Children(head))
            if (IsParticiple(child, "xcomp", "ccomp")) return Take(child, ref inner);
        foreach (var whom in clause.Objects(head))
            foreach (var child in clause.Sentence.Children(whom))
                if (clause[whom].Upos == Syntax.Upos.Pron && IsParticiple(child, "acl")) return Take(child, ref inner);
        return false;

        bool IsParticiple(int child, params string[] relations) => child > head && clause[child].Xpos is "VBN" or "VBD" && relations.Contains(clause[child].Deprel) && !clause.Has(child, "aux") && !clause.Has(child, "mark");

        bool Take(int child, ref int inner)
        {
            inner = child;
            core.Add(child);
            return true;
        }
    }

    // A light verb says by its noun what is done: "agreed to hold talks" is about talks, "to hold elections" is not.
    bool FillsVerb(Filler filler, int verb)
    {
        if (!words.LightVerbs.Contains(clause.Lemma(verb)) || filler.Names(clause.Lemma(verb))) return Fills(filler, verb);
        var any = false;
        foreach (var found in clause.Objects(verb))
        {
            any = true;
            if (Fills(filler, found)) return true;
        }

        foreach (var preposition in clause.Prepositions(verb))
            if (Fills(filler, preposition.Token)) return true;
        return !any && Fills(filler, verb);
    }

    bool HasModifier(PredicatePart part, int head, List<int> core)
    {
        foreach (var child in clause.Sentence.Children(head))
        {
            if (clause[child].Relation is not ("compound" or "amod" or "nmod" or "nummod")) continue;
            if (!part.Words.Contains(clause.Lemma(child)) && !part.Words.Contains(clause[child].Form.ToLowerInvariant())) continue;
            core.Add(child);
            return true;
        }

        return false;
    }

    /// <summary>Whether the phrase headed by a token is what a filler asks for, looking through "a series of …".</summary>
    public bool Fills(Filler filler, int token)
    {
        if (filler.IsActor) return actors.At(token) is not null;
        for (var steps = 0; steps < 3; steps++)
        {
            if (filler.Lemmas!.Contains(clause.Lemma(token)) || filler.Lemmas.Contains(clause[token].Form.ToLowerInvariant())) return filler.Modifiers is null || IsModified(token, filler.Modifiers);
            if (!words.Transparent.Contains(clause.Lemma(token)) || Behind(token, "of") is not (>= 0 and var inside)) return false;
            token = inside;
        }

        return false;
    }

    bool IsModified(int noun, IReadOnlySet<string> modifiers)
    {
        foreach (var child in clause.Sentence.Children(noun))
            if (child < noun && clause[child].Relation is "amod" or "compound" or "nummod" or "det" && (modifiers.Contains(clause.Lemma(child)) || modifiers.Contains(clause[child].Form.ToLowerInvariant()))) return true;
        return false;
    }

    int Behind(int token, string word)
    {
        foreach (var preposition in clause.Prepositions(token))
            if (preposition.Words.Contains(word)) return preposition.Token;
        return -1;
    }
}
