using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>Fills the addressee of directed moves that name none in their own places: from their object, their sentence, and the exchange that the dispatch tells.</summary>
/// <remarks>
/// Coding manual, rule 10: the addressee may be a reference resolved inside the dispatch ("the move", "the base"). A dispatch tells an exchange between few sides, so that
/// whom somebody turned to before is whom he turns to now. Not thread-safe: it remembers what the dispatch told so far.
/// </remarks>
sealed partial class Counterparts(DispatchScene scene, CodebookWords words, CodebookLexicon lexicon, ToldActs told)
{
    readonly Dictionary<string, ActorGroup> _last = new(StringComparer.Ordinal);

    // Those whose last counterpart only met them: whom somebody received is not whom he blames next.
    readonly HashSet<string> _hosts = new(StringComparer.Ordinal);
    HashSet<int> _targets = [];

    /// <summary>The findings of one sentence with the addressees that another of them tells: whoever rejects an offer was offered it.</summary>
    public IEnumerable<Finding> Complete(IReadOnlyList<Finding> sentence, ClauseView clause)
    {
        var done = new List<Finding>();
        _targets = TargetsOf(sentence);
        foreach (var finding in sentence)
        {
            done.Add(Complete(Asked(Answered(Spared(Undirected(finding, clause), clause), sentence, clause), sentence), done, sentence, clause));
            yield return done[^1];
        }
    }

    // Whom the acts of force, pressure and blame told in a sentence are to hit.
    static HashSet<int> TargetsOf(IReadOnlyList<Finding> sentence) =>
        [.. sentence.Where(one => one.Move is MoveType.Threaten or MoveType.Sanction or MoveType.Coerce or MoveType.Assault or MoveType.Criticize or MoveType.Accuse).SelectMany(one => one.Roles.Addressee?.Tokens ?? [])];

    // Named beside the move, and not at whom it is directed.
    Finding Undirected(Finding finding, ClauseView clause) =>
        finding.Roles.Addressee is { Tokens: var tokens } named && (IsFortified(finding, tokens, clause) || IsBetweenSides(finding, clause) || IsEverybody(finding, named, clause))
            ? finding with { Roles = finding.Roles with { Addressee = IsEverybody(finding, named, clause) ? named.OfState(ActorCode.Unknown.Head) : null } } : finding;

    // "reinforce the alliance's flank": whose defences are built up is no opponent.
    static bool IsFortified(Finding finding, IReadOnlyList<int> tokens, ClauseView clause) =>
        finding.Move == MoveType.Mobilize && tokens.Count > 0 && tokens.All(token => clause[token] is { Relation: "nmod", Deprel: "nmod:poss", Head: >= 0 and var flank } && clause[flank].Relation == "obj");

    // "The ministers of Peru and Chile committed to cooperate on the challenges posed by Chad": what sides promise each other is about the third.
    bool IsBetweenSides(Finding finding, ClauseView clause) =>
        finding is { Move: MoveType.Promise, Roles: { Performer: { } sides, Object: >= 0 and var common } } && sides.Codes.Select(code => code.Head).Distinct().Count() > 1
        && clause.Objects(common).Append(common).Any(token => words.Of("promised-together").Contains(clause.Lemma(token)));

    // "called on all governments", "other governments": they are not the government that was told of before.
    bool IsEverybody(Finding finding, ActorGroup asked, ClauseView clause) =>
        finding.Move is MoveType.Request or MoveType.Demand && asked is { IsKnown: true, Tokens: [var token], Mentions: [{ Method: MentionMethod.Coreference }] } && words.Of("anybody-nouns").Contains(clause.Lemma(token))
        && Enumerable.Range(asked.Mentions[0].FirstToken, Math.Max(0, token - asked.Mentions[0].FirstToken)).Any(word => clause.Lemma(word) is "all" or "other" or "any" or "every" or "each");

    Finding Spared(Finding support, ClauseView clause) =>
        support.Roles is { Addressee: { IsKnown: true, Tokens.Count: > 0 } addressee, Object: >= 0 and var thing } && !addressee.Tokens.Contains(thing) && addressee.Tokens.All(token => IsOpponent(support, clause, token))
            ? support with { Roles = support.Roles with { Addressee = null } } : support;

    Finding Answered(Finding act, IReadOnlyList<Finding> sentence, ClauseView clause)
    {
        if (act.Move == MoveType.Concede && act.Roles.Addressee is null && Relieved(act, sentence, clause) is { } freed) return act with { Roles = act.Roles with { Addressee = freed } };
        if (act is not { IsNominal: true, Roles: { Addressee: null, Performer: { IsKnown: true } performer } }) return act;
        if (Target(act, clause) is { } target && !target.HasSameHeads(performer)) return act with { Roles = act.Roles with { Addressee = target.FromElsewhere } };
        if (Relieved(act, sentence, clause) is { } relieved) return act with { Roles = act.Roles with { Addressee = relieved } };
        if (Taker(act, clause) is { } taker && !taker.HasSameHeads(performer)) return act with { Roles = act.Roles with { Addressee = taker.FromElsewhere } };
        foreach (var answer in sentence)
        {
            if (answer == act || !IsAnswer(answer, act) || (answer.Match.Frame.Pattern.Name == "comment" && HasAnother(performer, answer.Roles.Performer)) || answer.Roles is not { Performer: { IsKnown: true } answerer, Object: >= 0 and var answered }) continue;
            if (!(clause.WithConjuncts(answered).Contains(act.Match.Head) || (words.Of("revenge-nouns").Contains(clause.Lemma(answered)) && IsBehind(act.Match.Head, answered, clause))) || answerer.Tokens.Any(performer.Tokens.Contains)) continue;
            return act with { Roles = act.Roles with { Addressee = answerer.FromElsewhere } };
        }

        return act;
    }

