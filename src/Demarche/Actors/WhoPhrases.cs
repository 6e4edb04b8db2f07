using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Where the phrase of a side begins and ends: its noun phrase without preposition, time, relative and other clauses.</summary>
sealed class WhoPhrases(ParsedSentence sentence, WhoWords words)
{
    /// <summary>One phrase, or one for each part of a list: "Turkey and Russia" are two.</summary>
    public IEnumerable<WhoSpan> Split(WhoSide side, int head)
    {
        var parts = new List<int> { head };
        foreach (var child in sentence.Children(head))
            if (sentence.Tokens[child].Deprel == "conj" && IsNominal(child)) parts.Add(child);
        return parts.Select(part => Phrase(side, part, parts.Count == 1));
    }

    /// <summary>The phrase of a head, with the list that it opens or without.</summary>
    public WhoSpan Phrase(WhoSide side, int head, bool whole)
    {
        var (start, end) = sentence.Subtree(head);
        foreach (var child in sentence.Children(head))
        {
            if (child < head && Precedes(child)) start = Math.Max(start, sentence.Subtree(child).End);
            if (child > head && Cuts(side, head, child, whole)) end = Math.Min(end, sentence.Subtree(child).Start);
        }

        for (var t = head + 1; t < end; t++)
            if (sentence.Tokens[t].Deprel == "acl:relcl" || (sentence.Tokens[t].Head != head && IsTimePhrase(t))) end = Math.Min(end, Math.Max(head + 1, sentence.Subtree(t).Start));
        // Arcs may cross: what precedes can reach past the head, what is cut off can begin before it. The head stays.
        return new WhoSpan(side, head, Trimmed(Math.Min(start, head), head, Math.Max(end, head + 1)));
    }

    bool IsNominal(int token) => sentence.Tokens[token].Upos is Upos.Noun or Upos.Propn;

    bool Precedes(int child) => sentence.Is(child, "case") || sentence.Is(child, "cc") || sentence.Is(child, "mark") || sentence.Tokens[child].Deprel is "advcl" or "discourse" or "obl";

    bool Cuts(WhoSide side, int head, int child, bool whole)
    {
        var token = sentence.Tokens[child];
        switch (token.Deprel)
        {
            case "acl:relcl" or "advcl" or "advcl:relcl" or "parataxis" or "ccomp" or "obl" or "case" or "aux" or "cop" or "advmod" or "obl:unmarked" or "nmod:unmarked":
                return true;
            case "conj":
                return !whole || token.Upos is Upos.Verb or Upos.Aux;
            case "acl":
                // A source keeps its participles ("missiles fired by X"); "the decision to leave" never keeps its infinitive.
                return token.Xpos == "VB" || sentence.Child(child, "mark") >= 0 || (side != WhoSide.Source && token.Xpos == "VBG");
            case "appos":
                // "Odin Sanchez, a former senator": the name has said it. "the ambassador, Ann Lee" needs both.
                return side == WhoSide.Target && sentence.Tokens[head].Upos == Upos.Propn && sentence.Child(child, "det") >= 0;
        }

        return sentence.Is(child, "nmod") && (IsTimePhrase(child) || Loose(side, head, child));
    }

    // Prepositional phrases that the parser hangs on the noun and that belong to the clause.
    bool Loose(WhoSide side, int head, int child) => Case(sentence, child) switch
    {
        "after" or "before" or "during" or "since" or "until" or "amid" or "despite" or "following" => true,
        "as" or "with" => side == WhoSide.Target,
        "to" => side == WhoSide.Target && !words.TakesTo(sentence.Tokens[head]),
        _ => false,
    };

    bool IsTimePhrase(int token) => (sentence.Is(token, "nmod") || sentence.Is(token, "obl")) && IsNominal(token) && words.IsTime(sentence.Tokens[token]);

    TextSpan Trimmed(int start, int head, int end)
    {
        while (end > head + 1 && sentence.Tokens[end - 1] is { } last && (last.Upos is Upos.Cconj or Upos.Adp || (last.Upos == Upos.Punct && last.Form is not (")" or "\"" or "”")))) end--;
        while (start < head && sentence.Tokens[start].Upos == Upos.Punct) start++;
        return sentence.SpanOf(start, end - 1);
    }

    /// <summary>The preposition before a phrase's head, lower case; empty when it has none.</summary>
    public static string Case(ParsedSentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
            if (child < head && sentence.Is(child, "case")) return sentence.Tokens[child].Form.ToLowerInvariant();
        return "";
    }
}
