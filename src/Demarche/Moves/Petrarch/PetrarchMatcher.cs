namespace Demarche.Moves;

/// <summary>Finds verbs of a PETRARCH dictionary in a sentence, and the heaviest pattern that holds around each.</summary>
sealed class PetrarchMatcher(ClauseView clause, PetrarchVerbs verbs, PetrarchPhrases phrases)
{
    /// <summary>Most words that a phrase passes over between two of its own; its last two stand side by side.</summary>
    const int MaxSkip = 2;

    /// <summary>The verb that a token is, the longest of several; null when the dictionary has none.</summary>
    public PetrarchVerb? VerbAt(int token)
    {
        PetrarchVerb? best = null;
        var length = 0;
        foreach (var (verb, form) in verbs.Find(Word(token)))
            if (form.Length > length && Stands(form, verb.HeadIndex, token)) (best, length) = (verb, form.Length);
        return best;
    }

    // "broke down": the other words stand behind the verb, particles perhaps apart from it.
    bool Stands(string[] form, int head, int token)
    {
        var at = token - head;
        if (at < 0) return false;
        for (var i = 0; i < form.Length; i++)
            if (at + i >= clause.Sentence.Tokens.Count || (Word(at + i) != form[i] && i != head)) return false;
        return true;
    }

    /// <summary>The heaviest pattern that holds, the first of equals; null when none does.</summary>
    public PetrarchPattern? PatternAt(PetrarchVerb verb, int token, bool isPlural)
    {
        PetrarchPattern? best = null;
        var heaviest = 0;
        foreach (var pattern in verb.Patterns)
            if (!(pattern.IsMutual && !isPlural) && Weight(pattern, token) is var weight && weight > heaviest) (best, heaviest) = (pattern, weight);
        return best;
    }

    // How many words hold a pattern, 0 when it does not hold.
    int Weight(PetrarchPattern pattern, int token)
    {
        var (at, start, weight) = (token + 1, 0, 1);
        foreach (var element in pattern.After)
            if (!Within(element, ref at, clause.Sentence.Tokens.Count, token, ref weight)) return 0;
        foreach (var element in pattern.Before)
            if (element.Symbol == '%') weight++;
            else if (element.Kind != PetrarchElementKind.Actor && !Within(element, ref start, token, token, ref weight)) return 0;
        return weight;
    }

    bool Within(PetrarchElement element, ref int at, int end, int verb, ref int weight)
    {
        if (element.Kind == PetrarchElementKind.Actor) return element.Symbol == '%' || PassActor(ref at, end, ref weight);
        for (var from = at; from < end; from++)
            if (element.Kind == PetrarchElementKind.Phrase ? PassPhrase(element, from, ref at, end, isInner: false, ref weight) : PassPreposition(element, from, ref at, end, verb, ref weight)) return true;
        return false;
    }

    bool PassActor(ref int at, int end, ref int weight)
    {
        if (phrases.First(at, end) is not (>= 0 and var head)) return false;
        (at, weight) = (head + 1, weight + 1);
        return true;
    }

    bool PassPhrase(PetrarchElement element, int from, ref int at, int end, bool isInner, ref int weight)
    {
        var (last, longest) = (-1, 0);
        foreach (var phrase in element.Phrases)
            if (phrase.Length > longest && PhraseAt(phrase, from, end, isInner) is var found and >= 0) (last, longest) = (found, phrase.Length);
        if (last < 0) return false;
        (at, weight) = (last + 1, weight + (2 * longest));
        return true;
    }

    bool PassPreposition(PetrarchElement element, int from, ref int at, int end, int verb, ref int weight)
    {
        if (!element.Phrases.Any(word => word[0] == Word(from)) || clause[from].Relation is not ("case" or "mark" or "advmod" or "compound")) return false;
        // "to accord": what marks the verb itself is no phrase before it.
        if (from < verb && clause[from].Head == verb) return false;
        weight += 3;
        if (element.Inner is not { } inner)
        {
            at = from + 1;
            return true;
        }

        var governed = clause[from].Head < 0 ? end : Math.Min(end, clause.Sentence.Subtree(clause[from].Head).End);
        var next = from + 1;
        if (inner.Kind == PetrarchElementKind.Actor) return PassActor(ref at, governed, ref weight);
        for (; next < governed; next++)
            if (PassPhrase(inner, next, ref at, governed, isInner: true, ref weight)) return true;
        return false;
    }

    // Index of the phrase's last word, which heads a noun phrase, or -1.
    int PhraseAt(string[] phrase, int from, int end, bool isInner)
    {
        if (Word(from) != phrase[0]) return -1;
        var at = from;
        for (var i = 1; i < phrase.Length; i++)
        {
            var limit = Math.Min(end - 1, at + 1 + (i == phrase.Length - 1 ? 0 : MaxSkip));
            var next = at + 1;
            while (next <= limit && Word(next) != phrase[i]) next++;
            if (next > limit) return -1;
            at = next;
        }

        return isInner || IsHead(at) ? at : -1;
    }

    // A modifier is no head, nor is an adverb.
    bool IsHead(int token) => clause[token].Relation is not ("amod" or "compound" or "advmod" or "aux" or "det" or "case" or "mark" or "cc" or "nummod") && clause[token].Deprel != "nmod:poss";

    // Articles are no words of a pattern, as in TABARI.
    string Word(int token) => clause[token].Form.ToUpperInvariant() is var word && word is "THE" or "A" or "AN" ? "" : clause[token].Form.ToUpperInvariant();
}