    // Bonn that welcomes what Moscow offered Washington was offered nothing.
    bool HasAnother(ActorGroup performer, ActorGroup? answerer) =>
        performer.Codes.Any(code => _last.TryGetValue(code.Head, out var partner) && answerer is not null && !partner.Codes.Any(one => answerer.Codes.Any(other => other.Head == one.Head)));

    // "revenge for the raid": the tree hangs it on the noun or on its verb.
    static bool IsBehind(int act, int revenge, ClauseView clause) => clause[act].Head == revenge || (clause[act].Relation == "obl" && clause[act].Head == clause[revenge].Head && clause.Marker(act) == revenge + 1);

    // "Chad was the target of a raid by Niger", "Chad, a victim of Nigerien attacks".
    ActorGroup? Target(Finding act, ClauseView clause)
    {
        if (clause[act.Match.Head] is not { Relation: "nmod", Head: >= 0 and var target } || !words.Of("target-nouns").Contains(clause.Lemma(target)) || clause.Marker(act.Match.Head) is not (>= 0 and var of) || clause.Lemma(of) != "of") return null;
        var whose = clause.Has(target, "cop") ? clause.SurfaceSubject(target) : clause[target].Relation == "appos" ? clause[target].Head : -1;
        return whose < 0 ? null : SentenceActors.Of(scene.Mentions.At(act.Sentence, whose)) is { IsKnown: true } group ? group : null;
    }

    // "Chad welcomed the decision of Niger to lift the sanctions": who welcomes it, where nobody else is named, was under them.
    static ActorGroup? Relieved(Finding act, IReadOnlyList<Finding> sentence, ClauseView clause)
    {
        if (act.Move is not (MoveType.Concede or MoveType.Sanction) || act.Roles.Performer is not { IsKnown: true } performer) return null;
        foreach (var welcome in sentence)
            if (welcome is { Move: MoveType.Support, IsNominal: false, Roles: { Object: >= 0 and var lifted, Performer: { IsKnown: true, Direct: true } freed } } && clause.Sentence.IsUnder(act.Match.Head, lifted) && !freed.HasSameHeads(performer)) return freed.FromElsewhere;
        return null;
    }

    // "urged Chad to accept an offer by Niger", "before Chad considers the proposal of Niger": who is to answer it was offered it.
    ActorGroup? Taker(Finding offer, ClauseView clause) =>
        offer.Move is MoveType.Propose or MoveType.Counter or MoveType.Demand or MoveType.Request && clause[offer.Match.Head] is { Relation: "obj", Head: >= 0 and var verb } && words.Of("answering-verbs").Contains(clause.Lemma(verb)) && !clause.IsPassive(verb)
        && clause.SurfaceSubject(verb) is >= 0 and var taker && SentenceActors.Of(scene.Mentions.At(offer.Sentence, taker)) is { IsKnown: true } group ? group : null;

    // "A path remains open, and we urge Iran to return": who is asked in the same breath is offered it.
    static Finding Asked(Finding offer, IReadOnlyList<Finding> sentence)
    {
        if (offer is not { Move: MoveType.Propose, IsNominal: false, Roles: { Addressee: null, Performer: { IsKnown: true } performer } }) return offer;
        foreach (var other in sentence)
            if (other is { Move: MoveType.Request or MoveType.Demand, Roles: { Addressee: { IsKnown: true, Direct: true } asked, Performer: { IsKnown: true } asking } } && performer.HasSameHeads(asking))
                return offer with { Roles = offer.Roles with { Addressee = asked.FromElsewhere } };
        return offer;
    }

    // Whoever rejects, welcomes or accepts what was offered, asked or charged had it put to him; revenge is vowed by who was hit.
    static bool IsAnswer(Finding answer, Finding act) => answer.Match.Frame.Pattern.Name switch
    {
        "answer" => true,
        "comment" => act.Move is MoveType.Propose or MoveType.Counter or MoveType.Promise,
        _ => answer.Move == MoveType.Threaten && act.Move is MoveType.Assault or MoveType.Coerce or MoveType.Sanction,
    };

    /// <summary>The finding with its addressee, the same finding where it has one or is not directed.</summary>
    Finding Complete(Finding finding, IReadOnlyList<Finding> before, IReadOnlyList<Finding> sentence, ClauseView clause)
    {
        var completed = WithoutOwn(WithHosts(WithAddressee(WithAgent(InCompany(OfJudged(WithSpeaker(finding), sentence, clause), clause), clause), before, sentence, clause)));
        if (!completed.IsSaying && completed.Roles.Object >= 0) completed = completed with { RefersTo = told.Act(completed, clause) };
        Remember(completed);
        Gather(completed, clause);
        told.Add(completed);
        return completed;
    }

    // "She will travel to Chad and meet with students": those whom a traveller meets are of the state that he visits.
    Finding WithHosts(Finding meeting)
    {
        if (meeting.Move is not (MoveType.Meet or MoveType.Schedule) || meeting.Roles.Performer is not { IsKnown: true } sides) return meeting;
        var states = sides.Codes.Where(code => !code.IsUnknown).ToList();
        if (meeting.Match.Frame.Pattern.Name == "visit" && states.Count > 1)
        {
            _stay = states is [_, { IsState: true } visited] ? (meeting.Sentence, states[0].Head, visited.Head) : null;
            return meeting;
        }

        if (_stay is not { } stay || meeting.Sentence - stay.Sentence > StayReach || states is not [var traveller] || traveller.Head != stay.Traveller || states.Count == sides.Codes.Count) return meeting;
        return meeting with { Roles = meeting.Roles with { Performer = sides with { Codes = [.. sides.Codes.Select(code => code.IsUnknown ? new ActorCode(stay.State, code.Sector) : code)] } } };
    }

