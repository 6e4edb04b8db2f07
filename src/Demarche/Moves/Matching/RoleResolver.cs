using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>Fills the roles of a match from the places that its pattern names.</summary>
sealed partial class RoleResolver(ClauseView clause, SentenceActors actors, CodebookLexicon lexicon, Func<int, ActorGroup?> speakerAt, Passage? passage = null)
{
    readonly RoleFinder _verbs = new(clause, actors);
    readonly RoleFinder _qualities = new(clause, actors) { IsQuality = true };
    RoleFinder _finder = null!;
    readonly PositionalRoles _positions = new(clause, actors);
    readonly IReadOnlySet<string> _actorNouns = lexicon.Class("actor-nouns") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _weapons = lexicon.Class("weapons") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _meansOfForce = lexicon.Class("means-of-force") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _crowdNumbers = lexicon.Class("crowd-numbers") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _expelling = lexicon.Class("expelling") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _replies = lexicon.Class("replies") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _giving = lexicon.Class("giving") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _issuing = lexicon.Class("issuing") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _agreements = lexicon.Class("agreement") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _harms = lexicon.Class("harm-done") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _blasts = lexicon.Class("blasts") ?? new HashSet<string>();
    readonly IReadOnlySet<string> _texts = lexicon.Class("texts") ?? new HashSet<string>();

    public MatchRoles Resolve(FrameMatch match)
    {
        var frame = match.Frame;
        _finder = match.Predicate.Kind == PredicateKind.Adjective ? _qualities : _verbs;
        var roles = frame.Pattern.For(match.Predicate.Kind);
        var performerSlots = frame.Performer ?? roles.Performer;
        // "Russia's war demands a united response": who says so demands it.
        var bySpeaker = performerSlots is [{ Kind: SlotKind.Speaker }, ..] || (match is { Move: MoveType.Demand, Nominal: null } && IsCause(match.Anchor));
        var performer = bySpeaker ? speakerAt(match.Head) : Performer(match, performerSlots, roles.Joint, out _);
        if (match.Move == MoveType.Protest) performer = Demonstrators(match, performer);
        var hasSubject = !bySpeaker && HasSubject(match, performerSlots);
        performer ??= bySpeaker ? null : Author(match) ?? Unnamed(match, performerSlots) ?? Holder(match) ?? Issuer(match) ?? FromAbove(match) ?? Impersonal(match) ?? (frame.Id == "reject/fails" ? passage?.Chamber() : null) ?? Lifter(match) ?? (performerSlots is [.., { Kind: SlotKind.Speaker }] ? speakerAt(match.Head) : null) ?? (hasSubject || frame.Pattern.Name == "undergo" ? null : Positional(match));
        if (performer is { IsKnown: false, Codes: [{ Sector: not Sector.None } role] } && clause[match.Anchor] is { Relation: "advcl", Head: >= 0 and var main } && clause.Marker(match.Anchor) is >= 0 and var with && clause.Lemma(with) == "with"
            && clause.SurfaceSubject(main) is >= 0 and var whose && actors.At(whose) is { IsKnown: true, Codes: [var state] }) performer = performer.OfState(state.Head);
        if (roles.Joint && match.Nominal != NominalUse.Owned && passage?.SidesBefore() is { } sides && (performer is not { IsKnown: true } ? IsLeftOpen(match) : IsSideAmong(performer, sides) || IsTopicOf(match, performer, sides))) performer = sides;
        if (roles.Joint && performer is not { IsKnown: true }) performer = Parties(match) ?? performer;
        // "met the president and other officials": roles beside known sides add nobody.
        if (performer is { Codes.Count: > 2 }) performer = performer.WithoutUnknown;
        // "held talks … said she won no promises": from those whom she met.
        if (performer is null && frame.Pattern.Name == "undergo" && match.Move is MoveType.Concede or MoveType.Promise && passage?.SidesBefore() is { Codes: [_, _] } met && clause.SurfaceSubject(match.Anchor) is >= 0 and var asking && actors.At(asking) is { IsKnown: true, Codes: [var own] } && met.Codes.Any(code => code.Head == own.Head))
            performer = met with { Codes = [.. met.Codes.Where(code => code.Head != own.Head)], Mentions = [], Tokens = [] };
        var taken = performer?.Tokens ?? [];
        var addressee = roles.Joint ? null : Addressee(match, frame.Addressee ?? roles.Addressee, performer, taken);
        if (addressee is not { IsKnown: true } && match.Move == MoveType.Coerce && performer is not null && IsByPlace(match, performer)) addressee = Inhabitants(match, performer) ?? addressee;
        if (!roles.Joint && addressee is not { IsKnown: true }) addressee = OwnPeople(match, frame.Addressee ?? roles.Addressee, performer) ?? addressee;
        performer = Opposite(match, performer, addressee);
        addressee = AtHome(match, performer, addressee);
        // "We should not repeat it": nobody demands of himself.
        var ofSelf = bySpeaker && addressee is not null && performer is not null && addressee.Codes.All(code => performer.Codes.Any(known => known.Head == code.Head && known.Sector == code.Sector));
        if (ofSelf) addressee = null;
        return new MatchRoles(performer, addressee, ObjectOf(match, frame.Object ?? roles.Object, addressee), hasSubject, bySpeaker) { OfSelf = ofSelf };
    }

