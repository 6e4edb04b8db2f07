using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>Judges whether a circumstance under which an entry does not count (<c>unless</c>) holds in a sentence.</summary>
/// <param name="clause">The sentence.</param>
/// <param name="actors">Its actors.</param>
/// <param name="matcher">Tells which words name somebody.</param>
/// <param name="codebook">Classes and word lists.</param>
/// <param name="speakerAt">Whose word a token stands on.</param>
sealed class Circumstances(ClauseView clause, SentenceActors actors, PredicateMatcher matcher, Codebook codebook, Func<int, ActorGroup?> speakerAt)
{
    /// <summary>Which of them holds, for a person; null when none does.</summary>
    public string? Objection(FrameMatch match, MatchRoles roles)
    {
        foreach (var one in match.Predicate.Unless)
            if (Holds(one, match, roles)) return $"not when {Described(one)}";
        return null;
    }

    bool Holds(Circumstance circumstance, FrameMatch match, MatchRoles roles) => circumstance switch
    {
        Circumstance.Own => roles.Performer is { } self && (roles.Addressee ?? clause.Objects(match.Anchor).Select(actors.At).FirstOrDefault()) is { IsKnown: true } other && other.IsAmong(self),
        Circumstance.Alone => roles.Performer is not { } sides || sides.Codes.Select(code => code.Head).Distinct().Count() < 2,
        Circumstance.Foreign => !clause.Objects(match.Anchor).Any(thing => IsOwnedBy(roles.Performer, thing)),
        Circumstance.Audience => roles.Performer?.Codes.Any(code => code.Sector is not (Sector.Gov or Sector.Mil or Sector.Spy or Sector.Reb or Sector.Opp or Sector.None) || (code.IsUnknown && code.Sector != Sector.Gov)) == true,
        Circumstance.Person => roles.Addressee is { Mentions: [{ Person: not null }, ..] },
        Circumstance.Official => match.Nominal is null or NominalUse.Owned && IsOfficial(roles.Performer),
        Circumstance.Unofficial => !IsOfficial(roles.Performer),
        Circumstance.Private => roles.Performer is { } people && people.Codes.All(code => code.Sector is Sector.Cvl or Sector.Ref or Sector.Lab or Sector.Edu || code is { IsUnknown: true, Sector: Sector.None }),
        Circumstance.Civil => roles.Performer is { } civilians && civilians.Codes.All(code => code.Sector is Sector.Cvl or Sector.Ref or Sector.Lab or Sector.Edu or Sector.Opp or Sector.Pty or Sector.Jrn or Sector.Leg or Sector.Jud or Sector.Rel or Sector.Eli || code is { IsUnknown: true, Sector: Sector.None }),
        Circumstance.Inanimate => clause.Sentence.Child(match.Head, "obj") is >= 0 and var done && IsThing(done),
        Circumstance.Nonfinite => !IsToldFinite(match.Anchor),
        Circumstance.Mentioned => match.Nominal is not (NominalUse.Happening or NominalUse.Headline),
        Circumstance.Nonjudicial => roles.Performer is { } body && body.Codes.All(code => code.Sector != Sector.Jud && !codebook.Words.Of("international-courts").Contains(code.Head.ToLowerInvariant())),
        Circumstance.Needy => roles.Performer is { Direct: true, Mentions: [{ Person: not null }], Tokens: [var needy] } && clause.SurfaceSubject(match.Anchor) == needy
            && clause.Clause(match.Head) < 0 && clause.Infinitive(match.Head) < 0,
        Circumstance.Thing => clause.Subjects(match.Anchor).Any(subject => IsThing(subject) && codebook.Lexicon.Class("texts")?.Contains(clause.Lemma(subject)) != true),
        Circumstance.Negated => clause.IsNegated(match.Head),
        Circumstance.Helpless => clause.IsNegated(match.Head) && clause.Has(match.Head, "aux"),
        Circumstance.Past => IsPast(match.Anchor),
        Circumstance.Present => clause[clause.Finite(match.Head)].Xpos is "VBZ" or "VBP" && clause[match.Head].Xpos is "VBZ" or "VBP",
        Circumstance.Told => !clause.IsAhead(match.Head) && !clause.IsAbility(match.Head),
        Circumstance.Able => clause.IsAbility(match.Head),
        Circumstance.Purpose => clause.IsInfinitive(match.Anchor) && clause[match.Anchor].Relation is "acl" or "advcl",
        Circumstance.Qualified => clause.Has(match.Head, "det") || clause.Has(match.Head, "amod"),
        Circumstance.Standing => match.Nominal == NominalUse.Owned && clause[match.Head].Relation != "nsubj",
        Circumstance.Confirming => clause.Sentence.Tokens.Any(token => token.Index < match.Head && clause.Lemma(token.Index) == "confirm" && (clause[match.Head].Head == token.Index || clause.Sentence.Is(match.Head, "conj"))),
        Circumstance.Anonymity => roles.Object is >= 0 and var asked && clause.IsPassive(asked) && codebook.Words.Of("naming-verbs").Contains(clause.Lemma(asked)),
        Circumstance.Officeholder => roles.Performer is { Direct: true, Mentions.Count: > 0 } holder && holder.Mentions.All(mention => (mention.Person is not null || mention.Office is not null) && !clause[mention.HeadToken].Form.Equals("we", StringComparison.OrdinalIgnoreCase)),
        Circumstance.Wrong => clause.Sentence.Tokens.Any(token => token.Index > match.Head && clause.Lemma(token.Index) == "wrong" && token.Relation == "amod" && clause[token.Head].Head == match.Head),
        Circumstance.Factual => clause.Clause(match.Head) is >= 0 and var content && clause[clause.Finite(content)] is var finite && (finite.Xpos is "VBZ" or "VBD" || (finite.Xpos == "VBP" && clause.SurfaceSubject(content) is >= 0 and var many && clause[many].Xpos is "NNS" or "NNPS")),
        Circumstance.Hearsay => roles.Performer is { } self && !(speakerAt(match.Anchor) is { } speaker && speaker.HasSameHeads(self)),
        Circumstance.Coming => clause.IsAhead(match.Head),
        Circumstance.Pending => clause.Sentence.Tokens.Any(token => token.Head == match.Head && clause.Lemma(token.Index) == "yet"),
        _ => throw new ArgumentOutOfRangeException(nameof(circumstance), circumstance, null),
    };