    /// <summary>Sentences behind a visit in which it goes on.</summary>
    const int StayReach = 4;

    (int Sentence, string Traveller, string State)? _stay;

    // "Peru and Chile hailed the alliance of Chile and Peru", "stands with its Chilean partners": who performs with others is not also at whom it is directed.
    static Finding WithoutOwn(Finding finding)
    {
        if (finding.Roles is not { Performer: { } performer, Addressee: { } addressee }) return finding;
        // "Mobilised the army": one's own troops are what is moved.
        if (finding.Move == MoveType.Mobilize && addressee.IsAmong(performer)) return finding with { Roles = finding.Roles with { Addressee = null } };
        if (performer.Codes.Count + addressee.Codes.Count < 3) return finding;
        return finding with { Roles = finding.Roles with { Addressee = addressee.Except(performer) } };
    }

    // "…, notes the agency's publication": whom the reporting frame found as the speaker says it, wherever he stands.
    Finding WithSpeaker(Finding finding)
    {
        if (!finding.IsSaying || scene.Speech.FrameOf(finding.Sentence, finding.Match.Core) is not { Source: { Codes: [_, ..] codes } source } || codes.All(code => code.Head == ActorCode.Unknown.Head)) return finding;
        if (scene.Sentences[source.Sentence].Tokens[source.HeadToken].Upos == Syntax.Upos.Pron) return finding;
        if (finding.Roles.Performer is { IsKnown: true } performer && performer.Codes.All(code => Holds(codes, code))) return finding;
        return finding with { Roles = finding.Roles with { Performer = new ActorGroup(codes, source.Mention is { } mention ? [mention] : [], [], true) } };
    }

    // An agent known from before is not whom his own act hit.
    Finding WithAgent(Finding finding, ClauseView clause)
    {
        if (!IsAgentless(finding, clause) || told.Performer(finding) is not { } agent) return finding;
        var addressee = finding.Roles.Addressee is { } hit && hit.Codes.All(code => agent.Codes.Any(one => one.Head == code.Head && one.Sector == code.Sector)) ? null : finding.Roles.Addressee;
        return finding with { Roles = finding.Roles with { Performer = agent, Addressee = addressee } };
    }

    Finding WithAddressee(Finding finding, IReadOnlyList<Finding> before, IReadOnlyList<Finding> sentence, ClauseView clause)
    {
        // Somebody whose state nobody knows ("told reporters", "called on all states") addresses nobody in particular.
        // Banks and firms are actors of their own.
        // A paper or agency is told for its readers.
        var open = (finding.Roles.Addressee is { IsKnown: true } listener && !(finding.IsSaying && listener.Codes.All(code => code.Sector == Sector.Jrn))) || finding.Roles.Addressee?.Codes.All(code => code.Sector == Sector.Bus) == true ? finding : finding with { Roles = finding.Roles with { Addressee = null }, Stateless = finding.Roles.Addressee };
        // "seized the boats of Chad and detained their crew": the crew is that of the boats.
        if (open.Roles.Addressee is { Mentions: [_, ..] owned } && owned.All(mention => mention.Rule == "role/pronoun") && open.Roles.Performer is not null && Shared(open, before, clause) is { } theirs) return open with { Roles = open.Roles with { Addressee = theirs } };
        if (Fellows(open, before, clause) is { } fellows) return open with { Roles = open.Roles with { Addressee = fellows } };
        if (open.Roles is { Performer: null, Addressee: null, Object: >= 0 } && open.Move is MoveType.Assault or MoveType.Coerce) return open with { Roles = open.Roles with { Addressee = Inside(open, clause, []) ?? Victims(open, open.Stateless, clause) } };
        if (open.Roles is not { Addressee: null, Performer: { } performer } || open.Match.Frame.Addressee is []) return open;
        // "called on all states": those whom it asks are nobody in particular.
        if (finding.Roles.Addressee is { IsKnown: false } asked && finding.Match.Frame.Pattern.Name is "directive" or "calling" or "comment" && asked.Tokens.Any(token => words.Of("anybody-nouns").Contains(clause.Lemma(token)) || (finding.Match.Frame.Pattern.Name != "comment" && IsAskedOfNobody(finding, asked, clause, token)))) return open;
        // "stands with its allies in calling for": whom he backs is said.
        if (finding is { Move: MoveType.Support, IsNominal: false } && (finding.Roles.Addressee is { IsKnown: false, Direct: true, Tokens: [var other] } ? clause[other].Relation == "obl" : IsWithOthers(finding, clause))) return open;
        if (finding.Match.Frame.Pattern.Name == "directive" && !finding.IsNominal && finding.Roles.Addressee is null && clause.Objects(finding.Match.Head).Append(clause.IndirectObject(finding.Match.Head)).Any(whom => whom >= 0 && (finding.Match.Inner >= 0 || words.Of("anybody-nouns").Contains(clause.Lemma(whom))))) return open;
        if (open.Stateless is not null && Inside(open, clause, performer.Codes) is null && Victims(open, open.Stateless, clause) is { } victims) return open with { Roles = open.Roles with { Addressee = victims } };
        var move = open.Move.ToString().ToLowerInvariant();
        var isDirected = words.Of("directed").Contains(move);
        var group = isDirected ? (open.Move == MoveType.Threaten ? Conditioned(open, clause) : null) ?? Obliger(open, clause) ?? Mover(open, clause) ?? Find(open, clause) : null;
        if (open.IsSaying) group = SpokenOf(open, clause);
        if (isDirected || open.Move is MoveType.Concede or MoveType.Propose or MoveType.Promise) group ??= WrittenTo(open, before, clause) ?? Receiver(open, clause);
        if (isDirected) group ??= Shared(open, before, clause);
        if (open.Move is MoveType.Propose or MoveType.Promise) group ??= Conditioned(open, clause);
        if (Heard.Contains(open.Move) && !open.IsNominal) group ??= Listener(open, sentence, clause);
        if (open.Move == MoveType.Concede) group ??= Burdened(open, clause, performer.Codes);
        if (open.Move is MoveType.Support or MoveType.Promise) group ??= MetFor(open, before, clause);
        // Whom one march was against the next need not be against.
        if (open.Move != MoveType.Protest && (open.IsNominal || IsToldAgain(open, clause))) group ??= told.Addressee(open);
        if (open is { Move: MoveType.Assault, IsNominal: true }) group ??= Defender(open, before, clause);
        if (open is { Move: MoveType.Aid, IsNominal: false, Stateless: null }) group ??= told.Addressee(open, AidReach);
        if (!open.IsNominal && !IsOfAnybody(open, clause) && (((words.Of("answering").Contains(move) || words.Of("retaliating-verbs").Contains(clause.Lemma(open.Match.Head))) && open.Match.Frame.Pattern.Name != "undergo" && performer.Codes.Any(IsOfficial)) || IsAnsweredCharge(open, clause))) group ??= Known(performer.Codes, open.Move);
        // "met the president of Chad and urged authorities to act": of whose state he spoke.
        if (group is null && open.Move == MoveType.Request && finding.Roles.Addressee is { IsKnown: false, Tokens: [var asks] } officials && clause.Lemma(asks) == "authority" && Known(performer.Codes, move: open.Move) is { Codes: [{ IsState: true } state] }) group = officials.OfState(state.Head);
        group ??= Victims(open, null, clause) ?? AtHome(open, performer, clause);
        return group is null ? open : open with { Roles = open.Roles with { Addressee = Peopled(group, open, clause) } };
    }

