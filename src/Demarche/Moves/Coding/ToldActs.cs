namespace Demarche.Moves;

/// <summary>Remembers the acts that a dispatch has told, so that "the move", "this claim", "it" lead back to who performed them.</summary>
/// <remarks>Not thread-safe. A noun that heads predicates of the codebook means the last act of their moves; a general one the last act of another.</remarks>
sealed class ToldActs(DispatchScene scene, Codebook codebook)
{
    /// <summary>Sentences back to the act that a noun or pronoun means.</summary>
    const int Reach = 5;

    /// <summary>Sentences back to the act that a noun of its own kind means: "the ceasefire", "the accord".</summary>
    const int FarReach = 25;

    readonly List<Finding> _acts = [];
    (int Sentence, ActorGroup Group)? _sides;

    public void Add(Finding finding)
    {
        if (finding.Roles.Performer is { } parties && (finding.Match.Frame.Pattern.Verb.Joint || finding.Move == MoveType.Accept) && parties.Codes.Count(code => code.Head != ActorCode.Unknown.Head) > 1)
            _sides = (finding.Sentence, parties.FromElsewhere);
        if (finding.Roles.Performer is { IsKnown: true } && finding.Move != MoveType.State) _acts.Add(finding);
    }

    /// <summary>Those who last met or agreed before a sentence, null where nobody did within reach.</summary>
    public ActorGroup? Sides(int sentence) => _sides is var (told, group) && sentence - told <= Reach ? group : null;

    /// <summary>Who last performed the same move, null where nobody did within reach.</summary>
    public ActorGroup? Performer(Finding finding)
    {
        for (var i = _acts.Count - 1; i >= 0 && finding.Sentence - _acts[i].Sentence <= Reach; i--)
            if (_acts[i].Move == finding.Move && (finding.Move != MoveType.Coerce || _acts[i].Match.Frame.Id == finding.Match.Frame.Id)) return _acts[i].Roles.Performer!.FromElsewhere;
        return null;
    }

    /// <summary>Who last imposed a measure before a sentence, null where nobody did within reach.</summary>
    public ActorGroup? Imposer(int sentence)
    {
        for (var i = _acts.Count - 1; i >= 0 && sentence - _acts[i].Sentence <= Reach; i--)
            if (Measures.Contains(_acts[i].Move)) return _acts[i].Roles.Performer!.FromElsewhere;
        return null;
    }

    /// <summary>At whom the same performer directed the same move before: "the raids" after "shelled an Iranian platform".</summary>
    /// <param name="finding">The act that leaves its addressee open.</param>
    /// <param name="reach">Sentences back to the act that tells it.</param>
    public ActorGroup? Addressee(Finding finding, int reach = int.MaxValue)
    {
        var own = finding.Roles.Performer!.Codes;
        for (var i = _acts.Count - 1; i >= 0 && finding.Sentence - _acts[i].Sentence <= reach; i--)
        {
            var (performer, addressee) = (_acts[i].Roles.Performer!, _acts[i].Roles.Addressee);
            if (_acts[i].Move == finding.Move && addressee is { IsKnown: true } && performer.Codes.Count == own.Count && performer.Codes.All(code => own.Any(one => one.Head == code.Head)))
                return addressee.FromElsewhere;
        }

        return null;
    }

    /// <summary>Who performed what a finding's object or subject refers to, other than its own performer; null where nothing refers back.</summary>
    public ActorGroup? Of(Finding finding, ClauseView clause) => Act(finding, clause, ofOthers: true)?.Roles.Performer!.FromElsewhere;

    /// <summary>The act that a finding's object refers to, be it its own performer's; null where nothing refers back.</summary>
    public Finding? Act(Finding finding, ClauseView clause, bool ofOthers = false)
    {
        foreach (var token in Places(finding, clause))
            foreach (var one in clause.WithConjuncts(token))
                if (Refers(clause, Counted(clause, one)) is { } moves && Last(finding.Sentence, finding.Roles, moves, ofOthers) is { } act) return act;
        return null;
    }

