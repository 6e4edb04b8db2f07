using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Pronouns that stand before the name that they mean: "When he left, President X …", "In her speech, Minister Y …".</summary>
static class Cataphora
{
    /// <summary>Whether a pronoun stands in a clause or phrase before the subject of the sentence, which then may be whom it means.</summary>
    public static bool Awaits(ParsedSentence sentence, int pronoun)
    {
        if (sentence.Tokens[pronoun].Form.ToLowerInvariant() is not ("he" or "she" or "his" or "her")) return false;
        var root = sentence.RootIndex;
        var subject = sentence.Child(root, "nsubj");
        if (subject <= pronoun || sentence.Tokens[subject].Upos == Upos.Pron) return false;
        var opener = pronoun;
        while (sentence.Tokens[opener].Head is var head && head >= 0 && head != root) opener = head;
        // "After he invaded, X sanctioned him": whom the main clause speaks of besides its subject is who "he" is.
        return (sentence.Is(opener, "advcl") || sentence.Is(opener, "obl")) && opener < subject && !HasAnother(sentence, pronoun, subject);
    }

    static bool HasAnother(ParsedSentence sentence, int pronoun, int subject)
    {
        var male = sentence.Tokens[pronoun].Form.ToLowerInvariant() is "he" or "his";
        for (var t = subject + 1; t < sentence.Tokens.Count; t++)
            if (sentence.Tokens[t] is { Xpos: "PRP", Form: var form } && (male ? form is "him" : form is "her")) return true;
        return false;
    }
}
