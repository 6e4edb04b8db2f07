using Demarche.Actors;
using Demarche.Moves.Mood;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>One sentence with its two given actors: which entries of the codebook join them, and which words stand around them.</summary>
sealed partial class PairScene
{
    /// <summary>What an appeal loses, more than any other evidence gives: the dialect codes appeals only where nothing else is told.</summary>
    const double AppealPenalty = 8;

    /// <summary>What an entry loses whose own limits are broken.</summary>
    const double LimitPenalty = 4;

    /// <summary>What a clause inside a noun phrase loses.</summary>
    const double BackgroundPenalty = 2;

    /// <summary>What a step in the tree between predicate and actor loses.</summary>
    const double StepPenalty = 0.7;

    /// <summary>How much less a word weighs for each step that it lies beside the way through the tree from one actor to the other.</summary>
    const double StepDecay = 0.7;

    /// <summary>What a verb weighs beside another word.</summary>
    const double VerbWeight = 2;

    /// <summary>What a purpose gains over the means that serve it.</summary>
    const double PurposeBonus = 0.5;

    /// <summary>What a clause of time or a participle that only accompanies the main verb loses.</summary>
    const double AsidePenalty = 1.5;

    /// <summary>Steps to an actor that is not in the sentence.</summary>
    const int Far = 8;

    static readonly ActorCode SourceCode = new("SRC"), TargetCode = new("TGT");

    readonly Codebook _codebook;
    readonly MoodReader _moods;
    readonly ParsedSentence _sentence;
    readonly ClauseView _clause;
    readonly SentenceActors _actors;
    readonly GivenPair _pair;
    readonly IReadOnlyList<int> _sources, _targets;
    readonly int _source, _target;
    readonly bool _sideBySide;

    public PairScene(Codebook codebook, MoodReader moods, ParsedSentence sentence, int index, GivenPair pair)
    {
        (_codebook, _moods, _sentence, _pair) = (codebook, moods, sentence, pair);
        _clause = new ClauseView(sentence, codebook.Forms);
        (_sources, _targets) = (HeadsOf(pair.Source), HeadsOf(pair.Target));
        (_source, _target) = (Principal(_sources), Principal(_targets));
        _sideBySide = AreSideBySide(pair);
        _actors = new SentenceActors(new ActorMentions(Mentions(index)), index, _clause, codebook.Words);
    }

    /// <summary>Entries that match, with how well they join the two.</summary>
    public IEnumerable<PairOption> Options()
    {
        var matcher = new PredicateMatcher(_clause, _actors, _codebook.Words);
        var resolver = new RoleResolver(_clause, _actors, _codebook.Lexicon, _ => null);
        var matches = new CandidateFinder(_codebook, _clause, matcher, isHeadline: false).Find();
        var readings = new List<PairReading>();
        foreach (var match in matches)
        {
            if (LacksParticle(match, matches) || IsOnlyCarrier(match, matches)) continue;
            var root = PlvRoots.Of(match, _moods.Read(_sentence, match.Anchor), _clause.Lemma);
            if (root.Length == 0) continue;
            var roles = resolver.Resolve(match);
            var score = Score(match, roles);
            if (FrameLimits.Objection(match, roles, matcher, _clause) is not null) score -= LimitPenalty;
            readings.Add(new PairReading(match, roles, InContext(match, roles, root), score));
        }

        return readings.Select(reading => new PairOption(Math.Max(reading.Score, AsPurpose(reading, readings)), reading.Root, PlvRoots.Of(reading.Match.Predicate)));
    }

    string InContext(FrameMatch match, MatchRoles roles, string root) => root switch
    {
        // Who exercises or deploys with the other cooperates (CAMEO 062); who keeps the peace protects (074).
        "MOBILIZE" when ActBoth(roles) => "COOPERATE",
        "MOBILIZE" when KeepsPeace(match.Anchor) => "AID",
        _ => root,
    };

    bool KeepsPeace(int anchor)
    {
        foreach (var token in _sentence.Tokens)
            if (token.Lemma.StartsWith("peacekeep", StringComparison.OrdinalIgnoreCase) && _sentence.IsUnder(token.Index, anchor)) return true;
        return false;
    }

    bool ActBoth(MatchRoles roles) => Names(roles.Performer, SourceCode) ? _sideBySide || Names(roles.Performer, TargetCode) : _sideBySide && Names(roles.Performer, TargetCode);

