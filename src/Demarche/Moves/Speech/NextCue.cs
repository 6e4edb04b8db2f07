using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Finds where the next frame of a sentence begins, so that the content before it ends there.</summary>
static class NextCue
{
    /// <summary>Most tokens between the joint and the cue: "though the minister also noted".</summary>
    const int MaxSubject = 5;

    /// <summary>
    /// "…, though she noted", "…, which he said", "… and Dahl accused": a new cue with its own subject behind a comma or conjunction is a
    /// frame beside this one, and so is "… and warned" where the reported clause is in another tense.
    /// </summary>
    /// <returns>Where the content ends: <paramref name="end"/>, or the joint before it.</returns>
    public static int CutAt(ParsedSentence sentence, SpeechLexicon lexicon, SpeechDocument document, int content, int end)
    {
        var tokens = sentence.Tokens;
        for (var joint = content + 1; joint < end - 1; joint++)
        {
            if (tokens[joint].Form != "," && tokens[joint].Upos != Upos.Cconj) continue;
            if (document.IsQuoted(tokens[joint].Span.Start)) continue;
            var cue = CueBehind(tokens, lexicon, joint, end, out var hasSubject);
            if (cue < 0 || (!hasSubject && (tokens[joint].Upos != Upos.Cconj || tokens[content].Xpos == tokens[cue].Xpos || HasPastAuxiliary(sentence, content)))) continue;
            return tokens[joint].Upos == Upos.Cconj && tokens[joint - 1].Form == "," ? joint - 1 : joint;
        }

        return end;
    }

    static int CueBehind(IReadOnlyList<Token> tokens, SpeechLexicon lexicon, int joint, int end, out bool hasSubject)
    {
        hasSubject = false;
        for (var i = joint + 1; i < Math.Min(end, joint + 2 + MaxSubject); i++)
        {
            var token = tokens[i];
            if (token.Xpos is "VBD" or "VBZ" or "VBP" && token.Upos == Upos.Verb) return lexicon.Verb(token.Lemma).Any(IsSaying) ? i : -1;
            if (token.Upos is Upos.Verb or Upos.Aux or Upos.Punct) return -1;
            if (token.Upos is Upos.Noun or Upos.Propn || (token.Upos == Upos.Pron && token.Xpos == "PRP")) hasSubject = true;
        }

        return -1;
    }

    static bool IsSaying(CueEntry entry) =>
        entry.Particle is null && entry.Class is SpeechClass.Neutral or SpeechClass.Claim or SpeechClass.Warning or SpeechClass.Accusation && entry.Complements != Complements.Obj;

    static bool HasPastAuxiliary(ParsedSentence sentence, int content)
    {
        foreach (var child in sentence.Children(content))
            if (sentence.Tokens[child].Relation is "aux" or "cop" && sentence.Tokens[child].Xpos == "VBD") return true;
        return sentence.Tokens[content].Xpos == "VBD";
    }
}
