using Demarche.Moves.Mood;

namespace Demarche.Moves;

/// <summary>Decides which predicates of one sentence count (coding manual, "The unit" and "Which one wins").</summary>
sealed partial class SentenceCoder
{
    readonly DispatchScene _scene;
    readonly Codebook _codebook;
    readonly MoodReader _moods;
    readonly int _sentence;
    readonly ClauseView _clause;
    readonly PredicateMatcher _matcher;
    readonly RoleResolver _roles;
    readonly CandidateFinder _candidates;
    readonly UntoldActs _untold;
    readonly Circumstances _circumstances;
    readonly EverydaySenses _everyday;
    readonly ToldActs _told;
    readonly ICollection<Trial>? _trials;

    // Acts that nobody is said to have done: what somebody wants, may or is asked to do.
    readonly List<Finding> _untoldActs = [];

    /// <param name="scene">The dispatch.</param>
    /// <param name="codebook">The rules.</param>
    /// <param name="moods">Reads polarity and modality.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="told">The acts that the sentences before told.</param>
    /// <param name="trials">Takes what was tried and why it lost, for an explanation; null to keep no trace.</param>
    public SentenceCoder(DispatchScene scene, Codebook codebook, MoodReader moods, int sentence, ToldActs told, ICollection<Trial>? trials = null)
    {
        (_trials, _told) = (trials, told);
        (_scene, _codebook, _moods, _sentence) = (scene, codebook, moods, sentence);
        _clause = new ClauseView(scene.Sentences[sentence], codebook.Forms, scene.IsHeadline(sentence));
        var actors = new SentenceActors(scene.Mentions, sentence, _clause, codebook.Words, token => scene.FirstPersonAt(sentence, token));
        _untold = new UntoldActs(_clause, codebook.Words);
        _everyday = new EverydaySenses(_clause, actors, codebook);
        _matcher = new PredicateMatcher(_clause, actors, codebook.Words);
        _circumstances = new Circumstances(_clause, actors, _matcher, codebook, token => scene.SpeakerAt(sentence, token));
        _roles = new RoleResolver(_clause, actors, codebook.Lexicon, token => scene.SpeakerAt(sentence, token) ?? scene.IssuerAt(sentence, token), new Passage(scene, sentence, told));
        _candidates = new CandidateFinder(codebook, _clause, _matcher, scene.IsHeadline(sentence))
        {
            Failed = trials is null ? null : (predicate, head) => trials.Add(new Trial(predicate, head, "its words do not match", null)),
        };
    }

    public ClauseView Clause => _clause;

    /// <summary>Findings that stand, sayings among them; whether a saying counts is decided with the whole dispatch in view.</summary>
    public List<Finding> Code()
    {
        var findings = new List<Finding>();
        foreach (var match in _candidates.Find())
            if (Admit(match) is { } finding) findings.Add(finding);
        var chosen = OnePerPredicate(findings).ConvertAll(finding => finding with { Content = ContentOf(finding, findings) });
        RemoveAll(chosen, general => chosen.Exists(means => IsDoneBy(general, means)), "the words behind \"by\" tell the act");
        RemoveInnerActs(chosen);
        RemoveToldTwice(chosen);
        foreach (var finding in chosen) Note(finding.Match, finding.IsSaying ? "a saying: counts where its content is on an issue" : "won", finding);
        return [.. chosen.OrderBy(finding => finding.Match.Head)];
    }

    // "bans new investment in Russia": a measure of one state against another.
    static bool IsForeign(MatchRoles roles) => roles is { Performer: { IsKnown: true } performer, Addressee: { IsKnown: true, Direct: true } addressee }
        && addressee.Codes.All(code => code.IsState && code.Sector is not (Sector.Reb or Sector.Prm or Sector.Uaf or Sector.Opp) && performer.Codes.All(own => own.Head != code.Head));

    // "talks in Geneva next month" are scheduled, whatever the tense around them.
    bool IsAhead(FrameMatch match, MoveType future) => future == MoveType.Schedule
        && (IsCalledComing(match) || _scene.Dates.IsAhead(_scene.Dates.Of(_sentence, match.Anchor, new Dates.DateQuery { Future = IsTimetable(match.Nominal == NominalUse.Happening ? _clause[match.Head].Head : match.Anchor) })) || IsOfPlan(match));

