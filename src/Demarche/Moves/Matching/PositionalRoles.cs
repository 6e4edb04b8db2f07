using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Finds actors by where they stand, for places that a broken tree leaves empty.</summary>
/// <remarks>
/// In damaged and translated text one attachment in seven is wrong, most of them of subjects behind adjuncts and of by-phrases behind names; the order of words still
/// shows them: the actor right before a finite verb acts, the one right behind "by" of a passive acts.
/// </remarks>
sealed class PositionalRoles(ClauseView clause, SentenceActors actors)
{
    /// <summary>Widest stretch of words between a passive and its by-phrase.</summary>
    const int MaxReach = 14;

    /// <summary>The actors right before a finite active verb that has no subject of its own.</summary>
    public ActorGroup? Before(int verb)
    {
        if (!clause.IsVerbal(verb) || clause.Has(verb, "nsubj") || clause.Has(verb, "csubj") || clause.IsInfinitive(verb)) return null;
        var finite = clause[verb].Xpos is "VBD" or "VBZ" or "VBP" || clause.Has(verb, "aux");
        if (!finite || clause.IsPassive(verb)) return null;
        var at = verb - 1;
        while (at >= 0 && clause[at].Upos is Upos.Adv or Upos.Aux or Upos.Part) at--;
        // "…, a spokesman for the militia, blamed": an apposition between commas stands for its name.
        if (at > 0 && clause[at].Form == "," && EndingAt(at - 1) is { FirstToken: > 0 } apposed && clause[apposed.FirstToken - 1].Form == ",") at--;
        ActorGroup? group = null;
        while (at >= 0 && EndingAt(at) is { } mention)
        {
            group = group is null ? SentenceActors.Of(mention)! with { Direct = false } : group.With(SentenceActors.Of(mention)! with { Direct = false });
            at = mention.FirstToken - 1;
            if (at >= 0 && clause[at].Form is "," or "and") at--;
            else break;
        }

        return group;
    }

    /// <summary>The actor behind the "by" that follows a passive.</summary>
    public ActorGroup? Agent(int verb)
    {
        for (var at = verb + 1; at < clause.Sentence.Tokens.Count && at <= verb + MaxReach; at++)
        {
            // "poisoned with an agent developed by B": the phrase is the nearer participle's.
            if (clause[at].Xpos is "VBD" or "VBZ" or "VBP" || (clause[at].Xpos is "VBN" or "VBG" && clause[at].Deprel != "conj")) return null;
            if (clause[at].Form == "by") return StartingAt(at + 1) is { } mention ? SentenceActors.Of(mention)! with { Direct = false } : null;
        }

        return null;
    }

    /// <summary>The actors behind one of the matched words, "meet [with] A and B".</summary>
    public ActorGroup? Behind(IReadOnlyList<int> core, string word)
    {
        foreach (var token in core)
            if (clause[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase) && StartingAt(token + 1) is { } mention) return actors.At(mention.HeadToken) ?? SentenceActors.Of(mention);
        return null;
    }

    /// <summary>The sides behind the "between" that follows a noun: "a summit in Ottawa next month between A and B".</summary>
    public ActorGroup? Between(int noun)
    {
        for (var at = noun + 1; at < clause.Sentence.Tokens.Count && at <= noun + MaxReach; at++)
        {
            if (clause[at].Upos == Upos.Verb || clause[at].Form is "," or ";") return null;
            if (clause[at].Form.Equals("between", StringComparison.OrdinalIgnoreCase)) return SidesFrom(at + 1);
        }

        return null;
    }

    ActorGroup? SidesFrom(int at)
    {
        ActorGroup? group = null;
        while (at < clause.Sentence.Tokens.Count && StartingAt(at) is { } mention)
        {
            group = group?.With(SentenceActors.Of(mention)) ?? SentenceActors.Of(mention);
            at = mention.EndToken;
            while (at < clause.Sentence.Tokens.Count && clause[at].Upos == Upos.Propn) at++;
            if (at < clause.Sentence.Tokens.Count && clause[at].Form is "," or "and") at++;
            else break;
        }

        return group;
    }

    ActorMention? EndingAt(int token)
    {
        ActorMention? best = null;
        foreach (var mention in actors.All)
            if (mention.EndToken == token + 1 && (best is null || mention.FirstToken < best.FirstToken) && IsNominal(mention)) best = mention;
        return best;
    }

    ActorMention? StartingAt(int token)
    {
        ActorMention? best = null;
        foreach (var mention in actors.All)
            if ((mention.FirstToken == token || (mention.FirstToken == token + 1 && clause[token].Upos == Upos.Det)) && (best is null || mention.EndToken > best.EndToken)
                && IsNominal(mention)) best = mention;
        return best;
    }

    // An adjective of origin alone is no phrase: "the American" of "the American response".
    bool IsNominal(ActorMention mention) => clause[mention.HeadToken].Upos is not Upos.Adj && clause[mention.HeadToken].Deprel != "nmod:poss";
}
