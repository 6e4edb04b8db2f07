namespace Demarche.Moves;

/// <summary>Strong words in everyday senses: the weather, contests and private people do nothing to states.</summary>
sealed class EverydaySenses(ClauseView clause, SentenceActors actors, Codebook codebook)
{
    /// <summary>Why the words mean no move, for a person; null when they may.</summary>
    public string? Objection(FrameMatch match, MatchRoles roles)
    {
        if (match.Nominal is null or NominalUse.Carried && match.Predicate.Kind == PredicateKind.Verb && !roles.BySpeaker && clause.Subjects(match.Anchor).Any(IsForce)) return "the weather and the markets act for nobody";
        if (match.Move is MoveType.Accuse or MoveType.Support or MoveType.Accept && match.Nominal is null && (clause.Objects(match.Anchor).Any(IsWeather) || clause.Prepositions(match.Anchor).Any(phrase => phrase.Is(Of) && IsWeather(phrase.Token)))) return "nobody is blamed or praised for the weather";
        if (IsContest(match.Move) || IsWin(match, roles)) return "a contest is no conflict";
        if (match.Move is not (MoveType.Assault or MoveType.Coerce) && roles.Performer is { Tokens.Count: > 0 } performer && (performer.Tokens.All(IsArtist) || clause.Subjects(match.Anchor).Any(IsArtist))) return "artists and athletes act for themselves";
        if (match.Move is MoveType.Request or MoveType.Demand && roles is { Performer: { } asking, Addressee: not { IsKnown: true } } && asking.Codes.All(code => code is { IsUnknown: true, Sector: Sector.Jrn })) return "reporters ask questions";
        if (match.Move == MoveType.Criticize && (IsNoDoubt(match.Head) || clause.Objects(match.Anchor).Any(IsNoDoubt))) return "who has no doubt is sure";
        if (match.Move == MoveType.Meet && match.Nominal is not null && IsOwnPeople(match.Head)) return "a cabinet meets among itself";
        if (match.Move == MoveType.Meet && match.Nominal is null && clause.Objects(match.Anchor).Concat(clause.Prepositions(match.Anchor).Where(phrase => phrase.Is(With)).Select(phrase => phrase.Token)).Any(IsOwnPeople)) return "who consults his own people meets nobody";
        if (match.Predicate.Kind == PredicateKind.Adjective && clause[match.Head] is { Relation: "xcomp", Head: >= 0 and var wanting } && clause.Lemma(wanting) is "want" or "wish" && clause.IsNegated(wanting)) return "what somebody does not want to be he is not";
        if (match.Move == MoveType.Schedule && roles.Performer is { IsKnown: false } host && host.Codes.All(code => code.Sector is Sector.Jrn or Sector.Bus or Sector.Cvl or Sector.Edu or Sector.Med)) return "a conference of nobody known is no round of talks";
        if (match.Move == MoveType.Cooperate && roles.Performer is { IsKnown: false, Codes: [_] } && roles.Addressee is not { IsKnown: true }) return "nobody known cooperates";
        if (match is { Move: MoveType.Sanction, Nominal: null } && clause.Prepositions(match.Head).Any(phrase => phrase.Is(As) && IsOf("offices", phrase.Token))) return "who is given an office is not punished";
        if (match is { Move: MoveType.Cooperate, Nominal: not null } && clause[match.Head] is { Relation: "nsubj", Head: >= 0 and var figure } && IsOf("figure-verbs", figure)) return "figures tell no act";
        if (match.Move == MoveType.Assault && match.Core.Any(IsFuel)) return "natural gas is burnt";
        if (match.Move == MoveType.Accept && clause.Lemma(match.Head) == "meet" && match.Core.Any(IsOfMarket)) return "who meets the demand of a market answers nobody";
        if (IsCommerce(match.Move, roles)) return "firms do business, no diplomacy";
        return IsPrivate(match.Move, roles) ? "private people of nowhere move nothing between states" : null;
    }

    // "Snow delayed the train", "hit by weak demand from China".
    bool IsForce(int token) => IsWeather(token) || IsOf("accidents", token) || IsOf("economy", token);

    // "ICE" is an agency.
    bool IsWeather(int token) => !clause[token].Form.All(char.IsUpper) && IsOf("nature", token);

    bool IsOf(string name, int token) => codebook.Lexicon.Class(name)?.Contains(clause.Lemma(token)) == true;

