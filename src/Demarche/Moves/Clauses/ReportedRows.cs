using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Hangs an act of force on the reported one before it: "the agency said Chad had bombed a town and shelled a port".</summary>
/// <remarks>The past tense and the participle of most verbs are one form, and the parser joins the second act to the verb of saying; then whoever tells of it would have done it.</remarks>
static class ReportedRows
{
    static readonly string[] Forces = ["@assault", "@coerce", "@mobilize"];

    /// <summary>The sentence itself, or a copy with its acts moved.</summary>
    public static ParsedSentence Apply(ParsedSentence sentence, CodebookLexicon lexicon) => sentence.Rehung(i =>
        IsBareAct(sentence, i) && IsForce(lexicon, sentence.Tokens[i].Lemma) && Reported(sentence, i) is >= 0 and var reported && IsForce(lexicon, sentence.Tokens[reported].Lemma) ? (reported, "conj") : null);

    // A verb without a subject whose form may be a participle.
    static bool IsBareAct(ParsedSentence sentence, int verb) =>
        sentence.Tokens[verb] is { Deprel: "conj", Upos: Upos.Verb, Xpos: "VBD" or "VBN" } token && (token.Xpos == "VBN" || token.Form.EndsWith("ed", StringComparison.Ordinal)) && sentence.Child(verb, "nsubj") < 0 && sentence.Child(verb, "aux") < 0;

    // The clause in the perfect that the verb above it reports.
    static int Reported(ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(sentence.Tokens[verb].Head))
            if (child < verb && sentence.Is(child, "ccomp") && sentence.Child(child, "nsubj") >= 0 && sentence.Child(child, "aux") is >= 0 and var auxiliary && sentence.Tokens[auxiliary].Lemma == "have") return child;
        return -1;
    }

    static bool IsForce(CodebookLexicon lexicon, string verb) => Forces.Any(name => lexicon.Class(name)?.Contains(verb) == true);
}
