using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Finds every predicate of the codebook in one sentence; which of them count is decided later.</summary>
sealed class CandidateFinder(Codebook codebook, ClauseView clause, PredicateMatcher matcher, bool isHeadline)
{
    /// <summary>Told of every predicate whose head stands in the sentence but whose other words do not.</summary>
    public Action<Predicate, int>? Failed { get; init; }

    public List<FrameMatch> Find()
    {
        var found = new List<FrameMatch>();
        for (var i = 0; i < clause.Sentence.Tokens.Count; i++) At(i, found);
        return found;
    }

    void At(int i, List<FrameMatch> found)
    {
        switch (clause[i].Upos)
        {
            case Upos.Verb when IsSuffix(i) || IsSurname(i):
                break;
            case Upos.Verb when IsGerundThatHappened(i):
                AddNominals(i, clause[i].Form.ToLowerInvariant(), found);
                break;
            case Upos.Verb:
            case Upos.Aux when clause[i].Relation is not ("aux" or "cop"):
                Add(PredicateKind.Verb, clause.Lemma(i), i, found);
                AddModals(i, found);
                // "is to blame" tells a quality, as "is guilty" does.
                if (clause[i].Xpos == "VB" && clause.Has(i, "cop")) Add(PredicateKind.Adjective, clause.Lemma(i), i, found);
                if (clause[i].Xpos is "VBN" or "VBG" && IsPredicative(i)) Add(PredicateKind.Adjective, clause[i].Form.ToLowerInvariant(), i, found);
                break;
            case Upos.Adj or Upos.Adv when IsPredicative(i):
                Add(PredicateKind.Adjective, clause.Lemma(i), i, found);
                if (clause.Has(i, "cop")) AddModals(i, found);
                break;
            // "was anything but helpful", "is nothing short of blackmail".
            case Upos.Pron when clause.Has(i, "cop"):
                Add(PredicateKind.Adjective, clause.Lemma(i), i, found);
                break;
            case Upos.Noun when clause.IsMistaggedVerb(i):
                Add(PredicateKind.Verb, clause.VerbLemma(i), i, found);
                break;
            case Upos.Noun or Upos.Propn:
                if (clause.Has(i, "cop") || clause[i].Relation == "xcomp" || IsJoinedQuality(i))
                {
                    Add(PredicateKind.Adjective, clause.Lemma(i), i, found);
                    AddModals(i, found);
                    AddQualities(i, found);
                    // "our thoughts are with the people": the phrase behind "be" heads its clause.
                    if (clause.Has(i, "cop") && clause.Has(i, "case")) Add(PredicateKind.Verb, "be", i, found);
                }

                AddNominals(i, clause.Lemma(i), found);
                break;
            default:
                break;
        }
    }

    // "Fighting broke out": the tagger takes the noun for a gerund.
    bool IsGerundThatHappened(int verb) => clause[verb] is { Xpos: "VBG", Deprel: "csubj", Head: >= 0 and var happened } && codebook.Words.Happenings.Contains(clause.Lemma(happened)) && !clause.Objects(verb).Any();

    // "was a deliberate attack and a clear violation of the treaty": the second noun is said of the subject like the first.
    bool IsJoinedQuality(int noun) => clause[noun] is { Deprel: "conj", Head: >= 0 and var first } && clause.Has(first, "cop") && clause[first].Upos is Upos.Noun or Upos.Adj
        && !clause.Has(noun, "nsubj") && clause.Has(noun, "det");

    // "the minister-designate": the second half of a noun.
    bool IsSuffix(int verb) => verb > 1 && clause[verb] is { Xpos: "VB" } && clause[verb - 1] is { Form: "-", SpaceAfter: false } && !clause[verb - 2].SpaceAfter;

    // "Haitham Al Said, attended": a name that looks like a verb.
    bool IsSurname(int verb) => verb > 0 && !isHeadline && clause[verb].Form == "Said" && clause[verb - 1].Upos == Upos.Propn && IsCapitalized(verb - 1);

    void Add(PredicateKind kind, string lemma, int head, List<FrameMatch> found)
    {
        foreach (var predicate in codebook.Find(kind, lemma))
            if (matcher.Match(predicate, head) is var (core, inner)) found.Add(new FrameMatch(predicate, head, -1, core, inner, null));
            else Failed?.Invoke(predicate, head);
    }

