namespace Demarche.Moves;

/// <content>What is inside another act, or told by another word already.</content>
sealed partial class SentenceCoder
{
    /// <summary>The content of a demand, offer, threat or accusation is its object, not a report of its own.</summary>
    void RemoveInnerActs(List<Finding> chosen)
    {
        var inner = new HashSet<int>();
        var charged = new HashSet<int>();
        RemoveLetters(chosen);
        foreach (var finding in chosen)
        {
            if (finding.IsNominal && finding.Match.Nominal != NominalUse.Owned) continue;
            switch (finding.Match.Frame.Pattern.Inner)
            {
                case InnerActs.Clauses:
                    AddClauses(finding, inner);
                    break;
                case InnerActs.All:
                    AddClauses(finding, inner);
                    AddNouns(finding, inner);
                    break;
                default:
                    break;
            }
        }

        foreach (var finding in chosen)
        {
            if (finding.Move is MoveType.Accuse or MoveType.Deny) AddCharges(finding, charged);
            if (finding.Move == MoveType.Deny) AddClauses(finding, charged);
        }

        inner.UnionWith(charged);
        RemoveAll(chosen, claim => _codebook.Words.Of("denied-entries").Contains(claim.Match.Frame.Id) && !chosen.Exists(denial => denial.Move == MoveType.Deny && (denial.Roles.Object == claim.Match.Head || denial.Match.Core.Contains(claim.Match.Head))), "a claim that nobody denies charges nobody");
        // "decided to recommend curbs": what another type fits is no mere intention (manual, rule 3).
        RemoveAll(chosen, intention => intention is { Move: MoveType.State, Match.Nominal: null } && Intended(intention.Match) is >= 0 and var intended && chosen.Exists(act => act != intention && !act.IsSaying && act.Match.Nominal is null or NominalUse.Carried && act.Match.Anchor == intended),
            "its content is a move of another type");
        // "approved a budget authorizing aid": what a text says that is approved is approved once.
        RemoveAll(chosen, said => said is { Move: MoveType.Accept or MoveType.Sign, Match.Nominal: null } && _clause[said.Match.Anchor] is { Deprel: "acl", Xpos: "VBG", Head: var text } && chosen.Exists(approved => approved != said && approved.Move is MoveType.Accept or MoveType.Sign && approved.Roles.Object == text), "the text that says it is approved as a whole");
        RemoveAll(chosen, finding => inner.Contains(finding.Match.Anchor) && (charged.Contains(finding.Match.Anchor) || !IsPresupposed(finding)), "it is the content of another move");
        RemoveAll(chosen, finding => finding.Match.Nominal == NominalUse.Owned ? IsPartOf(finding.Match.Head, charged) : finding.Match.Nominal is null && IsDescribedIn(finding.Match.Anchor, charged), "it is part of what is charged");
    }

    // What was said decides over how (manual, rule 2).
    void RemoveLetters(List<Finding> chosen)
    {
        // "sent a letter requesting talks".
        RemoveAll(chosen, sent => sent is { Move: MoveType.Transmit, Match.Nominal: null, Roles.Object: >= 0 and var text } && chosen.Exists(told => told != sent && told.Match.Nominal is null or NominalUse.Carried && !told.IsSaying && _clause[told.Match.Anchor] is { Deprel: "acl", Xpos: "VBG", Head: var of } && of == text), "what the text says tells it");
        // "wrote to Oslo to complain".
        RemoveAll(chosen, sent => sent is { Move: MoveType.Transmit, Match.Nominal: null } && _clause.Lemma(sent.Match.Head) == "write" && chosen.Exists(told => told != sent && told.Match.Nominal is null && !told.IsSaying && _codebook.Words.Of("telling-moves").Contains(told.Move.ToString().ToLowerInvariant()) && _clause.IsInfinitive(told.Match.Anchor) && _clause[told.Match.Anchor] is { Relation: "xcomp" or "advcl", Head: var writing } && writing == sent.Match.Anchor), "what the text says tells it");
    }

    // "looks forward to welcoming the minister": the gerund is what is intended.
    int Intended(FrameMatch match)
    {
        if (match.Inner >= 0 || _clause.Lemma(match.Head) != "look") return match.Inner;
        foreach (var phrase in _clause.Prepositions(match.Head))
            if (phrase.Is(["to"]) && _clause[phrase.Token].Xpos == "VBG") return phrase.Token;
        return -1;
    }

    // "the offers put forward by all parties" inside a call to accept them have been made.
    bool IsPresupposed(Finding finding) => _clause[finding.Match.Anchor].Deprel is "acl:relcl" or "acl" && !IsContent(finding.Match.Anchor) && !_clause.IsInfinitive(finding.Match.Anchor) && finding.Roles is { Performer: not null, BySpeaker: false };