    // "a possible Soviet-American summit", "the proposed talks between Chad and Niger".
    bool IsCalledComing(FrameMatch match)
    {
        foreach (var child in _clause.Sentence.Children(match.Head))
            if (match.Nominal is NominalUse.Owned or NominalUse.Headline && _clause[child].Relation == "amod" && _codebook.Words.Of("coming-adjectives").Contains(_clause.Lemma(child))) return true;
        return false;
    }

    // "arrives on Sunday", "starts a visit on Friday": news tell in the present tense what the calendar holds.
    bool IsTimetable(int verb) => !_scene.IsHeadline(_sentence) && _clause[_clause.Finite(verb)] is { Xpos: "VBZ" or "VBP" } finite && finite.Upos == Syntax.Upos.Verb;

    // "will chair the first meeting of A and B": the meeting is ahead with what will be done at it.
    bool IsOfPlan(FrameMatch match) => match.Nominal == NominalUse.Owned && _clause[WholeOf(match.Head)] is { Relation: "obj" or "obl", Head: >= 0 and var verb } && _clause.IsVerbal(verb)
        && _codebook.Words.Of("attending-verbs").Contains(_clause.Lemma(verb)) && _moods.Read(_clause.Sentence, verb).Modality == Modality.Planned;

    // "a new round of talks".
    int WholeOf(int noun) => _clause[noun] is { Relation: "nmod", Head: >= 0 and var round } && _codebook.Words.Transparent.Contains(_clause.Lemma(round)) ? round : noun;

    void Note(FrameMatch match, string verdict, Finding? finding = null) => _trials?.Add(new Trial(match.Predicate, match.Head, verdict, finding));

    void RemoveAll(List<Finding> chosen, Predicate<Finding> which, string verdict)
    {
        foreach (var finding in chosen)
            if (which(finding)) Note(finding.Match, verdict, finding);
        chosen.RemoveAll(which);
    }

    Finding? Admit(FrameMatch match)
    {
        var roles = _roles.Resolve(match);
        var untold = _untold.Reason(match);
        if ((untold ?? Objection(match, roles)) is { } objection)
        {
            Note(match, objection);
            if (untold is not null) _untoldActs.Add(Found(match, roles));
            return null;
        }

        var found = Found(match, roles);
        if (!IsByNobody(found)) return found;
        Note(match, "what nobody did is no act", found);
        return null;
    }

    // "was left without power", "left him a fortune", "left the town with nothing".
    bool IsLeftToSomebody(int verb) => _codebook.Words.Of("active-only-verbs").Contains(_clause.Lemma(verb))
        && (_clause.IsPassive(verb) || _clause.IndirectObject(verb) >= 0 || _clause.Objects(verb).Count() > 1
            || _clause.Prepositions(verb).Any(phrase => phrase.Words.Contains("with") && phrase.Token > verb && _clause[phrase.Token].Upos == Syntax.Upos.Noun && !_matcher.IsMention(phrase.Token)));

    // "No soldiers were hurt", "no group claimed responsibility".
    bool IsByNobody(Finding finding) => finding is { Mood.Polarity: Polarity.Negative, Match.Nominal: null or NominalUse.Carried or NominalUse.Happening }
        && (finding.Roles.Performer is null || (_clause.SurfaceSubject(finding.Match.Anchor) is var subject and >= 0 && finding.Roles.Performer.Tokens.Contains(subject) && IsNobody(subject)))
        && _codebook.Words.Anonymous.Contains(finding.Move.ToString().ToLowerInvariant());

    bool IsNobody(int subject) => _clause.Lemma(subject) is "nobody" or "none" or "no-one" || _clause.IsNegated(subject);

