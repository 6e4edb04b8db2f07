using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Joins the bare infinitives of a row to its first: "urged Chad to cease fire; release the prisoners; and, lift the siege".</summary>
/// <remarks>The parser takes what stands behind a semicolon for a clause of its own; then what is only asked for would be done.</remarks>
static class InfinitiveRows
{
    /// <summary>The sentence itself, or a copy with the members of its row moved.</summary>
    public static ParsedSentence Apply(ParsedSentence sentence) =>
        sentence.Tokens.Any(token => token.Form == ";") ? sentence.Rehung(i => IsMember(sentence, i) && First(sentence, i) is >= 0 and var first ? (first, "conj") : null) : sentence;

    static bool IsMember(ParsedSentence sentence, int verb) =>
        sentence.Tokens[verb] is { Upos: Upos.Verb, Xpos: "VB" or "VBP", Deprel: "parataxis" or "conj" } && sentence.Child(verb, "nsubj") < 0 && sentence.Child(verb, "aux") < 0 && sentence.Child(verb, "mark") < 0
        && sentence.Subtree(verb).Start is var start && (sentence.Tokens[start].Form == ";" || (start > 0 && sentence.Tokens[start - 1].Form == ";"));

    // The first infinitive behind the main verb.
    static int First(ParsedSentence sentence, int member)
    {
        for (var i = sentence.RootIndex + 1; i < member; i++)
            if (sentence.Tokens[i] is { Upos: Upos.Verb, Xpos: "VB" } && sentence.Child(i, "mark") is >= 0 and var marker && sentence.Tokens[marker].Lemma == "to") return i;
        return -1;
    }
}