    void AddClauses(Finding finding, HashSet<int> inner)
    {
        var match = finding.Match;
        // Who meets "to affirm the alliance" affirms it: the purpose of a meeting is no content.
        foreach (var token in new[] { _clause.Infinitive(match.Head), _clause.Clause(match.Head), finding.Roles.Object })
            if (token >= 0 && !(match.Move == MoveType.Meet && _clause.IsInfinitive(token)) && token != match.Head && (_clause.IsVerbal(token) || _clause.Has(token, "cop"))) AddSpine(token, inner);
        // "stands ready to work", "expressed readiness to help": the infinitive hangs on the word that completes the verb.
        if (match.Nominal is null && match.Move is not (MoveType.Meet or MoveType.Schedule))
            foreach (var token in match.Core)
                if (token != match.Head && !_clause.IsVerbal(token) && _clause.Infinitive(token) is >= 0 and var content && _clause.IsInfinitive(content)) AddSpine(content, inner);
        // "denied charges that its navy had attacked": the clause behind the object noun is content as well.
        if (finding.Roles.Object is >= 0 and var noun && noun != match.Head && !_clause.IsVerbal(noun))
            foreach (var child in _clause.Sentence.Children(noun))
                if (IsContent(child) || (finding.Move == MoveType.Deny && _clause[child].Deprel == "acl" && _clause.IsInfinitive(child))) AddSpine(child, inner);
        // "called for a ban and for others to withdraw": the second half hangs on the verb as if it were coordinated with it.
        foreach (var child in _clause.Sentence.Children(match.Head))
            if (_clause[child].Deprel == "conj" && _clause.IsInfinitive(child) && !_clause.IsInfinitive(match.Head)) AddSpine(child, inner);
        // "must end the violence and hold those responsible to account": one demand with two verbs.
        if (match.Frame.Pattern.Name == "must")
            foreach (var child in _clause.Sentence.Children(match.Head))
                if (_clause[child] is { Deprel: "conj", Xpos: "VB" } && !_clause.Has(child, "nsubj") && !_clause.Has(child, "aux")) AddSpine(child, inner);
        foreach (var preposition in _clause.Prepositions(match.Head))
            // "…, with officials saying that …" goes on beside it.
            if (match.Move == MoveType.Meet && _clause.IsInfinitive(preposition.Token)) AddTopics(preposition.Token, inner);
            else if (_clause.IsVerbal(preposition.Token) && !(preposition.Words is ["with"] && _clause.Has(preposition.Token, "nsubj")) && preposition.Words is ["of" or "for" or "to" or "from" or "on" or "against" or "in" or "into" or "with" or "at"])
                AddSpine(preposition.Token, inner);
    }

    // "denied charges by the rebels that it had tortured them", "accused the army of waging a campaign": the tree hangs what is charged on the party named last.
    void AddCharges(Finding finding, HashSet<int> charged)
    {
        var match = finding.Match;
        foreach (var noun in _clause.Objects(match.Head).Append(match.Head).Append(finding.Roles.Object))
        {
            if (noun < 0 || _clause.IsVerbal(noun)) continue;
            AddChargesOf(noun, charged);
            foreach (var party in _clause.Sentence.Children(noun))
                if (_clause[party].Relation == "nmod") AddChargesOf(party, charged);
        }
    }

    void AddChargesOf(int noun, HashSet<int> charged)
    {
        foreach (var child in _clause.Sentence.Children(noun))
            if (child > noun && _clause.IsVerbal(child) && IsCharge(child)) AddSpine(child, charged);
    }

    // "denied that it had helped plotters in a coup in Chad": an act brought up inside a charge is part of it.
    bool IsPartOf(int noun, HashSet<int> charged)
    {
        if (_clause.Sentence.Child(noun, "det") is not (>= 0 and var determiner) || _clause.Lemma(determiner) is not ("a" or "an")) return false;
        for (var at = _clause[noun].Head; at >= 0; at = _clause[at].Head)
        {
            if (charged.Contains(at)) return true;
            if (_clause[at].Relation is not ("nmod" or "obl" or "obj" or "conj")) return false;
        }

        return false;
    }

    // "denied that it ran a squad that killed officials": whom or what only the charge brings up did nothing outside it.
    bool IsDescribedIn(int verb, HashSet<int> charged) => _clause[verb] is { Relation: "acl", Head: >= 0 and var noun } && IsPartOf(noun, charged);

