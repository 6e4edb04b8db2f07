using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Who does what in one sentence, read off its tree: deep subjects and objects through passive, control, coordination, relative and participle clauses.</summary>
/// <remarks>Made for one sentence and not thread-safe: it remembers lemmas. Relations are those of Universal Dependencies v2 as in UD English EWT.</remarks>
sealed partial class ClauseView(ParsedSentence sentence, WordForms? forms = null, bool isHeadline = false)
{
    /// <summary>Longest chain of clauses that is followed for a shared subject; real chains end after three or four.</summary>
    const int MaxSteps = 8;

    readonly string?[] _lemmas = new string?[sentence.Tokens.Count];

    public ParsedSentence Sentence { get; } = sentence;

    public Token this[int index] => Sentence.Tokens[index];

    /// <summary>Lemma in lower case, as the codebook knows it; headlines in capitals have theirs in capitals.</summary>
    public string Lemma(int index) => _lemmas[index] ??= ReadLemma(this[index]);

    string ReadLemma(Token token)
    {
        var lemma = Lower(token.Lemma is "_" or "" ? token.Form : token.Lemma);
        return forms is null ? lemma : forms.Lemma(lemma, Lower(token.Form));
    }

    /// <summary>Lemma of a noun that is a verb by <see cref="IsMistaggedVerb"/>.</summary>
    public string VerbLemma(int index) => forms?.VerbOf(Lower(this[index].Form)) ?? Lemma(index);

    static string Lower(string word)
    {
        foreach (var c in word)
            if (char.IsUpper(c)) return word.ToLowerInvariant();
        return word;
    }

    public bool IsVerbal(int index) => this[index].Upos is Upos.Verb or Upos.Aux || IsMistaggedVerb(index);

    /// <summary>Whether a noun has a subject and an object of its own: "MALTA, GREECE BREAK RELATIONS", "Norway thanks Chad", where the tagger takes the verb for a noun;
    /// or a subject alone and the form of an irregular verb: "the talks ground to a halt".</summary>
    public bool IsMistaggedVerb(int index)
    {
        if (this[index].Upos != Upos.Noun) return false;
        var (acts, done) = (false, false);
        foreach (var child in Sentence.Children(index))
        {
            // "SECURITY COUNCIL ORDERS CEASEFIRE": the subject looks like the first half of a name.
            acts |= this[child].Deprel == "nsubj" || (isHeadline && this[child].Deprel == "compound" && this[index] is { Xpos: "NNS", Head: < 0 });
            done |= this[child].Deprel == "obj";
            if (this[child].Relation is "cop" or "det") return false;
        }

        return acts && (done || (forms is not null && this[index].Xpos == "NN" && forms.VerbOf(Lower(this[index].Form)) is not null));
    }

    /// <summary>Whether the verb is passive: by its auxiliary or subject, or a bare past participle behind a noun or in a headline.</summary>
    public bool IsPassive(int index)
    {
        // Headlines drop the auxiliary: "Russia disappointed by the response".
        if (isHeadline && this[index].Xpos is "VBD" or "VBN" && index + 1 < Sentence.Tokens.Count && this[index + 1].Form.Equals("by", StringComparison.OrdinalIgnoreCase)) return true;
        if (isHeadline && (IsBareDeed(index) || IsBareOrder(index))) return true;
        if (IsActiveWithBy(index)) return false;
        // A past tense without an auxiliary is active, whatever its subject was taken for ("China called for talks"); headlines drop the auxiliary.
        if (!isHeadline && this[index].Xpos == "VBD" && !HasExactly(index, "aux:pass") && !HasExactly(index, "obl:agent") && !IsReducedRelative(index)) return false;
        foreach (var child in Sentence.Children(index))
            if (this[child].Deprel is "aux:pass" or "nsubj:pass" or "csubj:pass" or "obl:agent") return true;
        var token = this[index];
        if (IsReducedRelative(index)) return true;
        if (token.Xpos != "VBN" || Has(index, "aux") || Has(index, "cop")) return false;
        // Without an auxiliary a subject makes it active: the tagger takes "pledged" for a participle now and then. Headlines drop the auxiliary.
        if (!isHeadline && Has(index, "nsubj")) return false;
        if (isHeadline && Has(index, "nsubj")) return !Has(index, "obj") && !Has(index, "ccomp") && !Has(index, "xcomp");
        if (Sentence.Is(index, "acl") && token.Deprel != "acl:relcl") return !Has(index, "obj");
        if (Sentence.Is(index, "amod")) return !IsHiddenVerb(index);
        if (Sentence.Is(index, "conj")) return token.Head >= 0 && IsPassive(RowHead(index)) && !Has(index, "obj");
        return token.Deprel is "root" or "advcl" or "xcomp" && !Has(index, "obj");
    }

