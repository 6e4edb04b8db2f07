using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Reads off a sentence's tree the phrases of who acts and who is acted upon in its main event.</summary>
/// <remarks>
/// Needs no frame of the codebook: the event is the main clause, or what a report behind it tells ("X attacked Y, officials said"). Those who meet or agree
/// with each other stand on both sides. Immutable and thread-safe.
/// </remarks>
public sealed class WhoReader
{
    readonly WhoWords _words;

    WhoReader(WhoWords words) => _words = words;

    /// <summary>Loads the word classes built into the library.</summary>
    public static WhoReader Load() => new(WhoWords.Load());

    /// <summary>The sides of a sentence's event in text order; empty when it has no subject.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">Its actors, as <see cref="ActorResolver"/> found them: they are preferred to things.</param>
    public IReadOnlyList<WhoSpan> Read(ParsedSentence sentence, IEnumerable<ActorMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(mentions);
        if (sentence.RootIndex < 0) return [];
        var verb = Event(sentence);
        var subject = sentence.Child(verb, "nsubj");
        if (subject < 0) return [];
        var phrases = new WhoPhrases(sentence, _words);
        var spans = sentence.Tokens[subject].Deprel == "nsubj:pass" ? Passive(sentence, phrases, verb, subject)
            : IsJoint(sentence, verb, subject) ? [phrases.Phrase(WhoSide.Both, subject, true)]
            : Active(sentence, phrases, verb, subject, mentions.Select(mention => mention.HeadToken).ToHashSet());
        return [.. spans.OrderBy(span => span.Span.Start)];
    }

    // "X attacked Y, officials said": the event is the clause before the verb of report.
    int Event(ParsedSentence sentence)
    {
        var root = sentence.RootIndex;
        if (!_words.Reports(sentence.Tokens[root]) || sentence.Child(root, "nsubj") is not (>= 0 and var speaker)) return root;
        var told = sentence.Child(root, "ccomp") is >= 0 and var content && content < speaker ? content : sentence.Child(root, "parataxis");
        return told >= 0 && told < speaker ? told : root;
    }

    IEnumerable<WhoSpan> Active(ParsedSentence sentence, WhoPhrases phrases, int verb, int subject, HashSet<int> actors)
    {
        var target = new WhoTargets(sentence, _words, actors).Best(verb, subject);
        var both = target >= 0 && IsReciprocal(sentence, verb);
        var source = phrases.Split(both ? WhoSide.Both : WhoSide.Source, subject);
        return target < 0 ? source : source.Concat(phrases.Split(both ? WhoSide.Both : WhoSide.Target, target));
    }

    static IEnumerable<WhoSpan> Passive(ParsedSentence sentence, WhoPhrases phrases, int verb, int subject)
    {
        var target = phrases.Split(WhoSide.Target, subject);
        return Agent(sentence, verb) is >= 0 and var agent ? target.Concat(phrases.Split(WhoSide.Source, agent)) : target;
    }

    // "killed by X"; without a by-phrase, who acts in the clause beside it: "were killed when X launched strikes".
    static int Agent(ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (sentence.Tokens[child].Deprel == "obl:agent" || (sentence.Is(child, "obl") && WhoPhrases.Case(sentence, child) == "by")) return child;
        return sentence.Child(verb, "advcl") is >= 0 and var beside ? sentence.Child(beside, "nsubj") : -1;
    }

    // "A and B signed", "A and B failed to agree".
    bool IsJoint(ParsedSentence sentence, int verb, int subject) => _words.IsJoint(sentence.Tokens[verb]) && sentence.Child(subject, "conj") >= 0;

    // "A met B", "A held talks with B".
    bool IsReciprocal(ParsedSentence sentence, int verb) => _words.IsReciprocal(sentence.Tokens[verb])
        || (_words.Holds(sentence.Tokens[verb]) && sentence.Child(verb, "obj") is >= 0 and var held && _words.IsReciprocalNoun(sentence.Tokens[held]));
}
