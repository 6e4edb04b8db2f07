namespace Demarche.Moves;

/// <summary>What an entry asks of the roles that fill it: <c>needs</c>, <c>only</c>, <c>never</c> and <c>unaddressed</c>.</summary>
static class FrameLimits
{
    /// <summary>Which limit is broken, for a person; null when the entry may stand.</summary>
    /// <param name="match">The predicate.</param>
    /// <param name="roles">Who and what.</param>
    /// <param name="matcher">Checks what words fill a place.</param>
    /// <param name="clause">The sentence.</param>
    /// <param name="refersBack">Whether the object means an act told before, whose performer may be the addressee that the entry needs.</param>
    public static string? Objection(FrameMatch match, MatchRoles roles, PredicateMatcher matcher, ClauseView clause, bool refersBack = false)
    {
        var frame = match.Frame;
        if (frame.Needs.HasFlag(Roles.Performer) && roles.Performer is not { IsKnown: true }) return "it needs a known performer";
        if (frame.Needs.HasFlag(Roles.Performer) && frame.Pattern.Verb.Joint && roles.Performer?.Codes.Any(code => code.IsUnknown) == true) return "it needs known sides";
        if (frame.Needs.HasFlag(Roles.Addressee) && roles.Addressee is null && !refersBack) return "it needs an addressee";
        if (frame.Needs.HasFlag(Roles.Object) && roles.Object < 0) return "it needs an object";
        if (frame.Only is { } only && (roles.Object < 0 || !matcher.Fills(only, roles.Object))) return $"its object is not of {only.Text}";
        if (frame.Unaddressed is { } things && roles.Addressee is not { IsKnown: true } && !refersBack && (roles.Object < 0 || !matcher.Fills(things, roles.Object))) return $"nobody is addressed and its object is not of {things.Text}";
        if (frame.Never is { } never && roles.Object >= 0 && matcher.Fills(never, roles.Object)) return $"its object is of {never.Text}";
        if (frame.Never is { } sort && match.Nominal is not null && IsOfSort(sort, match.Head, matcher, clause)) return $"it is of {sort.Text}";
        if (frame.Proposes && clause.Clause(match.Head) is >= 0 and var content && !IsOwed(content, clause)) return "its clause tells what is, not what should be";
        if (frame.Never is { } kind && (frame.Pattern.Name == "transfer" || frame.Move == MoveType.Protest) && roles.Object >= 0 && IsOfSort(kind, roles.Object, matcher, clause)) return $"it is of {kind.Text}";
        if (IsMereCall(match, clause)) return "who calls somebody calls him no names";
        if (IsStandingRule(match, matcher, clause)) return "what a law says in general is no act";
        return IsTaking(match, clause) ? "who takes something somewhere does not visit" : null;
    }

    // "that talks be held", "that they should meet", "that both sides withdraw".
    static bool IsOwed(int verb, ClauseView clause)
    {
        var first = clause[clause.Finite(verb)];
        if (first.Xpos == "MD") return clause.Lemma(first.Index) is "should" or "must" or "ought";
        return first.Xpos == "VB" || first.Form.Equals("be", StringComparison.OrdinalIgnoreCase) || (first.Xpos == "VBP" && clause.Lemma(first.Index) is not ("be" or "have"));
    }

    // "a press release", "the album release", "weak demand".
    static bool IsOfSort(Filler sort, int noun, PredicateMatcher matcher, ClauseView clause)
    {
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].Relation is "compound" or "amod" && matcher.Fills(sort, child)) return true;
        return false;
    }

    // "called the victim's friends": a name for somebody stands beside him.
    static bool IsMereCall(FrameMatch match, ClauseView clause)
    {
        if (match.Nominal is not null || match.Move is not (MoveType.Criticize or MoveType.Deny or MoveType.Support or MoveType.Accuse) || clause.Lemma(match.Head) != "call" || match.Predicate.Parts is not [{ Kind: PartKind.Object, Filler.IsActor: false }] || clause.IsPassive(match.Head)) return false;
        var named = 0;
        foreach (var child in clause.Sentence.Children(match.Head))
            if (clause[child].Relation is "obj" or "iobj" or "xcomp" or "ccomp" or "advmod" && child > match.Head) named++;
        return named < 2 && clause.Objects(match.Head).All(match.Core.Contains);
    }

    // "the constitution prohibits intervention": a law in the present tense does nothing to anybody now.
    // "passed a law barring foreign trawlers" is what those do who pass it.
    static bool IsStandingRule(FrameMatch match, PredicateMatcher matcher, ClauseView clause) =>
        match is { Move: MoveType.Coerce or MoveType.Reject or MoveType.Demand, Nominal: null } && match.Frame.Pattern.Name != "must" && (match.Move == MoveType.Reject || clause[match.Anchor].Xpos is "VBZ" or "VBP") && clause.Subjects(match.Anchor).Any(subject => matcher.Words.Of("standing-texts").Contains(clause.Lemma(subject)) && !IsEnacted(subject, matcher, clause));

    static bool IsEnacted(int text, PredicateMatcher matcher, ClauseView clause) => clause[text] is { Relation: "obj", Head: >= 0 and var verb } && matcher.Words.Of("enacting-verbs").Contains(clause.Lemma(verb));

    // "returned the bible to Italy", "headed the delegation to Rome": with an object of its own that is no actor of the match, a verb of motion is another verb.
    static bool IsTaking(FrameMatch match, ClauseView clause)
    {
        if (match.Frame.Pattern.Name != "visit" || match.Nominal is not null || match.Predicate.Parts is not [{ Kind: PartKind.Word }, ..]) return false;
        foreach (var child in clause.Sentence.Children(match.Head))
            if (clause[child].Deprel is "obj" or "nsubj:pass" && !match.Core.Contains(child)) return true;
        return false;
    }
}