    // "was not a positive one", "is a dangerous step": the adjective says it, the noun only carries it.
    void AddQualities(int noun, List<FrameMatch> found)
    {
        if (!codebook.Words.Of("empty-nouns").Contains(clause.Lemma(noun))) return;
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].Relation == "amod") Add(PredicateKind.Adjective, clause.Lemma(child), noun, found);
    }

    // "must", "should" are entries like verbs, but the tree hangs them on the verb that they govern.
    void AddModals(int head, List<FrameMatch> found)
    {
        foreach (var child in clause.Sentence.Children(head))
        {
            if (clause[child].Deprel != "aux") continue;
            foreach (var predicate in codebook.Find(PredicateKind.Verb, clause.Lemma(child)))
                if (predicate.Parts.Count == 0) found.Add(new FrameMatch(predicate, head, -1, [child, head], -1, null));
        }
    }

    void AddNominals(int i, string lemma, List<FrameMatch> found)
    {
        if (clause[i].Relation is "compound" or "flat" or "amod" || clause[i].Deprel is "nmod:poss" || IsInName(i) || IsEnvoy(i)) return;
        foreach (var predicate in codebook.Find(PredicateKind.Noun, lemma))
        {
            if (matcher.Match(predicate, i) is not var (core, inner))
            {
                Failed?.Invoke(predicate, i);
                continue;
            }

            var (use, carrier) = UseOf(i, predicate.Frame);
            if (use == NominalUse.Owned && IsInPreposition(i)) continue;
            if (carrier >= 0) core.Add(carrier);
            found.Add(new FrameMatch(predicate, i, use == NominalUse.Carried ? carrier : -1, core, inner, use));
        }
    }

    // "in support of Ukraine", "in violation of the treaty" say what for or how, and what follows is not who does it.
    bool IsInPreposition(int noun) =>
        noun > 0 && noun + 1 < clause.Sentence.Tokens.Count && clause[noun - 1].Form.Equals("in", StringComparison.OrdinalIgnoreCase) && clause[noun + 1].Form == "of";

    // "the Security Assistance Initiative": the last word of a name in capitals is no act. Agencies write "U.S. Attacks" by mistake.
    bool IsInName(int noun)
    {
        if (isHeadline || noun == 0 || !IsCapitalized(noun) || !IsCapitalized(noun - 1) || clause[noun - 1].Form.EndsWith('.')) return false;
        if (clause.Sentence.Tokens.Count(token => char.IsLower(token.Form[0])) * 2 < clause.Sentence.Tokens.Count) return false;
        var words = 0;
        foreach (var child in clause.Sentence.Children(noun))
            if (child < noun && clause[child].Relation is "compound" or "amod" or "flat" or "nmod" && IsCapitalized(child) && !matcher.IsMention(child)) words++;
        return words > 0;
    }

    // "the chargé d'affaires" charges nobody.
    bool IsEnvoy(int noun) => noun + 1 < clause.Sentence.Tokens.Count && clause.Lemma(noun) is "charge" or "chargé" && clause[noun + 1].Form.StartsWith('d') && clause[noun + 1].Form is [_, '\'' or '’', ..];

    bool IsCapitalized(int token) => char.IsUpper(clause[token].Form[0]) && clause[token].Form.Any(char.IsLower);

    (NominalUse Use, int Carrier) UseOf(int noun, Frame frame)
    {
        var first = clause.FirstConjunct(noun);
        var governor = clause[first].Head;
        if (governor >= 0 && clause.IsVerbal(governor) && !clause.Has(first, "cop"))
        {
            var lemma = clause.Lemma(governor);
            var relation = clause[first].Deprel;
            var carried = frame.Light.Contains(lemma) || frame.Pattern.Light.Contains(lemma) || codebook.Words.Carriers.Contains(lemma);
            if (carried && !IsTakenAs(governor) && relation is "obj" or "nsubj:pass") return (NominalUse.Carried, governor);
            if (relation == "obl" && (codebook.Words.LightVerbs.Contains(lemma) || codebook.Words.Of("uniting-words").Contains(lemma)) && HasMarker(first, "in", "into")) return (NominalUse.Carried, governor);
            if (relation is "nsubj" or "nsubj:pass" or "csubj" && (codebook.Words.Happenings.Contains(lemma) || (frame.Move == MoveType.Protest && codebook.Words.Of("swelling-verbs").Contains(lemma)))) return (NominalUse.Happening, governor);
        }

        // "are united in our concern", "stand firm in their support".
        if (governor >= 0 && clause[first].Relation == "obl" && clause[governor].Upos is Upos.Adj or Upos.Verb && codebook.Words.Of("uniting-words").Contains(clause.Lemma(governor)) && HasMarker(first, "in")) return (NominalUse.Carried, governor);
        // "negotiations have been under way", "talks are ongoing".
        if (governor >= 0 && clause.Has(governor, "cop") && clause[first].Relation == "nsubj" && codebook.Words.Of("under-way").Contains(clause.Lemma(governor)) && (clause.Lemma(governor) != "way" || HasMarker(governor, "under"))) return (NominalUse.Happening, governor);
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].Relation == "amod" && clause.IsHiddenVerb(child) && codebook.Words.Carriers.Contains(clause.Lemma(child))) return (NominalUse.Carried, child);
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child] is { Deprel: "acl", Xpos: "VBN" } && codebook.Words.Carriers.Contains(clause.Lemma(child))) return (NominalUse.Carried, child);
        return isHeadline && IsHeadlineHead(first) ? (NominalUse.Headline, -1) : (NominalUse.Owned, -1);
    }

    // "takes the threat seriously", "took their support for granted": who takes something so does not do it.
    bool IsTakenAs(int verb)
    {
        if (clause.Lemma(verb) != "take") return false;
        foreach (var child in clause.Sentence.Children(verb))
            if (clause.Lemma(child) is "seriously" or "lightly") return true;
        return clause.Sentence.Tokens.Any(token => token.Index > verb && token.Form == "granted" && clause[token.Index - 1].Form == "for");
    }

    bool HasMarker(int token, params string[] markers) =>
        clause.Marker(token) is var marker and >= 0 && markers.Contains(clause.Lemma(marker));

    bool IsHeadlineHead(int token) => clause[token].Head < 0 && !clause.Has(token, "cop");

    bool IsPredicative(int i)
    {
        if (clause.Has(i, "cop")) return true;
        // "CHILE, PERU CLOSE TO DEAL": headlines drop the copula.
        if (isHeadline && clause[i] is { Relation: "amod", Upos: Upos.Adj, Head: var named } && named < i && clause[named].Upos == Upos.Propn && clause.Prepositions(i).Any()) return true;
        return clause[i].Relation switch
        {
            "amod" or "compound" or "obj" or "obl" or "nmod" or "nsubj" or "advmod" or "det" or "case" or "mark" or "fixed" or "flat" => false,
            "conj" => clause[i].Head >= 0 && clause[clause[i].Head].Relation != "amod" && (clause.IsVerbal(clause[i].Head) || IsPredicative(clause[i].Head)),
            _ => true,
        };
    }
}
