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
    /// <param name="anonymous">Nouns for people who stay unnamed on purpose ("sources"): another one is somebody else.</param>
    public static ActorMentions Resolve(ActorMentions mentions, IReadOnlyList<ParsedSentence> sentences, IReadOnlySet<string> anonymous)
    {
        var told = new Dictionary<string, ActorMention>(StringComparer.Ordinal);
        var resolved = new List<ActorMention>(mentions.All.Count);
        var any = false;
        foreach (var mention in mentions.All)
        {
            var tree = sentences[mention.Sentence];
            var head = tree.Tokens[mention.HeadToken];
            var noun = head.Upos == Upos.Noun ? head.Lemma.ToLowerInvariant() : "";
            var known = mention.Codes.All(code => code.Head != ActorCode.Unknown.Head);
            if (noun.Length == 0 || anonymous.Contains(noun)) resolved.Add(mention);
            else if (known)
            {
                told[noun] = mention;
                resolved.Add(mention);
            }
            else if (IsGiven(tree, mention) && told.TryGetValue(noun, out var before) && mention.Sentence - before.Sentence <= Reach)
            {
                any = true;
                resolved.Add(mention with { Codes = before.Codes, Method = MentionMethod.Coreference, Score = before.Score * 0.7, Rule = "coref/noun" });
            }
            else resolved.Add(mention);
        }

        return any ? new ActorMentions(resolved) : mentions;
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