    /// <summary>Sentences behind an act of aid in which further aid is for the same receiver.</summary>
    const int AidReach = 4;

    // "defended their homeland in the face of Chad's invasion", "support for Peru against the invasion": who defends himself or is backed was invaded.
    ActorGroup? Defender(Finding force, IReadOnlyList<Finding> before, ClauseView clause)
    {
        var isFaced = false;
        var at = force.Match.Head;
        for (var steps = 0; at >= 0 && steps < 4 && (at == force.Match.Head || !clause.IsVerbal(at)); at = clause[at].Head, steps++)
            isFaced |= clause.Lemma(at) == "face" || (at == force.Match.Head && clause.Marker(at) is >= 0 and var marker && clause.Lemma(marker) is "against" or "from" or "amid" or "despite");
        if (!isFaced || at < 0) return null;
        if (words.Of("defending-verbs").Contains(clause.Lemma(at)) && clause.IsVerbal(at) && OtherParty(force, clause.SurfaceSubject(at)) is { } defender) return defender;
        ActorGroup? last = null;
        foreach (var backing in before)
            if (backing is { Move: MoveType.Support or MoveType.Aid or MoveType.Promise, Roles: { Addressee: { IsKnown: true } backed, Performer: { } backer } } && !backed.IsAmong(force.Roles.Performer!) && !backer.HasSameHeads(force.Roles.Performer!)) last = backed.FromElsewhere;
        return last;
    }

    // "rejects any attempt to move the border": whoever makes it.
    static bool IsOfAnybody(Finding finding, ClauseView clause) =>
        finding is { Move: MoveType.Reject or MoveType.Criticize, Roles.Object: >= 0 and var thing } && clause.Sentence.Child(thing, "det") is >= 0 and var determiner && clause.Lemma(determiner) is "any" or "every";

    // "Two soldiers of Niger were killed and four wounded": the number stands for more of them.
    static ActorGroup? Fellows(Finding act, IReadOnlyList<Finding> before, ClauseView clause)
    {
        if (act is not { IsNominal: false, Move: MoveType.Assault, Roles.Addressee: null } || clause[act.Match.Anchor] is not { Deprel: "conj", Head: >= 0 and var first } || clause.Objects(act.Match.Anchor).FirstOrDefault(-1) is not (>= 0 and var number) || clause[number].Upos != Syntax.Upos.Num) return null;
        foreach (var other in before)
            if (other.Match.Anchor == first && other is { Move: MoveType.Assault, Roles.Addressee: { IsKnown: true } victims }) return victims.FromElsewhere;
        return null;
    }

    bool IsWithOthers(Finding finding, ClauseView clause) =>
        finding.Roles.Addressee is null && clause.Prepositions(finding.Match.Head).Any(phrase => phrase.Words is ["with"] && clause[phrase.Token].Upos == Syntax.Upos.Noun && lexicon.Class("actor-nouns")!.Contains(clause.Lemma(phrase.Token)));

    // "clashed with rioters in the Egyptian square": the place tells whose people they are.
    static ActorGroup Peopled(ActorGroup state, Finding finding, ClauseView clause) =>
        finding.Stateless is { Codes: [_], Tokens: [_] } people && state is { Codes: [{ Head: var head }], Mentions: [{ HeadToken: var place } mention] } && mention.Sentence == finding.Sentence && (IsPlace(clause, place) || (clause[place].Relation == "amod" && IsPlace(clause, clause[place].Head)))
            ? people.OfState(head) : state;

