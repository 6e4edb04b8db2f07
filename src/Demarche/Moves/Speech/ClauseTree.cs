using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Questions about clauses that several finders ask of a tree.</summary>
static class ClauseTree
{
    const int MaxClimb = 8;

    /// <summary>The token that heads a predicate's subject: its own, its first conjunct's, or its governor's; -1 for none.</summary>
    public static int Subject(this ParsedSentence sentence, int predicate)
    {
        for (var climbed = 0; climbed < MaxClimb && predicate >= 0; climbed++)
        {
            var own = sentence.Child(predicate, "nsubj");
            if (own >= 0) return own;
            var token = sentence.Tokens[predicate];
            if (token.Relation == "acl") return sentence.Opener(predicate) == "to" ? -1 : token.Head;
            if (token.Relation is not ("conj" or "xcomp" or "advcl" or "parataxis" or "ccomp")) return -1;
            predicate = token.Head;
        }

        return -1;
    }

    /// <summary>Whether a predicate is passive.</summary>
    public static bool IsPassive(this ParsedSentence sentence, int predicate) =>
        HasChild(sentence, predicate, "aux:pass") || HasChild(sentence, predicate, "nsubj:pass");

    public static bool HasChild(this ParsedSentence sentence, int index, string deprel)
    {
        foreach (var child in sentence.Children(index))
            if (sentence.Tokens[child].Deprel == deprel) return true;
        return false;
    }

    /// <summary>The case or mark word that opens a dependent, lower case; "" for none.</summary>
    public static string Opener(this ParsedSentence sentence, int index)
    {
        foreach (var child in sentence.Children(index))
            if (child < index && sentence.Tokens[child].Relation is "case" or "mark") return Lower(sentence.Tokens[child].Form);
        return "";
    }

    /// <summary>Whether a predicate is an infinitive with "to".</summary>
    public static bool IsInfinitive(this ParsedSentence sentence, int index) =>
        !sentence.IsFinite(index) && sentence.Opener(index) == "to";

    /// <summary>Whether a clause has a finite verb or auxiliary of its own.</summary>
    public static bool IsFinite(this ParsedSentence sentence, int index)
    {
        if (sentence.Tokens[index].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return true;
        foreach (var child in sentence.Children(index))
        {
            if (sentence.Tokens[child].Relation is not ("aux" or "cop")) continue;
            if (sentence.Tokens[child].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return true;
        }

        return false;
    }

    /// <summary>What a relative pronoun stands for: the noun that its clause hangs on; any other token is its own.</summary>
    public static int Antecedent(this ParsedSentence sentence, int token)
    {
        var word = sentence.Tokens[token];
        if (word.Upos is not (Upos.Pron or Upos.Det) || Lower(word.Form) is not ("who" or "which" or "that" or "whom")) return token;
        for (var (at, steps) = (word.Head, 0); at >= 0 && steps < MaxClimb; at = sentence.Tokens[at].Head, steps++)
            if (sentence.Is(at, "acl")) return sentence.Tokens[at].Head;
        return token;
    }

    public static string Lower(string form) => form.ToLowerInvariant();
}
