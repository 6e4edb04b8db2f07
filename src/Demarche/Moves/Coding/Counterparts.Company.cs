using Demarche.Actors;
using Demarche.Moves.Speech;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <content>Those who met or issue the text together: "they", "the ministers" and "our joint efforts" mean all of them.</content>
sealed partial class Counterparts
{
    /// <summary>Sentences behind a meeting in which its company goes on.</summary>
    const int CompanyReach = 16;

    (int Sentence, IReadOnlyList<ActorCode> Codes)? _company;

    // Who issues a joint text stays together to its end.
    IReadOnlyList<ActorCode>? CompanyAt(int sentence) =>
        Joint ?? (_company is var (met, codes) && sentence - met <= CompanyReach ? codes : null);

    IReadOnlyList<ActorCode>? Joint => scene.Issuers is { Codes: [_, _, ..] codes } ? codes : null;

    Finding InCompany(Finding finding, ClauseView clause)
    {
        var performer = finding.Roles.Performer;
        if (CompanyAt(finding.Sentence) is { } company)
        {
            if (IsByAll(finding, performer, company, clause)) return By(finding, company);
            if (IsJointWork(finding, performer, company, clause)) return By(finding, [.. company.Where(code => finding.Roles.Addressee is not { } hit || !Holds(hit.Codes, code))]);
        }

        return scene.Principals is { Count: 2 } principals && IsMutual(finding, clause) && IsAlone(performer, principals) && performer!.Tokens is [var we] && IsWe(clause, we) ? By(finding, [performer.Codes[0], .. principals.Where(code => code.Head != performer.Codes[0].Head)]) : finding;
    }

    static Finding By(Finding finding, IReadOnlyList<ActorCode> company) =>
        finding with { Roles = finding.Roles with { Performer = new ActorGroup(company, finding.Roles.Performer?.Mentions ?? [], finding.Roles.Performer?.Tokens ?? [], finding.Roles.Performer?.Direct == true) } };

    // A meeting told by a verb, of which both sides are known; who meets elsewhere in a clause of time or of another's does not matter.
    void Gather(Finding finding, ClauseView clause)
    {
        if (finding is not { Move: MoveType.Meet, IsNominal: false, Mood.Modality: Modality.Actual } || finding.Match.Frame.Pattern.Name == "visit" || finding.Roles.Performer is not { Codes: [_, _, ..] codes } sides || codes.Any(code => code.IsUnknown)) return;
        // "The leaders discussed their calls with Peru": they stay who they are.
        if (CompanyAt(finding.Sentence) is { } company && clause.Subjects(finding.Match.Anchor).SelectMany(clause.WithConjuncts).Any(token => StandsForAll(finding.Sentence, token, company, clause))) return;
        if (clause.FirstConjunct(finding.Match.Anchor) != clause.Sentence.RootIndex || (_company is var (_, known) && codes.All(code => Holds(known, code)) && sides.Tokens.Count == 1)) return;
        _company = (finding.Sentence, codes);
    }

    static bool Holds(IReadOnlyList<ActorCode> codes, ActorCode code) => codes.Any(one => one.Head == code.Head);

    static bool IsAlone(ActorGroup? performer, IReadOnlyList<ActorCode> company) => performer is { Codes: [{ IsUnknown: false } code] } && Holds(company, code);

    // "discussed with students": with whom else is said.
    static bool IsTold(Finding finding, ClauseView clause) => clause.Prepositions(finding.Match.Anchor).Any(phrase => phrase.Words.Contains("with"));

    bool IsMutual(Finding finding, ClauseView clause) =>
        finding is { Move: MoveType.Meet or MoveType.Cooperate, IsNominal: false, Roles.Addressee: null } ? finding.Match.Frame.Pattern.Name != "visit" && !IsTold(finding, clause) && (finding.Move == MoveType.Meet || words.Of("mutual-entries").Contains(finding.Match.Frame.Id)) : finding is { Move: MoveType.Accept, IsNominal: false, Roles.Addressee: null } && clause.Lemma(finding.Match.Anchor) == "agree";

