namespace Demarche.Moves;

/// <content>Performers of predicates whose own places name nobody.</content>
sealed partial class RoleResolver
{
    // "issued a statement deploring …", "the Greek statement says": who speaks by a text is its author.
    ActorGroup? Author(FrameMatch match)
    {
        if (match.Nominal is not null and not NominalUse.Carried) return null;
        foreach (var subject in clause.Subjects(match.Anchor))
        {
            if (!_texts.Contains(clause.Lemma(subject))) continue;
            if (_finder.Actors(OwnerOf, subject) is { } owner) return owner with { Direct = false };
            var governor = clause[subject].Head;
            if (governor >= 0 && clause.IsVerbal(governor) && governor != match.Anchor)
                foreach (var author in clause.Subjects(governor))
                    if (actors.At(author) is { } group) return group with { Direct = false };
            if (IsDefinite(subject) && passage?.AuthorOf(subject) is { } told) return told;
            if (Issued(subject) is { } seat) return seat;
        }

        return null;
    }

    // "a report released in the Rwandan capital": a seat of government stands for who issues a text there.
    ActorGroup? Issued(int text)
    {
        foreach (var child in clause.Sentence.Children(text))
            if (clause[child].Deprel == "acl" && _issuing.Contains(clause.Lemma(child)) && _finder.Actors(InPlace, child) is { } seat) return seat with { Direct = false };
        return null;
    }

    // "Designation of Oil Traders", "Condemning the Raid on Oslo" above a statement: who issues it performs (coding manual, rule 15). What others did is a topic.
    ActorGroup? Issuer(FrameMatch match)
    {
        var isOwn = match.Nominal == NominalUse.Headline ? match.Move is MoveType.Sanction or MoveType.Criticize or MoveType.Support or MoveType.Aid or MoveType.Request or MoveType.Demand or MoveType.Propose or MoveType.Warn && match.Frame.PloverMode != "expel"
            : match.Nominal is null or NominalUse.Carried && clause[match.Anchor] is { Xpos: "VBG", Head: < 0 };
        return isOwn ? passage?.IssuerOfHeadline(match.Anchor) : null;
    }

    // "under the pact reached last July": a deal without parties of its own is that of those whose deal was told of before.
    ActorGroup? Parties(FrameMatch match)
    {
        if (match.Nominal is not null || match.Move is not (MoveType.Accept or MoveType.Sign) || !match.Frame.Pattern.Verb.Joint || clause[match.Anchor] is not { Deprel: "acl", Xpos: "VBN" or "VBD", Head: >= 0 and var deal } || !_agreements.Contains(clause.Lemma(deal))) return null;
        return passage?.PartiesTo(deal, _agreements.Contains);
    }

    // "In the Kremlin, the charges were called groundless", "In Oslo, two envoys were declared personae non gratae", "was tested in Norway": translations of impersonal clauses name who acts by its seat.
    ActorGroup? Seat(FrameMatch match)
    {
        var verb = match.Anchor;
        if (match.Nominal is not (null or NominalUse.Carried) || !clause.IsVerbal(verb) || !clause.IsPassive(verb) || clause.Subjects(verb).Any() || !(Seated.Contains(match.Move) || match.Frame.PloverMode is "expel" or "weapons")) return null;
        if (match.Frame.PloverMode == "weapons" && _finder.Actors(OwnerOfThing, verb) is { } owner) return owner with { Direct = false };
        if (_finder.Actors(InOrAt, verb) is not { Mentions: [{ HeadToken: var seat }, ..] } group) return null;
        return seat < verb || match.Frame.PloverMode is "expel" or "weapons" ? group with { Direct = false } : null;
    }

    // "In Kyiv, it was decided to sever ties", "In Norway it is planned to introduce tariffs".
    ActorGroup? SeatAbove(FrameMatch match)
    {
        if (match.Nominal is not (null or NominalUse.Carried) || !clause.IsInfinitive(match.Anchor) || clause[match.Anchor].Head is not (>= 0 and var decided) || !clause.IsVerbal(decided) || !clause.IsPassive(decided) || clause.Subjects(decided).Any()) return null;
        return clause.SurfaceSubject(decided) is var it && (it < 0 || it == match.Anchor || clause.Lemma(it) == "it") && _finder.Actors(InOrAt, decided) is { Mentions: [{ HeadToken: var seat }, ..] } group && seat < decided ? group with { Direct = false } : null;
    }