    // "stood by its ally", "abides by the truce": a finite form without an auxiliary is active, whatever the tree takes the phrase for. Headlines drop the auxiliary of the past.
    bool IsActiveWithBy(int index) => (this[index].Xpos == "VBZ" || (!isHeadline && this[index].Xpos is "VBD" or "VBP")) && HasExactly(index, "nsubj") && HasExactly(index, "obl:agent") && !HasExactly(index, "aux:pass");

    // "the civilians imprisoned for it were released": behind a noun without a subject of its own the tagger's past tense is a participle.
    bool IsReducedRelative(int index)
    {
        // Behind the root it is the main verb of a sentence that the tree took for a phrase.
        if (this[index] is not { Xpos: "VBD", Deprel: "acl", Head: >= 0 and var noun } || this[noun].Head < 0) return false;
        foreach (var child in Sentence.Children(index))
            if (this[child].Relation is "nsubj" or "obj" or "aux" or "cop" or "ccomp" or "xcomp") return false;
        return true;
    }

    // What a conjunct is joined to. "Have been killed, arrested or tortured": parsers hang a later participle of the row elsewhere.
    int RowHead(int conjunct)
    {
        var before = conjunct - 1;
        while (before > 0 && this[before].Form is "," or "and" or "or") before--;
        return this[conjunct].Xpos == "VBN" && before >= 0 && before < conjunct - 1 && this[before].Xpos == "VBN" ? before : JoinedTo(conjunct);
    }

    /// <summary>What a word hangs on, but for a second main verb that the tree joined to a condition: "said it would fight if the raids went on, and accused Chad".</summary>
    public int JoinedTo(int index)
    {
        var head = this[index].Head;
        if (this[index] is not { Deprel: "conj", Xpos: "VBD" or "VBZ" } || head < 0 || this[head] is not { Deprel: "advcl", Head: >= 0 and var conditioned } || Has(index, "nsubj") || Has(index, "aux")) return head;
        if (Marker(head) is not (>= 0 and var marker) || Lemma(marker) is not ("if" or "unless" or "until" or "once") || Sentence.Child(index, "cc") is not (> 0 and var joining) || this[joining - 1].Form != ",") return head;
        return this[Finite(conditioned)].Xpos == "MD" && this[conditioned].Deprel == "ccomp" ? this[conditioned].Head : head;
    }

    bool HasExactly(int index, string deprel)
    {
        foreach (var child in Sentence.Children(index))
            if (this[child].Deprel == deprel) return true;
        return false;
    }

    public bool Has(int index, string relation) => Sentence.Child(index, relation) >= 0;

    /// <summary>Whether a word before the head and below it has one of these lemmas: "will lift", "little doubt".</summary>
    public bool HasBefore(int head, params ReadOnlySpan<string> lemmas)
    {
        foreach (var child in Sentence.Children(head))
            if (child < head && lemmas.Contains(Lemma(child))) return true;
        return false;
    }

    /// <summary>Told as what somebody will do: "will lift", "would lift".</summary>
    public bool IsAhead(int verb) => HasBefore(verb, "will", "would", "shall", "wo");

    /// <summary>Told as what somebody can do.</summary>
    public bool IsAbility(int verb) => HasBefore(verb, "can", "could", "cannot", "ca");

    /// <summary>Whether the word itself is negated: not, never, no, neither.</summary>
    public bool IsNegated(int index)
    {
        foreach (var child in Sentence.Children(index))
            if (this[child].Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "never" or "no" or "neither" or "nor" or "hardly" or "scarcely") return true;
        return false;
    }

    /// <summary>Grammatical subject, with relative pronouns replaced by what they stand for; -1 when the clause has none of its own or shared.</summary>
    public int SurfaceSubject(int index) => SurfaceSubject(index, 0);

    /// <summary>Who does it. Empty for a passive without agent.</summary>
    public IEnumerable<int> Subjects(int index)
    {
        if (IsVerbal(index) && IsPassive(index)) return Agents(index);
        var subject = SurfaceSubject(index);
        return subject < 0 ? [] : [subject];
    }

