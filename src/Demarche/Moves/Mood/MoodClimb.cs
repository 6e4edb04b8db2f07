using Demarche.Syntax;

namespace Demarche.Moves.Mood;

/// <summary>One way from a predicate up to the clause that decides its mood.</summary>
sealed partial class MoodClimb(ParsedSentence sentence, MoodLexicon lexicon)
{
    const int MaxSteps = 8;

    int _negations;

    IReadOnlyList<Token> Tokens => sentence.Tokens;

    public Modality Modality { get; private set; } = Modality.Actual;

    public Polarity Polarity => _negations % 2 == 0 ? Polarity.Positive : Polarity.Negative;

    public List<string> Reasons { get; } = [];

    public void From(int predicate)
    {
        ReadOwn(predicate);
        for (var (at, steps) = (predicate, 0); steps < MaxSteps; steps++)
        {
            at = Step(at);
            if (at < 0) return;
        }
    }

    /// <summary>Goes to the governor where it decides the mood of <paramref name="at"/>, reads it, and returns it; -1 at the end of the way.</summary>
    int Step(int at)
    {
        var head = Tokens[at].Head;
        if (head < 0) return -1;
        switch (Tokens[at].Relation)
        {
            case "xcomp":
                return Govern(head, at);
            case "ccomp" or "csubj":
                return Clause(at, head);
            case "conj":
                return Conjunct(at, head);
            case "acl":
                return AdnominalClause(at, head);
            case "advcl":
                return AdverbialClause(at, head);
            case "obj" or "obl" or "nsubj" or "nmod" or "compound" or "dep":
                return Nominal(at, head);
            default:
                return -1;
        }
    }

    int Govern(int head, int at, string denial)
    {
        Deny(denial);
        ReadOwn(head, at);
        return head;
    }

    int Govern(int head, int at)
    {
        if (!ReadGovernor(head, at)) return -1;
        ReadOwn(head, at);
        return head;
    }

    int Clause(int at, int head)
    {
        var finite = IsFinite(at);
        if (!finite) return Govern(head, at);
        var word = WordOf(head);
        if (lexicon.Has("negative-frame", word)) Deny(word);
        else if (lexicon.Has("possible-verb", word) || lexicon.Has("possible-adjective", word)) Put(Modality.Possible, word);
        return -1;
    }

    int Conjunct(int at, int head)
    {
        if (HasOwnSubject(at)) return ClauseAbove(head);
        if (SharesVerbGroup(at, head)) ReadVerbGroup(head, shareNegation: SharesNegation(at));
        ReadConditions(head);
        return SharesVerbGroup(at, head) || Tokens[at].Upos == Tokens[head].Upos ? Step(head) : -1;
    }

    // A conjunct with its own subject still hangs in what stands around the coordination: an if-clause or a frame of fear.
    int ClauseAbove(int head) => Tokens[head].Relation is "advcl" or "ccomp" ? Step(head) : -1;

    int AdnominalClause(int at, int head)
    {
        if (Tokens[at].Deprel == "acl:relcl")
        {
            // "There are measures which are under study if the raids go on": the condition hangs on "there are".
            if (Tokens[head] is { Relation: "nsubj", Head: >= 0 and var there } && sentence.Child(there, "expl") >= 0) ReadConditions(there);
            return -1;
        }

        if (Opener(at) != "to" && Tokens[at].Xpos != "VBG") return -1;
        var word = WordOf(head);
        if (lexicon.Has("negative-noun", word)) Deny(word);
        else if (lexicon.Has("planned-noun", word)) Put(Modality.Planned, word);
        else if (lexicon.Has("possible-noun", word)) Put(Modality.Possible, word);
        return -1;
    }

    int AdverbialClause(int at, int head)
    {
        var opener = Opener(at);
        if (lexicon.Has("condition", opener)) Put(Modality.Conditional, opener);
        else if (lexicon.Has("negative-preposition", opener)) Deny(opener);
        else if (Lower(head) == "short" && opener == "of") Deny("short of");
        else if (opener == "on" && Tokens[head].Lemma == "go" && Tokens[at].Xpos == "VBG") return Follow(head, at);
        else if (opener == "to" && !IsFinite(at)) return ReadGovernor(head, at) ? Follow(head, at) : ShareFuture(head);
        else if (opener.Length == 0 && Tokens[at].Xpos == "VBG" && lexicon.Has("telling-verb", WordOf(head))) return ShareFuture(head);
        return -1;
    }

    // "will travel to Oslo to stress its support", "will stress its support, underscoring the right to": what is said on the way is to come with it.
    int ShareFuture(int governor)
    {
        var above = new MoodClimb(sentence, lexicon);
        above.From(governor);
        return above.Modality == Modality.Planned && above.Reasons.Find(word => lexicon.Has("future", word)) is { } will ? Put(Modality.Planned, will) : -1;
    }

    int Follow(int head, int at)
    {
        ReadOwn(head, at);
        return head;
    }

    int Nominal(int at, int head)
    {
        if (Tokens[at].Upos is not (Upos.Noun or Upos.Propn or Upos.Verb)) return -1;
        var relation = Tokens[at].Relation;
        var word = WordOf(head);
        if (relation == "obj" && word == "have" && Tokens[at].Xpos == "VBN") return Follow(head, at);
        if (Tokens[head].Upos == Upos.Noun) return NounInNoun(at, head, word);
        if (relation == "obl" && lexicon.Has("negative-preposition", Opener(at))) return Deny(Opener(at));
        if (relation is "obj" or "nsubj" && (lexicon.Has("light-verb", word) || Tokens[at].Deprel == "nsubj:pass")) return Follow(head, at);
        if (relation == "nsubj" && lexicon.Has("phase-verb", word)) return Follow(head, at);
        if (relation == "nsubj" && Tokens[head].Upos is Upos.Adj or Upos.Adv) return ReadGovernor(head, at) ? Follow(head, at) : -1;
        if (relation == "obj" && lexicon.Has("prevented-object", word) && sentence.Child(at, "nmod:poss") < 0) return Govern(head, at, word);
        if (relation == "obj" && (lexicon.Has("possible-verb", word) || lexicon.Has("planned-verb", word))) return Govern(head, at);
        return -1;
    }

    int NounInNoun(int at, int head, string word)
    {
        if (Tokens[at].Relation != "nmod") return -1;
        if (lexicon.Has("negative-noun", word)) return Deny(word);
        if (lexicon.Has("possible-noun", word)) return Put(Modality.Possible, word);
        return -1;
    }

    int Deny(string reason)
    {
        _negations++;
        Reasons.Insert(0, reason);
        return -1;
    }

    int Put(Modality modality, string reason)
    {
        if (Strength(modality) > Strength(Modality)) Modality = modality;
        Reasons.Insert(0, reason);
        return -1;
    }

    // What hangs on more is farther from done: a planned act that may be is possible, a possible one under an if is conditional.
    static int Strength(Modality modality) => modality switch
    {
        Modality.Actual => 0,
        Modality.Planned => 1,
        Modality.Demanded => 2,
        Modality.Possible => 3,
        _ => 4,
    };
}