    // "one of the rigs was destroyed": what is told without its agent was done to somebody before.
    static bool IsToldAgain(Finding finding, ClauseView clause) =>
        finding is { Move: MoveType.Assault, Stateless: null, Roles.Performer.Tokens.Count: 0 } && clause.IsVerbal(finding.Match.Anchor) && clause.IsPassive(finding.Match.Anchor)
        && clause.SurfaceSubject(finding.Match.Anchor) is var hit && (hit < 0 || clause[hit].Upos != Syntax.Upos.Propn);

    // "rejected charges that …": who rejects a charge had it made against him.
    bool IsAnsweredCharge(Finding finding, ClauseView clause) => finding is { Move: MoveType.Deny, Roles.Object: >= 0 and var charge } && words.Of("charge-nouns").Contains(clause.Lemma(charge));

    // "one of the rigs was destroyed", "the attack began at dawn": who did it was told before.
    static bool IsAgentless(Finding finding, ClauseView clause) =>
        finding.Roles is { Performer: null } && (finding.Match.Nominal == NominalUse.Happening || (clause.IsVerbal(finding.Match.Anchor) && clause.IsPassive(finding.Match.Anchor)));

    ActorGroup? Find(Finding finding, ClauseView clause)
    {
        var own = finding.Roles.Performer!.Codes;
        var head = finding.Match.Head;
        var speaker = scene.SpeakerAt(finding.Sentence, head)?.Codes ?? [];
        // Whom the punishment that somebody calls for is to hit is not whom he asks for it.
        if (words.Of("punishing-entries").Contains(finding.Match.Frame.Id)) return null;
        if (Inside(finding, clause, own) is { } inside) return inside;
        if (told.Of(finding, clause) is { } other) return other;
        if (AuthorOfText(finding, clause) is { } author && !author.IsAmong(finding.Roles.Performer)) return author.FromElsewhere;
        // Who calls for something leaves open who is to do it; a noun's act is told with its own sides only.
        if (finding.Match.Frame.Pattern.Name == "calling" || finding.IsNominal) return null;
        // What is judged stands before the verdict.
        if (finding.Match.Frame.Pattern.Name == "verdict" && IsJudgement(finding)) return null;
        // "on his return to New York": a town that is no capital is nobody's side.
        if (Nearest(finding.Sentence, head, own, clause, mention => mention.HeadToken > head && mention.Rule != "country/city" && clause.Sentence.IsUnder(mention.HeadToken, Whole(clause, finding.Match.Anchor)) && !(finding.Move == MoveType.Assault ? IsSourceOf(finding, mention) : IsSpeaker(mention, speaker)) && !IsPlace(clause, mention) && (!IsBeyond(clause, mention.HeadToken, finding.Match.Anchor) || IsMainParty(mention.Codes, own)) && !(finding.Move is MoveType.Criticize or MoveType.Accuse or MoveType.Coerce or MoveType.Assault && clause.IsDescribing(mention.HeadToken, finding.Match.Anchor)) && !IsOpponent(finding, clause, mention.HeadToken) && !IsVictim(finding, clause, mention.HeadToken)) is { } behind) return behind;
        return null;
    }

    // "came out against the bill": what is judged is his who made it.
    ActorGroup? AuthorOfText(Finding judgement, ClauseView clause)
    {
        if (judgement is not { Move: MoveType.Criticize or MoveType.Support or MoveType.Accuse, IsNominal: false }) return null;
        var text = judgement.Roles.BySpeaker ? clause.SurfaceSubject(judgement.Match.Anchor) : judgement.Roles.Object;
        if (text < 0 || clause[text].Upos != Syntax.Upos.Noun || clause.Sentence.Child(text, "det") is not (>= 0 and var article) || clause.Lemma(article) is not ("the" or "this") || !words.Of("judged-texts").Contains(clause.Lemma(text))) return null;
        return new Passage(scene, judgement.Sentence, told).AuthorOf(text) is { IsKnown: true } author ? author : null;
    }

    // A relative clause, a participle or an adverbial clause ends before the clause that it stands in goes on: "as people were killed, the United States …".
    static int Whole(ClauseView clause, int verb)
    {
        var at = verb;
        while (clause[at].Head >= 0 && clause[at].Deprel is not ("acl" or "acl:relcl" or "advcl" or "advcl:relcl")) at = clause[at].Head;
        return at;
    }

    ActorGroup? Inside(Finding finding, ClauseView clause, IReadOnlyList<ActorCode> own) =>
        finding.Roles.Object < 0 ? null : Nearest(finding.Sentence, finding.Match.Head, own, clause, mention =>
            clause.Sentence.IsUnder(mention.HeadToken, finding.Roles.Object) && !(mention.HeadToken == finding.Roles.Object && IsPlace(clause, mention)) && !(finding.Move == MoveType.Aid && IsDescription(clause, mention.HeadToken, finding.Roles.Object)) && !(IsJudgement(finding) && clause.IsDescribing(mention.HeadToken, finding.Roles.Object)) && !IsDoneByThem(clause, mention.HeadToken, finding.Roles.Object)
            && !IsOpponent(finding, clause, mention.HeadToken) && !IsVictim(finding, clause, mention.HeadToken));

