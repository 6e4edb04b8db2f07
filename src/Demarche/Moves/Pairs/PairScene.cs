using Demarche.Actors;
using Demarche.Moves.Mood;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>One sentence with its two given actors: which entries of the codebook join them, and which words stand around them.</summary>
sealed class PairScene
{
    /// <summary>What an appeal loses, more than any other evidence gives: the dialect codes appeals only where nothing else is told.</summary>
    const double AppealPenalty = 8;

    /// <summary>What an entry loses whose own limits are broken.</summary>
    const double LimitPenalty = 4;

    /// <summary>What a clause inside a noun phrase loses.</summary>
    const double BackgroundPenalty = 2;

    /// <summary>What a step in the tree between predicate and actor loses.</summary>
    const double StepPenalty = 0.7;

    /// <summary>How much less a word weighs for each step that it is away from the nearer actor.</summary>
    const double StepDecay = 0.8;

    /// <summary>Steps to an actor that is not in the sentence.</summary>
    const int Far = 8;

    static readonly ActorCode SourceCode = new("SRC"), TargetCode = new("TGT");

    readonly Codebook _codebook;
    readonly MoodReader _moods;
    readonly ParsedSentence _sentence;
    readonly ClauseView _clause;
    readonly SentenceActors _actors;
    readonly GivenPair _pair;
    readonly int _source, _target;

    public PairScene(Codebook codebook, MoodReader moods, ParsedSentence sentence, int index, GivenPair pair)
    {
        (_codebook, _moods, _sentence, _pair) = (codebook, moods, sentence, pair);
        _clause = new ClauseView(sentence, codebook.Forms);
        (_source, _target) = (HeadOf(pair.Source), HeadOf(pair.Target));
        _actors = new SentenceActors(new ActorMentions(Mentions(index)), index, _clause);
    }

    /// <summary>Entries that match, with how well they join the two.</summary>
    public IEnumerable<PairOption> Options()
    {
        var matcher = new PredicateMatcher(_clause, _actors, _codebook.Words);
        var resolver = new RoleResolver(_clause, _actors, _codebook.Lexicon, _ => null);
        foreach (var match in new CandidateFinder(_codebook, _clause, matcher, isHeadline: false).Find())
        {
            var root = PlvRoots.Of(match, _moods.Read(_sentence, match.Anchor), _clause.Lemma);
            if (root.Length == 0) continue;
            var roles = resolver.Resolve(match);
            // Who exercises or deploys with the other cooperates (CAMEO 062).
            if (root == "MOBILIZE" && Names(roles.Performer, SourceCode) && Names(roles.Performer, TargetCode)) root = "COOPERATE";
            var score = Score(match, roles);
            if (FrameLimits.Objection(match, roles, matcher, _clause) is not null) score -= LimitPenalty;
            yield return new PairOption(score, root, PlvRoots.Of(match.Predicate));
        }
    }

    /// <summary>Content words outside the two actors, and pairs of a verb with what it governs, weighted by their distance from the actors.</summary>
    public IEnumerable<(string Word, double Weight)> Words()
    {
        foreach (var token in _sentence.Tokens)
        {
            if (!IsContent(token) || _pair.Source.Overlaps(token.Span) || _pair.Target.Overlaps(token.Span)) continue;
            var weight = Math.Pow(StepDecay, Math.Min(Distance(token.Index, _source), Distance(token.Index, _target)));
            var lemma = _clause.Lemma(token.Index);
            yield return (lemma, weight);
            if (token.Head >= 0) yield return (RootModel.PairOf(_clause.Lemma(token.Head), lemma), weight);
        }
    }

    static bool IsContent(Token token) => token.Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv or Upos.Adp or Upos.Propn;

    double Score(FrameMatch match, MatchRoles roles)
    {
        double score = match.Predicate.Weight + match.Frame.Rank;
        if (Names(roles.Performer, SourceCode)) score += 6;
        if (Names(roles.Addressee, TargetCode)) score += 4;
        if (Names(roles.Performer, SourceCode) && Names(roles.Performer, TargetCode)) score += 3;
        if (Names(roles.Performer, TargetCode) && !Names(roles.Performer, SourceCode)) score -= 2;
        if (match.Nominal == NominalUse.Owned) score -= 1;
        if (PlvRoots.IsAppeal(match.Frame)) score -= AppealPenalty;
        return score - (StepPenalty * (Distance(match.Anchor, _source) + Distance(match.Anchor, _target))) - Background(match.Anchor);
    }

    // What a relative clause or a participle tells is background more often than not.
    double Background(int anchor)
    {
        var penalty = 0.0;
        for (var at = anchor; at >= 0; at = _clause[at].Head)
            if (_clause[at].Relation == "acl") penalty += BackgroundPenalty;
            else if (at == anchor && _clause[at].Relation == "amod") penalty += LimitPenalty;
        return penalty;
    }

    static bool Names(ActorGroup? group, ActorCode code) => group?.Codes.Contains(code) == true;

    // Steps in the tree between two tokens.
    int Distance(int from, int to)
    {
        if (to < 0) return Far;
        var steps = new Dictionary<int, int>();
        for (var (at, count) = (from, 0); at >= 0 && !steps.ContainsKey(at); at = _clause[at].Head, count++) steps[at] = count;
        for (var (at, count) = (to, 0); at >= 0 && count <= Far; at = _clause[at].Head, count++)
            if (steps.TryGetValue(at, out var up)) return Math.Min(Far, up + count);
        return Far;
    }

    int HeadOf(TextSpan span)
    {
        foreach (var token in _sentence.Tokens)
            if (span.Overlaps(token.Span) && (token.Head < 0 || !span.Overlaps(_sentence.Tokens[token.Head].Span))) return token.Index;
        return -1;
    }

    IEnumerable<ActorMention> Mentions(int index)
    {
        if (_source >= 0) yield return Mention(index, _source, _pair.Source, SourceCode);
        if (_target >= 0) yield return Mention(index, _target, _pair.Target, TargetCode);
        foreach (var pronoun in Pronouns()) yield return Mention(index, pronoun, _sentence.Tokens[pronoun].Span, SourceCode);
    }

    ActorMention Mention(int sentence, int head, TextSpan span, ActorCode code)
    {
        var tokens = _sentence.Tokens.Where(token => span.Overlaps(token.Span)).ToList();
        return new ActorMention
        {
            Sentence = sentence,
            HeadToken = head,
            FirstToken = tokens[0].Index,
            EndToken = tokens[^1].Index + 1,
            Span = span,
            Codes = [code],
            Method = MentionMethod.Name,
            Score = 1,
            Rule = "given",
        };
    }

    // "Turkey's president says it will …": the pronoun under a verb is its subject again.
    IEnumerable<int> Pronouns()
    {
        if (_source < 0 || _sentence.Tokens[_source] is not { Relation: "nsubj", Head: var governor and >= 0 }) yield break;
        foreach (var token in _sentence.Tokens)
            if (token.Relation == "nsubj" && token.Index > _source && token.Form.ToLowerInvariant() is "he" or "she" or "it" or "they" && token.Head >= 0 && token.Head != governor
                && _sentence.IsUnder(token.Head, governor)) yield return token.Index;
    }
}