    ActorGroup? Performer(FrameMatch match, IReadOnlyList<Slot> slots, bool joint, out bool filled)
    {
        ActorGroup? group = null;
        filled = false;
        if (match.Nominal is null or NominalUse.Carried && slots is [{ Kind: SlotKind.Subj }, ..])
        {
            group = _positions.Before(match.Anchor);
            if (group is not null && !joint) return group;
        }

        if (match.Carrier >= 0)
        {
            group = First([new Slot(SlotKind.Subj, [], null)], match.Carrier) ?? group;
            if (group is not null && !joint) return group;
        }

        foreach (var slot in slots)
        {
            if (_finder.Actors(slot, match.Head, joint) is not { } found) continue;
            // "your support of Ukraine" is not Ukraine's, whoever is addressed.
            if (slot.Kind == SlotKind.Prep && match.Nominal is not null && IsOfSomebodyUnnamed(match.Head)) continue;
            if (slot.Kind == SlotKind.Poss && IsVictim(match, found)) continue;
            // "the country's genocide" has been there.
            if (slot.Kind == SlotKind.Poss && match.Move == MoveType.Assault && found.Mentions is [{ Rule: "coref/state" }, ..]) continue;
            if (slot.Kind == SlotKind.Adj && match is { Nominal: not null, Move: MoveType.Sanction } && IsTarget(found)) continue;
            if ((slot.Kind == SlotKind.Adj && match.Nominal is not null && Located.Contains(match.Move) && IsTown(found)) || (slot.Kind == SlotKind.Subj && match.Move == MoveType.Assault && !found.Direct && IsTown(found))) continue;
            // "The ministers will discuss Libya": what is discussed sits at no table.
            if (joint && slot is { Kind: SlotKind.Obj, Next: null } && IsDiscussing(match)) continue;
            // "discussed the Iranian programme" is about Iran, not with it.
            if (joint && slot.Kind == SlotKind.Obj && !found.Direct) continue;
            // "signed the African Union agreement": what is signed signs nothing.
            if (joint && slot is { Kind: SlotKind.Obj, Next: null } && match.Move == MoveType.Sign && match.Frame.Id == "sign/sign" && group is not null) continue;
            if (joint && slot.Next is not null && IsSpokenOf(match, found)) continue;
            group = group?.Beside(found) ?? found;
            if (!joint) return group;
        }

        // "is banned in Turkey": a measure without agent is taken by the state in which it holds.
        var isAgentless = group is null && match is { Move: MoveType.Coerce, Nominal: null } && clause.IsVerbal(match.Anchor) && clause.IsPassive(match.Anchor) && !clause.Subjects(match.Anchor).Any();
        if (isAgentless) group = Holders(match.Anchor);
        group ??= Seat(match) ?? SeatAbove(match);
        // "Police said ten people were arrested": those who tell of it did it.
        isAgentless = isAgentless && group is null && clause[match.Anchor].Relation != "acl";
        if (isAgentless && speakerAt(match.Head) is { IsKnown: true } teller && teller.Codes.All(code => code.Sector is Sector.Cop or Sector.Jud or Sector.Mil)) group = teller.FromElsewhere;
        if (isAgentless && match.Frame.PloverMode == "arrest") group ??= passage?.HomePolice();
        if (group is null && match.Move == MoveType.Protest) group = Marchers(match);
        if (group is null && match.Nominal == NominalUse.Happening && clause[match.Head].Head is var happened and >= 0) group = _finder.Actors(FromOrBy, happened);
        if (group is null && match.Nominal is null or NominalUse.Carried && slots is [{ Kind: SlotKind.Subj }, ..] && clause.IsVerbal(match.Anchor) && clause.IsPassive(match.Anchor))
            group = _positions.Agent(match.Anchor) ?? OwnerOfWeapon(match) ?? Origin(match);
        if (group is null && match.Move == MoveType.Assault && match.Nominal is null && clause.IsVerbal(match.Anchor)) group = Shooter(match.Anchor);
        if (!joint) return group;
        if (group is { Codes.Count: 1 } && _positions.Behind(match.Core, "with") is { } other) group = group.Beside(other);
        if (match.Carrier >= 0 && _finder.Actors(WithOrBetween, match.Carrier, all: true) is { } sides) group = group?.Beside(sides) ?? sides;
        if (match.Inner >= 0)
            foreach (var slot in InnerSides)
                if (_finder.Actors(slot, match.Inner, all: true) is { Direct: true } inner) group = group?.Beside(inner) ?? inner;
        if (group is not { Codes.Count: > 1 } && match.Nominal is not null && _positions.Between(match.Head) is { } apart) group = group?.With(apart) ?? apart;
        if (group is { Codes.Count: 1, IsKnown: true } && (match.Nominal is not null ? IsWithSomebody(match.Head) : IsWithOthers(match.Head))) group = group with { Codes = [.. group.Codes, ActorCode.Unknown] };
        return match.Nominal == NominalUse.Owned ? WithGovernor(match, group) : group;
    }