    Finding Found(FrameMatch match, MatchRoles roles)
    {
        var frame = match.Frame;
        var mood = IsTakenUp(match) ? PredicateMood.Plain : _moods.Read(_clause.Sentence, match.Anchor);
        // "had no part in it": the negation that the entry asks for is its own.
        if (match.Predicate.Parts.Any(part => part.Kind == PartKind.Negation)) mood = mood with { Polarity = Polarity.Positive };
        var move = frame.Future is { } future && !(future == MoveType.Promise && IsExpectedByOthers(match.Anchor)) && mood.Polarity == Polarity.Positive && (mood.Modality is Modality.Planned or Modality.Conditional || (mood.Modality == Modality.Demanded && mood.Reasons.Contains("is to")) || IsAhead(match, future)) ? future : IsOwnThreat(match, roles, mood) ? MoveType.Threaten : IsRefusal(match, roles, mood) ? MoveType.Reject : IsDenial(match, roles, mood) ? MoveType.Deny : frame.Abroad is { } abroad && IsForeign(roles) ? abroad : frame.Move;
        return new Finding(_sentence, match, roles, mood.ForMove(move, move != frame.Move || roles.BySpeaker || match.Predicate.Kind == PredicateKind.Adjective || (IsRefusedAhead(match) && mood.Modality == Modality.Planned) || _untold.IsPerformed(match)), move, Score(match, roles));
    }

    // "said that it would strike the port if the raids went on": who tells of his own force or measures to come, under a condition, threatens with them.
    bool IsOwnThreat(FrameMatch match, MatchRoles roles, PredicateMood mood) =>
        match is { Move: MoveType.Assault or MoveType.Coerce or MoveType.Sanction, Nominal: null or NominalUse.Carried } && mood is { Modality: Modality.Conditional, Polarity: Polarity.Positive }
        && roles.Performer is { IsKnown: true } performer && _scene.SpeakerAt(_sentence, match.Anchor) is { } speaker && speaker.HasSameHeads(performer);

    // "will not lift the ban", "cannot accept the terms": who says that he will not give way, help or consent refuses it.
    bool IsRefusal(FrameMatch match, MatchRoles roles, PredicateMood mood) =>
        match is { Move: MoveType.Accept or MoveType.Concede or MoveType.Yield or MoveType.Aid or MoveType.Cooperate or MoveType.Sign or MoveType.Transmit, Nominal: null or NominalUse.Carried }
        && mood.Polarity == Polarity.Negative && roles.Performer is { IsKnown: true } performer && (!match.Frame.Pattern.Verb.Joint || (match.Move == MoveType.Sign && performer.Codes.Count == 1)) && !_clause.IsPassive(match.Anchor) && !_clause.HasBefore(match.Anchor, "have")
        && (_clause.IsAhead(match.Anchor) || (match.Move == MoveType.Accept && _clause.IsAbility(match.Anchor)));

    // "said its army had not attacked the ship", "had not broken the truce": who tells that he used no force or kept his word denies it.
    bool IsDenial(FrameMatch match, MatchRoles roles, PredicateMood mood) =>
        match is { Move: MoveType.Assault or MoveType.Coerce or MoveType.Retract, Nominal: null or NominalUse.Carried } && mood is { Modality: Modality.Actual, Polarity: Polarity.Negative } && !_clause.IsPassive(match.Anchor) && !_clause.IsAbility(match.Anchor) && _clause.SurfaceSubject(match.Anchor) >= 0
        && roles.Performer is { IsKnown: true } performer && _scene.SpeakerAt(_sentence, match.Anchor) is { } speaker && speaker.HasSameHeads(performer);

    // "if its demands were not met": what is done or not done with somebody's words says nothing against his having said them.
    bool IsTakenUp(FrameMatch match) => match.Nominal == NominalUse.Owned && _clause[match.Head].Deprel == "nsubj:pass" && _clause.Has(match.Head, "nmod:poss")
        && match.Move is MoveType.Demand or MoveType.Request or MoveType.Propose or MoveType.Threaten or MoveType.Warn or MoveType.Accuse or MoveType.Criticize;

    // "is expected to send aid": what others await of somebody he has not promised (manual, rule 3).
    bool IsExpectedByOthers(int verb) => _clause[_clause.FirstConjunct(verb)] is { Relation: "xcomp", Head: >= 0 and var expected } && _clause.Lemma(expected) is "expect" or "likely" && (_clause.Lemma(expected) == "likely" || _clause.IsPassive(expected));

    // "would not attend the talks": an entry that asks for its negation.
    static bool IsRefusedAhead(FrameMatch match) => match is { Move: MoveType.Reject, Nominal: null } && match.Predicate.Parts.Any(part => part.Kind == PartKind.Negation);

