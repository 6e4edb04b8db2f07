namespace Demarche.Syntax;

/// <summary>Hangs who is told something on the verb of telling.</summary>
/// <remarks>
/// In "told reporters his government would act" no word parts the listener from what he hears, and parsers make him an object of the inner verb. An object of a
/// clause does not stand before its subject, unless it is a question word.
/// </remarks>
static class ListenerRepair
{
    /// <summary>The sentence itself, or a copy with its listeners moved up.</summary>
    public static ParsedSentence Apply(ParsedSentence sentence) => sentence.Rehung(i => Telling(sentence, i) is { } telling ? (telling, "obj") : null);

    // The verb above the clause to which a phrase before the clause's own subject was hung as an object or as another subject.
    static int? Telling(ParsedSentence sentence, int phrase)
    {
        if (!sentence.Is(phrase, "obj") && !sentence.Is(phrase, "iobj") && sentence.Tokens[phrase].Deprel != "nsubj") return null;
        var inner = sentence.Tokens[phrase].Head;
        if (inner < phrase || sentence.Tokens[phrase].Xpos.StartsWith('W') || !sentence.Is(inner, "ccomp") || sentence.Child(inner, "mark") >= 0) return null;
        var telling = sentence.Tokens[inner].Head;
        return telling >= 0 && telling < phrase && ClauseWords.Tellings.Contains(sentence.Tokens[telling].Lemma) && sentence.Child(telling, "obj") < 0 && sentence.Child(telling, "iobj") < 0 && HasSubjectBetween(sentence, phrase, inner) ? telling : null;
    }

    static bool HasSubjectBetween(ParsedSentence sentence, int phrase, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (child > phrase && child < verb && sentence.Tokens[child].Deprel is "nsubj" or "nsubj:pass") return true;
        return false;
    }
}