    // "Ruiz's murder", "the journalist's arrest": what befalls a person is not his doing; "the general's murder of the monks" is.
    bool IsVictim(FrameMatch match, ActorGroup owner) => match is { Nominal: not null, Move: MoveType.Assault or MoveType.Coerce } && IsVictim(match.Head, owner);

    bool IsVictim(int fate, ActorGroup owner) => lexicon.Class("fates")?.Contains(clause.Lemma(fate)) == true
        && owner.Mentions is [{ Rule: var rule }] && !rule.StartsWith("country/", StringComparison.Ordinal) && !rule.StartsWith("organisation/", StringComparison.Ordinal) && !rule.StartsWith("group/", StringComparison.Ordinal) && !rule.StartsWith("body/", StringComparison.Ordinal)
        && owner.Codes.All(code => code.Sector is not (Sector.Mil or Sector.Cop or Sector.Reb or Sector.Uaf)) && _finder.Actors(Of, fate) is null;

    bool IsCause(int verb) => clause.SurfaceSubject(verb) is >= 0 and var subject && clause[subject].Upos == Syntax.Upos.Noun && lexicon.Class("causes")?.Contains(clause.Lemma(subject)) == true && !clause.IsPassive(verb);

    bool IsOfSomebodyUnnamed(int noun) => clause.Sentence.Child(noun, "nmod:poss") is var owner and >= 0 && clause[owner].Upos == Syntax.Upos.Pron && actors.At(owner) is null;

    // "talks between Chad and its creditors": the other side is somebody, whoever it is.
    bool IsWithSomebody(int noun)
    {
        foreach (var preposition in clause.Prepositions(noun))
            if (preposition.Words.Contains("between") && clause.WithConjuncts(preposition.Token).Any(side => actors.MentionAt(side) is null && IsSomebody(side))) return true;
        return false;
    }

    // "spoke by phone with counterparts from our allies".
    bool IsWithOthers(int verb)
    {
        foreach (var preposition in clause.Prepositions(verb))
            if (preposition.Words is ["with"] && actors.MentionAt(preposition.Token) is null && clause[preposition.Token].Upos == Syntax.Upos.Noun && IsSomebody(preposition.Token)) return true;
        return false;
    }

    // "arrested or tortured in Belarus": the place behind a row of participles is that of each.
    ActorGroup? Holders(int participle)
    {
        var first = clause[participle] is { Deprel: "conj", Head: >= 0 and var head } && clause.IsPassive(head) ? head : participle;
        foreach (var one in clause.WithConjuncts(first))
            if (one >= participle && _finder.Actors(InPlace, one) is { } holder) return holder with { Direct = false };
        return null;
    }

