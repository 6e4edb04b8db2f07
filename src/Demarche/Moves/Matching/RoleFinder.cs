namespace Demarche.Moves;

/// <summary>Goes to the places where roles stand, as <see cref="Slot"/>s name them.</summary>
sealed class RoleFinder(ClauseView clause, SentenceActors actors)
{
    /// <summary>The same places seen from an adjective or noun predicate: who "is committed" or "was disturbed" is its grammatical subject.</summary>
    public bool IsQuality { get; init; }

    /// <summary>Heads of the phrases or clauses at a place around a predicate, in text order; empty where the place is not filled.</summary>
    public IEnumerable<int> Tokens(Slot slot, int from)
    {
        foreach (var token in Step(slot, from))
        {
            if (slot.Next is null) yield return token;
            else
                foreach (var deeper in Tokens(slot.Next, token)) yield return deeper;
        }
    }

    /// <summary>Actors at a place, null when it names none.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="from">The predicate's token.</param>
    /// <param name="all">Whether every phrase at the place counts, as for the sides of a meeting; else the first that names an actor, prepositions in the pattern's order.</param>
    public ActorGroup? Actors(Slot slot, int from, bool all = false)
    {
        if (!all && slot is { Kind: SlotKind.Prep, Words.Count: > 1 })
        {
            foreach (var word in slot.Words)
                if (Actors(slot with { Words = [word] }, from) is { } behind) return behind;
            return null;
        }

        ActorGroup? group = null;
        foreach (var token in Tokens(slot, from))
        {
            if (ActorsAt(slot, token) is not { } found) continue;
            if (!all) return found;
            // "his counterpart President Mattarella": whom the phrase itself names stands before whose the phrase is.
            if (group is { Direct: true } && !found.Direct && slot.Kind == SlotKind.Obj) continue;
            group = group is null || (!group.Direct && found.Direct && slot.Kind == SlotKind.Obj) ? found : group.With(found);
        }

        return group;
    }

    ActorGroup? ActorsAt(Slot slot, int token)
    {
        for (; slot.Next is not null; slot = slot.Next) { }

        return slot.Kind switch
        {
            SlotKind.Any => actors.MentionAt(token) is null ? null : actors.At(token),
            // A clause is no actor; only what stands at one of its own places is.
            SlotKind.Xcomp or SlotKind.Ccomp => null,
            SlotKind.Prep when clause.IsVerbal(token) => null,
            _ => actors.At(token),
        };
    }

    IEnumerable<int> Step(Slot slot, int from) => slot.Kind switch
    {
        SlotKind.Subj => IsQuality ? One(clause.SurfaceSubject(from)) : clause.Subjects(from),
        SlotKind.Obj => clause.Objects(from),
        SlotKind.Iobj => One(clause.IndirectObject(from)),
        SlotKind.Xcomp => One(clause.Infinitive(from)),
        SlotKind.Ccomp => One(clause.Clause(from)),
        SlotKind.Prep => Behind(slot.Words, from),
        SlotKind.Poss => Possessors(from),
        SlotKind.Adj => AdjectiveActors(from),
        SlotKind.Owner => Owner(from),
        SlotKind.Any => actors.Inside(from).Select(mention => mention.HeadToken).Where(token => !clause.IsAgainst(token, from) && !clause.IsDescribing(token, from)),
        _ => [],
    };

    // "Kenya's response and mediation": a row of nouns has one owner before it.
    IEnumerable<int> Possessors(int from)
    {
        var any = false;
        foreach (var child in Children(from, "nmod:poss"))
        {
            any = true;
            yield return child;
        }

        if (any || clause[from] is not { Deprel: "conj", Head: >= 0 and var first } || clause.Has(from, "det") || clause[first].Upos != Syntax.Upos.Noun) yield break;
        foreach (var child in Possessors(first)) yield return child;
    }

    IEnumerable<int> Owner(int from)
    {
        foreach (var place in new[] { Possessors(from), Behind(["by"], from), AdjectiveActors(from), Behind(["of", "from"], from) })
        {
            // "Monday's attack" is nobody's by its possessive; the next place may tell.
            var any = false;
            foreach (var token in place)
            {
                any |= actors.At(token) is not null;
                yield return token;
            }

            if (any) yield break;
        }
    }

    IEnumerable<int> Behind(IReadOnlyList<string> words, int from)
    {
        foreach (var preposition in clause.Prepositions(from))
            if (preposition.Is(words) && !clause.IsAgainst(preposition.Token)) yield return preposition.Token;
    }

    IEnumerable<int> Children(int from, string relation)
    {
        foreach (var child in clause.Sentence.Children(from))
            if (clause[child].Deprel == relation) yield return child;
    }

    IEnumerable<int> AdjectiveActors(int from)
    {
        foreach (var child in clause.Sentence.Children(from))
        {
            if (child >= from || clause[child].Relation is not ("amod" or "compound" or "nmod") || clause[child].Deprel == "nmod:poss") continue;
            if (actors.MentionAt(child) is null)
            {
                // "Israeli tank shelling": the adjective hangs on the first noun of the compound.
                if (clause[child].Relation == "compound")
                    foreach (var deeper in AdjectiveActors(child)) yield return deeper;
                continue;
            }

            // "the Reagan-Gorbachev summit": the first of two names hangs on the second.
            foreach (var first in clause.Sentence.Children(child))
                if (first < child && clause[first].Relation is "compound" or "nmod" && actors.MentionAt(first) is not null && first + 2 == child && clause[first + 1].Upos == Syntax.Upos.Punct) yield return first;
            yield return child;
        }
    }

    static IEnumerable<int> One(int token) => token < 0 ? [] : [token];
}