    /// <summary>What it is done to: direct object, subject of a passive, the noun that a relative or participle clause hangs on.</summary>
    public IEnumerable<int> Objects(int index)
    {
        if (IsVerbal(index) && IsPassive(index))
        {
            var subject = SurfaceSubject(index);
            if (subject >= 0) yield return subject;
            foreach (var child in Sentence.Children(index))
                if (this[child].Deprel == "obj" && !IsAgent(child)) yield return Antecedent(child);
            yield break;
        }

        if (IsHiddenVerb(index))
        {
            yield return this[index].Head;
            yield break;
        }

        var any = false;
        foreach (var child in Sentence.Children(index))
        {
            if ((this[child].Deprel != "obj" && !IsCounted(child)) || child == ToldBefore(index)) continue;
            any = true;
            yield return Antecedent(child);
        }

        if (any) yield break;
        if (Sentence.Child(index, "xcomp") is var ordered and >= 0 && ToldBefore(ordered) is var told and >= 0)
        {
            yield return told;
            yield break;
        }

        if (ImposedBehind(index) is var imposed and >= 0)
        {
            yield return imposed;
            yield break;
        }

        if (BehindQuality(index) is var fronted and >= 0)
        {
            yield return fronted;
            yield break;
        }

        if (BareObject(index) is var bare and >= 0)
        {
            yield return bare;
            yield break;
        }

        var shared = SharedObject(index);
        if (shared >= 0) yield return shared;
    }

    public int IndirectObject(int index) => Sentence.Child(index, "iobj") is var found and >= 0 ? Antecedent(found) : -1;

    /// <summary>Phrases and clauses behind prepositions and markers.</summary>
    public IEnumerable<Preposition> Prepositions(int index)
    {
        foreach (var child in Sentence.Children(index))
        {
            if (this[child].Relation is not ("obl" or "nmod" or "advcl" or "acl" or "xcomp" or "ccomp" or "obj" or "nsubj")) continue;
            var marker = Marker(child);
            if (marker >= 0) yield return new Preposition(WordsOf(child, marker), marker, Lemma(marker) == "as" && BehindQuality(index) == child ? marker + 1 : Antecedent(child));
        }

        foreach (var preposition in HungLower(index)) yield return preposition;

        if (PhraseBehind(index) is var phrase and >= 0) yield return new Preposition(WordsOf(phrase, Marker(phrase)), Marker(phrase), Antecedent(phrase));
    }

    // "rejected as groundless Norway's claim": the object stands behind what it is called, and the tree takes both for one phrase.
    int BehindQuality(int verb)
    {
        foreach (var child in Sentence.Children(verb))
        {
            if (child < verb || this[child].Relation != "obl" || Marker(child) is not (>= 0 and var marker) || Lemma(marker) != "as" || this[marker + 1] is not { Relation: "amod", Head: var noun } || noun != child) continue;
            foreach (var owner in Sentence.Children(child))
                if (owner > marker + 1 && this[owner].Deprel is "det" or "nmod:poss") return child;
        }

        return -1;
    }

    // "the detention of vessels by Iran", "the concerns of France and its allies about Libya": the tree hangs a noun's phrase on the one before.
    IEnumerable<Preposition> HungLower(int noun)
    {
        if (this[noun].Upos != Upos.Noun) yield break;
        foreach (var child in Sentence.Children(noun))
        {
            if (child < noun || this[child].Relation is not ("nmod" or "conj") || (this[child].Relation == "nmod" && (Marker(child) is not (>= 0 and var of) || Lemma(of) != "of"))) continue;
            foreach (var deeper in Sentence.Children(child))
                if (this[deeper].Relation == "nmod" && Marker(deeper) is var marker and >= 0 && Lemma(marker) is "by" or "about" or "over") yield return new Preposition([Lemma(marker)], marker, Antecedent(deeper));
        }
    }

    // "endorsed the attack on two platforms": the phrase right behind a noun is the noun's, on whatever the tree hung it; days may stand between.
    int PhraseBehind(int noun)
    {
        if (this[noun].Upos is not (Upos.Noun or Upos.Propn)) return -1;
        var at = noun + 1;
        while (at < Sentence.Tokens.Count && TimeWords.Contains(Lemma(at))) at++;
        if (at >= Sentence.Tokens.Count || this[at] is not { Upos: Upos.Adp, Relation: "case" } || this[at].Head is not (var phrase and >= 0)) return -1;
        return phrase > at && this[phrase].Head != noun && this[phrase].Relation is "obl" or "nmod" && Marker(phrase) == at ? phrase : -1;
    }