    bool IsByPlace(FrameMatch match, ActorGroup performer) =>
        performer is { Direct: false, Codes: [_], Mentions: [{ HeadToken: var token }] } && clause.IsVerbal(match.Anchor) && clause.IsPassive(match.Anchor) && clause[token].Relation == "obl" && clause.Marker(token) is var marker and >= 0 && clause.Lemma(marker) == "in";

    // "the many others who were arrested in Belarus": people of whom nobody says whose they are live where it was done to them.
    ActorGroup? Inhabitants(FrameMatch match, ActorGroup state) =>
        clause.Objects(match.Anchor).FirstOrDefault(token => IsSomebody(token) || clause.Lemma(token) is "other" or "those", -1) is var people and >= 0 ? new ActorGroup([new ActorCode(state.Codes[0].Head, Sector.Cvl)], [], [people], false) : null;

    // "the Ankara bombing", "the Geneva talks": a town before the noun says where.
    static bool IsTown(ActorGroup group) => group.Mentions.All(mention => mention.Method == MentionMethod.Name && (mention.Rule.EndsWith("/city", StringComparison.Ordinal) || mention.Rule.EndsWith("/capital", StringComparison.Ordinal)));

    static readonly HashSet<MoveType> Located = [MoveType.Assault, MoveType.Meet, MoveType.Schedule, MoveType.Accept, MoveType.Sign];

    // "the Japan sanctions", "Iran embargo": a state's name before the noun says against whom; its adjective or abbreviation ("Japanese", "U.S.") by whom.
    bool IsTarget(ActorGroup group) => group.Mentions is [{ Method: MentionMethod.Name, Rule: "country/name" } named] && named.EndToken - named.FirstToken == 1 && clause[named.HeadToken] is { Upos: Syntax.Upos.Propn, Xpos: "NNP", Deprel: "compound" } && clause[named.HeadToken].Form.Any(char.IsLower) && !clause[named.HeadToken].Form.Contains('.');

    // "were killed in Israeli shelling": who owns the weapon used it.
    ActorGroup? OwnerOfWeapon(FrameMatch match)
    {
        if (match.Move != MoveType.Assault) return null;
        foreach (var preposition in clause.Prepositions(match.Anchor))
            if (preposition.Is(MeansOrTime) && _meansOfForce.Contains(clause.Lemma(preposition.Token)) && _finder.Actors(OwnerOf, preposition.Token) is { } owner) return owner;
        return null;
    }

    // "blown up by a missile fired by rebels", "a bomb planted by militants killed …": who used the weapon.
    ActorGroup? Shooter(int verb)
    {
        foreach (var weapon in clause.Subjects(verb))
        {
            if (!_weapons.Contains(clause.Lemma(weapon))) continue;
            foreach (var child in clause.Sentence.Children(weapon))
                for (var (use, steps) = (clause[child].Relation == "acl" ? child : -1, 0); use >= 0 && steps < 3; use = clause.Infinitive(use), steps++)
                    foreach (var user in clause.Subjects(use))
                        if (user != weapon && actors.At(user) is { } group) return group with { Direct = false };
        }

        return null;
    }

    // "rockets were fired at it from the Strip", "was deported from Peru": where the fire or the man comes from stands for who fired or sent him away.
    ActorGroup? Origin(FrameMatch match) => (match.Move == MoveType.Assault || _expelling.Contains(clause.Lemma(match.Head))) && _finder.Actors(FromPlace, match.Anchor) is { } origin ? origin with { Direct = false } : null;

    static readonly Slot FromPlace = new(SlotKind.Prep, ["from"], null);

    static readonly string[] MeansOrTime = ["by", "in", "during", "from"];