    // "met the terms of the pact", "was discussing it": nobody else is there.
    bool IsAlone(FrameMatch match, ActorGroup group) =>
        match.Move is MoveType.Meet or MoveType.Schedule && match.Frame.Pattern.Verb.Joint && match.Nominal is null && group.Codes.Count == 1
        && !_codebook.Words.Of("bodies").Contains(group.Codes[0].Head);

    // "EC ministers meeting here": the members of an organisation or bloc meet among themselves.
    bool IsBody(ActorGroup? group) => group is { IsKnown: true } && group.Codes.All(code => _codebook.Words.Of("bodies").Contains(code.Head))
        && group.Mentions.Any(mention => _clause[mention.HeadToken].Upos == Syntax.Upos.Noun);

    string? Objection(FrameMatch match, MatchRoles roles)
    {
        var frame = match.Frame;
        if (roles.Performer is null && !MayBeAnonymous(match, roles)) return "nobody performs it";
        if (match.Nominal == NominalUse.Owned && _matcher.NamesSomebody(match.Head)) return "the noun names somebody";
        if (match.Nominal == NominalUse.Happening && roles.Performer is null && IsInTimeClause(match.Head)) return "a clause of time without a performer tells no news";
        if (match.Nominal is NominalUse.Owned or NominalUse.Happening && frame.Pattern.Saying && !HasContent(match.Head)) return "a noun of saying alone states nothing";
        if (frame.Pattern.Saying && match.Nominal is null && _codebook.Words.Of("calling-verbs").Contains(_clause.Lemma(match.Head)) && _clause.Sentence.Tokens.Any(token => token.Index < match.Head && token.Xpos == "WP" && _clause.Lemma(token.Index) == "what" && (token.Head == match.Head || _clause[match.Head].Head == token.Index))) return "a name given in passing states nothing";
        if (frame.Pattern.Saying && match.Nominal is null or NominalUse.Carried && _clause[match.Anchor] is { Deprel: "acl", Xpos: "VBN" }) return "words that are only referred to state nothing here";
        if (frame.Pattern.Name == "must" && match.Inner >= 0 && (_clause.IsNegated(match.Head) || _clause.Has(match.Head, "obj"))) return "what need not be is no demand";
        if (match.Nominal == NominalUse.Owned && !IsSignedBy(match, roles) && frame.Pattern.Noun.Joint && roles.Performer is not { Codes.Count: > 1 } && !IsBody(roles.Performer)) return "one side alone does not meet";
        if (match.Nominal != NominalUse.Owned && roles.Performer is { IsKnown: true } && IsAlone(match, roles.Performer)) return "one side alone does not meet";
        if (match.Move == MoveType.Meet && (roles.Performer is not { IsKnown: true } || (frame.Pattern.Name == "visit" && roles.Performer.Codes.Any(IsNobody)))) return "nobody known meets";
        if (frame.Pattern.Name == "visit" && match.Nominal is null && _clause.SurfaceSubject(match.Anchor) is var traveller and >= 0 && _circumstances.IsThing(traveller)) return "a thing pays no visit";
        if (match is { Move: MoveType.Assault, Nominal: NominalUse.Happening } && _clause[match.Head].Head is >= 0 and var ended && _clause.Lemma(ended) == "over" && _clause.Has(ended, "cop")) return "force that is over is not used";
        if (match.Nominal is null or NominalUse.Carried && frame.Pattern.Name != "must" && match.Predicate.Parts.All(part => part.Kind != PartKind.Negation) && IsToBeLeft(match.Anchor)) return "what should not be done is not told";
        if (IsAccident(match)) return "an accident is no act";
        if (IsBloodless(match)) return "a war of prices kills nobody";
        if (IsQuarrel(match, roles)) return "words are no force";
        if (match.Move == MoveType.Warn && roles.BySpeaker && match.Nominal is null && _clause[match.Anchor].Xpos == "VBD") return "what has come already is no warning";
        if (roles.BySpeaker && match.Predicate.Kind == PredicateKind.Verb && match.Nominal is null && _clause[match.Anchor].Deprel == "acl" && _clause.IsInfinitive(match.Anchor)) return "an attempt or a plan is told, not judged";
        if (roles.BySpeaker && match is { Nominal: null, Move: MoveType.Support or MoveType.Criticize or MoveType.Accuse } && _clause.IsNegated(match.Head) && match.Predicate.Parts.All(part => part.Kind != PartKind.Negation)) return "what is said not to be so is not judged";
        if (roles.OfSelf && match.Move is MoveType.Criticize or MoveType.Accuse) return "nobody judges himself";
        if (roles.BySpeaker && match.Predicate.Kind == PredicateKind.Adjective && _clause.SurfaceSubject(match.Head) < 0 && _clause.Marker(match.Head) >= 0) return "a comparison without a subject judges nothing";
        if (roles.BySpeaker && match.Predicate.Kind == PredicateKind.Adjective && _clause[match.Head] is { Relation: "xcomp", Head: >= 0 and var tested } && _clause.Lemma(tested) == "test") return "what a test finds judges nothing";
        if (frame.Pattern.Saying && match.Inner >= 0 && _clause[match.Anchor] is { Relation: "acl", Xpos: "VBG" }) return "what somebody is described as intending is no statement";
        if (match is { Move: MoveType.Support, Nominal: NominalUse.Carried, Carrier: >= 0 and var carrier } && _clause.Lemma(carrier) == "have") return "who has support gives none";
        if (roles.BySpeaker && match is { Move: MoveType.Support, Predicate.Kind: PredicateKind.Adjective } && IsCalledNeeded(match.Head)) return "what is called necessary is not praised";
        if (roles.BySpeaker && match.Nominal is null && IsDescription(match.Anchor)) return "what only says which thing is meant judges nothing";
        if (roles.BySpeaker && match is { Nominal: null, Move: MoveType.Criticize or MoveType.Warn } && _clause[match.Anchor] is { Deprel: "acl", Xpos: "VBN" or "VBG" }) return "a participle only describes";
        if (frame.Pattern.Name == "must" && _clause[match.Anchor].Deprel == "acl:relcl" && _clause.Lemma(match.Head) is "need" or "have") return "what somebody needs is not demanded of him";
        if (match.Move == MoveType.Yield && IsLeftToSomebody(match.Head)) return "what is left to somebody withdraws nothing";
        if (frame.Pattern.Name == "visit" && match.Nominal is null && _clause.SurfaceSubject(match.Anchor) is var dummy and >= 0 && _clause.Lemma(dummy) == "it" && !_matcher.IsMention(dummy)) return "\"it comes to\" is no visit";
        if (match.Move == MoveType.Accept && match.Nominal is null && roles.Performer is { Codes.Count: 1 } && _clause.Lemma(match.Head) == "agree" && IsBefore(match.Head, "with")) return "who agrees with an opinion accepts nothing";
        if (roles.Performer is not { IsKnown: true } && IsHoped(match.Anchor)) return "it is hoped of nobody known";
        if (IsPublicVote(match.Anchor, roles.Performer)) return "how the public votes is no move";
        return _circumstances.Objection(match, roles) ?? _everyday.Objection(match, roles) ?? FrameLimits.Objection(match, roles, _matcher, _clause, frame.Pattern.Name == "comment" && !match.Core.Contains(roles.Object) && _told.IsOfAnother(roles.Object, roles, _sentence, _clause));
    }

