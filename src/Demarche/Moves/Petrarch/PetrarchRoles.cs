namespace Demarche.Moves;

/// <summary>Who does a verb of a PETRARCH dictionary to whom.</summary>
sealed class PetrarchRoles(ClauseView clause, PetrarchPhrases phrases, PetrarchMatcher matcher)
{
    /// <summary>CAMEO's codes from 10 on are conflict.</summary>
    const string FirstConflict = "10";

    public IEnumerable<PetrarchEvent> Events(PetrarchVerb verb, int token, string denied)
    {
        if (IsAside(token)) yield break;
        var isPassive = IsPassive(token);
        var before = Before(token, isPassive);
        var pattern = matcher.PatternAt(verb, token, before.Count > 1);
        var code = pattern?.Code ?? verb.Code;
        if (code.IsNull) yield break;
        if (IsNegated(token) && string.CompareOrdinal(code.Forward, FirstConflict) >= 0) code = new PetrarchCode(denied, "");
        if (pattern is { IsMutual: true })
        {
            foreach (var source in before)
                foreach (var target in before.Where(other => other != source)) yield return new PetrarchEvent(source, target, code.Forward);
            yield break;
        }

        var behind = Behind(token, pattern, before);
        var (sources, targets) = isPassive || pattern is { IsReversed: true } ? (behind, before) : (before, behind);
        foreach (var source in sources)
            foreach (var target in targets)
            {
                if (source == target) continue;
                if (code.Forward.Length > 0) yield return new PetrarchEvent(source, target, code.Forward);
                if (code.Backward.Length > 0) yield return new PetrarchEvent(target, source, code.Backward);
            }
    }

    // With an object of its own a participle is active, whatever the tagger took it for.
    bool IsPassive(int token) => clause.IsPassive(token) && !clause.Has(token, "obj");

    bool IsNegated(int token)
    {
        foreach (var child in clause.Sentence.Children(token))
            if (clause[child].Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "never") return true;
        return false;
    }

    // Relative clauses and clauses of time are passed over, and so is what somebody is urged to do.
    bool IsAside(int token)
    {
        for (var at = token; at >= 0; at = clause[at].Head)
        {
            if (clause[at].Deprel == "acl:relcl") return true;
            if (clause[at].Relation == "advcl" && clause.Marker(at) is var marker and >= 0 && clause.Lemma(marker) is "after" or "before" or "when" or "since" or "until") return true;
        }

        // "was seen to break in": the infinitive tells the event.
        if (IsPassive(token) && clause.Infinitive(token) is var inner and >= 0 && matcher.VerbAt(inner) is not null) return true;
        return clause[token] is { Relation: "xcomp", Head: >= 0 and var governor } && clause.Has(governor, "obj") && clause.IsInfinitive(token) && matcher.VerbAt(governor) is not null;
    }

    List<string> Before(int token, bool isPassive)
    {
        var subject = isPassive ? clause.Objects(token).FirstOrDefault(-1) : clause.Subjects(token).FirstOrDefault(-1);
        if (subject >= 0 && subject < token)
        {
            if (phrases.Group(subject) is { Count: > 0 } group) return group;
            var (start, end) = clause.Sentence.Subtree(subject);
            if (phrases.First(start, Math.Min(end, token)) is var inside and >= 0) return phrases.Group(inside);
            if (clause[subject].Upos != Syntax.Upos.Pron) return [];
        }

        return phrases.First(0, token) is var first and >= 0 ? phrases.Group(first) : [];
    }

    List<string> Behind(int token, PetrarchPattern? pattern, List<string> before)
    {
        var at = token + 1;
        var end = clause.Sentence.Tokens.Count;
        // "(AT ^)": actors that the pattern passes over.
        var passed = pattern?.After.Count(element => element.Symbol == '^' || element.Inner?.Symbol == '^') ?? 0;
        while (phrases.First(at, end) is var head and >= 0)
        {
            var group = phrases.Group(head);
            at = Math.Max(at, clause.WithConjuncts(head).Max()) + 1;
            if (group.All(before.Contains) || IsSubjectAbove(head, token)) continue;
            if (passed-- > 0) continue;
            return [.. group.Where(code => !before.Contains(code))];
        }

        return [];
    }

    // "…, a senior official said": the subject of a clause around the verb is nobody whom it is done to.
    bool IsSubjectAbove(int phrase, int token)
    {
        if (clause[phrase] is not { Relation: "nsubj", Head: >= 0 and var governor }) return false;
        return governor != token && !clause.Sentence.IsUnder(governor, token);
    }
}