    // "No agreement was reached", "talks broke down", "they also reviewed …": the subject is a thing or a pronoun that names nobody.
    bool IsLeftOpen(FrameMatch match)
    {
        if (clause[match.Anchor].Deprel is "acl" or "xcomp" || clause.IsInfinitive(match.Anchor)) return false;
        var subject = clause.SurfaceSubject(match.Anchor);
        if (subject >= 0 && lexicon.Class("sides")?.Contains(clause.Lemma(subject)) == true) return true;
        // "this session focused on energy": those who met.
        if (subject >= 0 && match.Frame.Id == "meet/take-place" && actors.At(subject) is null) return true;
        // "The special representatives will meet again": those of the sides that agreed to it.
        if (subject >= 0 && clause[subject].Xpos is "NNS" or "NNPS" && IsDefinite(subject) && lexicon.Class("representatives")?.Contains(clause.Lemma(subject)) == true) return true;
        if (subject >= 0 && match.Move is not (MoveType.Accept or MoveType.Sign) && clause[subject].Upos != Syntax.Upos.Pron) return false;
        return subject >= 0 && (actors.MentionAt(subject) is null || clause[subject].Upos == Syntax.Upos.Pron) && !_actorNouns.Contains(clause.Lemma(subject));
    }

    // "The advisers have agreed to meet", after a meeting of four sides: a plural that refers back to one of them means them all.
    bool IsSideAmong(ActorGroup performer, ActorGroup sides) =>
        performer is { Codes: [var code], Mentions: [{ Method: MentionMethod.Coreference }], Tokens: [var token] } && clause[token].Xpos == "NNS" && sides.Codes.Any(side => side.Head == code.Head);

    // "She met Rau. The Secretary discussed the crisis": with whom she met.
    bool IsTopicOf(FrameMatch match, ActorGroup performer, ActorGroup sides) =>
        match.Nominal is null && IsDiscussing(match) && !clause.IsInfinitive(match.Head) && performer is { Codes: [var code], Direct: true } && sides.Codes.Any(side => side.Head == code.Head);

    // "discussed the talks with Iran": a state behind a noun that is with somebody belongs to the topic; "discussed trade with Lavrov" is with him.
    bool IsSpokenOf(FrameMatch match, ActorGroup other) =>
        match.Nominal is null && IsDiscussing(match) && other.Mentions.All(mention => mention is { Person: null, Office: null, Method: MentionMethod.Name })
        && clause.Objects(match.Head).Any(topic => lexicon.Class("ties")?.Contains(clause.Lemma(topic)) == true);

    bool IsDiscussing(FrameMatch match) => match.Move == MoveType.Meet && lexicon.Class("discussing")?.Contains(clause.Lemma(match.Head)) == true;

    static readonly Slot WithOrBetween = new(SlotKind.Prep, ["with", "between", "among"], null);

    static readonly Slot OwnerOfThing = new(SlotKind.Obj, [], new Slot(SlotKind.Owner, [], null));

    bool IsBareIt(int verb)
    {
        foreach (var child in clause.Sentence.Children(verb))
            if (clause[child].Relation is "expl" or "nsubj" && child < verb) return clause.Lemma(child) == "it" && actors.MentionAt(child) is null && clause.Clause(verb) < 0;
        return false;
    }

    static readonly Slot InPlace = new(SlotKind.Prep, ["in"], null);

    static readonly Slot FromOrBy = new(SlotKind.Prep, ["from", "by"], null);

    static readonly Slot[] InnerSides =
    [
        new(SlotKind.Obj, [], null), new(SlotKind.Prep, ["with", "between"], null), new(SlotKind.Obj, [], new Slot(SlotKind.Prep, ["with", "between", "by", "of"], null)),
    ];

    // "After talks with B, A said": who is spoken of in the clause is the other side.
    ActorGroup? WithGovernor(FrameMatch match, ActorGroup? group)
    {
        // "agreed upon with Gorbachev at their meeting": those whom the clause joins.
        if (group is not { Codes.Count: > 1 } && clause.Sentence.Child(match.Head, "nmod:poss") is >= 0 and var their && clause.Lemma(their) == "their" && clause[match.Head].Head is >= 0 and var joining && clause.IsVerbal(joining)
            && clause.SurfaceSubject(joining) is >= 0 and var side && actors.At(side) is { IsKnown: true } own && _verbs.Actors(WithOrBetween, joining) is { IsKnown: true } partner) return own.With(partner);
        if (group is null || group.Codes.Count > 1) return group;
        if (_finder.Actors(WithOrBetween, match.Head) is null) return group;
        for (var (at, steps) = (clause[match.Head].Head, 0); at >= 0 && steps < 4; at = clause[at].Head, steps++)
        {
            if (!clause.IsVerbal(at)) continue;
            var subject = clause.SurfaceSubject(at);
            return subject >= 0 && actors.At(subject) is { } other ? other.With(group) : group;
        }

        return group;
    }