    // A clause with "that" and a subject of its own is no relative clause; a gerund behind "of" is what somebody is accused of.
    bool IsCharge(int clause)
    {
        if (_clause[clause].Relation != "acl" || _clause.Marker(clause) is not (>= 0 and var marker)) return false;
        return _clause.Lemma(marker) switch
        {
            "that" => _clause[marker].Relation == "mark" && _clause.Has(clause, "nsubj"),
            "of" => _clause[clause].Xpos == "VBG",
            _ => false,
        };
    }

    bool IsContent(int clause) => _clause[clause].Deprel == "ccomp"
        || (_clause[clause].Deprel == "acl" && _clause.Marker(clause) is var marker and >= 0 && _clause.Lemma(marker) == "that")
        || (_clause[clause].Relation == "acl" && _clause.Has(clause, "nsubj") && IsConjunction(_clause[clause].Head + 1));

    // "the report that Kenya shelled the town": a conjunction, whatever the tree made of it.
    bool IsConjunction(int token) => _clause[token] is { Upos: Syntax.Upos.Sconj } && _clause.Lemma(token) == "that";

    void AddNouns(Finding finding, HashSet<int> inner)
    {
        if (finding.Roles.Object is not (>= 0 and var token) || _clause.IsVerbal(token) || token == finding.Match.Head) return;
        foreach (var one in _clause.WithConjuncts(token)) inner.Add(one);
    }

    // "met to discuss the dispute and condemn the raid": what is discussed is the meeting's topic, what is condemned is condemned.
    void AddTopics(int purpose, HashSet<int> inner)
    {
        foreach (var one in _clause.WithConjuncts(purpose))
            // "offered lunch" is a meeting by its noun alone: "to offer congratulations" is another purpose.
            if (_codebook.Lexicon.Class("@meet")!.Contains(_clause.Lemma(one)) && (!_codebook.Words.Carriers.Contains(_clause.Lemma(one)) || _codebook.Words.LightVerbs.Contains(_clause.Lemma(one)))) AddSpine(one, inner, isRow: false);
    }

    // The clause's own predicates: coordinated and chained ones, but not what its relative clauses presuppose.
    void AddSpine(int token, HashSet<int> inner, bool isRow = true)
    {
        if (!inner.Add(token)) return;
        foreach (var child in _clause.Sentence.Children(token))
        {
            var relation = _clause[child].Deprel;
            if (relation == "conj" && !isRow) continue;
            if (relation is "conj" or "xcomp" or "ccomp" or "advcl" or "parataxis" && !IsGiven(child)) AddSpine(child, inner);
            else if (relation is "obj" or "nsubj:pass" && !_clause.Has(child, "nmod:poss") && !(child != token && _codebook.Words.Of("presupposing-verbs").Contains(_clause.Lemma(token))))
                foreach (var one in _clause.WithConjuncts(child)) inner.Add(one);
        }
    }

    // "pledged help as the rebels shelled the town": what goes on beside it is told, whatever is asked or promised.
    bool IsGiven(int clause) => _clause[clause].Deprel == "advcl" && _clause.Has(clause, "nsubj") && _clause.Marker(clause) is var marker and >= 0 && _codebook.Words.Of("given-markers").Contains(_clause.Lemma(marker));

    /// <summary>The act in the infinitive or object of a demand, promise, refusal or intention: the best reading of its words.</summary>
    Finding? ContentOf(Finding finding, List<Finding> findings)
    {
        if (!CameoCodes.IsByContent(finding.Match.Frame) && !_codebook.Words.Of("tense-entries").Contains(finding.Match.Frame.Id)) return null;
        var match = finding.Match;
        foreach (var token in new[] { match.Inner, _clause.Infinitive(match.Head), match.Carrier >= 0 ? _clause.Infinitive(match.Carrier) : -1, finding.IsSaying ? -1 : _clause.Clause(match.Head), finding.IsSaying ? -1 : finding.Roles.Object })
        {
            if (token < 0) continue;
            Finding? best = null;
            foreach (var act in findings.Concat(_untoldActs))
                if (act.Match != match && !act.Match.Frame.Pattern.Saying && act.Match.Anchor != match.Anchor && act.Match.Anchor != match.Head && (act.Match.Anchor == token || act.Match.Head == token) && !(best?.Score >= act.Score)) best = act;
            if (best is not null) return best;
        }

        return null;
    }

    /// <summary>A noun does not count when a verb of the sentence reports the same act already.</summary>
    void RemoveToldTwice(List<Finding> chosen) => RemoveAll(
        chosen,
        noun => noun.Match.Nominal is NominalUse.Owned or NominalUse.Happening && chosen.Exists(verb =>
            verb != noun && !verb.IsNominal && ((verb.Match.Frame.Id == noun.Match.Frame.Id && IsOneWord(verb, noun) && IsBySame(verb.Roles.Performer, noun.Roles.Performer)) || IsOwnDeal(verb, noun) || IsMeans(verb, noun) || IsSaidOf(verb, noun) || IsBlow(verb, noun)))
            || (noun.Match.Nominal == NominalUse.Owned && chosen.Exists(round => round != noun && IsRoundOf(round, noun))),
        "a verb of the sentence tells the same act");

