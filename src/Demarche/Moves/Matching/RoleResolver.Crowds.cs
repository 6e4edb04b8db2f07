namespace Demarche.Moves;

/// <content>Crowds and the state that they stand up to: both are of the state in which it happens.</content>
sealed partial class RoleResolver
{
    // "Demonstrators protested in Oslo": bare demonstrators are people of the place sooner than of the state that the text is about. "Peruvians marched" are people too.
    ActorGroup? Demonstrators(FrameMatch match, ActorGroup? performer)
    {
        if (performer is { IsKnown: false } or { Mentions: [{ Rule: "coref/country" }] })
            performer = (Marchers(match) ?? At(match)) is { } there ? there with { Codes = [.. there.Codes.Select(code => new ActorCode(code.Head, OfPeople(performer.Codes[0].Sector)))] } : performer;
        return performer is { Mentions: [{ Method: Actors.MentionMethod.Demonym }] } or { Direct: false, Mentions: [{ Rule: "country/name" or "country/capital" or "country/city" }] } ? AsPeople(performer) : performer;
    }

    static Sector OfPeople(Sector sector) => sector is Sector.None or Sector.Gov ? Sector.Cvl : sector;

    // "protests continue in Baghdad": those who live there march.
    ActorGroup? Marchers(FrameMatch match)
    {
        foreach (var station in (int[])[match.Head, match.Anchor, clause[match.Head].Head])
            if (station >= 0 && _finder.Actors(InTown, station) is { } town) return AsPeople(town) with { Direct = false };
        foreach (var slot in Near)
            if (_finder.Actors(slot, match.Anchor) is { } place) return AsPeople(place) with { Direct = false };
        return null;
    }

    // "stormed the parliament of Georgia": at home, but for an embassy.
    ActorGroup? At(FrameMatch match) =>
        match.Nominal is null && clause.Objects(match.Inner >= 0 ? match.Inner : match.Anchor).FirstOrDefault(-1) is var held and >= 0 && clause.Lemma(held) is not ("embassy" or "consulate" or "mission" or "base" or "flag") && actors.At(held) is { IsKnown: true, Codes: [_] } seat ? AsPeople(seat) with { Tokens = [], Direct = false } : null;

    static ActorGroup AsPeople(ActorGroup group) => group with { Codes = [.. group.Codes.Select(code => code.Sector == Sector.Gov && code.IsState ? new ActorCode(code.Head, Sector.Cvl) : code)] };

    static readonly Slot InTown = new(SlotKind.Prep, ["in", "across", "throughout", "through"], null);

    // "took to the streets of Oslo", "gathered outside the ministry in Oslo".
    static readonly Slot[] Near =
    [
        new(SlotKind.Prep, ["to", "through", "on", "in", "outside", "around", "at", "near", "with", "against"], new Slot(SlotKind.Prep, ["of", "in"], null)),
        new(SlotKind.Obj, [], new Slot(SlotKind.Prep, ["in"], null)),
    ];

    /// <summary>Whom a bare role means where somebody of the same state acts: "the president" for protesters in Haiti, "protesters" for the police of Serbia.</summary>
    ActorGroup? AtHome(FrameMatch match, ActorGroup? performer, ActorGroup? addressee)
    {
        if (performer is not { Codes: [{ IsState: true } own] }) return addressee;
        if (addressee is null) return match.Move == MoveType.Protest && IsAgainstGovernment(match, performer) ? new ActorGroup([new ActorCode(own.Head, Sector.Gov)], [], [], false) : null;
        if (!addressee.Tokens.All(IsBareRole)) return addressee;
        // Whose "the administration" is was only guessed from the state that the text is about.
        if (addressee is { IsKnown: true } && !(addressee.Mentions.Count > 0 && addressee.Mentions.All(mention => mention.Rule == "coref/country"))) return addressee;
        var isOffice = Directed.Contains(match.Move) && addressee.Tokens.All(token => lexicon.Class("authorities")?.Contains(clause.Lemma(token)) == true);
        var isUp = isOffice && own.Sector is Sector.Cvl or Sector.Opp or Sector.Lab or Sector.Edu or Sector.Leg or Sector.Jud or Sector.Pty && addressee.Codes.All(code => code.Sector is Sector.Gov or Sector.Leg or Sector.Jud or Sector.Cop);
        var isDown = isOffice && own.Sector == Sector.Gov && addressee.Codes.All(code => code.Sector is Sector.Leg or Sector.Jud or Sector.Opp);
        var isForced = match.Move is MoveType.Coerce or MoveType.Assault or MoveType.Sanction or MoveType.Accuse && (own.Sector is Sector.Cop or Sector.Jud || (own.Sector is Sector.Gov or Sector.Mil && actors.All.All(mention => mention.Codes.All(code => code.IsUnknown || code.Head == own.Head))))
            && addressee.Tokens.All(token => lexicon.Class("dissenters")?.Contains(clause.Lemma(token)) == true);
        var isHeld = match is { Move: MoveType.Coerce or MoveType.Assault or MoveType.Sanction, Nominal: null or NominalUse.Carried } && HasPowerOver(match, own.Sector) && addressee.Codes.All(code => code.Sector is not (Sector.None or Sector.Gov or Sector.Mil or Sector.Bus))
            && actors.All.All(mention => mention.Codes.All(code => code.IsUnknown || code.Head == own.Head || code.Sector == Sector.Jrn));
        if (addressee.IsKnown) return isUp || isDown ? addressee.OfState(own.Head) : addressee;
        var isOrdered = match is { Move: MoveType.Demand, Nominal: null or NominalUse.Carried } && own.Sector is Sector.Gov or Sector.Mil or Sector.Jud or Sector.Cop && lexicon.Class("ordering")?.Contains(clause.Lemma(match.Head)) == true;
        return isUp || isDown || isForced || isHeld || isOrdered || IsOfPresident(match, performer, addressee) ? addressee.OfState(own.Head) : addressee;
    }