    /// <summary>Whether a noun means an act of another that was told before: "the move", "the duties".</summary>
    public bool IsOfAnother(int noun, MatchRoles roles, int sentence, ClauseView clause) =>
        noun >= 0 && clause[noun].Upos is Syntax.Upos.Noun or Syntax.Upos.Pron && Refers(clause, noun) is { } moves && Last(sentence, roles, moves, ofOthers: true) is not null;

    static IEnumerable<int> Places(Finding finding, ClauseView clause)
    {
        if (finding.Roles.Object >= 0) yield return finding.Roles.Object;
        if (finding.Roles.BySpeaker && clause.SurfaceSubject(finding.Match.Anchor) is var subject and >= 0) yield return subject;
    }

    // "each of these launches".
    static int Counted(ClauseView clause, int token) =>
        clause[token].Upos is Syntax.Upos.Pron or Syntax.Upos.Det && clause.Sentence.Child(token, "nmod") is >= 0 and var noun && clause[noun].Upos == Syntax.Upos.Noun ? noun : token;

    // The moves that a word can mean: empty for any, null where it refers to none.
    HashSet<MoveType>? Refers(ClauseView clause, int token)
    {
        var lemma = clause.Lemma(token);
        if (clause[token].Upos is Syntax.Upos.Pron or Syntax.Upos.Det) return lemma is "it" or "this" or "that" or "these" or "they" ? [] : null;
        if (clause[token].Upos != Syntax.Upos.Noun || !IsDefinite(clause, token)) return null;
        if (codebook.Words.Of("deed-nouns").Contains(lemma)) return Deeds;
        if (codebook.Words.Of("act-nouns").Contains(lemma)) return [];
        if (codebook.Lexicon.Class("sanctions")?.Contains(lemma) == true) return Measures;
        if (codebook.Lexicon.Class("agreement")?.Contains(lemma) == true && !codebook.Words.Of("text-nouns").Contains(lemma)) return Deals;
        var predicates = codebook.Find(PredicateKind.Noun, lemma);
        return predicates.Count == 0 ? null : [.. predicates.Select(predicate => predicate.Frame.Move)];
    }

    // What "the move", "this step" can mean: something done or decided, no appeal and no judgement.
    static readonly HashSet<MoveType> Deeds = [.. Enum.GetValues<MoveType>().Except([MoveType.Demand, MoveType.Request, MoveType.Accuse, MoveType.Criticize, MoveType.Deny, MoveType.Support, MoveType.State, MoveType.Warn, MoveType.Meet])];

    // "welcomed the ceasefire": theirs who agreed on it.
    static readonly HashSet<MoveType> Deals = [MoveType.Accept, MoveType.Sign];

    // "the duties", "the quota".
    static readonly HashSet<MoveType> Measures = [MoveType.Sanction, MoveType.Coerce];

    static bool IsDefinite(ClauseView clause, int noun)
    {
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].Relation == "det" && clause.Lemma(child) is "the" or "this" or "that" or "these" or "those" or "such") return true;
        return false;
    }

    Finding? Last(int sentence, MatchRoles roles, HashSet<MoveType> moves, bool ofOthers)
    {
        var own = roles.Performer?.Codes ?? [];
        var reach = moves == Deals ? FarReach : Reach;
        for (var i = _acts.Count - 1; i >= 0; i--)
        {
            var act = _acts[i];
            if (sentence - act.Sentence > reach || (act.Sentence < sentence && scene.IsHeadline(act.Sentence) && sentence > Reach)) return null;
            if (moves.Count > 0 && !moves.Contains(act.Move)) continue;
            // "deplored the attack": one that has been.
            if (act.Move is MoveType.Assault or MoveType.Coerce && act.Mood.Modality != Modality.Actual && moves.Contains(MoveType.Assault)) continue;
            if (ofOthers && act.Roles.Performer!.Codes.Any(code => own.Any(one => one.Head == code.Head && one.Sector == code.Sector))) continue;
            return act;
        }

        return null;
    }
}
