using Demarche.Syntax;

namespace Demarche.Moves.Mood;

// What single words of a clause say about its mood.
partial class MoodClimb
{
    /// <param name="predicate">The predicate to read.</param>
    /// <param name="read">An argument of it that was read before, -1 for none.</param>
    void ReadOwn(int predicate, int read = -1)
    {
        ReadVerbGroup(predicate, shareNegation: true);
        ReadArguments(predicate, read);
        ReadConditions(predicate);
        if (IsHeadlineInfinitive(predicate)) Put(Modality.Planned, "to");
        if (Tokens[predicate].Upos is Upos.Adj or Upos.Adv && lexicon.Has("possible-adjective", Lower(predicate))) Put(Modality.Possible, Lower(predicate));
    }

    void ReadVerbGroup(int predicate, bool shareNegation)
    {
        var denied = IsDenied(predicate);
        foreach (var child in sentence.Children(predicate))
        {
            var form = Lower(child);
            switch (Tokens[child].Relation)
            {
                case "aux" or "cop":
                    ReadAuxiliary(predicate, child, form, denied);
                    break;
                case "advmod" or "cc" or "det" or "discourse" or "mark" when lexicon.Has("negator", form):
                    if (shareNegation && !IsNotOnly(child)) Deny(form);
                    break;
                // "Howe, due to meet Shultz": the tree takes the adjective for a part of the infinitive.
                case "mark" when Tokens[predicate].Xpos == "VB" && lexicon.Has("planned-adjective", form):
                    Put(Modality.Planned, form);
                    break;
                case "advmod" when lexicon.Has("possible-adverb", form):
                    Put(Modality.Possible, form);
                    break;
                case "amod" when Tokens[predicate].Upos is Upos.Noun or Upos.Propn:
                    ReadAttribute(form);
                    break;
            }
        }
    }

    bool IsDenied(int predicate)
    {
        foreach (var child in sentence.Children(predicate))
            if (Tokens[child].Relation == "advmod" && lexicon.Has("negator", Lower(child))) return true;
        return false;
    }

    void ReadAuxiliary(int predicate, int auxiliary, string form, bool denied)
    {
        if (form is "cannot") Deny(form);
        else if (form is "can" or "ca" or "could" && denied) return;
        else if (lexicon.Has("future", form)) Put(Modality.Planned, form);
        else if (lexicon.Has("past-future", form)) ReadWould(predicate, form);
        else if (lexicon.Has("possible", form)) Put(Modality.Possible, form);
        else if (lexicon.Has("owed", form)) Put(Modality.Demanded, form);
        else if (Tokens[auxiliary].Lemma == "be" && Opener(predicate) == "to" && Tokens[auxiliary].Deprel is "aux" or "cop" && IsFiniteForm(auxiliary))
            Put(Modality.Demanded, "is to");
    }

    /// <summary>"Would" is the future of a reported past ("said it would join"), else it hangs on something ("would be a mistake").</summary>
    void ReadWould(int predicate, string form)
    {
        if (form is "'d" or "’d" && Tokens[predicate].Xpos is "VBN") return;
        Put(IsReportedPast(predicate) ? Modality.Planned : Modality.Conditional, form);
    }

    bool IsReportedPast(int at)
    {
        for (var steps = 0; at >= 0 && steps < MaxSteps; at = Tokens[at].Head, steps++)
        {
            foreach (var child in sentence.Children(at))
                if (Tokens[child].Relation == "parataxis" && Tokens[child].Xpos is "VBD" or "VBN") return true;
            var head = Tokens[at].Head;
            if (head >= 0 && Tokens[at].Relation is "ccomp" or "acl" or "parataxis" && Tokens[head].Xpos is "VBD" or "VBN" or "NN" or "NNS" or "VBG") return true;
        }

        return false;
    }

    void ReadAttribute(string form)
    {
        if (lexicon.Has("possible-attribute", form)) Put(Modality.Possible, form);
        else if (lexicon.Has("planned-attribute", form)) Put(Modality.Planned, form);
    }

