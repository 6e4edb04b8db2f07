namespace Demarche.Syntax;

/// <summary>Hangs a finite conjunct off the nearest finite verb above it.</summary>
/// <remarks>
/// English does not coordinate a finite verb with an infinitive, a bare subjunctive or a participle: in "demanded that Russia withdraw and has
/// offered talks" the offer goes with the demand. Parsers take the nearer verb; the forms decide against it. Only the head of the conjunct changes.
/// </remarks>
static class CoordinationRepair
{
    /// <summary>The sentence itself, or a copy with its finite conjuncts moved up.</summary>
    public static ParsedSentence Apply(ParsedSentence sentence)
    {
        Token[]? tokens = null;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!sentence.Is(i, "conj") || !IsFinite(sentence, i) || HasSubject(sentence, i)) continue;
            var head = sentence.Tokens[i].Head;
            if (!IsNonFinite(sentence, head) || FiniteAbove(sentence, head) is not { } above) continue;
            tokens ??= [.. sentence.Tokens];
            tokens[i] = tokens[i] with { Head = above };
        }

        return tokens is null ? sentence : new ParsedSentence(sentence.Span, tokens, sentence.Margin);
    }

    static int? FiniteAbove(ParsedSentence sentence, int index)
    {
        for (var (at, steps) = (sentence.Tokens[index].Head, 0); at >= 0 && steps < sentence.Tokens.Count; at = sentence.Tokens[at].Head, steps++)
            if (IsFinite(sentence, at)) return at;
        return null;
    }

    static bool HasSubject(ParsedSentence sentence, int index) => sentence.Child(index, "nsubj") >= 0 || sentence.Child(index, "csubj") >= 0;

    static bool IsFinite(ParsedSentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        if (token.Upos is not (Upos.Verb or Upos.Aux)) return false;
        return token.Xpos is "VBZ" or "VBD" || HasFiniteAuxiliary(sentence, index);
    }

    static bool IsNonFinite(ParsedSentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        return token.Upos == Upos.Verb && token.Xpos is "VB" or "VBG" or "VBN" && !HasFiniteAuxiliary(sentence, index);
    }

    static bool HasFiniteAuxiliary(ParsedSentence sentence, int index)
    {
        foreach (var child in sentence.Children(index))
            if (sentence.Is(child, "aux") && sentence.Tokens[child].Xpos is "VBZ" or "VBD" or "VBP" or "MD") return true;
        return false;
    }
}
