using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Roles whose state their own phrase does not tell, known from the same noun earlier in the dispatch: "the ministers" after "EC foreign ministers".</summary>
static class RoleNouns
{
    /// <summary>Sentences back to the noun that tells it.</summary>
    const int Reach = 8;

    /// <summary>The mentions, those of nobody known with the codes of the last mention that the same noun headed.</summary>
    /// <param name="mentions">What the actor stage found.</param>
    /// <param name="sentences">The sentences of the dispatch.</param>
    /// <param name="words">Which nouns stay unnamed on purpose ("sources": another one is somebody else), and which codes are bodies with members.</param>
    /// <param name="headlines">How many of the first sentences stand in the headline.</param>
    public static ActorMentions Resolve(ActorMentions mentions, IReadOnlyList<ParsedSentence> sentences, CodebookWords words, int headlines = 0)
    {
        var anonymous = words.Of("unnamed-nouns");
        var told = new Dictionary<string, ActorMention>(StringComparer.Ordinal);
        ActorMention? body = null, last = null;
        var resolved = new List<ActorMention>(mentions.All.Count);
        var any = false;
        var rebels = OnlyRebels(mentions);
        var creeds = words.Of("creeds");
        foreach (var mention in mentions.All)
        {
            var tree = sentences[mention.Sentence];
            var head = tree.Tokens[mention.HeadToken];
            var noun = head.Upos == Upos.Noun ? head.Lemma.ToLowerInvariant() : "";
            var known = mention.Codes.All(code => code.Head != ActorCode.Unknown.Head);
            if (known && mention.Codes is [var code] && words.Of("bodies").Contains(code.Head)) body = mention;
            // "they" for ministers whose body is known by now.
            if (!known && mention.Rule == "coref/pronoun" && last is not null && mention.Sentence - last.Sentence <= 1)
            {
                any = true;
                resolved.Add(mention with { Codes = last.Codes });
            }
            else if (!known && mention.Sentence < headlines && Side(mentions, tree, mention) is { } side)
            {
                any = true;
                resolved.Add(mention with { Codes = [.. mention.Codes.Select(code => new ActorCode(side.Head, code.Sector))], Method = MentionMethod.Coreference, Rule = "coref/noun" });
            }
            else if (noun.Length == 0 || anonymous.Contains(noun)) resolved.Add(mention);
            else if (!known && rebels is { } armed && mention.Codes is [{ Sector: Sector.Reb }] && IsPlainly(tree, mention, creeds))
            {
                any = true;
                last = mention with { Codes = [new ActorCode(armed.Head, Sector.Reb)], Method = MentionMethod.Coreference, Score = 0.6, Rule = "coref/rebels" };
                resolved.Add(last);
            }
            else if (known)
            {
                told[noun] = mention;
                resolved.Add(mention);
            }
            else if (IsGiven(tree, mention) && Antecedent(noun, mention.Sentence, told, body, words) is { } before)
            {
                any = true;
                last = mention with { Codes = before.Codes, Method = MentionMethod.Coreference, Score = before.Score * 0.7, Rule = "coref/noun" };
                resolved.Add(last);
            }
            else resolved.Add(mention);
        }

        if (HomeOf(resolved) is { } home)
            for (var i = 0; i < resolved.Count; i++)
                if (IsDomestic(resolved[i], sentences[resolved[i].Sentence], words))
                {
                    any = true;
                    resolved[i] = resolved[i] with { Codes = [.. resolved[i].Codes.Select(code => new ActorCode(home, code.Sector))], Method = MentionMethod.Coreference, Score = HomeScore, Rule = "coref/home" };
                }

        return any ? new ActorMentions(resolved) { Issuers = mentions.Issuers } : mentions;
    }

    /// <summary>The state that a dispatch on domestic events is about: most of those whom it names are of it; null where several are.</summary>
    public static string? HomeOf(IEnumerable<ActorMention> mentions)
    {
        var states = StatesOf(mentions);
        if (states.Count == 0) return null;
        var first = states.MaxBy(state => state.Count);
        return new ActorCode(first.State).IsState && first.Count >= MinHome && first.Count >= HomeShare * states.Sum(state => state.Count) ? first.State : null;
    }

    /// <summary>Whether nearly all those whom a dispatch names are of one state, or of none.</summary>
    public static bool IsOfOneState(IEnumerable<ActorMention> mentions)
    {
        var states = StatesOf(mentions);
        return states.Count == 0 || states.Max(state => state.Count) >= HomeShare * states.Sum(state => state.Count);
    }