    // "detained the crew, who confessed to spying for Peru": whom the captives turned to is not whose they are.
    static bool IsDoneByThem(ClauseView clause, int token, int captive)
    {
        for (var at = token; at >= 0 && at != captive; at = clause[at].Head)
            if (clause[at] is { Deprel: "acl:relcl", Head: var noun } && noun == captive && clause.Sentence.Child(at, "nsubj") is >= 0 and var who && clause.Lemma(who) == "who") return true;
        return false;
    }

    static bool IsJudgement(Finding finding) => finding.Move is MoveType.Support or MoveType.Criticize or MoveType.Accuse;

    // "condemned the attacks on Peru": who suffers what is condemned is not whom the blame is for.
    bool IsVictim(Finding finding, ClauseView clause, int token) =>
        finding.Move is MoveType.Criticize or MoveType.Accuse && finding.Match.Frame.Pattern.Name == "comment" && clause.IsSufferer(token, finding.Match.Head, lexicon.Class("harm-done")!, lexicon.Class("blasts")!);

    // "lifted part of the sanctions imposed on Chad": on whom it lay.
    ActorGroup? Burdened(Finding finding, ClauseView clause, IReadOnlyList<ActorCode> own) =>
        finding.Roles.Object < 0 ? null : Nearest(finding.Sentence, finding.Match.Head, own, clause, mention =>
            clause.Sentence.IsUnder(mention.HeadToken, finding.Roles.Object) && clause.Marker(mention.HeadToken) is var marker and >= 0 && clause.Lemma(marker) is "on" or "against" or "upon");

    // Who supports or helps does so against those whom the words set against it: "the tough line against Iran", "efforts to hold Russia accountable".
    bool IsOpponent(Finding finding, ClauseView clause, int token) =>
        finding.Move is MoveType.Support or MoveType.Aid && (clause.IsAgainst(token, finding.Match.Anchor) || (_targets.Contains(token) && token != finding.Roles.Object) || IsAttacker(finding, clause, token));

    // "help in the wake of Russia's aggression": whose aggression it is is no friend.
    bool IsAttacker(Finding finding, ClauseView clause, int token) => clause[token] is { Relation: "nmod" or "amod" or "compound", Head: >= 0 and var harm } && token < harm && harm != finding.Roles.Object && lexicon.Class("aggressions")!.Contains(clause.Lemma(harm));

    // "aid to those affected by the Russian invasion": who is named in a clause that describes the receivers receives nothing.
    static bool IsDescription(ClauseView clause, int token, int from)
    {
        for (var at = token; at >= 0 && at != from; at = clause[at].Head)
            if (clause[at].Relation == "acl") return true;
        return false;
    }

    // "In a letter to Peru, Chile proposed talks".
    ActorGroup? Receiver(Finding finding, ClauseView clause)
    {
        if (finding.IsNominal) return null;
        foreach (var preposition in clause.Prepositions(finding.Match.Anchor))
            if (preposition.Words is ["in"] && words.Of("letter-nouns").Contains(clause.Lemma(preposition.Token)))
                foreach (var to in clause.Prepositions(preposition.Token))
                    if (to.Words is ["to"] && OtherParty(finding, to.Token) is { } reader) return reader;
        return null;
    }

    // "The tariffs prompted Ottawa to recall its envoy", "Lithuania opened an office, prompting Beijing to recall its envoy": who is moved to do something answers who moved him.
    ActorGroup? Mover(Finding finding, ClauseView clause)
    {
        if (finding.IsNominal || clause[finding.Match.Anchor] is not { Deprel: "xcomp", Head: >= 0 and var moving } || !words.Of("moving-verbs").Contains(clause.Lemma(moving))) return null;
        var above = clause[moving] is { Deprel: "advcl", Head: >= 0 and var main } ? main : moving;
        return OtherParty(finding, clause.SurfaceSubject(above));
    }

    // "At the request of Mali, France withdrew": who does something at somebody's request was asked.
    ActorGroup? Obliger(Finding finding, ClauseView clause)
    {
        if (finding is not { IsNominal: true, Move: MoveType.Request or MoveType.Demand } || clause[finding.Match.Head] is not { Relation: "obl", Head: >= 0 and var deed } || clause.Marker(finding.Match.Head) is not (>= 0 and var marker) || clause.Lemma(marker) != "at") return null;
        return OtherParty(finding, clause.SurfaceSubject(deed));
    }

    // The party that a token names, where it is another than the performer.
    ActorGroup? OtherParty(Finding finding, int token) =>
        token >= 0 && scene.Mentions.At(finding.Sentence, token) is { } party && IsParty(party) && !party.Codes.Any(code => Holds(finding.Roles.Performer!.Codes, code)) ? SentenceActors.Of(party)!.FromElsewhere : null;

    // "sent a letter to Peru asking for help", "wrote to Peru to protest": what is written is for whom it is sent to.
    static ActorGroup? WrittenTo(Finding finding, IReadOnlyList<Finding> before, ClauseView clause)
    {
        if (finding.IsNominal || clause[finding.Match.Anchor] is not { Deprel: "acl" or "advcl" or "xcomp", Head: >= 0 and var head }) return null;
        foreach (var letter in before)
            if (letter is { Move: MoveType.Transmit, Roles.Addressee: { IsKnown: true } reader } && (letter.Match.Anchor == head || letter.Match.Core.Contains(head) || letter.Roles.Object == head || reader.Tokens.Contains(head))) return reader.FromElsewhere;
        return null;
    }