    static bool IsWe(ClauseView clause, int token) => clause[token].Form.Equals("we", StringComparison.OrdinalIgnoreCase);

    // "They", "the ministers", "the Secretary and her counterparts".
    bool IsByAll(Finding finding, ActorGroup? performer, IReadOnlyList<ActorCode> company, ClauseView clause)
    {
        if (IsGoingOn(finding, company, clause)) return true;
        // "They stressed that a path remains open": the words are theirs who say them.
        IEnumerable<int> tokens = performer is { Tokens: [_, ..] named } ? named : finding.Roles.BySpeaker && scene.Speech.ChainAt(finding.Sentence, finding.Match.Head) is [{ Source: { } source }, ..] && source.Sentence == finding.Sentence ? [source.HeadToken] : clause.Subjects(finding.Match.Anchor);
        if (!tokens.SelectMany(clause.WithConjuncts).Any(token => StandsForAll(finding.Sentence, token, company, clause))) return false;
        // "They" after the bloc's name are the bloc.
        if (performer is { Codes: [{ IsState: false, IsUnknown: false } bloc] } && Holds(company, bloc)) return false;
        return performer is null || performer.Codes.All(code => code.IsUnknown || (code.Head.Length != 3 && code.Sector == Sector.None) || Holds(company, code));
    }

    // "He condemned the raid by Chad. They also discussed trade": a sentence that opens with those who go on is about them, whoever was named last.
    bool IsGoingOn(Finding finding, IReadOnlyList<ActorCode> company, ClauseView clause)
    {
        if (clause.Sentence.Tokens[0].Form != "They" || clause[0].Deprel != "nsubj" || !clause.Subjects(finding.Match.Anchor).Contains(0) || finding.Roles.Performer?.Tokens is [not 0]) return false;
        if (scene.Mentions.At(finding.Sentence, 0) is { Codes: [{ Sector: not (Sector.Gov or Sector.None) }] } || finding.Sentence == 0) return false;
        var before = scene.Sentences[finding.Sentence - 1];
        var subject = before.Subject(before.RootIndex);
        return subject >= 0 && scene.Mentions.At(finding.Sentence - 1, subject) is { } who && who.Codes.All(code => Holds(company, code));
    }

    bool StandsForAll(int sentence, int token, IReadOnlyList<ActorCode> company, ClauseView clause)
    {
        var word = clause[token];
        if (word.Upos == Upos.Pron || word.Xpos is "PRP" or "PRP$" or "DT") return word.Form.ToLowerInvariant() is "they" or "their" or "both" && scene.Mentions.At(sentence, token) is not { Codes: [{ Sector: not (Sector.Gov or Sector.None) }] };
        if (!words.Of("company-nouns").Contains(clause.Lemma(token)) || (word.Xpos is not ("NNS" or "NNPS") && !words.Of("company-groups").Contains(clause.Lemma(token)))) return false;
        return scene.Mentions.At(sentence, token) is { Method: not MentionMethod.Coreference } known && known.Codes.Any(code => !code.IsUnknown) ? Joint is not null && NamesAll(sentence, token, company, clause) : IsBare(token, clause);
    }

    // "The foreign ministers of Peru, the Republic of Chile plus Kenya" in a statement by all three.
    bool NamesAll(int sentence, int token, IReadOnlyList<ActorCode> company, ClauseView clause)
    {
        var (start, end) = clause.Sentence.Subtree(token);
        return company.All(code => scene.Mentions.All.Any(mention => mention.Sentence == sentence && mention.HeadToken >= start && mention.HeadToken < Math.Max(end, clause[token].Head) && Holds(mention.Codes, code)));
    }