    bool HasSubject(FrameMatch match, IReadOnlyList<Slot> slots)
    {
        if (match.Carrier >= 0 && clause.Subjects(match.Carrier).Any()) return true;
        foreach (var slot in slots)
            if (_finder.Tokens(slot, match.Head).Any()) return true;
        return false;
    }

    bool IsSomebody(int token) => clause[token].Upos switch
    {
        // A name in small letters is the tagger's.
        Syntax.Upos.Propn => char.IsUpper(clause[token].Form[0]) || !char.IsLetter(clause[token].Form[0]),
        Syntax.Upos.Det or Syntax.Upos.Adj or Syntax.Upos.Num => clause[token].Form.ToLowerInvariant() is "many" or "some" or "others" or "both" or "all" or "several" or "few" or "most" or "one" or "another",
        Syntax.Upos.Pron => clause[token].Form.ToLowerInvariant() is "he" or "she" or "they" or "we" or "i" or "who" or "it",
        // "An overwhelming majority of nations".
        Syntax.Upos.Noun => _actorNouns.Contains(clause.Lemma(token))
            || (lexicon.Class("many-of")?.Contains(clause.Lemma(token)) == true && clause.Prepositions(token).Any(phrase => phrase.Words is ["of"] && _actorNouns.Contains(clause.Lemma(phrase.Token)))),
        _ => false,
    };

    // "Thousands marched", "tens of thousands took to the streets".
    bool IsCrowd(int noun) => clause[noun].Xpos == "NNS" && _crowdNumbers.Contains(clause.Lemma(noun))
        && clause.Prepositions(noun).All(phrase => phrase.Words is not ["of"] || _crowdNumbers.Contains(clause.Lemma(phrase.Token)));

    ActorGroup? Addressee(FrameMatch match, IReadOnlyList<Slot> slots, ActorGroup? performer, IReadOnlyList<int> taken)
    {
        // A parliament backs or blames its own government.
        var pattern = match.Frame.Pattern.Name;
        if (match is { Nominal: NominalUse.Owned, Move: MoveType.Demand or MoveType.Request or MoveType.Propose or MoveType.Counter or MoveType.Accuse } && Replier(match.Head) is { IsKnown: true } replier && performer?.HasSameHeads(replier) != true) return replier;
        if (match.Nominal is not null && _finder.Actors(Possessor, match.Head) is { } victim && IsVictim(match, victim)) return victim;
        if (FirstOther(slots, match.Head, performer, taken, pattern, match.Move) is { } found) return found;
        if (match is { Move: MoveType.Assault, Nominal: NominalUse.Owned } && Owner(match.Head, performer) is { } hit) return hit;
        if (match.Carrier < 0) return null;
        return FirstOther(match.Frame.Pattern.Verb.Addressee, match.Carrier, performer, [.. taken, match.Head], pattern, match.Move);
    }

    // "the US and European response to its demands", "gave an answer to Turkey's request": who replies was asked.
    ActorGroup? Replier(int asked)
    {
        if (clause[asked] is not { Relation: "nmod" or "obl", Head: >= 0 and var governor } || clause.Marker(asked) is not (>= 0 and var marker) || clause.Lemma(marker) != "to") return null;
        // The tree hangs the phrase on the reply or on the verb around it.
        var reply = IsReply(governor) ? governor : marker - 1;
        if (reply < 0 || !IsReply(reply)) return null;
        var owner = actors.Modifier(reply);
        if (owner is { Tokens: [var first] }) owner = actors.At(first) ?? owner;
        // "the US and European response": the tree may join the reply to the first of its owners.
        if (clause[reply] is { Deprel: "conj", Head: >= 0 and var joined } && actors.MentionAt(joined) is not null) owner = actors.At(joined);
        var replier = owner ?? _finder.Actors(FromOrBy, reply) ?? _finder.Actors(Of, reply);
        var giving = reply == governor ? clause[reply].Head : governor;
        if (replier is null && giving >= 0 && _giving.Contains(clause.Lemma(giving)) && clause.Objects(giving).Contains(reply)) replier = clause.Subjects(giving).Select(actors.At).FirstOrDefault(group => group is not null);
        return replier is null ? null : replier with { Tokens = [], Direct = false };
    }

