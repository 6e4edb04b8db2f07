using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>Reads what the text tells beside the fields of a report.</summary>
sealed class AsideReader(DispatchScene scene, CodebookWords words)
{
    /// <summary>Longest chain of "of" between a place's name and its preposition: "in the east of the Strip".</summary>
    const int MaxPlace = 3;

    static readonly HashSet<string> Places = ["in", "at", "near", "across", "inside", "over", "throughout", "outside", "around"];

    static readonly HashSet<string> AdjunctMarkers = ["after", "before", "during", "amid", "ahead", "despite", "since", "following", "like", "unlike", "as", "than", "according", "alongside", "until"];

    public ReportAside Of(Finding finding, ClauseView clause)
    {
        var frame = finding.Match.Frame;
        var intended = finding is { Move: MoveType.State, Content: { Mood.Polarity: Polarity.Positive } content } ? content : null;
        return new ReportAside
        {
            ActCameo = finding.Move != frame.Move ? frame.Cameo : words.Of("tense-entries").Contains(frame.Id) ? finding.Content?.Match.Frame.Cameo : null,
            IntendedCameo = intended is null ? null : CameoCodes.IntentOf(intended.Match.Frame.Cameo),
            IntendedAddressee = intended?.Roles.Addressee?.Codes ?? [],
            Stateless = finding.Stateless?.Codes ?? [],
            Place = PlaceOf(finding, clause),
            Concerned = ConcernedBy(finding, clause),
            ReturnCameo = words.Of("clash-verbs").Contains(clause.Lemma(finding.Match.Head)) ? IsOnCrowd(finding, clause) ? CameoCodes.Riot : IsByCrowd(finding, clause) ? CameoCodes.Repression : null : null,
            IsBeside = IsInRelativeClause(clause, finding.Match.Anchor) || IsToll(finding, clause),
        };
    }

    /// <summary>Whether protesters do it.</summary>
    public bool IsByCrowd(Finding finding, ClauseView clause) => IsCrowd(finding.Roles.Performer, finding, clause);

    /// <summary>Whether it is done to protesters.</summary>
    public bool IsOnCrowd(Finding finding, ClauseView clause) => IsCrowd(finding.Roles.Addressee ?? finding.Stateless, finding, clause);

    bool IsCrowd(ActorGroup? group, Finding finding, ClauseView clause) => group is { Mentions: [_, ..] mentions }
        && mentions.All(mention => mention.Sentence == finding.Sentence && words.Of("crowd-nouns").Contains(clause.Lemma(mention.HeadToken)));

    // "charged the president", "pulled its troops out of Syria", "agreed to lift the ban on British beef": the first party behind the predicate, in its own clause or in what it speaks of.
    IReadOnlyList<ActorCode> ConcernedBy(Finding finding, ClauseView clause)
    {
        if (finding.Match.Nominal is not (null or NominalUse.Carried) || finding.Roles.Performer is not { } performer) return [];
        ActorMention? first = null;
        foreach (var mention in scene.Mentions.All)
        {
            if (mention.Sentence != finding.Sentence || mention.HeadToken <= finding.Match.Anchor || performer.Tokens.Contains(mention.HeadToken)) continue;
            if (mention.Codes.All(code => code.IsUnknown || performer.Codes.Contains(code)) && !IsAnotherPerson(mention, performer)) continue;
            // "its troops", "the army" that it mobilises are on its side.
            if (mention.Person is null && (finding.Move == MoveType.Mobilize || clause[mention.FirstToken].Xpos == "PRP$") && mention.Codes.All(code => performer.Codes.Any(own => own.Head == code.Head))) continue;
            if (!IsConcerned(clause, mention.HeadToken, finding)) continue;
            if (first is null || mention.FirstToken < first.FirstToken || (mention.FirstToken == first.FirstToken && mention.EndToken > first.EndToken)) first = mention;
        }

        return first is null ? [] : new SentenceActors(scene.Mentions, finding.Sentence, clause, words).At(first.HeadToken)?.Codes ?? first.Codes;
    }

    static bool IsAnotherPerson(ActorMention mention, ActorGroup performer) =>
        mention.Person is { } person && performer.Mentions is [{ } first, ..] && first.Person != person && (first.Person is not null || first.Office is not null) && first.Office != mention.Office;

    static bool IsConcerned(ClauseView clause, int token, Finding finding)
    {
        var anchor = finding.Match.Anchor;
        for (; token >= 0 && token != anchor; token = clause[token].Head)
        {
            // What is told besides: clauses that describe, give the time or go on with something else. A purpose says for whom only aid is given.
            if (clause[token].Relation is "advcl" or "parataxis" && !(finding.Move == MoveType.Aid && clause.IsInfinitive(token))) return false;
            if (clause[token].Relation == "acl" && (clause[token].Deprel == "acl:relcl" || clause.Marker(token) < 0)) return false;
            if (clause[token].Relation == "conj" && clause.IsVerbal(token)) return false;
            if (clause[token].Relation is "obl" or "nmod" && clause.Marker(token) is >= 0 and var marker && AdjunctMarkers.Contains(clause.Lemma(marker))) return false;
        }

        return token == anchor;
    }

    // "shelled the town, killing ten": the attack is the event.
    static bool IsToll(Finding finding, ClauseView clause) =>
        finding is { Move: MoveType.Assault, Roles.Addressee.Tokens.Count: 0 } && clause[finding.Match.Anchor] is { Deprel: "advcl", Xpos: "VBG" };

    static bool IsInRelativeClause(ClauseView clause, int token)
    {
        for (; token >= 0; token = clause[token].Head)
            if (clause[token].Deprel == "acl:relcl") return true;
        return false;
    }

    // "launched attacks in the north of Nigeria": the nearest place behind the predicate, inside its clause.
    ActorCode? PlaceOf(Finding finding, ClauseView clause)
    {
        foreach (var mention in scene.Mentions.All)
        {
            if (mention.Sentence != finding.Sentence || mention.HeadToken < finding.Match.Head || mention.Method == MentionMethod.Demonym || mention.Codes is not [{ IsUnknown: false } code]) continue;
            if (IsPlaceOf(clause, mention.HeadToken, finding.Match.Anchor)) return new ActorCode(code.Head);
        }

        return null;
    }

    static bool IsPlaceOf(ClauseView clause, int token, int anchor)
    {
        for (var steps = 0; steps < MaxPlace && token >= 0 && token != anchor; token = clause[token].Head, steps++)
        {
            if (clause.IsVerbal(token) || clause[token].Relation is not ("obl" or "nmod") || clause.Marker(token) is not (>= 0 and var marker)) return false;
            if (Places.Contains(clause.Lemma(marker))) return clause.Sentence.IsUnder(token, anchor);
            if (clause.Lemma(marker) != "of") return false;
        }

        return false;
    }
}