    // "told the visiting envoy that it was willing to talk": whom somebody tells of his own offer, refusal or threat has it put to him.
    ActorGroup? Listener(Finding move, IReadOnlyList<Finding> sentence, ClauseView clause)
    {
        foreach (var saying in sentence)
            if (saying is { IsSaying: true, Roles: { Addressee: { IsKnown: true, Direct: true } listener, Performer: { IsKnown: true } speaker } } && clause.Lemma(saying.Match.Head) is "tell" or "inform" or "notify"
                && speaker.HasSameHeads(move.Roles.Performer!) && !listener.HasSameHeads(speaker) && listener.Codes.All(code => code.Sector is not (Sector.Jrn or Sector.Leg))
                && scene.Speech.FrameOf(saying.Sentence, saying.Match.Core)?.Covers(scene.Sentences[move.Sentence].Tokens[move.Match.Head].Span) == true) return listener.FromElsewhere;
        return null;
    }

    static readonly HashSet<MoveType> Heard = [MoveType.Propose, MoveType.Promise, MoveType.Threaten, MoveType.Warn, MoveType.Reject, MoveType.Accept, MoveType.Concede, MoveType.Demand];

    // "offered a truce if the rebels freed their prisoners": who is to do something for it is offered it.
    ActorGroup? Conditioned(Finding offer, ClauseView clause)
    {
        foreach (var at in new[] { offer.Match.Anchor, offer.Match.Inner })
        {
            if (at < 0) continue;
            foreach (var child in clause.Sentence.Children(at))
                if (clause[child].Relation == "advcl" && clause.Marker(child) is var marker and >= 0 && clause.Lemma(marker) is "if" or "provided" or "once" && clause.SurfaceSubject(child) is var subject and >= 0
                    && SentenceActors.Of(scene.Mentions.At(offer.Sentence, subject)) is { IsKnown: true } other && !other.HasSameHeads(offer.Roles.Performer!)) return other.FromElsewhere;
        }

        return null;
    }

    // "spoke with the minister of Peru to express appreciation": what a meeting is for is said to those who were met.
    static ActorGroup? MetFor(Finding finding, IReadOnlyList<Finding> before, ClauseView clause)
    {
        var purpose = clause.FirstConjunct(finding.Match.Anchor);
        if (!clause.IsVerbal(purpose) || !clause.IsInfinitive(purpose) || clause[purpose].Head is not (>= 0 and var meeting)) return null;
        foreach (var met in before)
            if (met is { Move: MoveType.Meet, IsNominal: false, Roles.Performer: { Codes.Count: 2 } sides } && (met.Match.Anchor == meeting || met.Match.Core.Contains(meeting)) && finding.Roles.Performer is { Codes: [var own] } && sides.Codes.FirstOrDefault(code => code.Head != own.Head) is { IsUnknown: false } other && sides.Codes.Any(code => code.Head == own.Head))
                return new ActorGroup([other], [], [], false);
        return null;
    }

    // "had seized Kuwaiti boats and detained their crew", "A cut its ties with X, and B recalled its envoy": coordinated acts of one performer or of one kind are done to one.
    static ActorGroup? Shared(Finding finding, IReadOnlyList<Finding> before, ClauseView clause)
    {
        // "fired at the frigate, killing ten": so are the participle's.
        if (finding.IsNominal || finding.IsSaying || !(clause[finding.Match.Anchor].Deprel == "conj" || (finding.Move == MoveType.Assault && clause[finding.Match.Anchor] is { Deprel: "advcl", Xpos: "VBG" } && clause.Marker(finding.Match.Anchor) < 0))) return null;
        var first = clause[finding.Match.Anchor].Head;
        foreach (var other in before)
            if (other.Match.Anchor == first && other.Roles is { Addressee: { IsKnown: true } addressee, Performer: { } performer } && !other.IsSaying && (performer.HasSameHeads(finding.Roles.Performer!) || (other.Move == finding.Move && !addressee.IsAmong(finding.Roles.Performer!)))) return addressee.FromElsewhere;
        return null;
    }

    // "Said that the raid answered an Iranian attack": the only other party that the reported words name (manual, rule 10).
    ActorGroup? SpokenOf(Finding saying, ClauseView clause)
    {
        // "stressed the need for sanctions against Chad": said of a matter.
        if (saying.Match.Core.Any(token => words.Of("need-nouns").Contains(clause.Lemma(token)))) return null;
        if (scene.Speech.FrameOf(saying.Sentence, saying.Match.Core) is not { } frame) return null;
        ActorMention? only = null;
        foreach (var mention in scene.Mentions.All)
        {
            if (mention.Sentence != saying.Sentence || !frame.Covers(mention.Span) || !IsParty(mention) || IsPlace(clause, mention)) continue;
            if (mention.Codes.Any(code => Holds(saying.Roles.Performer!.Codes, code))) continue;
            if (mention.Codes.Any(code => words.Of("bodies").Contains(code.Head) || code.Sector is Sector.Opp or Sector.Cvl)) return null;
            // "the United States and the Soviet Union both": what is said of both sides is said to neither.
            if (clause[mention.HeadToken].Deprel == "conj" || clause.WithConjuncts(mention.HeadToken).Skip(1).Any()) return null;
            if (only is not null && !only.Codes.Select(code => code.Head).ToHashSet().SetEquals(mention.Codes.Select(code => code.Head))) return null;
            only ??= mention;
        }

        return only is null ? null : SentenceActors.Of(only)! with { Direct = false };
    }

    // "encouraged people to stop trading with Iran": who is asked stands there, and nothing in his phrase tells his state.
    bool IsAskedOfNobody(Finding finding, ActorGroup asked, ClauseView clause, int token) =>
        clause[token].Relation is "obj" or "iobj" && clause[token].Head == finding.Match.Head && !asked.Codes.All(IsOfState)
        && !scene.Mentions.All.Any(mention => mention.Sentence == finding.Sentence && IsParty(mention) && clause.Sentence.IsUnder(mention.HeadToken, token));

