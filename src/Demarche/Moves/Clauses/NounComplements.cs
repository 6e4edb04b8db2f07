using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Hangs an infinitive on the noun that it completes: "welcomed the decision of Chad to lift the ban".</summary>
/// <remarks>The parser takes it for a purpose of the verb where the noun's owner parts the two; then the wrong side would lift the ban.</remarks>
static class NounComplements
{
    /// <summary>The sentence itself, or a copy with its infinitives moved.</summary>
    public static ParsedSentence Apply(ParsedSentence sentence) => sentence.Rehung(i =>
        sentence.Tokens[i] is { Deprel: "advcl", Head: >= 0 and var verb } && verb < i && StartsWithTo(sentence, i) && NounBefore(sentence, i, verb) is >= 0 and var noun ? (noun, "acl")
            : AskedFor(sentence, i) is >= 0 and var asking ? (asking, "acl") : null);

    // "are united in our call | for Chad to free the crew": who is to act stands right behind the noun.
    static int AskedFor(ParsedSentence sentence, int infinitive)
    {
        if (sentence.Tokens[infinitive] is not { Upos: Upos.Verb, Xpos: "VB", Deprel: "advcl" or "ccomp", Head: >= 0 and var governor } || sentence.Child(infinitive, "nsubj") is not (>= 0 and var subject) || subject > infinitive) return -1;
        var start = sentence.Subtree(infinitive).Start;
        return start > 0 && start - 1 != governor && sentence.Tokens[start] is { Lemma: "for" } && sentence.Tokens[start - 1] is { Upos: Upos.Noun } noun && sentence.IsUnder(noun.Index, governor) && ClauseWords.Asking.Contains(noun.Lemma) ? noun.Index : -1;
    }

    static bool StartsWithTo(ParsedSentence sentence, int verb) =>
        sentence.Tokens[sentence.Subtree(verb).Start] is { Lemma: "to", Deprel: "mark", Head: var marked } && marked == verb;

    // The object whose owner stands right before "to".
    static int NounBefore(ParsedSentence sentence, int infinitive, int verb)
    {
        var start = sentence.Subtree(infinitive).Start;
        foreach (var child in sentence.Children(verb))
            if (child > verb && child < start && sentence.Tokens[child] is { Relation: "obj", Upos: Upos.Noun } && ClauseWords.Intents.Contains(sentence.Tokens[child].Lemma) && sentence.Subtree(child).End == start && HasOwner(sentence, child)) return child;
        return -1;
    }

    static bool HasOwner(ParsedSentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
            if (sentence.Tokens[child].Deprel == "nmod:poss" || (sentence.Tokens[child].Relation == "nmod" && child > noun && sentence.Child(child, "case") is >= 0 and var marker && sentence.Tokens[marker].Lemma is "of" or "by")) return true;
        return false;
    }
}