    // "The ban was imposed by Chad in March. It was lifted in May": who imposed a measure lifts it.
    ActorGroup? Lifter(FrameMatch match) =>
        match.Move == MoveType.Concede && match.Nominal is null && clause.IsVerbal(match.Anchor) && clause.IsPassive(match.Anchor) && match.Core.Any(token => token != match.Head && lexicon.Class("sanctions")?.Contains(clause.Lemma(token)) == true)
            ? passage?.ImposerBefore() : null;

    static readonly Slot InOrAt = new(SlotKind.Prep, ["in", "at"], null);

    static readonly HashSet<MoveType> Seated = [MoveType.Deny, MoveType.Criticize, MoveType.Support, MoveType.Reject, MoveType.Sanction, MoveType.State];

    static readonly Slot OwnerOf = new(SlotKind.Owner, [], null);

    bool IsDefinite(int noun)
    {
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].Relation == "det" && clause.Lemma(child) is "the" or "this" or "these" or "that") return true;
        return false;
    }

    // "live up to a commitment made last year": a noun with a participle that names no agent is the clause's subject's.
    ActorGroup? Holder(FrameMatch match)
    {
        if (match.Carrier < 0 || match.Frame.Pattern.Name is "act" or "move-self" || clause[match.Carrier].Deprel != "acl" || clause[match.Carrier].Head != match.Head || clause.Subjects(match.Carrier).Any()) return null;
        for (var (at, steps) = (clause[match.Head].Head, 0); at >= 0 && steps < 4; at = clause[at].Head, steps++)
            if (clause.IsVerbal(at) && clause.SurfaceSubject(at) is var subject and >= 0 && actors.At(subject) is { } group) return group with { Direct = false };
        return null;
    }

    // A clause without a subject of its own whose governor's subject is a thing: "we stress that the path is open and urge …".
    ActorGroup? FromAbove(FrameMatch match)
    {
        // "According to the minister, it was stated that …", "a reply would be made": what is told without an agent the speaker's side does.
        if ((match.Frame.Pattern.Name is "statement" or "transfer" || (match.Nominal == NominalUse.Carried && match.Frame.Pattern.Name == "commit")) && clause.IsVerbal(match.Anchor) && clause.IsPassive(match.Anchor)
            && clause[match.Anchor].Deprel is not ("acl" or "acl:relcl")) return match.Move == MoveType.Transmit && _verbs.Actors(OwnerOfThing, match.Anchor) is { } owner ? owner with { Direct = false } : speakerAt(match.Anchor);
        // "The U.S. said it will not allow …": "it" that names nobody is who speaks.
        if (clause[match.Anchor].Relation == "ccomp" && clause.IsVerbal(match.Anchor) && !clause.IsPassive(match.Anchor) && IsBareIt(match.Anchor)) return speakerAt(match.Anchor);
        if (match.Nominal is not null and not NominalUse.Carried || clause.IsPassive(match.Anchor)) return null;
        if (clause.Has(match.Anchor, "nsubj")) return null;
        // "But added: …" opens a sentence: who acted in the one before goes on.
        if (clause[match.Anchor].Head < 0) return clause.SurfaceSubject(match.Anchor) < 0 && clause[match.Anchor].Xpos is "VBD" or "VBZ" ? passage?.SubjectBefore() : null;
        if (clause[match.Anchor].Deprel is not ("conj" or "advcl" or "xcomp" or "parataxis") || (clause[match.Anchor].Deprel == "parataxis" && match.Frame.Pattern.Saying)) return null;
        for (var (at, steps) = (clause[match.Anchor].Head, 0); at >= 0 && steps < 4; at = clause[at].Head, steps++)
        {
            if (!clause.IsVerbal(at)) continue;
            var subject = clause.SurfaceSubject(at);
            if (subject >= 0 && actors.At(subject) is { } group) return group with { Direct = false };
            // "said the attack had killed ten and injured twelve": the attack did both, not who tells of it.
            if (match.Move == MoveType.Assault && subject >= 0 && _weapons.Contains(clause.Lemma(subject))) return null;
            // "The strike killed ten and wounded twelve, Oslo said": who tells of force did not use it.
            if (clause[at].Relation is "acl" || (match.Move == MoveType.Assault && clause[at].Relation == "ccomp" && !clause.IsInfinitive(match.Anchor))) return null;
        }

        return null;
    }

    // "They held talks during which it was agreed …": what nobody named agrees to, those who met agree to.
    ActorGroup? Impersonal(FrameMatch match)
    {
        var verb = match.Anchor;
        if (match.Nominal is not null || clause[verb].Relation != "acl" || !clause.IsPassive(verb)) return null;
        if (clause.SurfaceSubject(verb) is not (var subject and >= 0) || clause.Lemma(subject) != "it") return null;
        var governor = clause[clause[verb].Head].Head;
        if (governor < 0 || !clause.IsVerbal(governor)) return null;
        ActorGroup? parties = null;
        foreach (var party in clause.Subjects(governor))
            if (actors.At(party) is { } group) parties = parties?.With(group) ?? group;
        return parties is null ? null : parties with { Direct = false };
    }

    // Somebody acts whom the actor tables do not know: "his associates", "the company", a name.
    ActorGroup? Unnamed(FrameMatch match, IReadOnlyList<Slot> slots)
    {
        if (match.Nominal is not null and not NominalUse.Carried) return null;
        var subjects = match.Carrier >= 0 ? clause.Subjects(match.Carrier) : slots.Take(1).SelectMany(slot => _finder.Tokens(slot, match.Head));
        foreach (var token in subjects)
            if (match.Move == MoveType.Protest && IsCrowd(token)) return new ActorGroup([ActorCode.Unknown], [], [token], false);
            else if (IsSomebody(token) && SomeOf(token) is { } whole) return whole;
            else if ((IsSomebody(token) && !IsThing(match, token)) || IsWorld(match, token)) return new ActorGroup([ActorCode.Unknown], [], [token], false);
        return null;
    }

    // "While Democrats and Republicans praised the raid, many voiced fears": some of those named last.
    ActorGroup? SomeOf(int token)
    {
        if (clause[token].Form.ToLowerInvariant() is not ("many" or "some" or "most" or "several" or "few") || clause.Prepositions(token).Any()) return null;
        for (var at = token - 1; at >= 0; at--)
            if (clause[at].Xpos is "NNS" or "NNPS" && actors.MentionAt(at) is not null && clause[at].Deprel is not ("compound" or "conj") && actors.At(at) is { IsKnown: true } named) return named with { Tokens = [token], Direct = false };
        return null;
    }

    // "The world condemns the raid": it judges and asks, and does nothing else.
    bool IsWorld(FrameMatch match, int token) => clause.Lemma(token) == "world" && clause[token].Relation == "nsubj" && match.Move is MoveType.Criticize or MoveType.Accuse or MoveType.Support or MoveType.Demand;

    // "It is hitting almost every country": what strikes without being an actor anywhere is inflation, a storm.
    bool IsThing(FrameMatch match, int token) => match.Move is MoveType.Assault or MoveType.Coerce && clause.Lemma(token) == "it";

    // Where the tree gives a finite verb no subject, it is the actor before it that no other finite verb parts from it.
    ActorGroup? Positional(FrameMatch match)
    {
        if (match.Nominal is not null and not NominalUse.Carried) return null;
        var verb = match.Anchor;
        if (clause[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || clause.IsPassive(verb)) return null;
        for (var at = verb - 1; at >= 0; at--)
        {
            if (clause[at].Xpos is "VBD" or "VBZ" or "VBP") return null;
            // "a strike near Tripoli, the capital, killed ten": what explains a place performs no more than the place.
            var place = clause[at] is { Relation: "appos", Head: >= 0 and var named } ? named : at;
            if (actors.MentionAt(at) is { } mention && clause[place].Relation is not ("nmod" or "amod" or "compound" or "obl")) return SentenceActors.Of(mention)! with { Direct = false };
        }

        return null;
    }
}