    bool IsReply(int token) => clause[token].Upos == Syntax.Upos.Noun && _replies.Contains(clause.Lemma(token));

    static readonly Slot Possessor = new(SlotKind.Poss, [], null);

    static readonly Slot Of = new(SlotKind.Prep, ["of"], null);

    ActorGroup? FirstOther(IReadOnlyList<Slot> slots, int from, ActorGroup? performer, IReadOnlyList<int> taken, string pattern, MoveType move)
    {
        ActorGroup? unknown = null;
        foreach (var slot in slots)
        {
            if ((pattern is "commit" or "answer" ? Receiver(slot, from) : _finder.Actors(slot, from)) is not { } group) continue;
            if (group.Tokens.All(taken.Contains)) continue;
            if (performer is not null && group.IsAmong(performer) && DoneTo(from, group, pattern) is { } victims) group = victims;
            if (pattern == "comment" && move is MoveType.Criticize or MoveType.Accuse && group.Tokens is [var suffering, ..] && clause.IsSufferer(suffering, from, _harms, _blasts)) continue;
            // "condemned Ruiz's murder".
            if (pattern is "comment" or "verdict" && move is MoveType.Criticize or MoveType.Accuse && group.Tokens is [var fated] && clause[fated] is { Deprel: "nmod:poss", Head: >= 0 and var fate } && IsVictim(fate, group)) continue;
            // "pronounced himself in favour of talks".
            if (group.Tokens is [var self] && clause[self].Upos == Syntax.Upos.Pron && clause[self].Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) && performer is not null && group.IsAmong(performer)) continue;
            // "Norway spoke against it": whoever acts is no "it", "them" or "him" of his own clause.
            if (slot.Next is null && performer is not null && group.Tokens is [var pronoun] && clause[pronoun].Form.ToLowerInvariant() is "it" or "them" or "him" or "her" && clause[pronoun].Relation is "obj" or "obl" && group.IsAmong(performer)) continue;
            // "withdrew the US from a treaty with Iran": nobody goes back on himself.
            if (move is MoveType.Retract or MoveType.Yield && performer is not null && group.IsAmong(performer)) continue;
            // "handed over a reply to the ministry": it is another's.
            if (move == MoveType.Transmit && performer is not null && group.Codes.All(code => performer.Codes.Any(own => own.Head == code.Head && own.Sector == code.Sector))) continue;
            // "withdraw its request": the owner is who performs, not at whom it is directed. "The Senate backed the President's strike" has two of one state.
            if (performer is not null && (slot.Next is not null || !group.Direct) && group.Codes.All(code => performer.Codes.Any(known => known.Head == code.Head && (pattern is not ("comment" or "verdict") || IsSameSide(known, code)))) && !(pattern is "comment" or "answer" or "verdict" && AreTwoPersons(performer, group) && !(move == MoveType.Support && IsBacking(slot, from)))) continue;
            if (performer is not null && group.Mentions.Count > 0 && group.Mentions.All(mention => mention.Rule == "role/pronoun") && group.IsAmong(performer)) continue;
            // A role whose state nobody knows leaves the place open ("told reporters", "called on all states").
            if (!group.IsKnown)
            {
                unknown ??= group;
                continue;
            }

            // "clashed with rioters in a Malian square": the place tells whose people they are.
            return unknown is { Codes: [_] } && group is { Codes: [var state] } && slot is { Kind: SlotKind.Prep, Next: null } && slot.Words.Contains("in") ? unknown.OfState(state.Head) : group;
        }