    /// <summary>"No agreement was reached", "nobody agreed", "made no demand": the negation stands in an argument.</summary>
    void ReadArguments(int predicate, int read)
    {
        foreach (var child in sentence.Children(predicate))
        {
            if (child == read || Tokens[child].Relation is not ("nsubj" or "obj" or "expl" or "obl")) continue;
            if (Tokens[child].Relation == "obl" && Opener(child) is not ("of" or "about" or "at" or "under" or "in")) continue;
            var form = Lower(child);
            if (form is "nobody" or "none" or "nothing" or "neither" or "no-one")
            {
                Deny(form);
                continue;
            }

            foreach (var determiner in sentence.Children(child))
                if (Tokens[determiner].Relation is "det" or "cc" && Lower(determiner) is "no" or "neither") Deny(Lower(determiner));
        }
    }

    void ReadConditions(int predicate)
    {
        foreach (var child in sentence.Children(predicate))
        {
            if (Tokens[child].Relation != "advcl") continue;
            var opener = Opener(child);
            if (opener.Length > 0 && lexicon.Has("condition", opener) && !IsConcession(child)) Put(Modality.Conditional, opener);
            else if (IsInverted(child)) Put(Modality.Conditional, "should");
            else if (Modality == Modality.Planned && (lexicon.Has("first", opener) || IsOnly(child))) Put(Modality.Conditional, opener);
        }

        if (Modality == Modality.Planned && HasCondition(predicate)) Put(Modality.Conditional, "if");
    }

    // "would free them only after the raids stopped".
    bool IsOnly(int clause) => sentence.Child(clause, "mark") >= 0 && sentence.Child(clause, "advmod") is >= 0 and var only && Lower(only) == "only";

    // "even if no deal is reached": it will happen either way.
    bool IsConcession(int clause)
    {
        foreach (var child in sentence.Children(clause))
            if (Tokens[child].Relation == "mark") return IsBehindEven(child);
        return false;
    }

    bool IsBehindEven(int word) => word > 0 && Lower(word - 1) == "even";

