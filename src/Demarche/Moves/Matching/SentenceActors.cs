using Demarche.Actors;
namespace Demarche.Moves;

/// <summary>The actors of one sentence, asked for by the head of a phrase.</summary>
sealed class SentenceActors(ActorMentions mentions, int index, ClauseView clause, CodebookWords words, Func<int, ActorGroup?>? firstPerson = null)
{
    /// <summary>All mentions of the sentence.</summary>
    public IReadOnlyList<ActorMention> All { get; } = [.. mentions.All.Where(mention => mention.Sentence == index)];

    /// <summary>Whom the phrase with its conjuncts names, null when nobody.</summary>
    public ActorGroup? At(int token)
    {
        ActorGroup? group = null;
        foreach (var one in clause.WithConjuncts(token))
            if (Single(one) is { } found) group = group is null ? found : group.Codes.Count == 1 && found.Codes is [{ Sector: Sector.Reb or Sector.Opp }] ? group.Beside(found) : group.With(found);
        foreach (var other in JoinedToName(token))
            if (Single(other) is { } found) group = group?.With(found);
        return group;
    }

    // "Secretary of State Shultz and Foreign Minister Shevardnadze": the tree joins the second to the last word of the first.
    IEnumerable<int> JoinedToName(int token)
    {
        if (mentions.At(index, token) is not { Person: not null } mention || mention.HeadToken != token) yield break;
        for (var inner = token + 1; inner < mention.EndToken; inner++)
        {
            if (clause[inner] is not { Relation: "nmod", Upos: Syntax.Upos.Propn }) continue;
            foreach (var child in clause.Sentence.Children(inner))
                if (child >= mention.EndToken && clause[child] is { Deprel: "conj", Upos: Syntax.Upos.Propn }) yield return child;
        }
    }

    /// <summary>The mention that a token heads, null when there is none.</summary>
    public ActorMention? MentionAt(int token) => mentions.At(index, token);

    /// <summary>Every mention inside a subtree, outer before inner, left to right.</summary>
    public IEnumerable<ActorMention> Inside(int token)
    {
        var (start, end) = clause.Sentence.Subtree(token);
        for (var i = start; i < end; i++)
            if (mentions.At(index, i) is { } mention && clause.Sentence.IsUnder(i, token)) yield return mention;
    }

    public static ActorGroup? Of(ActorMention? mention) => mention is null ? null : new ActorGroup(mention.Codes, [mention], [mention.HeadToken], true);

    ActorGroup? Single(int token)
    {
        if (Speakers(token) is { } ours) return ours;
        if (mentions.At(index, token) is { } mention && !(mention.Codes.All(code => code.IsUnknown) && (Apposed(token) is not null || Followed(token) is { IsKnown: true }))) return Joined(mention, token);
        foreach (var child in clause.Sentence.Children(token))
            // "three powers -- Chile, Peru and Bolivia": all of them.
            if (clause[child].Relation is "appos" or "flat" && mentions.At(index, child) is { } named && !(named.Codes.All(code => code.IsUnknown) && clause.Lemma(token) == "counterpart" && Modifier(token) is { IsKnown: true })) return clause[token].Xpos == "NNS" && clause[child].Relation == "appos" ? At(child) : Of(named);
        if (Named(token) is { } person) return Of(person);
        if (IsFirstPerson(token)) return firstPerson?.Invoke(token);
        return Counterpart(token) ?? Modifier(token) ?? Followed(token) ?? Member(token) ?? OneOf(token);
    }

    // "Our fighters attacked only soldiers": a role whose possessor speaks is his.
    ActorGroup? Speakers(int token)
    {
        if (mentions.At(index, token) is not { Codes: [{ IsUnknown: true, Sector: not Sector.None } role] } mention || words.Of("relations").Contains(clause.Lemma(token)) || clause.Lemma(token) == "partner") return null;
        return clause.Sentence.Child(token, "nmod:poss") is >= 0 and var our && IsFirstPerson(our) && firstPerson?.Invoke(our) is { IsKnown: true, Codes: [var speaker] }
            ? new ActorGroup([new ActorCode(speaker.Head, role.Sector)], [mention], [token], true) : null;
    }

    // "The Prime Minister of the island state Anna Moller", "Harbour Bank, a Chilean bank": the name or description tells whose it is.
    ActorMention? Apposed(int token)
    {
        foreach (var child in clause.Sentence.Children(token))
            if (child > token && clause[child].Relation is "appos" or "flat" && mentions.At(index, child) is { } named && (named.Person is not null || IsDescription(child)) && named.Codes.Any(code => !code.IsUnknown)) return named;
        return null;
    }

    bool IsDescription(int noun) => clause.Sentence.Child(noun, "det") is >= 0 and var article && clause.Lemma(article) is "a" or "an" && clause[noun].Upos == Syntax.Upos.Noun;