        return unknown;
    }

    // "arrested two sailors, accusing them of spying", "seized the ship and escorted it to port": whom the verb before was done to.
    ActorGroup? DoneTo(int verb, ActorGroup group, string pattern)
    {
        if (group.Tokens is not [var pronoun] || clause[pronoun].Form.ToLowerInvariant() is not ("it" or "them" or "him" or "her") && !(pattern == "accuse" && clause[pronoun].Form.ToLowerInvariant() is "they" or "he" or "she")) return null;
        if (clause[verb] is not { Relation: "advcl" or "conj", Head: >= 0 and var before } || clause.Marker(verb) >= 0 || clause.Has(verb, "nsubj") || !clause.IsVerbal(before)) return null;
        return clause.Objects(before).Select(actors.At).FirstOrDefault(done => done is not null) is { } victims ? victims with { Tokens = [pronoun] } : null;
    }

    // "reiterated the president's support for Chad": whose support it is gives it.
    bool IsBacking(Slot slot, int verb) => slot.Kind == SlotKind.Obj && clause.Objects(verb).Any(found => lexicon.Class("backing")?.Contains(clause.Lemma(found)) == true);

    // "offered to discuss the weapons in Asia": where something is, nobody is offered it; "aid for the victims in Chad" is for Chad.
    ActorGroup? Receiver(Slot slot, int from) => _finder.Tokens(slot, from).Where(token => !IsPlace(token, slot)).Select(actors.At).FirstOrDefault(group => group is not null);

    bool IsPlace(int token, Slot slot) => clause[token].Relation is "obl" or "nmod" && clause.Marker(token) is var marker and >= 0 && clause.Lemma(marker) == "in"
        && (IsAny(slot) || actors.MentionAt(token)?.Rule.StartsWith("bloc/", StringComparison.Ordinal) == true);

    // "Iran called the U.S. attacks on its platforms an escalation": what an act hits is not its performer's, but theirs who speak of it.
    ActorGroup? Owner(int act, ActorGroup? performer)
    {
        if (performer is null) return null;
        foreach (var phrase in clause.Prepositions(act))
        {
            if (!phrase.Is(["on", "against"])) continue;
            var (start, end) = clause.Sentence.Subtree(phrase.Token);
            if (!Enumerable.Range(start, end - start).Any(token => clause[token].Xpos == "PRP$" && actors.MentionAt(token) is { } its && its.Codes.All(code => performer.Codes.Any(own => own.Head == code.Head)))) continue;
            for (var at = clause[act].Head; at >= 0; at = clause[at].Head)
                if (clause.IsVerbal(at) && clause.SurfaceSubject(at) is >= 0 and var subject && actors.At(subject) is { IsKnown: true } speaking && !speaking.HasSameHeads(performer)) return speaking with { Tokens = [], Direct = false };
        }

        return null;
    }

    static bool IsAny(Slot slot) => slot.Next is { } next ? IsAny(next) : slot.Kind == SlotKind.Any;

    // "The president declined the prime minister's offer": two persons of one government.
    static bool AreTwoPersons(ActorGroup one, ActorGroup other) =>
        one.Mentions is [{ Person: { } first }, ..] && other.Mentions is [{ Person: { } second }, ..] && first != second;

    static bool IsSameSide(ActorCode known, ActorCode code) => (known.Sector == code.Sector || code.Sector == Sector.None || known.Sector == Sector.None);

    ActorGroup? First(IReadOnlyList<Slot> slots, int from)
    {
        foreach (var slot in slots)
            if (_finder.Actors(slot, from) is { } group) return group;
        return null;
    }

    int ObjectOf(FrameMatch match, IReadOnlyList<Slot> slots, ActorGroup? addressee)
    {
        // Who is asked or promised something is not what is asked or promised.
        var told = match.Frame.Pattern.Inner == InnerActs.All && addressee is { IsKnown: true, Direct: true } ? addressee.Tokens : [];
        var first = -1;
        foreach (var slot in slots)
            foreach (var token in _finder.Tokens(slot, match.Head))
            {
                // "expressed regret at the test": what is felt is the predicate's own word, what it is about the object.
                if (!told.Contains(token) && !(match.Frame.Pattern.Name == "comment" && match.Core.Contains(token) && token != match.Head)) return token;
                first = first < 0 ? token : first;
            }

        // "assured Chile of its support": the tree may hang what is said on the name of whom it is said to.
        if (told is [var name, ..] && clause[name].Upos == Syntax.Upos.Propn && clause[name].Head == match.Head && _finder.Tokens(Of, name).FirstOrDefault(-1) is var content and >= 0) return content;
        if (first >= 0) return first;
        if (match.Carrier >= 0)
            foreach (var slot in match.Frame.Pattern.Noun.Object)
                foreach (var token in _finder.Tokens(slot, match.Carrier))
                    if (token != match.Head) return token;
        return -1;
    }
}