    // "The two foreign ministers", "his counterparts", "Vice Foreign Ministers" beside another: nothing tells whose they are.
    bool IsBare(int token, ClauseView clause)
    {
        var definite = clause[token].Deprel == "conj" || clause.Sentence.Is(token, "appos");
        foreach (var child in clause.Sentence.Children(token))
        {
            var lemma = clause.Lemma(child);
            if (child > token && clause[child].Relation is "nmod" or "acl" or "appos") return false;
            if (child > token || clause[child].Relation is "punct" or "cc" or "case") continue;
            if (clause[child].Relation == "det" || clause[child].Deprel == "nmod:poss") definite |= lemma is "the" or "all" or "both" || (clause.Lemma(token) == "counterpart" && clause[child].Xpos == "PRP$");
            else if (!words.Of("company-titles").Contains(lemma)) return false;
            definite |= lemma is "both" or "all";
        }

        // "The parties agreed to a truce", told by those who met: others do, unless all of them are meant.
        return definite && (Joint is not null || !words.Of("company-sides").Contains(clause.Lemma(token)) || clause.HasBefore(token, "all", "both", "two", "three", "four", "five"));
    }

    // "Our joint efforts to provide aid", "mutual support for Kenya", in a text on who met whom.
    bool IsJointWork(Finding finding, ActorGroup? performer, IReadOnlyList<ActorCode> company, ClauseView clause)
    {
        if (performer is not null && !performer.Codes.All(code => code.IsUnknown || Holds(company, code))) return false;
        var noun = finding.IsNominal ? finding.Match.Head : WorkAbove(clause.FirstConjunct(finding.Match.Head), clause);
        if (noun < 0) return false;
        var joint = false;
        foreach (var child in clause.Sentence.Children(noun))
        {
            if (child > noun && clause.Marker(child) is >= 0 and var marker && clause.Lemma(marker) is "by" or "of") return false;
            if (child < noun && clause[child].Deprel == "nmod:poss" && clause[child].Upos != Upos.Pron && scene.Mentions.At(finding.Sentence, child) is { Codes.Count: 1 } && !clause.WithConjuncts(child).Skip(1).Any()) return false;
            joint |= child < noun && words.Of("joint-words").Contains(clause[child].Form.ToLowerInvariant());
        }

        return joint;
    }

    // "Thanked Chad for hosting talks", "praised Chad for its leadership in condemning the raid": what somebody is judged for is his own doing.
    static Finding OfJudged(Finding deed, IReadOnlyList<Finding> sentence, ClauseView clause)
    {
        if (deed.IsNominal || clause[deed.Match.Head].Xpos != "VBG" || deed.Roles.Performer is not { } doing) return deed;
        var (reason, at) = (false, clause.FirstConjunct(deed.Match.Head));
        for (var steps = 0; at >= 0 && steps < 6; steps++)
        {
            foreach (var judgement in sentence)
                if (judgement.Match.Head != deed.Match.Head && (judgement.Match.Core.Contains(at) || judgement.Match.Head == at))
                {
                    // "for its leadership in condemning": the tree hangs both on the verb.
                    reason &= Enumerable.Range(0, deed.Match.Head).Skip(judgement.Match.Head + 1).Any(between => clause.Lemma(between) == "for");
                    if (!reason || judgement is not { Move: MoveType.Support or MoveType.Criticize, IsNominal: false, Roles: { Performer: { IsKnown: true } judge, Addressee: { IsKnown: true } judged } } || !doing.Codes.Any(code => Holds(judge.Codes, code)) || judged.HasSameHeads(judge)) return deed;
                    var others = deed.Move is MoveType.Meet or MoveType.Cooperate ? judged.FromElsewhere.With(doing.Except(judge)) : judged.FromElsewhere;
                    return deed with { Roles = deed.Roles with { Performer = others, Addressee = deed.Roles.Addressee is { } hit && hit.HasSameHeads(judged) ? null : deed.Roles.Addressee } };
                }

            reason |= clause.Marker(at) is >= 0 and var marker && clause.Lemma(marker) is "for" or "in" or "by" or "include" or "including";
            if (clause.IsVerbal(at) && at != deed.Match.Head && clause.Has(at, "nsubj")) return deed;
            at = clause[at].Head;
        }

        return deed;
    }

    // The noun whose infinitive a verb is: "efforts to provide", "coordination in holding them to account".
    int WorkAbove(int verb, ClauseView clause) =>
        clause[verb] is { Relation: "acl" or "advcl" or "nmod", Head: >= 0 and var noun } && words.Of("joint-work").Contains(clause.Lemma(noun)) ? noun : -1;
}