    /// <summary>An if-clause of the sentence that the tree hung elsewhere: a future predicate outside it hangs on it.</summary>
    bool HasCondition(int predicate)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Relation != "mark" || Tokens[i].Head < 0 || Lower(i) is not ("if" or "unless") || IsBehindEven(i)) continue;
            var clause = Tokens[i].Head;
            if (Tokens[clause].Relation == "advcl" && !sentence.IsUnder(predicate, clause) && predicate > i && predicate != clause) return true;
        }

        return false;
    }

    // "should Moscow invade", "were talks to fail"
    bool IsInverted(int clause)
    {
        var subject = sentence.Child(clause, "nsubj");
        if (subject < 0) return false;
        foreach (var child in sentence.Children(clause))
            if (child < subject && Tokens[child].Relation is "aux" or "cop" && Lower(child) is "should" or "were" or "had") return true;
        return false;
    }

    /// <summary>"US to offer treaty": an infinitive with a subject and no governor, as headlines have it.</summary>
    bool IsHeadlineInfinitive(int predicate) =>
        Tokens[predicate].Relation is "root" or "parataxis" or "ccomp" or "conj" && Opener(predicate) == "to" && !IsFinite(predicate)
        || (Tokens[predicate].Relation == "acl" && Tokens[predicate].Head == sentence.RootIndex && Opener(predicate) == "to");

    /// <summary>Reads the word that governs an infinitive, gerund or noun; false where it says nothing about it and the way ends.</summary>
    bool ReadGovernor(int head, int at)
    {
        var word = WordOf(head);
        // "has test-fired": an auxiliary that the tree took for the verb says nothing.
        if (word == "have" && Tokens[at].Xpos == "VBN" && Opener(at) != "to") return true;
        if (HasYet(head) && Opener(at) == "to") Deny("yet to");
        if (Tokens[head].Upos is Upos.Adj or Upos.Adv or Upos.Noun) return ReadQuality(word);
        if (lexicon.Has("negative-verb", word)) Deny(word);
        else if (word == "go" && Opener(at) != "to") return false;
        else if (word is "go" or "be" && Opener(at) == "to") Put(word == "go" ? Modality.Planned : Modality.Demanded, word == "go" ? "going to" : "is to");
        else if (IsExpectationOfOthers(head, at, word)) Put(Modality.Possible, word);
        else if (lexicon.Has("possible-verb", word)) Put(Modality.Possible, word);
        else if (lexicon.Has("planned-verb", word)) Put(Modality.Planned, word);
        else if (lexicon.Has("owed-verb", word) && !HasYet(head)) Put(Modality.Demanded, word);
        else return lexicon.Has("transparent-verb", word) || HasYet(head);
        return true;
    }

    // Coding manual, rule 17: an act hoped for or expected of somebody else is possible, one's own is planned.
    bool IsExpectationOfOthers(int head, int at, string word)
    {
        if (word is not ("expect" or "hope" or "anticipate" or "believe" or "see" or "want") || sentence.Child(head, "aux:pass") >= 0) return false;
        var thing = sentence.Child(head, "obj");
        return (thing > head && thing < at) || sentence.Child(at, "nsubj") >= 0;
    }

    bool ReadQuality(string word)
    {
        if (lexicon.Has("negative-adjective", word) || lexicon.Has("negative-noun", word)) Deny(word);
        else if (lexicon.Has("planned-adjective", word)) Put(Modality.Planned, word);
        else if (lexicon.Has("possible-adjective", word)) Put(Modality.Possible, word);
        else if (lexicon.Has("owed-adjective", word)) Put(Modality.Demanded, word);
        else return false;
        return true;
    }

    bool HasYet(int head)
    {
        foreach (var child in sentence.Children(head))
            if (Lower(child) == "yet" && Tokens[child].Relation == "advmod") return true;
        return false;
    }

    bool HasOwnSubject(int at) => sentence.Child(at, "nsubj") >= 0;

    /// <summary>"Will meet and discuss": the second verb has the form that the first one's auxiliary asks for.</summary>
    bool SharesVerbGroup(int at, int head)
    {
        foreach (var child in sentence.Children(at))
            if (Tokens[child].Relation is "aux" or "cop") return false;
        return (Tokens[at].Xpos == Tokens[head].Xpos && Tokens[at].Xpos is "VB" or "VBG" or "VBN" or "NN" or "NNS" or "JJ") || IsBaseForm(at, head);
    }

    // "She will meet the envoy, and visit the school": one person has no plural verb, whatever the tagger says.
    bool IsBaseForm(int at, int head) =>
        Tokens[at].Xpos == "VBP" && Tokens[head].Xpos == "VB" && sentence.Child(head, "nsubj") is var subject and >= 0
        && (Tokens[subject].Xpos is "NN" or "NNP" || Tokens[subject].Form.ToLowerInvariant() is "he" or "she" or "it") && sentence.Child(subject, "conj") < 0;

    // "did not agree or sign" shares the negation, "did not agree but signed" and "does not talk and fights" do not
    bool SharesNegation(int at)
    {
        foreach (var child in sentence.Children(at))
            if (Tokens[child].Relation == "cc") return Lower(child) is "or" or "nor" or "and" && Tokens[at].Xpos == "VB";
        return true;
    }

    bool IsNotOnly(int negator) =>
        negator + 1 < Tokens.Count && Lower(negator) == "not" && Lower(negator + 1) is "only" or "just" or "merely" or "least";

    bool IsFinite(int index)
    {
        if (Tokens[index].Xpos is "VBD" or "VBZ" or "VBP") return true;
        foreach (var child in sentence.Children(index))
            if (Tokens[child].Relation is "aux" or "cop" && IsFiniteForm(child)) return true;
        return false;
    }

    bool IsFiniteForm(int index) => Tokens[index].Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    string Opener(int index)
    {
        foreach (var child in sentence.Children(index))
            if (child < index && Tokens[child].Relation is "mark" or "case") return Phrase(child);
        return "";
    }

    string Phrase(int word)
    {
        var text = Lower(word);
        foreach (var child in sentence.Children(word))
            if (Tokens[child].Relation == "fixed") text += " " + Lower(child);
        return text;
    }

    /// <summary>The lemma with its particle: <c>rule out</c>.</summary>
    string WordOf(int index)
    {
        var lemma = Tokens[index].Lemma.ToLowerInvariant();
        foreach (var child in sentence.Children(index))
            if (Tokens[child].Deprel == "compound:prt" || (child == index + 1 && Lower(child) is "forward" or "towards" or "toward" or "short")) return $"{lemma} {Lower(child)}";
        return lemma;
    }

    string Lower(int index) => Tokens[index].Form.ToLowerInvariant();
}
