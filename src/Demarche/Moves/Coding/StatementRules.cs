using Demarche.Moves.Speech;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Decides which sayings are <see cref="MoveType.State"/>: what is said is on an issue and no other report tells it (manual, rules 1, 4, 10 and 21).</summary>
sealed class StatementRules(DispatchScene scene, CodebookWords words, CodebookLexicon lexicon, IReadOnlyList<IReadOnlyList<Finding>> findings, IReadOnlyList<ClauseView> clauses)
{
    /// <summary>The issue that a saying is about, or null when it does not count.</summary>
    public string? IssueOf(Finding saying)
    {
        // A paper that reports is the outlet's source, not a party.
        if (saying.Roles.Performer is not { IsKnown: true } || saying.Roles.Performer.Codes.All(code => code.Sector == Sector.Jrn) || IsByMedia(saying)) return null;
        // "Did not say whether": nothing was said.
        if (saying.Mood.Polarity == Polarity.Negative) return null;
        var frame = FrameOf(saying);
        if (frame is not null && !IsEmphatic(frame.Word) && IsRepeated(saying)) return null;
        if (words.Of("framed-entries").Contains(saying.Match.Frame.Id) && frame?.Contents.Any(content => content.IsQuotation) != true && clauses[saying.Sentence].Clause(saying.Match.Head) < 0) return null;
        if (frame is null) return saying.Roles.Object < 0 || !IsStatedBy(saying) || IsPartOfSaying(saying) ? null : IssueOfObject(saying);
        if (IsToldBetter(saying, frame) && !HasUntoldClause(saying, frame)) return null;
        if (IsNoComment(saying, frame)) return null;
        foreach (var content in frame.Contents)
            for (var sentence = 0; sentence < scene.Sentences.Count; sentence++)
            {
                var span = scene.Sentences[sentence].Span;
                if (!span.Overlaps(content.Span)) continue;
                var part = new TextSpan(Math.Max(span.Start, content.Span.Start), Math.Min(span.End, content.Span.End));
                if (Ask(sentence, sentence == saying.Sentence ? saying.Match.Head : scene.Sentences[sentence].RootIndex, part, saying) is { } issue) return issue;
            }

        return null;
    }

    // "the Norwegian television channel reported": the noun says what it is where the name does not.
    bool IsByMedia(Finding saying) => !saying.Roles.Performer!.Direct && lexicon.Class("media") is { } media && clauses[saying.Sentence].Subjects(saying.Match.Anchor).Any(subject => media.Contains(clauses[saying.Sentence].Lemma(subject)));

    // "He said that France wishes to have normal relations": what would only be a statement is one with the saying around it (manual, rule 21).
    bool IsPartOfSaying(Finding intention)
    {
        var place = scene.Sentences[intention.Sentence].Tokens[intention.Match.Head].Span;
        foreach (var list in findings)
            foreach (var other in list)
                if (other != intention && other.IsSaying && other.Sentence == intention.Sentence && FrameOf(other) is { } frame && frame.Covers(place) && IsOnSpine(intention, other) && IssueOf(other) is not null) return true;
        return false;
    }

    // "As I have stated", "we believe that they fled" inside somebody's own words: his statement is told by the saying around them.
    bool IsRepeated(Finding saying)
    {
        // "…, further saying that trade fell": the tree hangs on the words before what goes on beside them.
        if (clauses[saying.Sentence][saying.Match.Head] is { Xpos: "VBG", Relation: "advcl" }) return false;
        var place = scene.Sentences[saying.Sentence].Tokens[saying.Match.Head].Span;
        foreach (var list in findings)
            foreach (var other in list)
                if (other != saying && other.IsSaying && !IsOfAnother(saying, other) && FrameOf(other) is { } frame && frame.Covers(place)
                    && FrameOf(saying)?.Covers(PlaceOf(other)) != true) return true;
        return false;
    }

