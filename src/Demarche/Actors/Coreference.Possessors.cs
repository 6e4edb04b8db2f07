using Demarche.Syntax;

namespace Demarche.Actors;

/// <content>Possessive pronouns whose construction tells whose they are, before the subject of the sentence does.</content>
sealed partial class Coreference
{
    Reading? OfConstruction(ParsedSentence sentence, int number, int token)
    {
        var form = sentence.Tokens[token].Form.ToLowerInvariant();
        if (!Lexicon.Possessors.Contains(form)) return null;
        var found = OfJoined(sentence, number, token) ?? (form == "their" ? null : OfSharedOwner(sentence, number, token)) ?? OfController(sentence, number, token) ?? OfJudged(sentence, number, token) ?? (form == "their" ? OfSeveral(sentence, number, token) : IsDemanded(sentence, token) ? null : OfOwnClause(sentence, number, token));
        return found is { IsOpen: false } && Fits(form, found) ? found : null;
    }

    // "Johnson and his government": who stands before it.
    Reading? OfJoined(ParsedSentence sentence, int number, int token)
    {
        var noun = sentence.Tokens[token].Head;
        return noun >= 0 && sentence.Is(noun, "conj") && sentence.Tokens[noun].Head is >= 0 and var first && first < token && At(number, first) is { IsOpen: false } met ? met : null;
    }

    // "Peru's sovereignty and its integrity": what is joined has one owner.
    Reading? OfSharedOwner(ParsedSentence sentence, int number, int token)
    {
        var noun = sentence.Tokens[token].Head;
        return noun >= 0 && sentence.Is(noun, "conj") ? OwnerOf(sentence, number, sentence.Tokens[noun].Head, token) : null;
    }

    // "told Peru to withdraw its troops", "Peru's decision to send its minister": who is to act, unless the verb leaves that to its subject ("promised Peru to send its troops").
    Reading? OfController(ParsedSentence sentence, int number, int token)
    {
        var verb = sentence.VerbAbove(token);
        if (verb < 0 || sentence.Child(verb, "nsubj") >= 0) return null;
        while (sentence.Is(verb, "conj") && sentence.Tokens[verb].Head is >= 0 and var first && sentence.Tokens[first].Upos == Upos.Verb && sentence.Child(first, "nsubj") < 0) verb = first;
        var governor = sentence.Tokens[verb].Head;
        if (governor < 0 || !HasTo(sentence, verb)) return null;
        if (sentence.Is(verb, "acl")) return OwnerOf(sentence, number, governor, token);
        var called = sentence.Tokens[governor].Lemma is "call" or "appeal";
        if ((!sentence.Is(verb, "xcomp") && !(called && sentence.Is(verb, "advcl"))) || ClauseWords.SubjectControl.Contains(sentence.Tokens[governor].Lemma)) return null;
        foreach (var relation in called ? new[] { "obl" } : ["obj", "iobj"])
            if (sentence.Child(governor, relation) is >= 0 and var told && told < verb) return At(number, told);
        return null;
    }

    // "Thanked Poland for its support", "condemned Russia for its attacks": what somebody is judged for is his own.
    Reading? OfJudged(ParsedSentence sentence, int number, int token)
    {
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (!IsReason(sentence, at) || sentence.Tokens[at].Head is not (>= 0 and var governor)) continue;
            if (Punished(sentence, governor) is >= 0 and var punished && punished < at) return At(number, punished) is { IsOpen: false } target ? target : null;
            var judged = sentence.Is(governor, "obj") ? governor : sentence.Child(governor, "obj");
            if (judged < 0 || judged > at || !Lexicon.Judgements.Contains(sentence.Tokens[sentence.Tokens[judged].Head].Lemma)) continue;
            return At(number, judged) is { IsOpen: false } met ? met : null;
        }

        return null;
    }

    // "imposed costs on Russia for its war": the tree hangs the target on the verb or on what is imposed.
    static int Punished(ParsedSentence sentence, int governor)
    {
        var verb = sentence.Is(governor, "obj") ? sentence.Tokens[governor].Head : governor;
        if (verb < 0 || !Lexicon.Imposing.Contains(sentence.Tokens[verb].Lemma)) return -1;
        foreach (var parent in new[] { verb, sentence.Child(verb, "obj") })
            if (parent >= 0)
                foreach (var child in sentence.Children(parent))
                    if (sentence.Child(child, "case") is >= 0 and var on && sentence.Tokens[on].Form == "on") return child;
        return -1;
    }

    // "for its support", "for accepting refugees".
    static bool IsReason(ParsedSentence sentence, int token)
    {
        foreach (var relation in new[] { "case", "mark" })
            if (sentence.Child(token, relation) is var preposition and >= 0 && sentence.Tokens[preposition].Form.Equals("for", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "Norway broke off ties, and Chad and Sudan recalled their envoys": several who act have what is theirs.
    Reading? OfSeveral(ParsedSentence sentence, int number, int token) =>
        sentence.VerbAbove(token) is >= 0 and var verb && sentence.Child(verb, "nsubj") is >= 0 and var subject && subject < token && sentence.Child(subject, "conj") is >= 0 and var other && other < verb ? At(number, subject) : null;

    // "The Secretary called for efforts to hold Putin accountable for his war": the pronoun's own clause tells, before the sentence's subject.
    Reading? OfOwnClause(ParsedSentence sentence, int number, int token)
    {
        var verb = sentence.VerbAbove(token);
        if (verb < 0) return null;
        // "hold the Kremlin accountable for its war": a state's own clause decides only where it has no subject.
        if (sentence.Tokens[token].Form.Equals("its", StringComparison.OrdinalIgnoreCase) && sentence.Child(verb, "nsubj") >= 0) return null;
        // The subject goes before the object, as everywhere.
        foreach (var relation in new[] { "nsubj", "obj", "iobj" })
        {
            if (sentence.Child(verb, relation) is not (>= 0 and var place)) continue;
            if (At(number, place) is { } met) return met;
        }

        return null;
    }

    Reading? OwnerOf(ParsedSentence sentence, int number, int noun, int before) =>
        noun >= 0 && sentence.Child(noun, "nmod:poss") is >= 0 and var owner && owner < before && sentence.Tokens[owner].Upos != Upos.Pron ? At(number, owner) : null;

    static bool HasTo(ParsedSentence sentence, int verb) =>
        sentence.Child(verb, "mark") is >= 0 and var marker && sentence.Tokens[marker].Form.Equals("to", StringComparison.OrdinalIgnoreCase);
}