    // "took action by killing the commander", "retaliated by bombing a base": one act, told by what was done.
    bool IsDoneBy(Finding general, Finding means) =>
        general is { Move: MoveType.Assault, IsNominal: false } && means is { Move: MoveType.Assault, IsNominal: false } && _codebook.Words.Of("general-deeds").Contains(_clause.Lemma(general.Match.Head))
        && _clause[means.Match.Anchor] is { Xpos: "VBG", Relation: "advcl" } && _clause.Marker(means.Match.Anchor) is >= 0 and var by && _clause.Lemma(by) == "by" && _clause.Sentence.IsUnder(means.Match.Anchor, general.Match.Anchor);

    // "attacked … the attack": one word for one act; "the testing of missiles" is another act than the launch of one.
    bool IsOneWord(Finding verb, Finding noun)
    {
        if (noun.Match.Nominal == NominalUse.Happening) return true;
        var (one, other) = (_clause.Lemma(verb.Match.Head), _clause.Lemma(noun.Match.Head));
        const int Stem = 4;
        return string.CompareOrdinal(one, 0, other, 0, Math.Min(Stem, Math.Min(one.Length, other.Length))) == 0;
    }

    // "the upcoming summit taking place on Monday": one act, said of its noun.
    bool IsSaidOf(Finding verb, Finding noun) => _clause.SurfaceSubject(verb.Match.Anchor) == noun.Match.Head
        && ((verb.Move is MoveType.Schedule or MoveType.Meet && verb.Move == noun.Move && _clause.IsVerbal(verb.Match.Anchor))
            // "The talks between Chad and Niger collapsed": they failed (manual, rule 20), and whose they were says who failed.
            || (noun.Move is MoveType.Schedule or MoveType.Meet && _codebook.Words.Of("failing-entries").Contains(verb.Match.Frame.Id)));

    // "a round of talks between A and B": one meeting.
    bool IsRoundOf(Finding round, Finding noun) => round.Move is MoveType.Schedule or MoveType.Meet && noun.Move is MoveType.Schedule or MoveType.Meet && _clause[noun.Match.Head] is { Relation: "nmod", Head: var whole }
        // "is to hold two days of talks": the verb has them already, but for a round of talks between others that somebody chairs.
        && (round.IsNominal ? whole == round.Match.Head && _clause.Lemma(whole) is "round" or "series" or "session" or "day" or "week" : round.Match.Core.Contains(whole) && _codebook.Words.Transparent.Contains(_clause.Lemma(whole)) && round.Roles.Performer is { } all && noun.Roles.Performer?.IsAmong(all) == true);

    // "killed in an air strike by the army", "hit during the shelling": the noun says by what the act was done.
    bool IsMeans(Finding verb, Finding noun) => verb.Move == MoveType.Assault && noun.Move == MoveType.Assault && _clause[noun.Match.Head] is { Relation: "obl", Head: var governor } && governor == verb.Match.Anchor
        && _clause.Marker(noun.Match.Head) is var marker and >= 0 && Means.Contains(_clause.Lemma(marker)) && IsBySame(verb.Roles.Performer, noun.Roles.Performer);

    // "Shelling by the army killed ten", "the attack struck a plant": what force did tells the force.
    bool IsBlow(Finding verb, Finding noun) => verb.Move == MoveType.Assault && noun.Move == MoveType.Assault && noun.Match.Nominal == NominalUse.Happening && _clause.IsVerbal(verb.Match.Anchor) && _clause[noun.Match.Head].Head == verb.Match.Anchor;

    static readonly HashSet<string> Means = ["in", "by", "during", "from", "with"];

    // "ratified the agreement with the Union": what a party does with its own deal is the news, not the deal.
    bool IsOwnDeal(Finding verb, Finding noun) => noun.Move == MoveType.Accept && (verb.Roles.Object == noun.Match.Head || _clause.Objects(verb.Match.Head).Contains(noun.Match.Head) || (verb.Move == MoveType.Accept && _clause.SurfaceSubject(verb.Match.Head) == noun.Match.Head))
        && verb.Roles.Performer is { } party && noun.Roles.Performer is { } parties && party.IsAmong(parties);

    static bool IsBySame(ActorGroup? one, ActorGroup? other) => one is null || other is null || one.HasSameHeads(other);
}