    // "said she had no comment", "told them that he had no information" (manual, rule 22).
    bool IsNoComment(Finding saying, SpeechFrame frame)
    {
        var clause = clauses[saying.Sentence];
        return clause.Clause(saying.Match.Head) is >= 0 and var content && frame.Covers(clause[content].Span) && clause.Lemma(content) is "have" or "make" or "give" or "offer"
            && clause.Objects(content).Any(noun => clause.Lemma(noun) is "comment" or "information" or "detail" or "explanation" && (clause.IsNegated(noun) || clause.IsNegated(content)));
    }

    TextSpan PlaceOf(Finding finding) => scene.Sentences[finding.Sentence].Tokens[finding.Match.Head].Span;

    static bool IsSame(ActorGroup? one, ActorGroup? other) =>
        one is not null && other is not null && one.Codes.Count == other.Codes.Count && one.Codes.All(code => other.Codes.Any(known => known.Head == code.Head));

    SpeechFrame? FrameOf(Finding saying) => scene.Speech.FrameOf(saying.Sentence, saying.Match.Core);

    bool IsToldBetter(Finding saying, SpeechFrame frame)
    {
        foreach (var list in findings)
            foreach (var other in list)
            {
                if ((other.IsSaying && !IsStronger(other, saying) && !IsQuoted(other, saying)) || (other.IsNominal && !IsMainArgument(other))) continue;
                if (frame.Covers(scene.Sentences[other.Sentence].Tokens[other.Match.Head].Span) && IsOnSpine(other, saying)) return true;
            }

        return false;
    }

    // "'We reaffirm our attachment to the treaty,' the ministry said": the stronger word of the same speaker tells it.
    bool IsStronger(Finding inner, Finding saying) =>
        inner.Sentence == saying.Sentence && IsSame(inner.Roles.Performer, saying.Roles.Performer) && FrameOf(saying) is { Word: "say" or "tell" or "add" or "state" } && (IsEmphatic(clauses[inner.Sentence].Lemma(inner.Match.Head)) || (inner.Match.Inner >= 0 && IsEmphatic(clauses[inner.Sentence].Lemma(inner.Match.Inner))));

    bool IsEmphatic(string lemma) => words.Of("emphatic-verbs").Contains(lemma);

    // "Officials said the minister told France that …": what they report is his statement.
    bool IsQuoted(Finding inner, Finding saying) =>
        inner != saying && inner.Sentence == saying.Sentence && IsOfAnother(inner, saying) && FrameOf(saying)?.Covers(PlaceOf(inner)) == true && FrameOf(inner)?.Covers(PlaceOf(saying)) == false && IssueOf(inner) is not null;

    static bool IsOfAnother(Finding one, Finding other) => !IsSame(one.Roles.Performer, other.Roles.Performer) || (PersonOf(one) is { } person && person != PersonOf(other));

    static string? PersonOf(Finding finding) => finding.Roles.Performer?.Mentions is [var speaker, ..] ? speaker.Person : null;

    // "It removed a barrier and was consistent with our position": what no finding tells is the statement's own (manual, rule 21).
    bool HasUntoldClause(Finding saying, SpeechFrame frame)
    {
        for (var sentence = 0; sentence < scene.Sentences.Count; sentence++)
        {
            if (!frame.Contents.Any(content => content.Span.Overlaps(scene.Sentences[sentence].Span))) continue;
            var clause = clauses[sentence];
            foreach (var token in clause.Sentence.Tokens)
                if (frame.Covers(token.Span) && IsMainClause(clause, token.Index, frame) && !IsTold(sentence, token.Index, frame) && scene.Issues.IsSpokenOf(sentence, token.Index)) return true;
        }

        return false;
    }

    // A finite clause of the reported words that stands in no other of them.
    static bool IsMainClause(ClauseView clause, int token, SpeechFrame frame)
    {
        if ((!clause.IsVerbal(token) && !clause.Has(token, "cop")) || clause.IsInverted(token)) return false;
        if (clause[token].Deprel == "conj") return IsFinite(clause, token) && IsMainClause(clause, clause[token].Head, frame);
        var head = clause[token].Head;
        return clause[token].Deprel is "root" or "ccomp" or "parataxis" && (head < 0 || !frame.Covers(clause[head].Span)) && (clause.Has(token, "nsubj") || clause.Has(token, "csubj") || clause.Has(token, "expl"));
    }

