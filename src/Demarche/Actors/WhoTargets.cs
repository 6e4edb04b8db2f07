using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Chooses whom an event is aimed at among the objects and prepositional phrases below its verb.</summary>
/// <remarks>
/// A sum of plain preferences, weights in tenths by hand: an actor before a thing, the object before an adjunct, "to" and "against" before "in", what is near the
/// verb before what is far, and the complement of an event noun ("an attack on X") before the noun.
/// </remarks>
sealed class WhoTargets(ParsedSentence sentence, WhoWords words, IReadOnlySet<int> actors)
{
    const double Depth = 0.8, Actor = 2, ActorInside = 1, Name = 1, Object = 2, Receiver = 3, Judged = 2, Toward = 1.2, Given = 2, Other = 0.4, Place = -0.5, EventNoun = -3, Complement = 2, OfWhole = -0.8;

    readonly List<(int Token, string Relation, double Cost)> _met = [];

    /// <summary>The head of the target; -1 when nothing is aimed at.</summary>
    public int Best(int verb, int subject)
    {
        Verb(verb, subject, 0);
        var (best, top) = (-1, 0.0);
        foreach (var (token, relation, cost) in _met)
            if (IsCandidate(token, relation) && Weight(verb, token, relation) - cost is var weight && weight > top) (best, top) = (token, weight);
        return best;
    }

    // Objects, receivers and oblique phrases of a verb and of the verbs that complete it.
    void Verb(int verb, int subject, double cost)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child == subject) continue;
            if (sentence.Tokens[child].Deprel == "nsubj:pass" || sentence.Is(child, "obj") || sentence.Is(child, "iobj")) Noun(child, sentence.Is(child, "iobj") ? "iobj" : "obj", cost);
            else if (sentence.Is(child, "obl")) Noun(child, "obl", cost);
            else if (sentence.Is(child, "xcomp") || sentence.Is(child, "ccomp"))
            {
                if (sentence.Child(child, "nsubj") is >= 0 and var inner && sentence.Tokens[inner].Upos != Upos.Pron) _met.Add((inner, "nsubj", cost + Depth));
                Verb(child, subject, cost + Depth);
            }
        }
    }

    void Noun(int noun, string relation, double cost)
    {
        _met.Add((noun, relation, cost));
        var isEvent = words.IsEventNoun(sentence.Tokens[noun]);
        foreach (var child in sentence.Children(noun))
        {
            var deprel = sentence.Tokens[child].Deprel;
            if (sentence.Is(child, "nmod") && deprel is not ("nmod:poss" or "nmod:unmarked")) Noun(child, "nmod", isEvent ? cost - Complement : cost + Depth);
            else if (deprel == "acl") Verb(child, -1, cost + (2 * Depth));
        }
    }

    bool IsCandidate(int token, string relation)
    {
        if (sentence.Tokens[token].Upos is Upos.Pron or Upos.Det or Upos.Adv or Upos.Verb || words.IsTime(sentence.Tokens[token])) return false;
        return WhoPhrases.Case(sentence, token) switch
        {
            "by" => relation != "obl",
            "during" or "after" or "before" or "since" or "until" or "amid" or "despite" or "following" or "according" or "as" or "than" or "without" or "through" or "via" or "due" or "under" or "near" => false,
            _ => true,
        };
    }

    double Weight(int verb, int token, string relation)
    {
        var preposition = WhoPhrases.Case(sentence, token);
        var isObject = relation == "obj" || (relation == "obl" && preposition.Length == 0);
        var head = sentence.Tokens[token].Head is >= 0 and var above ? sentence.Tokens[above] : null;
        var judged = isObject && head is not null && words.Judges(head);
        var weight = actors.Contains(token) ? Actor : HasActorInside(token) ? ActorInside : 0;
        if (sentence.Tokens[token].Upos == Upos.Propn) weight += Name;
        if (isObject) weight += Object + (judged ? Judged : 0);
        if (relation == "iobj") weight += Receiver;
        if ((isObject || relation == "nmod") && words.IsEventNoun(sentence.Tokens[token]) && (!judged || words.Accuses(sentence.Tokens[token]))) weight += EventNoun;
        if (relation == "obl" && head is { Upos: Upos.Adj } && preposition is "of" or "about" or "over" or "with" or "at") weight += Object;
        return weight + Direction(verb, token, relation, preposition, head);
    }

    double Direction(int verb, int token, string relation, string preposition, Token? head) => preposition switch
    {
        "to" or "into" when IsGiving(verb, token) => Given + (preposition == "to" ? Toward : Other),
        "to" or "against" or "with" or "toward" or "towards" or "upon" => Toward,
        "of" when relation == "nmod" && head is not null && !words.IsEventNoun(head) => Other + Place + OfWhole,
        "at" or "of" => Other + Place,
        "from" or "on" or "into" or "between" or "for" or "about" or "over" or "among" => Other,
        "in" => Place,
        _ => 0,
    };

    // "agreed to give X to Y": the verb of the event or one that completes it.
    bool IsGiving(int verb, int before)
    {
        for (var t = 0; t < before; t++)
            if (words.Gives(sentence.Tokens[t]) && (t == verb || sentence.Is(t, "xcomp") || sentence.Is(t, "ccomp"))) return true;
        return false;
    }

    bool HasActorInside(int token)
    {
        foreach (var child in sentence.Children(token))
            if (child < token && actors.Contains(child)) return true;
        return false;
    }
}