    static readonly string[] Of = ["of"];
    static readonly string[] With = ["with"];
    static readonly string[] As = ["as"];

    // "consulted his aides", "attended a cabinet meeting".
    bool IsOwnPeople(int token)
    {
        if (IsOf("own-people", token)) return actors.MentionAt(token) is not { Codes: [{ IsUnknown: false }, ..] } && !IsForeign(token);
        foreach (var child in clause.Sentence.Children(token))
            if (clause[child].Relation == "compound" && IsOf("own-people", child)) return true;
        return false;
    }

    // "his Chadian colleague" is another state's.
    bool IsForeign(int token)
    {
        foreach (var child in clause.Sentence.Children(token))
            if (clause[child].Relation is "amod" or "compound" && actors.MentionAt(child) is { Codes: [{ IsUnknown: false }, ..] }) return true;
        return false;
    }

    // "has little doubt that", "has no doubts about".
    bool IsNoDoubt(int token) => clause.Lemma(token) == "doubt" && clause.HasBefore(token, "little", "no");

    // "uses natural gas".
    bool IsFuel(int token) => clause.Lemma(token) == "gas" && clause.HasBefore(token, "natural", "liquefied", "shale");

    // "the growing demand", "demand for gas".
    bool IsOfMarket(int token)
    {
        if (clause[token] is not { Xpos: "NN", Form: "demand" }) return false;
        foreach (var child in clause.Sentence.Children(token))
            if ((clause[child].Relation is "amod" or "compound" && IsOf("slack", child)) || (clause[child].Relation == "nmod" && IsOf("trade-goods", child))) return true;
        return false;
    }

    // "The Norwegian singer cancelled her tour", "Serbia's tennis star".
    bool IsArtist(int token) => IsOf("performers-and-athletes", token);

    // "Chile beat Peru in the match by two goals": sport speaks the language of war.
    bool IsContest(MoveType move) =>
        move is MoveType.Assault or MoveType.Threaten or MoveType.Yield or MoveType.Concede && codebook.Lexicon.Class("sport-words") is { } sport
        && clause.Sentence.Tokens.Select(token => clause.Lemma(token.Index)).Where(sport.Contains).Distinct().Take(2).Count() == 2;

    // "The United States beat Iran", "beat Hamilton": police beat people, teams beat states and towns.
    bool IsWin(FrameMatch match, MatchRoles roles) =>
        match is { Move: MoveType.Assault, Nominal: null } && clause.Lemma(match.Head) == "beat" && roles.Addressee is { Direct: true, Mentions: [{ Method: Actors.MentionMethod.Name }, ..] };

    // "The tourists stepped down from the bus", "a nurse called for help": nobody whose state the text tells is near. Who is hurt, held or marches counts without one, and
    // what a profession demands.
    bool IsPrivate(MoveType move, MatchRoles roles) =>
        move is not (MoveType.Assault or MoveType.Coerce or MoveType.Protest or MoveType.State)
        && roles.Performer is { } performer && performer.Codes.All(code => code.IsUnknown && (code.Sector == Sector.Cvl || (move != MoveType.Demand && code.Sector is Sector.Edu or Sector.Med or Sector.Rel or Sector.Jrn)))
        && roles.Addressee is not { IsKnown: true } && !actors.All.Any(mention => mention.Codes.Any(code => !code.IsUnknown));

    // "The bank agreed to pay a fine", "Boeing delayed the delivery": firms among themselves, and no state in the sentence.
    bool IsCommerce(MoveType move, MatchRoles roles) =>
        move is MoveType.Accept or MoveType.Accuse or MoveType.Cooperate or MoveType.Mobilize or MoveType.Postpone or MoveType.Promise or MoveType.Propose or MoveType.Reject or MoveType.Sign or MoveType.Retract or MoveType.Warn
        && roles.Performer is { } performer && (performer.Codes.All(IsFirm) || (roles.Addressee is not null && performer.Codes.All(code => code is { IsUnknown: true, Sector: Sector.None }))) && (roles.Addressee is null || roles.Addressee.Codes.All(IsFirm))
        && !actors.All.Any(mention => mention.Method != Actors.MentionMethod.Demonym && !mention.Rule.EndsWith("/city", StringComparison.Ordinal) && mention.Codes.Any(code => !code.IsUnknown && !IsFirm(code)));

    static bool IsFirm(ActorCode code) => code.Sector == Sector.Bus;
}