    static bool IsFinite(ClauseView clause, int token) =>
        clause[token].Xpos is "VBD" or "VBZ" or "VBP" || clause.Has(token, "nsubj") || clause.Has(token, "aux") || clause.Has(token, "cop");

    bool IsTold(int sentence, int head, SpeechFrame frame)
    {
        var clause = clauses[sentence];
        foreach (var finding in findings[sentence])
            for (var at = finding.Match.Anchor; at >= 0; at = clause[at].Head)
            {
                if (at == head) return true;
                if (clause[at].Deprel is "acl:relcl" || (clause[at].Deprel == "conj" && IsMainClause(clause, at, frame))) break;
            }

        return false;
    }

    // A verb without reported words states something only with a clause behind it: "plans to leave", not "continues its efforts".
    bool IsStatedBy(Finding saying)
    {
        var clause = clauses[saying.Sentence];
        return saying.Match.Frame.Needs.HasFlag(Roles.Object) || saying.Match.Inner >= 0 || saying.Match.Predicate.Parts.Count > 0 || saying.Match.Nominal == NominalUse.Headline || clause.Clause(saying.Match.Head) >= 0;
    }

    // "said the attack took place", "said they reflect the concerns of …": the noun is what the content is about.
    bool IsMainArgument(Finding noun)
    {
        var clause = clauses[noun.Sentence];
        return noun.Match.Nominal == NominalUse.Happening || clause[noun.Match.Head].Deprel is "obj";
    }

    // What a relative clause or an adjunct of time tells is not what is said.
    bool IsOnSpine(Finding finding, Finding saying)
    {
        var clause = clauses[finding.Sentence];
        // "said the withdrawal would start": the noun is what its verb tells.
        var from = finding.Match is { Nominal: NominalUse.Happening, Anchor: var subject } && clause[subject] is { Relation: "nsubj", Head: >= 0 and var verb } && clause[verb].Deprel is "root" or "ccomp" or "parataxis" ? verb : finding.Match.Anchor;
        for (var at = from; at >= 0; at = clause[at].Head)
        {
            if (clause[at].Deprel is "root" or "ccomp" or "parataxis" or "csubj:pass") return true;
            // "fighters whom, he said, nobody has taken back".
            if (clause[at].Relation == "acl" && finding.Sentence == saying.Sentence && (clause[saying.Match.Head].Head == at || IsToldAudience(clause, at, saying.Match.Head))) return true;
            if (clause[at].Deprel is not ("conj" or "xcomp" or "advcl" or "acl" or "obj")) return false;
            if (clause[at].Deprel is "acl" && !clause.IsVerbal(at)) return false;
            // "admitted for the first time that it had helped": the tree hangs what is said on the time.
            if (clause[at] is { Deprel: "acl", Head: var time } && clause[time].Relation == "obl" && clause[time].Head == saying.Match.Head && ClauseWords.Times.Contains(clause.Lemma(time)) && clause.Marker(at) is >= 0 and var that && clause.Lemma(that) == "that") return true;
        }

        return true;
    }

    // "told a news conference that they would sign", "told a committee he had left": the tree hangs what is said on those who hear it.
    static bool IsToldAudience(ClauseView clause, int content, int saying) =>
        clause[content].Head is >= 0 and var audience && clause[audience] is { Relation: "obj" or "iobj", Head: var verb } && verb == saying && clause.Lemma(saying) == "tell"
        && clause.Has(content, "nsubj") && (clause.Marker(content) >= 0 || clause[audience + 1].Upos is Upos.Pron or Upos.Propn or Upos.Det);

    string? IssueOfObject(Finding saying)
    {
        var sentence = scene.Sentences[saying.Sentence];
        var (start, end) = sentence.Subtree(saying.Roles.Object);
        return Ask(saying.Sentence, saying.Match.Head, sentence.SpanOf(start, end - 1), saying);
    }

    string? Ask(int sentence, int predicate, TextSpan span, Finding saying) => scene.Issues.Of(new Issues.IssueQuery
    {
        Sentence = sentence,
        Predicate = predicate,
        Move = MoveType.State,
        Object = span,
        Actors = saying.Roles.Performer?.Codes,
    });
}
