namespace Demarche.Syntax;

/// <summary>Hangs a coordinated verb off the verb above it whose form it shares.</summary>
/// <remarks>
/// English does not coordinate a finite verb with an infinitive, a bare subjunctive or a participle: in "demanded that Russia withdraw and has
/// offered talks" the offer goes with the demand; so it does where it shares auxiliary and tag with the outer verb and not with the inner one.
/// Parsers take the nearer verb; the forms decide against it. Only the head of the conjunct changes.
/// </remarks>
static class CoordinationRepair
{
    /// <summary>The sentence itself, or a copy with its finite conjuncts moved up.</summary>
    public static ParsedSentence Apply(ParsedSentence sentence) => sentence.Rehung(i =>
        sentence.Is(i, "conj") && !HasSubject(sentence, i) && Partner(sentence, i) is { } partner ? (partner, sentence.Tokens[i].Deprel) : null);

    static int? Partner(ParsedSentence sentence, int conjunct)
    {
        var head = sentence.Tokens[conjunct].Head;
        if ((IsFinite(sentence, conjunct) || IsPastTaken(sentence, conjunct, head)) && IsNonFinite(sentence, head)) return FiniteAbove(sentence, head);
        var outer = sentence.Tokens[head].Head;
        if (outer < 0 || !IsVerb(sentence, conjunct) || !IsVerb(sentence, outer) || !IsClause(sentence, head)) return null;
        var form = Form(sentence, conjunct);
        return form == Form(sentence, outer) && form != Form(sentence, head) ? outer : null;
    }

    // "said it was ready to help and called on Peru to act": no participle is joined to an infinitive, so that a bare one is a past tense.
    static bool IsPastTaken(ParsedSentence sentence, int conjunct, int head) =>
        sentence.Tokens[conjunct].Xpos == "VBN" && IsVerb(sentence, conjunct) && sentence.Tokens[head].Xpos == "VB" && sentence.Child(head, "aux:pass") < 0 && sentence.Child(conjunct, "aux") < 0 && sentence.Child(conjunct, "aux:pass") < 0;

    static bool IsClause(ParsedSentence sentence, int index) =>
        sentence.Is(index, "ccomp") || sentence.Is(index, "advcl") || sentence.Is(index, "xcomp") || sentence.Is(index, "acl");

    static bool IsVerb(ParsedSentence sentence, int index) => sentence.Tokens[index].Upos is Upos.Verb or Upos.Aux;

    // Auxiliary and tag: "has demanded … and has offered" share both.
    static (string Auxiliary, string Tag) Form(ParsedSentence sentence, int index)
    {
        var auxiliary = sentence.Child(index, "aux");
        return (auxiliary < 0 ? "" : sentence.Tokens[auxiliary].Form.ToLowerInvariant(), sentence.Tokens[index].Xpos);
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
        if (!IsVerb(sentence, index)) return false;
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