    // Movements that hold a state ("TAL") count as parties beside it.
    static List<(string State, int Count)> StatesOf(IEnumerable<ActorMention> mentions) =>
        [.. mentions.SelectMany(mention => mention.Codes).Where(code => code is { IsUnknown: false, Head.Length: 3 } && code.Sector != Sector.Jrn).GroupBy(code => code.Head).Select(group => (group.Key, group.Count()))];

    /// <summary>Fewest mentions of a state whose home news a dispatch tells.</summary>
    const int MinHome = 5;

    /// <summary>Least share of those mentions in all that name a state.</summary>
    const double HomeShare = 0.75;

    const double HomeScore = 0.4;

    // "Police", "the attorney general", "prosecutors" in news of one state; not "foreign troops".
    static bool IsDomestic(ActorMention mention, ParsedSentence tree, CodebookWords words)
    {
        if (mention.Rule is "coref/pronoun" || mention.Person is not null || !mention.Codes.All(code => code is { IsUnknown: true, Sector: Sector.Cop or Sector.Jud or Sector.Leg or Sector.Opp or Sector.Mil })) return false;
        if (words.Of("unnamed-nouns").Contains(tree.Tokens[mention.HeadToken].Lemma.ToLowerInvariant())) return false;
        for (var token = mention.FirstToken; token < mention.EndToken; token++)
            if (words.Of("foreign-words").Contains(tree.Tokens[token].Lemma.ToLowerInvariant())) return false;
        return true;
    }

    // Where a dispatch tells of the rebels of one state only, "guerrillas", "the Moslem rebels" are they, however far back they were named.
    static ActorCode? OnlyRebels(ActorMentions mentions)
    {
        ActorCode? only = null;
        foreach (var mention in mentions.All)
        {
            if (mention.Codes is not [{ Sector: Sector.Reb, IsUnknown: false } code]) continue;
            if (only is { } other && other.Head != code.Head) return null;
            only = code;
        }

        return only;
    }

    // "Rebels", "the leftist guerrillas": many, or those known already, and nobody else's ("the rebels of", "two rebels", "a rebel", "Tuareg rebels").
    static bool IsPlainly(ParsedSentence tree, ActorMention mention, IReadOnlySet<string> creeds)
    {
        if (tree.Tokens[mention.HeadToken].Xpos is not ("NNS" or "NN")) return false;
        foreach (var child in tree.Children(mention.HeadToken))
        {
            var token = tree.Tokens[child];
            if (token.Relation == "det" && token.Form.ToLowerInvariant() is not ("the" or "these" or "those")) return false;
            if (token.Relation is "nmod" or "nummod" || (token.Relation is "amod" or "compound" && child > 0 && char.IsUpper(token.Form[0]) && !creeds.Contains(token.Lemma.ToLowerInvariant()))) return false;
        }

        return tree.Tokens[mention.HeadToken].Xpos == "NNS" || tree.Child(mention.HeadToken, "det") >= 0;
    }

    // "CHAD WILL FIGHT ON, MINISTER SAYS": who says it of one state is its own.
    static ActorCode? Side(ActorMentions mentions, ParsedSentence tree, ActorMention speaker)
    {
        if (speaker.FirstToken == 0 || tree.Tokens[speaker.FirstToken - 1].Form is not ("," or "-") || speaker.EndToken >= tree.Tokens.Count || !tree.Tokens[speaker.EndToken].Lemma.Equals("say", StringComparison.OrdinalIgnoreCase) || speaker.Codes.Any(code => code.Sector != Sector.Gov)) return null;
        var parties = mentions.All.Where(mention => mention.Sentence == speaker.Sentence && mention.EndToken < speaker.FirstToken).ToList();
        return parties is [{ FirstToken: 0, Codes: [{ IsUnknown: false } code] } first, ..] && !(first.EndToken < tree.Tokens.Count && tree.Tokens[first.EndToken].Form == ",") ? code : null;
    }

    // The same noun before, else the body that was spoken of last for those who sit in one: "the ministers" of the Community.
    static ActorMention? Antecedent(string noun, int sentence, Dictionary<string, ActorMention> told, ActorMention? body, CodebookWords words)
    {
        if (told.TryGetValue(noun, out var before) && sentence - before.Sentence <= Reach) return before;
        return body is not null && sentence - body.Sentence <= Reach && words.Of("member-nouns").Contains(noun) ? body : null;
    }

    // "The commissioner", "ministers": no article that brings somebody new, nothing that tells him apart.
    static bool IsGiven(ParsedSentence tree, ActorMention mention)
    {
        foreach (var child in tree.Children(mention.HeadToken))
        {
            var token = tree.Tokens[child];
            if (token.Relation == "det" && token.Form.ToLowerInvariant() is not ("the" or "this" or "these" or "those")) return false;
            if (token.Relation is "amod" or "compound" or "nmod" or "nummod" or "acl") return false;
        }

        return true;
    }
}