    // "Sent jets to destroy the reactor", "sent a letter threatening to …", "called him to apologise": the purpose is the act, the verb above only the means. Its score is that of
    // the means and a little more.
    double AsPurpose(PairReading reading, List<PairReading> readings)
    {
        var anchor = reading.Match.Anchor;
        if (reading.Match.Nominal is not (null or NominalUse.Carried) || _clause[anchor].Relation is not ("advcl" or "xcomp" or "acl")) return double.NegativeInfinity;
        if (!_clause.IsInfinitive(anchor) && (_clause[anchor].Xpos != "VBG" || _clause.Marker(anchor) >= 0)) return double.NegativeInfinity;
        var means = _clause[anchor].Head;
        if (means >= 0 && _clause[means].Relation == "obj") means = _clause[means].Head;
        if (means < 0 || !_codebook.Words.Of("means-verbs").Contains(_clause.Lemma(means))) return double.NegativeInfinity;
        var best = double.NegativeInfinity;
        foreach (var other in readings)
            if (other.Match.Anchor == means && !other.Match.Core.Contains(anchor) && !PlvRoots.IsAppeal(other.Match.Frame)) best = Math.Max(best, other.Score + PurposeBonus);
        return best;
    }

    /// <summary>Content words outside the two actors, and pairs of a verb with what it governs, weighted by how near they lie to the way through the tree from one actor to the other.</summary>
    public IEnumerable<(string Word, double Weight)> Words()
    {
        var apart = _source < 0 || _target < 0 ? Far : Distance(_source, _target);
        foreach (var token in _sentence.Tokens)
        {
            if (!IsContent(token) || _pair.Source.Overlaps(token.Span) || _pair.Target.Overlaps(token.Span)) continue;
            var aside = Math.Max(0, Distance(token.Index, _source) + Distance(token.Index, _target) - apart) / 2.0;
            var weight = Math.Pow(StepDecay, aside) * (token.Upos == Upos.Verb ? VerbWeight : 1);
            var lemma = _clause.Lemma(token.Index);
            yield return (lemma, weight);
            if (token.Head >= 0) yield return (RootModel.PairOf(_clause.Lemma(token.Head), lemma), weight);
        }
    }

    static bool IsContent(Token token) => token.Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv or Upos.Adp or Upos.Propn;

    double Score(FrameMatch match, MatchRoles roles)
    {
        double score = match.Predicate.Weight + match.Frame.Rank;
        var (bySource, byTarget) = (Names(roles.Performer, SourceCode), Names(roles.Performer, TargetCode));
        if (_sideBySide) bySource = byTarget = bySource || byTarget;
        if (bySource) score += 6;
        if (Names(roles.Addressee, TargetCode)) score += 4;
        if (bySource && byTarget) score += 3;
        if (byTarget && !bySource) score -= 2;
        // A verdict on the source is not his own.
        if (match.Frame.Pattern.Name == "verdict" && Names(roles.Addressee, SourceCode)) score -= LimitPenalty;
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
            else if (IsAside(at)) penalty += AsidePenalty;
            else if (at == anchor && _clause[at].Relation == "amod") penalty += LimitPenalty;
        return penalty;
    }

    // "after reaching agreement", ", threatening to …".
    bool IsAside(int verb)
    {
        if (_clause[verb].Relation != "advcl") return false;
        return _clause.Marker(verb) is var marker and >= 0 ? _codebook.Words.Of("time-markers").Contains(_clause.Lemma(marker)) : _clause[verb].Xpos == "VBG";
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

    // "backed down" is not "backed": a predicate with a particle stands alone.
    bool LacksParticle(FrameMatch match, List<FrameMatch> matches)
    {
        foreach (var other in matches)
        {
            if (other.Head != match.Head || other.Core.Count <= match.Core.Count || !match.Core.All(other.Core.Contains)) continue;
            foreach (var token in other.Core)
                if (!match.Core.Contains(token) && _clause[token].Deprel == "compound:prt") return true;
        }

        return false;
    }

    // "Offered criticism": the verb only carries the act of its noun.
    bool IsOnlyCarrier(FrameMatch match, List<FrameMatch> matches) =>
        match is { Nominal: null, Core.Count: 1 } && matches.Exists(other => other.Nominal == NominalUse.Carried && other.Carrier == match.Head && other.Frame.Pattern.Light.Contains(_clause.Lemma(match.Head)));
}