    // "Chad's announcement that it would build a wall": the noun has what was said with it.
    bool HasContent(int noun)
    {
        foreach (var child in _clause.Sentence.Children(noun))
            if (child > noun && _clause[child].Relation == "acl" && _clause.Marker(child) is >= 0 and var that && _clause.Lemma(that) == "that" && (_clause.Has(child, "nsubj") || _clause.Has(child, "nsubj:pass"))) return true;
        return false;
    }

    // "Chad's signing of the treaty", "the signing by Chad": a treaty is signed by one side at a time.
    bool IsSignedBy(FrameMatch match, MatchRoles roles) => match.Move == MoveType.Sign && roles.Performer is { Direct: true } signer
        && signer.Tokens.Any(token => _clause[token].Deprel == "nmod:poss" || (_clause.Marker(token) is >= 0 and var marker && _clause.Lemma(marker) == "by" && !_clause.HasBefore(match.Head, "a")));

    // Tourists and refugees pay no visits; an envoy does whose state the text does not tell.
    static bool IsNobody(ActorCode code) => code.IsUnknown && code.Sector is not (Sector.Gov or Sector.Leg or Sector.Mil or Sector.Opp);

    // "should not repeat the tariffs".
    bool IsToBeLeft(int verb) => _clause.IsNegated(verb) && _clause.IsOwed(verb);