    // "urged security forces" has the state of whom the passage speaks, "urged people" has none.
    static bool IsOfState(ActorCode code) => code.Sector is Sector.Gov or Sector.Mil or Sector.Cop or Sector.Leg or Sector.Jud;

    // Citizens and opposition turn to somebody else than their state did.
    static bool IsOfficial(ActorCode code) => code.Sector is not (Sector.Cvl or Sector.Opp);

    // Whom one of them turned to before, or who turned to him.
    ActorGroup? Known(IReadOnlyList<ActorCode> own, MoveType move)
    {
        foreach (var code in own)
            if (!(move == MoveType.Criticize && _hosts.Contains(code.Head)) && _last.TryGetValue(code.Head, out var group) && IsMainParty(group.Codes, own)) return group;
        return null;
    }

    // Who tells of a raid on his own town is whom it hit; only the words that name the speaker himself say nothing of it.
    bool IsSourceOf(Finding finding, ActorMention mention) =>
        scene.Speech.ChainAt(finding.Sentence, finding.Match.Head).Any(frame => frame.Source is { } source && source.Sentence == mention.Sentence && (source.HeadToken == mention.HeadToken || (source.Mention is { } named && mention.FirstToken >= named.FirstToken && mention.EndToken <= named.EndToken)));

    static bool IsSpeaker(ActorMention mention, IReadOnlyList<ActorCode> speaker) => mention.Codes.Any(code => Holds(speaker, code));

    ActorGroup? Nearest(int sentence, int head, IReadOnlyList<ActorCode> own, ClauseView clause, Func<ActorMention, bool> allowed)
    {
        ActorMention? best = null;
        foreach (var mention in scene.Mentions.All)
            if (MayBe(mention) && (best is null || Math.Abs(mention.HeadToken - head) < Math.Abs(best.HeadToken - head))) best = mention;
        if (best is null) return null;
        // "talks between Chad and Sudan" name both.
        var group = SentenceActors.Of(best)!;
        foreach (var token in clause.WithConjuncts(clause.FirstConjunct(best.HeadToken)))
            if (scene.Mentions.At(sentence, token) is { } beside && beside != best && MayBe(beside)) group = group.With(SentenceActors.Of(beside));
        return group with { Direct = false };

        // "protested through its embassy in Peking": where one's own people sit is not to whom they turn.
        bool IsOwnSeat(ActorMention mention) => IsPlace(clause, mention) && clause[mention.HeadToken].Head is >= 0 and var seat && scene.Mentions.At(sentence, seat) is { } house && house.Codes.All(code => Holds(own, code));

        bool MayBe(ActorMention mention) => mention.Sentence == sentence && IsParty(mention) && allowed(mention) && !IsOwnSeat(mention) && !mention.Codes.Any(code => Holds(own, code));
    }

    // "signs from the Japanese" come from people; "in Syria", "from Omsk", "to Geneva" say where it happens.
    bool IsPlace(ClauseView clause, ActorMention mention) => mention.Method == MentionMethod.Demonym ? IsOfBorder(clause, mention.HeadToken) : IsPlace(clause, mention.HeadToken);

    // "a wall along the Mexican border".
    bool IsOfBorder(ClauseView clause, int token) =>
        clause[token] is { Relation: "amod" or "compound", Head: >= 0 and var border } && clause[border].Relation is "obl" or "nmod" && words.Of("border-nouns").Contains(clause.Lemma(border));

    static bool IsPlace(ClauseView clause, int token) =>
        clause[token].Relation is "obl" or "nmod" && clause.Marker(token) is var marker and >= 0 && clause.Lemma(marker) is "in" or "at" or "from" or "across" or "near" or "into" or "through" or "around" or "inside" or "outside";

    // Papers are sources and roles without a state are nobody in particular.
    static bool IsParty(ActorMention mention) => mention.Codes.All(code => code.Head != ActorCode.Unknown.Head && code.Sector != Sector.Jrn);

    void Remember(Finding finding)
    {
        // Whom somebody praised or helped is not whom he blames next.
        if (finding.Roles.Performer is not { IsKnown: true } performer || finding.Move is MoveType.Support or MoveType.Aid or MoveType.Cooperate || finding.Match.Move == MoveType.Cooperate) return;
        if (finding.Roles.Addressee is { IsKnown: true } addressee && !addressee.Codes.Any(code => Holds(performer.Codes, code)))
        {
            foreach (var code in performer.Codes) _last[code.Head] = addressee;
            foreach (var code in addressee.Codes) _last[code.Head] = performer;
            _hosts.ExceptWith(performer.Codes.Concat(addressee.Codes).Select(code => code.Head));
        }
        else if (performer.Codes.Count == 2)
        {
            // Whoever travels somewhere in the course of an exchange has his exchange with another.
            if (finding.Match.Frame.Pattern.Name == "visit" && performer.Codes.Any(code => _last.ContainsKey(code.Head))) return;
            _last[performer.Codes[0].Head] = performer with { Codes = [performer.Codes[1]], Mentions = [], Tokens = [] };
            _last[performer.Codes[1].Head] = performer with { Codes = [performer.Codes[0]], Mentions = [], Tokens = [] };
            if (finding.Move is MoveType.Meet or MoveType.Schedule) _hosts.UnionWith(performer.Codes.Select(code => code.Head));
            else _hosts.ExceptWith(performer.Codes.Select(code => code.Head));
        }
    }
}