    static readonly HashSet<string> TimeWords =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last", "next", "this", "today", "yesterday", "earlier", "recently", "week", "month", "year", "later", "here",
    ];

    /// <summary>An infinitive or gerund that continues the predicate, -1 when there is none.</summary>
    public int Infinitive(int index)
    {
        foreach (var child in Sentence.Children(index))
            if (this[child].Deprel == "xcomp") return child;
        foreach (var child in Sentence.Children(index))
            if (this[child].Relation is "advcl" or "acl" or "ccomp" && this[child].Deprel != "acl:relcl" && HasTo(child)) return child;
        // "agreed to charter tankers": the tree takes the verb for part of its object's name.
        if (index + 2 < Sentence.Tokens.Count && this[index + 1] is { Deprel: "mark", Head: var charter } && charter == index + 2 && Lemma(index + 1) == "to" && IsHiddenVerb(charter)) return charter;
        // "asked the meeting to condemn it", "ordered the envoy and a clerk to leave": the tree hangs what somebody is told to do on him.
        if (ClauseWords.Orders.Contains(Lemma(index)) && IsVerbal(index))
            foreach (var told in Sentence.Children(index))
                foreach (var whom in this[told].Deprel is "obj" or "iobj" ? WithConjuncts(told) : [])
                    foreach (var child in Sentence.Children(whom))
                        if (child > whom && this[child].Deprel == "acl" && HasTo(child)) return child;
        // "it is time for the army to leave": "it" only stands for the infinitive.
        foreach (var child in Sentence.Children(index))
            if (this[child].Relation == "csubj" && HasTo(child) && (Has(index, "expl") || (Sentence.Child(index, "nsubj") is >= 0 and var it && Lemma(it) == "it"))) return child;
        // "the calls of the rebels to stay away": the tree hangs the infinitive on whose calls they are.
        if (this[index].Upos == Upos.Noun)
            foreach (var child in Sentence.Children(index))
                if (child > index && this[child].Relation == "nmod" && Marker(child) is var marker and >= 0 && Lemma(marker) is "of" or "by")
                    foreach (var deeper in Sentence.Children(child))
                        if (this[deeper].Deprel == "acl" && HasTo(deeper)) return deeper;
        return -1;
    }

    /// <summary>A finite clause that continues the predicate, -1 when there is none.</summary>
    public int Clause(int index)
    {
        foreach (var child in Sentence.Children(index))
        {
            if (this[child].Deprel == "ccomp" && !HasTo(child)) return child;
            if (this[child].Deprel == "csubj" && child > index && Has(index, "expl") && !HasTo(child)) return child; // "it is imperative that"
            if (this[child].Deprel == "acl" && IsVerbal(index) is false && Marker(child) is var marker and >= 0 && Lemma(marker) == "that") return child;
        }

        return SiblingClause(index);
    }

    /// <summary>The word and those coordinated with it.</summary>
    public IEnumerable<int> WithConjuncts(int index)
    {
        if (Called(index) is var called and >= 0) yield return called;
        yield return index;
        foreach (var child in Sentence.Children(index))
            if ((this[child].Deprel == "conj" && !IsDenied(child) && !IsSubjectBehindAnd(child)) || IsListed(index, child))
                foreach (var deeper in WithConjuncts(child)) yield return deeper;
            else if (IsNameOf(child, index))
                foreach (var deeper in WithConjuncts(child).Skip(1)) yield return deeper;
    }

    // "U.S., SOVIETS AGREE": the tree takes the first for somebody who is called.
    int Called(int index)
    {
        if (!isHeadline || index < 2 || this[index - 1].Form != "," || this[index - 2] is not { Deprel: "vocative", Upos: Upos.Propn } called || called.Head != this[index].Head) return -1;
        return this[index].Deprel == "nsubj" ? index - 2 : -1;
    }

    // "Qatar, not Egypt".
    bool IsDenied(int conjunct)
    {
        foreach (var child in Sentence.Children(conjunct))
            if (child < conjunct && this[child].Deprel == "advmod" && Lemma(child) == "not" && this[conjunct].Upos is Upos.Propn or Upos.Noun && !Has(conjunct, "cc")) return true;
        return false;
    }

    /// <summary>The first of what a word is coordinated with; the word itself where it stands alone.</summary>
    public int FirstConjunct(int index)
    {
        while (this[index].Deprel == "conj" && this[index].Head >= 0) index = this[index].Head;
        return index;
    }

    // "Secretary of State Blinken and Foreign Minister Rau": the tree joins the second to the name that stands beside the first title.
    bool IsNameOf(int child, int title) =>
        child > title && this[child] is { Deprel: "appos" or "flat", Upos: Upos.Propn } && this[title].Upos is Upos.Propn or Upos.Noun && this[child - 1].Upos != Upos.Punct;

    // "Egypt, Ethiopia agree to talk": headlines write a comma for "and"; an apposition would be closed by another.
    bool IsListed(int first, int second)
    {
        if (!isHeadline || second <= first || this[first].Upos != Upos.Propn || this[second] is not { Upos: Upos.Propn, Deprel: "appos" or "list" or "nmod:unmarked" }) return false;
        var (start, end) = Sentence.Subtree(second);
        return (this[start].Form == "," || this[start - 1].Form == ",") && end < Sentence.Tokens.Count && this[end].Form != ",";
    }

    /// <summary>What a relative pronoun stands for; any other word stands for itself.</summary>
    public int Antecedent(int index)
    {
        if (!IsRelative(index)) return index;
        for (var (clause, steps) = (this[index].Head, 0); clause >= 0 && steps < MaxSteps; clause = this[clause].Head, steps++)
            if (this[clause].Deprel is "acl:relcl" or "advcl:relcl" && this[clause].Head is >= 0 and var noun && !(this[clause].Deprel == "advcl:relcl" && IsVerbal(noun))) return noun;
        // A clause that the tree hung elsewhere still follows the noun that it is about: "the documents, which were handed over".
        var before = index > 1 && this[index - 1].Form == "," ? index - 2 : index - 1;
        return before >= 0 && this[before].Upos is Upos.Noun or Upos.Propn && this[index].Xpos is "WDT" or "WP" ? before : index;
    }

    public int Marker(int index)
    {
        foreach (var child in Sentence.Children(index))
            if (this[child].Relation is "case" or "mark") return child;
        // The parser hangs the preposition of a long name on one of its inner words now and then.
        var first = Sentence.Subtree(index).Start;
        return first < index && this[first] is { Upos: Upos.Adp, Relation: "case" } && this[index].Relation is "nmod" or "obl" ? first : -1;
    }

    public bool IsInfinitive(int index) => HasTo(index);

    /// <summary>Whether the verb tells what should be: "must go on", "should not repeat".</summary>
    public bool IsOwed(int verb)
    {
        foreach (var child in Sentence.Children(verb))
            if (this[child].Relation == "aux" && Lemma(child) is "must" or "should" or "ought") return true;
        return false;
    }

    /// <summary>Whether the auxiliary stands before its subject to tell a condition: "should Moscow invade".</summary>
    public bool IsInverted(int index)
    {
        var auxiliary = Sentence.Child(index, "aux");
        return (this[index].Relation is "advcl" or "ccomp" or "parataxis" or "acl" || (this[index].Relation == "conj" && !Has(index, "cc"))) && auxiliary >= 0 && Lemma(auxiliary) == "should"
            && Sentence.Child(index, "nsubj") is var subject and >= 0 && auxiliary < subject;
    }

    /// <summary>The word that carries a clause's tense: its first auxiliary, else the verb.</summary>
    public int Finite(int verb)
    {
        foreach (var child in Sentence.Children(verb))
            if (child < verb && this[child].Relation is "aux" or "cop") return child;
        return verb;
    }

    // "hoped Russia would continue": the parser hangs the second clause on the verb above as well. It starts right behind its verb with a subject.
    int SiblingClause(int index)
    {
        var head = this[index].Head;
        if (head < 0 || !IsVerbal(index) || Has(index, "obj")) return -1;
        for (var at = index + 1; at < Sentence.Tokens.Count && at <= index + 4; at++)
        {
            if (this[at].Upos == Upos.Punct) return -1;
            if (this[at].Relation != "nsubj") continue;
            var clause = this[at].Head;
            return clause > at && this[clause].Head == head && this[clause].Relation is "ccomp" or "conj" or "parataxis" or "advcl" ? clause : -1;
        }

        return -1;
    }

    bool HasTo(int index)
    {
        foreach (var child in Sentence.Children(index))
            if (this[child].Deprel == "mark" && Lemma(child) == "to") return true;
        return false;
    }

    // "because of" hangs on its first word, "out of the talks" on the noun twice.
    string[] WordsOf(int phrase, int marker)
    {
        var words = new List<string>(2) { this[marker].Form.ToLowerInvariant() };
        foreach (var child in Sentence.Children(marker))
            if (this[child].Deprel == "fixed") words.Add(this[child].Form.ToLowerInvariant());
        foreach (var child in Sentence.Children(phrase))
            if (child > marker && this[child].Relation == "case") words.Add(this[child].Form.ToLowerInvariant());
        return [.. words];
    }

    bool IsRelative(int index) =>
        this[index] is { Upos: Upos.Pron or Upos.Det } token && token.Form.ToLowerInvariant() is "which" or "who" or "whom" or "that" or "whose"
        && !token.Xpos.StartsWith("DT", StringComparison.Ordinal);
}