    // "a trade war".
    bool IsBloodless(FrameMatch match)
    {
        if (match is not { Move: MoveType.Assault, Nominal: not null } || _clause.Lemma(match.Head) != "war") return false;
        foreach (var child in _clause.Sentence.Children(match.Head))
            if (_clause[child].Relation == "compound" && _codebook.Lexicon.Class("bloodless")?.Contains(_clause.Lemma(child)) == true) return true;
        return false;
    }

    // "killed in the crash of an Egyptian airliner", "the quake struck": nobody does it, whoever is named beside it.
    bool IsAccident(FrameMatch match)
    {
        if (match.Move is not (MoveType.Assault or MoveType.Coerce) || match.Nominal is not null || _codebook.Lexicon.Class("accidents") is not { } accidents) return false;
        return _clause.Subjects(match.Anchor).Any(IsOne) || (_clause.IsPassive(match.Anchor) && _clause.Prepositions(match.Anchor).Any(cause => cause.Is(Causes) && IsOne(cause.Token)));

        // "a fire" burns, "fire" is shot. "A fire in its capital that killed ten": the tree hangs the clause on the place.
        bool IsOne(int token) => accidents.Contains(_clause.Lemma(token)) || (_clause.Lemma(token) == "fire" && _clause.Has(token, "det")) || (_clause[token] is { Relation: "nmod", Head: >= 0 and var whole } && IsOne(whole));
    }

    // "Lawmakers clashed with the president": those who have no weapons quarrel.
    bool IsQuarrel(FrameMatch match, MatchRoles roles) => match is { Move: MoveType.Assault, Nominal: null or NominalUse.Carried } && _codebook.Words.Of("quarrel-verbs").Contains(_clause.Lemma(match.Head))
        && roles.Performer is { } performer && performer.Codes.All(code => code.Sector is Sector.Leg or Sector.Jud or Sector.Jrn or Sector.Bus or Sector.Med);

    bool IsBefore(int token, string word) => token + 1 < _clause.Sentence.Tokens.Count && _clause[token + 1].Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    // "Britons voted to leave the union": the manual leaves out votes by the general public.
    bool IsPublicVote(int verb, ActorGroup? voters) => _clause[_clause.FirstConjunct(verb)] is { Relation: "xcomp" or "advcl", Head: >= 0 and var vote } && _clause.Lemma(vote) == "vote"
        && voters is { Mentions.Count: > 0 } && voters.Mentions.All(mention => mention.Method == Actors.MentionMethod.Demonym || mention.Codes.All(code => code.Sector == Sector.Cvl));

    // "hoped that more countries would commit themselves": inside the clause that is hoped for.
    bool IsHoped(int token)
    {
        for (var at = token; _clause[at].Head is >= 0 and var governor; at = governor)
        {
            if (_clause[at].Deprel == "ccomp") return _codebook.Words.Of("hoping-verbs").Contains(_clause.Lemma(governor));
            if (_clause[at].Deprel is not ("xcomp" or "conj" or "advcl")) return false;
        }

        return false;
    }

    // "It is vital that aid gets through".
    bool IsCalledNeeded(int adjective) => _codebook.Words.Of("needed-adjectives").Contains(_clause.Lemma(adjective)) && (_clause.Has(adjective, "expl") || (_clause.SurfaceSubject(adjective) is >= 0 and var it && _clause.Lemma(it) == "it"))
        && (_clause.Clause(adjective) >= 0 || _clause.Infinitive(adjective) >= 0 || _clause.Has(adjective, "csubj"));

    // "actions that undermine security": the words tell which actions, as an adjective does; "these acts, which are a violation" go on.
    bool IsDescription(int verb)
    {
        for (var at = verb; at >= 0; at = _clause[at].Head)
        {
            if (_clause[at].Deprel == "acl:relcl") return _clause.Sentence.Tokens.Any(token => token.Index < at && token.Index >= _clause.Sentence.Subtree(at).Start && token.Xpos == "WDT" && _clause.Lemma(token.Index) == "that");
            if (_clause[at].Deprel != "conj") return false;
        }

        return false;
    }

    static readonly string[] Causes = ["by", "in", "of", "from"];