    // "The U.S. and NATO allies", "U.S. And NATO allies": the first name hangs on the noun of the second.
    ActorGroup Joined(ActorMention mention, int token)
    {
        var group = Of(mention)!;
        if (mention.FirstToken < 2 || clause[mention.FirstToken - 1].Form is not ("and" or "And" or ",")) return group;
        foreach (var child in clause.Sentence.Children(token))
            if (child < mention.FirstToken && clause[child].Relation is "compound" or "amod" && mentions.At(index, child) is { EndToken: var end } first && end == mention.FirstToken - 1) return group.With(Of(first));
        return group;
    }

    // "Cho, U.S. Deputy Secretary Sherman, and Mori met": the tree cuts the title from its name, and the name is the conjunct. "Fired at the U.S. Frigate Stark": both hang on the verb.
    ActorMention? Named(int token)
    {
        if (clause[token] is not { Upos: Syntax.Upos.Propn, Deprel: "conj" or "obl" }) return null;
        foreach (var mention in All)
            if (mention.Person is not null && mention.FirstToken < token && token < mention.EndToken && (clause[token].Deprel == "conj" || clause[mention.HeadToken].Head == clause[token].Head)) return mention;
        return null;
    }

    // "his counterparts in Kigali and Kinshasa".
    ActorGroup? Counterpart(int token)
    {
        if (clause.Lemma(token) != "counterpart") return null;
        foreach (var preposition in clause.Prepositions(token))
            if (preposition.Token > token && preposition.Words is ["in" or "from" or "of"] && mentions.At(index, preposition.Token) is not null && At(preposition.Token) is { } state) return state with { Direct = true };
        return null;
    }

    // "allies such as Germany": who is named stands for them all.
    ActorGroup? Member(int token)
    {
        foreach (var child in clause.Sentence.Children(token))
            if (child > token && clause[child].Relation == "nmod" && clause.Marker(child) is var marker and >= 0 && clause.Lemma(marker) is "such" or "like" or "including" && mentions.At(index, child) is not null) return At(child);
        return null;
    }

    // "One of these groups, the Kachin Army, opposed it": the tree hangs the name on the groups.
    ActorGroup? OneOf(int token)
    {
        if (clause.Lemma(token) is not ("one" or "another")) return null;
        foreach (var whole in clause.Prepositions(token))
            if (whole.Words is ["of"])
                foreach (var child in clause.Sentence.Children(whole.Token))
                    if (child > whole.Token && clause[child].Relation == "appos" && mentions.At(index, child) is { } named) return Of(named);
        return null;
    }

    // "sympathizers of the militia", "remnants of the army", "the leaders of both countries" act for it.
    ActorGroup? Followed(int token)
    {
        if (!words.Of("followers").Contains(clause.Lemma(token))) return null;
        foreach (var preposition in clause.Prepositions(token))
            if (preposition.Words.Contains("of") && mentions.At(index, preposition.Token) is { } mention) return Of(mention)! with { Tokens = [token], Direct = false };
        return null;
    }

    // "Iranian spy boat charges": parsers hang the adjective on any noun of the compound.
    IEnumerable<int> Premodifiers(int token, int depth)
    {
        foreach (var child in clause.Sentence.Children(token))
        {
            if (child > token || (clause[child].Deprel == "nmod:poss" && words.Of("relations").Contains(clause.Lemma(token))) || clause[child].Deprel is not ("nmod:poss" or "amod" or "compound" or "nmod:desc" or "nmod" or "det") || IsMake(child)) continue;
            yield return child;
            if (depth < 2 && clause[child].Relation == "compound" && mentions.At(index, child) is null)
                foreach (var deeper in Premodifiers(child, depth + 1)) yield return deeper;
        }
    }

    // "a Boeing 777 flight": the make of a thing is nobody's side.
    bool IsMake(int token) => mentions.At(index, token) is { Codes: [{ Sector: Sector.Bus }], EndToken: var end } && end < clause.Sentence.Tokens.Count && clause[end].Form.Any(char.IsAsciiDigit);

    bool IsFirstPerson(int token) => clause[token].Form.ToLowerInvariant() is "i" or "we" or "us" or "me" or "our" or "my" or "ours";

    bool IsPossessor(int token) => clause[token].Form.ToLowerInvariant() is "its" or "their" or "his" or "her";

    /// <summary>The possessive, adjective or compound that says whose it is.</summary>
    public ActorGroup? Modifier(int token)
    {
        ActorGroup? group = null;
        var named = Premodifiers(token, 0).Any(child => !IsPossessor(child) && !IsFirstPerson(child) && mentions.At(index, child) is not null);
        foreach (var child in Premodifiers(token, 0))
        {
            // "their Chinese rivals" are Chinese.
            if (named && (IsPossessor(child) || IsFirstPerson(child))) continue;
            var one = mentions.At(index, child) is { } mention ? new ActorGroup(mention.Codes, [mention], [child], false)
                : IsFirstPerson(child) && firstPerson?.Invoke(child) is { } self ? self with { Tokens = [child], Direct = false } : null;
            if (one is null) continue;
            group = group is null ? one : group.With(one);
        }

        return group;
    }
}