    // "advised its shipowners", "their government's response": whose people they are is said.
    ActorGroup? OwnPeople(FrameMatch match, IReadOnlyList<Slot> slots, ActorGroup? performer)
    {
        if (performer is not { Codes: [{ IsState: true } own] } || match.Nominal is not (null or NominalUse.Carried) || match.Frame.Pattern.Name is not ("directive" or "comment" or "accuse")) return null;
        foreach (var slot in slots)
        {
            if (slot.Next is not null) continue;
            foreach (var token in _finder.Tokens(slot, match.Head))
                foreach (var people in (int[])[token, clause.Sentence.Child(token, "nmod:poss")])
                    if (people >= 0 && clause[people].Upos == Syntax.Upos.Noun && IsOwnedBy(people, own)) return new ActorGroup([new ActorCode(own.Head, actors.MentionAt(people)?.Codes[0].Sector ?? Sector.Cvl)], [], [people], true);
        }

        return null;
    }

    bool IsOwnedBy(int people, ActorCode own) =>
        clause.Sentence.Child(people, "nmod:poss") is >= 0 and var whose && clause[whose].Xpos == "PRP$" && lexicon.Class("subordinates")?.Contains(clause.Lemma(people)) == true
        && actors.MentionAt(whose) is { Codes: [{ Head: var head }] } && head == own.Head;

    // "A court jailed the reporter", "the government arrested the student": who is sent out of the country may be a foreigner.
    bool HasPowerOver(FrameMatch match, Sector sector) =>
        sector is Sector.Cop or Sector.Jud || (sector is Sector.Gov or Sector.Spy && match.Move == MoveType.Coerce && !_expelling.Contains(clause.Lemma(match.Head)));

    // "The president ordered the army to leave": a head of state or government turns to his own.
    bool IsOfPresident(FrameMatch match, ActorGroup performer, ActorGroup addressee) =>
        performer is { Codes: [{ Sector: Sector.Gov, Head: var state }], Mentions: [{ Office: "HOS" or "HOG" }, ..] } && (Directed.Contains(match.Move) || match.Move is MoveType.Propose or MoveType.Accept)
        && addressee.Tokens.All(token => lexicon.Class("own-institutions")?.Contains(clause.Lemma(token)) == true)
        && actors.All.All(mention => mention.Codes.All(code => code.IsUnknown || code.Head == state || code.Sector == Sector.Jrn));

    static readonly HashSet<MoveType> Directed = [MoveType.Protest, MoveType.Demand, MoveType.Request, MoveType.Criticize, MoveType.Accuse, MoveType.Support, MoveType.Reject, MoveType.Threaten, MoveType.Warn, MoveType.Coerce, MoveType.Sanction];

    // "Riot police dispersed the crowd in Tunis", "demonstrators who had thrown bottles at the police of Minsk": who stands against a crowd is of its state, and the crowd of theirs.
    static ActorGroup? Opposite(FrameMatch match, ActorGroup? performer, ActorGroup? addressee)
    {
        if (performer is not { IsKnown: false, Codes: [{ Sector: var sector }] } || addressee is not { Codes: [{ IsState: true, Head: var head, Sector: var other }] }) return performer;
        var isClash = match.Move == MoveType.Protest ? other == Sector.Cop : match.Move is MoveType.Assault or MoveType.Coerce && sector == Sector.Cop && other is Sector.Cvl or Sector.Opp or Sector.Edu or Sector.Jrn;
        return isClash ? performer.OfState(head) : performer;
    }

    // "anti-government protests", "protested against the government's tax".
    bool IsAgainstGovernment(FrameMatch match, ActorGroup performer)
    {
        foreach (var station in (int[])[match.Head, match.Anchor])
            foreach (var phrase in clause.Prepositions(station))
                if (phrase.Words.Contains("against") && actors.At(phrase.Token) is null && (IsRuler(phrase.Token) || (clause.Sentence.Child(phrase.Token, "nmod:poss") is >= 0 and var owner && actors.MentionAt(owner) is null && IsRuler(owner)))) return true;
        foreach (var noun in (int[])[match.Head, .. performer.Tokens])
            foreach (var child in clause.Sentence.Children(noun))
                if (clause.Lemma(child) is "anti-government" or "antigovernment" or "anti-regime" or "anti-establishment") return true;
        return false;
    }

    bool IsRuler(int noun) => lexicon.Class("rulers")?.Contains(clause.Lemma(noun)) == true;

    // "foreign ministers", "other governments", "a president" need not be of the state.
    bool IsBareRole(int noun)
    {
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].Relation is "amod" or "nmod" or "compound" && clause.Lemma(child) is "foreign" or "other" or "neighbouring" or "neighboring" or "western" or "international" or "visiting") return false;
        return true;
    }
}