    // "since the war ended".
    bool IsInTimeClause(int noun)
    {
        var verb = _clause[noun].Head;
        return verb >= 0 && _clause[verb].Relation == "advcl" && _clause.Marker(verb) is var marker and >= 0 && _codebook.Words.Of("time-markers").Contains(_clause.Lemma(marker));
    }

    // A performer is missing where a passive has no agent, where a noun's clause says that it happened, and where things act ("rockets struck").
    bool MayBeAnonymous(FrameMatch match, MatchRoles roles)
    {
        if (roles.BySpeaker) return false;
        // "Nine officers were charged with the murder".
        if (_codebook.Words.Of("anonymous-entries").Contains(match.Frame.Id)) return match.Nominal is null && _clause[match.Anchor].Deprel != "acl" && _clause.IsPassive(match.Anchor) && !IsRestrictive(match.Anchor);
        if (!_codebook.Words.Anonymous.Contains(match.Move.ToString().ToLowerInvariant())) return false;
        return match.Nominal switch
        {
            NominalUse.Owned => _scene.IsHeadline(_sentence) && match.Move == MoveType.Assault,
            NominalUse.Happening or NominalUse.Headline => true,
            NominalUse.Carried => !roles.HasSubject,
            // "died of torture": the subject is whom it was done to.
            null when match.Move is MoveType.Assault or MoveType.Coerce or MoveType.Yield && match.Frame.Pattern.Name == "undergo" => roles.Addressee is not null,
            // "The truce took hold".
            null when match.Frame.Pattern.Name == "outbreak" => true,
            _ => roles.HasSubject || (_clause.SurfaceSubject(match.Anchor) >= 0 && !_clause.IsPassive(match.Anchor)) ? match.Move == MoveType.Assault && IsByWeapon(match) : roles.Addressee is not null || roles.Object >= 0,
        };
    }

    // "people who had been accused of crimes", not "the tanker, which was suspected of smuggling".
    bool IsRestrictive(int verb)
    {
        if (_clause[verb].Deprel != "acl:relcl") return false;
        for (var at = _clause[verb].Head + 1; at < verb; at++)
            if (_clause[at].Form == ",") return false;
        return true;
    }

    // "rockets struck", "hit by drone strikes": the weapon stands for whoever used it.
    bool IsByWeapon(FrameMatch match) =>
        _codebook.Lexicon.Class("weapons") is { } weapons && _clause.Subjects(match.Anchor).Any(subject => weapons.Contains(_clause.Lemma(subject)));

    static double Score(FrameMatch match, MatchRoles roles)
    {
        double score = match.Predicate.Weight + match.Frame.Rank;
        if (match.Frame.Pattern.Saying) score -= 20;
        if (match.Nominal == NominalUse.Carried) score += 2;
        if (roles.Performer is { IsKnown: true }) score += 1;
        if (roles.Addressee is not null) score += 0.5;
        return score;
    }

    List<Finding> OnePerPredicate(List<Finding> findings)
    {
        var chosen = new List<Finding>();
        HashSet<int> used = [], heads = [];
        foreach (var finding in findings.OrderByDescending(finding => finding.Score).ThenBy(finding => finding.Match.Head).ThenBy(finding => finding.Match.Move))
        {
            // "rejects Iranian charges": who denies a charge tells that it was made.
            var blocking = finding is { Move: MoveType.Accuse, Match.Nominal: NominalUse.Owned, Roles.Performer: { IsKnown: true, Direct: true } owner }
                && chosen.Exists(denial => denial.Move == MoveType.Deny && denial.Match.Core.Contains(finding.Match.Head) && denial.Roles.Performer is { } denier && !owner.HasSameHeads(denier)) ? heads : used;
            // "stressed its commitment": what another type fits is that type, not the saying around it (manual, rule 1).
            if (blocking.Contains(finding.Match.Head) || (finding.Match.Carrier >= 0 && used.Contains(finding.Match.Carrier)) || (finding.IsSaying && finding.Match.Inner < 0 && finding.Match.Core.Any(used.Contains)))
            {
                Note(finding.Match, $"another predicate of these words scores higher than {finding.Score:0.0}", finding);
                continue;
            }

            chosen.Add(finding);
            used.UnionWith(finding.Match.Core);
            heads.Add(finding.Match.Head);
            if (finding.Match.Carrier >= 0) heads.Add(finding.Match.Carrier);
        }

        return chosen;
    }
}