    // "destroyed its last missiles".
    bool IsOwnedBy(ActorGroup? performer, int thing)
    {
        foreach (var child in clause.Sentence.Children(thing))
            if (clause[child].Deprel == "nmod:poss" && performer is { IsKnown: true } && actors.At(child) is { } owner && owner.IsAmong(performer)) return true;
        return false;
    }

    /// <summary>A common noun that means nobody: "the relic came to Europe".</summary>
    public bool IsThing(int noun) => clause[noun].Upos == Syntax.Upos.Noun && !matcher.IsMention(noun) && !IsNamed(noun)
        && codebook.Lexicon.Class("actor-nouns")?.Contains(clause.Lemma(noun)) != true;

    /// <summary>Told as done: "retaliated", "has retaliated".</summary>
    public bool IsPast(int verb) => clause[verb].Xpos == "VBD" || (clause[verb].Xpos == "VBN" && clause.Lemma(clause.Finite(verb)) == "have");

    // "will deepen their cooperation", "decided to deepen it"; not "efforts to deepen it", "an accord that deepens it".
    bool IsToldFinite(int verb)
    {
        var first = clause.FirstConjunct(verb);
        if (clause[first] is { Deprel: "xcomp", Head: >= 0 and var governor } && codebook.Words.Of("resolving-verbs").Contains(clause.Lemma(governor))) first = governor;
        return clause[first].Relation != "acl" && clause[clause.Finite(first)].Xpos is "VBZ" or "VBP" or "VBD" or "MD" && clause.SurfaceSubject(first) is >= 0 and var subject && !IsThing(subject);
    }

    // "the coordinator Anna Moller".
    bool IsNamed(int noun) => clause.Has(noun, "appos") || clause.Has(noun, "flat") || (noun + 1 < clause.Sentence.Tokens.Count && clause[noun + 1].Upos == Syntax.Upos.Propn);

    // "Norway protested", not "Norwegians protested".
    static bool IsOfficial(ActorGroup? group) => group is { Direct: true, IsKnown: true } && group.Codes.All(code => code.Sector is Sector.Gov or Sector.None)
        && group.Mentions.All(mention => mention.Method != MentionMethod.Demonym);

    static string Described(Circumstance circumstance) => circumstance switch
    {
        Circumstance.Own => "it is done to one's own side",
        Circumstance.Alone => "one side does it alone",
        Circumstance.Foreign => "it is done to what is not one's own",
        Circumstance.Audience => "who speaks to the press or a crowd meets nobody",
        Circumstance.Person => "it is done to a person",
        Circumstance.Official => "a government does it",
        Circumstance.Unofficial => "no government does it",
        Circumstance.Private => "people who act for nobody do it",
        Circumstance.Nonjudicial => "no court does it",
        Circumstance.Civil => "people without weapons do it",
        Circumstance.Inanimate => "it is done to a thing",
        Circumstance.Nonfinite => "no finite verb tells it",
        Circumstance.Mentioned => "nobody says that it happened",
        Circumstance.Needy => "a person needs something",
        Circumstance.Thing => "a thing does it",
        Circumstance.Negated => "it is negated",
        Circumstance.Helpless => "somebody cannot do otherwise",
        Circumstance.Past => "it is told as done",
        Circumstance.Present => "it is told in the present tense",
        Circumstance.Told => "it is not to come",
        Circumstance.Able => "it is told as what somebody can do",
        Circumstance.Purpose => "it is the purpose of something else",
        Circumstance.Wrong => "what stands behind it is called wrong",
        Circumstance.Qualified => "a determiner or an adjective stands before it",
        Circumstance.Standing => "it is a relation that holds",
        Circumstance.Confirming => "it goes with \"confirm\"",
        Circumstance.Anonymity => "it is about being named",
        Circumstance.Officeholder => "a person in office does it",
        Circumstance.Factual => "its clause tells what is",
        Circumstance.Hearsay => "somebody else tells it",
        Circumstance.Coming => "it is to come",
        Circumstance.Pending => "it has not been done yet",
        _ => throw new ArgumentOutOfRangeException(nameof(circumstance), circumstance, null),
    };
}
