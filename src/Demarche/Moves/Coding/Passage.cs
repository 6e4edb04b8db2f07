using Demarche.Actors;
using Demarche.Moves.Speech;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>What the sentences before one tell about roles that it leaves open: whose text "the measure" is, who goes on acting in "But added: …".</summary>
/// <param name="scene">The dispatch.</param>
/// <param name="sentence">Index of the sentence.</param>
/// <param name="told">The acts told before.</param>
sealed class Passage(DispatchScene scene, int sentence, ToldActs told)
{
    /// <summary>Sentences back to a main clause whose subject goes on.</summary>
    const int SubjectReach = 2;

    /// <summary>Sentences back to the clause that tells whose text it is.</summary>
    const int AuthorReach = 6;

    /// <summary>Whose statement it is, in its headline: "Designation of …", "Condemning the attack"; null elsewhere.</summary>
    public ActorGroup? IssuerOfHeadline(int token) => scene.IsHeadline(sentence) ? scene.IssuerAt(sentence, token) : null;

    /// <summary>The police of the state whose home news the dispatch tells: "ten people were arrested".</summary>
    public ActorGroup? HomePolice() => scene.Home is { Length: > 0 } home ? new ActorGroup([new ActorCode(home, Sector.Cop)], [], [], false) : null;

    /// <summary>Those who met or agreed in the sentences before: "no agreement was reached", "they also reviewed …".</summary>
    public ActorGroup? SidesBefore() => told.Sides(sentence);

    /// <summary>Who last took a measure that could be lifted.</summary>
    public ActorGroup? ImposerBefore() => told.Imposer(sentence);

    /// <summary>The parliament that was last spoken of: a motion that fails fails in it.</summary>
    public ActorGroup? Chamber()
    {
        for (var before = sentence; before >= 0 && sentence - before <= AuthorReach; before--)
            if (scene.Mentions.All.LastOrDefault(mention => mention.Sentence == before && mention.Codes is [{ Sector: Sector.Leg, IsUnknown: false }]) is { } chamber) return Told(chamber);
        return null;
    }

    /// <summary>Subject of the main clause before the sentence, null when it is nobody.</summary>
    public ActorGroup? SubjectBefore()
    {
        for (var before = sentence - 1; before >= 0 && sentence - before <= SubjectReach && !scene.IsHeadline(before); before--)
        {
            var tree = scene.Sentences[before];
            foreach (var main in new[] { Reporting(tree), tree.RootIndex })
                if (main >= 0 && tree.Subject(main) is var subject and >= 0 && scene.Mentions.At(before, subject) is { } mention) return Told(mention);
        }

        return null;
    }

    /// <summary>Who wrote or decided what a definite noun names, as an earlier sentence tells: its owner, or the subject of the verb that it was the object of.</summary>
    public ActorGroup? AuthorOf(int token)
    {
        var lemma = scene.Sentences[sentence].Tokens[token].Lemma.ToLowerInvariant();
        for (var before = sentence - 1; before >= 0 && sentence - before <= AuthorReach; before--)
        {
            var tree = scene.Sentences[before];
            for (var at = tree.Tokens.Count - 1; at >= 0; at--)
                if (tree.Tokens[at].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase) && tree.Tokens[at].Upos == Upos.Noun && AuthorIn(before, tree, at) is { } author) return author;
        }

        return null;
    }

    /// <summary>The two sides of the deal that was last spoken of with both: "the U.S.-Japanese accord", "an accord between A and B".</summary>
    /// <param name="token">The noun that names it without them; the words before it in its own sentence count too.</param>
    /// <param name="isDeal">Whether a noun names a deal.</param>
    public ActorGroup? PartiesTo(int token, Predicate<string> isDeal)
    {
        for (var (before, from) = (sentence, token); before >= 0 && sentence - before <= AuthorReach; before--, from = before < 0 ? 0 : scene.Sentences[before].Tokens.Count)
        {
            var tree = scene.Sentences[before];
            for (var at = from - 1; at >= 0; at--)
                if (tree.Tokens[at].Upos == Upos.Noun && isDeal(tree.Tokens[at].Lemma.ToLowerInvariant()) && SidesOf(before, tree, at) is { } sides) return sides;
        }

        return null;
    }

    ActorGroup? SidesOf(int before, ParsedSentence tree, int deal)
    {
        ActorGroup? sides = null;
        var (start, end) = tree.Subtree(deal);
        foreach (var mention in scene.Mentions.All)
            if (mention.Sentence == before && mention.HeadToken >= start && mention.HeadToken < end && Hangs(tree, mention.HeadToken, deal) && Told(mention) is { IsKnown: true } side) sides = sides?.With(side) ?? side;
        return sides is { Codes.Count: 2 } ? sides : null;
    }

    // Modifiers before the noun and what stands behind "between" or "with", with what is coordinated.
    static bool Hangs(ParsedSentence tree, int token, int noun)
    {
        for (var at = token; at >= 0 && at != noun; at = tree.Tokens[at].Head)
            if (tree.Tokens[at].Relation is not ("nmod" or "amod" or "compound" or "conj" or "flat") || (at > noun && tree.Tokens[at].Relation == "nmod" && !IsSide(tree, at))) return false;
        return true;
    }

    static bool IsSide(ParsedSentence tree, int phrase)
    {
        foreach (var child in tree.Children(phrase))
            if (tree.Tokens[child].Lemma is "between" or "with") return true;
        return false;
    }

    ActorGroup? AuthorIn(int before, ParsedSentence tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (tree.Tokens[child].Relation is "nmod" or "amod" or "compound" && (child < noun || IsAgent(tree, child)) && scene.Mentions.At(before, child) is { } owner) return Told(owner);
        // "said the bill was unfair": who speaks of it did not make it.
        if (tree.Tokens[noun].Relation == "nsubj" && tree.Tokens[noun].Deprel != "nsubj:pass") return null;
        for (var (at, steps) = (tree.Tokens[noun].Head, 0); at >= 0 && steps < 3; at = tree.Tokens[at].Head, steps++)
            if (tree.Tokens[at].Upos == Upos.Verb && tree.Subject(at) is var subject and >= 0 && subject != noun && scene.Mentions.At(before, subject) is { } mention) return Told(mention);
        return null;
    }

    // "a report by the agency".
    static bool IsAgent(ParsedSentence tree, int phrase) => tree.Child(phrase, "case") is >= 0 and var marker && tree.Tokens[marker].Lemma is "by" or "from";

    // "…, Mulford said": the verb of saying behind the words is the main clause.
    static int Reporting(ParsedSentence tree)
    {
        foreach (var child in tree.Children(tree.RootIndex))
            if (tree.Tokens[child].Relation == "parataxis" && tree.Subject(child) >= 0) return child;
        return -1;
    }

    static ActorGroup? Told(ActorMention mention) => new(mention.Codes, [mention], [], false);
}
