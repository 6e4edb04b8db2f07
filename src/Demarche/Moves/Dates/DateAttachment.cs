using Demarche.Syntax;

namespace Demarche.Moves.Dates;

/// <summary>Decides which time expression of a sentence dates a predicate.</summary>
/// <remarks>
/// An expression hangs on the predicate when the way up from it meets no other clause. Nouns between cost a step each: what a parser hangs on the
/// last noun ("to the ministry on Wednesday") is the verb's, unless the noun has its own performer ("Gorbachev's offer Saturday").
/// A predicate without a time of its own takes that of the clause that it is coordinated with, is the infinitive or participle of.
/// </remarks>
readonly struct DateAttachment(ParsedSentence sentence, IReadOnlyList<TimeExpression> expressions, DateQuery query)
{
    const int NotAttached = int.MaxValue;
    const int SubjectCost = 4;
    const int LongestChain = 8;

    static readonly string[] HappenLemmas = ["take", "occur", "happen", "begin", "start", "continue", "resume", "end", "come", "follow", "erupt"];
    static readonly string[] LightLemmas = ["make", "hold", "have", "give", "issue", "launch", "conduct", "carry", "stage", "pay", "start", "begin", "take", "be"];

    /// <returns>Index of the expression, or -1.</returns>
    public int Find(int predicate) => Find(predicate, 0, int.MaxValue);

    int Find(int predicate, int depth, int before)
    {
        var best = Own(predicate, before);
        if (best >= 0 || depth > LongestChain) return best;
        var head = sentence.Tokens[predicate].Head;
        if (head < 0) return FromFront(before);
        return Inherits(predicate, head, out var limit) ? Find(head, depth + 1, Math.Min(before, limit)) : -1;
    }

    int Own(int predicate, int before)
    {
        var (best, bestCost) = (-1, NotAttached);
        for (var i = 0; i < expressions.Count; i++)
        {
            if (expressions[i].First >= before) break;
            var cost = Cost(Top(expressions[i]), predicate);
            if (cost < bestCost) (best, bestCost) = (i, cost);
        }

        return best;
    }

    /// <summary>"Thursday, forces …": a time at the front belongs to the main clause, wherever the parser hung it.</summary>
    int FromFront(int before) =>
        expressions.Count > 0 && expressions[0].First <= 1 && expressions[0].First < before
        && expressions[0].End < sentence.Tokens.Count && sentence.Tokens[expressions[0].End].Form == "," ? 0 : -1;

    /// <summary>The token of the expression whose head lies outside it; of several the last, which skips determiners and prepositions.</summary>
    int Top(TimeExpression expression)
    {
        for (var i = expression.End - 1; i >= expression.First; i--)
        {
            var head = sentence.Tokens[i].Head;
            if ((head < expression.First || head >= expression.End) && sentence.Tokens[i].Upos != Upos.Punct) return i;
        }

        return expression.End - 1;
    }

    int Cost(int top, int predicate)
    {
        if (top == predicate) return NotAttached;
        var cost = 0;
        for (var at = top; cost < LongestChain * SubjectCost; at = sentence.Tokens[at].Head)
        {
            var head = sentence.Tokens[at].Head;
            if (head < 0) return NotAttached;
            var step = StepCost(at, head, predicate, at == top);
            if (step == NotAttached) return NotAttached;
            cost += step;
            if (head == predicate) return cost;
        }

        return NotAttached;
    }

    int StepCost(int at, int head, int predicate, bool first)
    {
        switch (sentence.Tokens[at].Relation)
        {
            case "obl" or "advmod" or "nmod" or "nummod" or "compound" or "amod" or "appos" or "det" or "case" or "fixed" or "flat":
                return first && head != predicate && OwnsItsTime(head) ? NotAttached : first ? 0 : 1;
            case "obj" or "iobj":
                return 1;
            case "nsubj":
                return SubjectCost;
            case "conj":
                return IsNominal(at) ? 1 : NotAttached;
            case "acl" when sentence.Tokens[at].Deprel == "acl":
                return head == predicate ? 1 : NotAttached;
            case "xcomp" or "acl":
                return query.Complement ? 1 : NotAttached;
            default:
                return first && !IsClausal(sentence.Tokens[at].Relation) ? 1 : NotAttached;
        }
    }

    /// <summary>A noun with its own performer keeps its time: "Gorbachev's offer Saturday", "the Iranian strike last Friday".</summary>
    bool OwnsItsTime(int noun)
    {
        if (sentence.Tokens[noun].Upos != Upos.Noun) return false;
        foreach (var child in sentence.Children(noun))
            if (sentence.Tokens[child].Deprel == "nmod:poss" && sentence.Tokens[child].Upos is Upos.Propn or Upos.Pron) return true;
        return false;
    }

    bool Inherits(int predicate, int head, out int before)
    {
        before = int.MaxValue;
        var token = sentence.Tokens[predicate];
        switch (token.Relation)
        {
            case "conj":
                before = predicate;
                return true;
            case "xcomp" or "cop" or "aux":
                return true;
            case "advcl" or "acl":
                return token.Deprel != "acl:relcl" && token.Xpos is "VBG" or "VBN" && sentence.Child(predicate, "mark") < 0;
            case "ccomp" or "parataxis":
                return query.Speech || query.Complement;
            case "obj" or "iobj":
                return IsOneOf(head, LightLemmas);
            case "nsubj":
                return IsOneOf(head, HappenLemmas) || sentence.Tokens[predicate].Deprel == "nsubj:pass" && IsOneOf(head, LightLemmas);
            case "obl":
                return IsNominal(predicate);
            default:
                return false;
        }
    }

    bool IsOneOf(int token, string[] lemmas) => Array.IndexOf(lemmas, sentence.Tokens[token].Lemma) >= 0;

    bool IsNominal(int token) => sentence.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron;

    static bool IsClausal(string relation) => relation is "ccomp" or "advcl" or "parataxis" or "csubj" or "root";
}
