namespace Demarche.Ledger;

/// <summary>Follows openings to their answers.</summary>
/// <remarks>Each answer goes to the opening that fits best; the others stay beside it, and it is marked undecided where they come close.</remarks>
sealed class ExchangeLinker
{
    readonly LedgerTables _tables;
    readonly DecisionView _decisions;
    readonly LinkScorer _scorer;
    readonly OpeningIndex _openings;
    readonly Dictionary<string, List<Answer>> _answers = new(StringComparer.Ordinal);
    readonly ILookup<MoveType, AnswerRule> _rules;
    readonly List<LinkMove> _pointing = [];

    public ExchangeLinker(LedgerTables tables, DecisionView decisions)
    {
        (_tables, _decisions) = (tables, decisions);
        _scorer = new LinkScorer(tables);
        _openings = new OpeningIndex(tables);
        _rules = tables.Answers.ToLookup(rule => rule.Answer);
    }

    /// <param name="moves">Moves by day.</param>
    /// <param name="today">The day as of which deadlines are judged; null where nothing is dated.</param>
    public IReadOnlyList<Exchange> Link(IReadOnlyList<Move> moves, DateOnly? today)
    {
        var live = moves.Where(move => move.Status != MoveStatus.Retracted).ToList();
        foreach (var move in live)
            if (Openings.Contains(move.Type) && move.Modality is Modality.Actual or Modality.Conditional) _openings.Add(new LinkMove(move, _tables));
        foreach (var move in live) Answer(move);
        AddBeside();
        return [.. _openings.All.Select(opening => Make(opening.Move, today))];
    }

    void Answer(Move move)
    {
        if (_decisions.LinkOf(move.Id) is { } link) { AddDecided(move, link); return; }
        if (!_rules.Contains(move.Type) && move.Type is not MoveType.Retract || !IsSaidOrDone(move)) return;
        var answer = new LinkMove(move, _tables);
        var candidates = Candidates(answer);
        AddBest(answer, candidates);
        if (candidates.Count == 0 && answer.HasPointer && _rules[move.Type].Any(rule => rule.PointsBack)) _pointing.Add(answer);
        AddFollowUp(answer);
    }

    // What will be done is promised by that; what would be done on a condition is taken up in part.
    static bool IsSaidOrDone(Move move) => move.Modality == Modality.Actual || (move.Modality is Modality.Planned or Modality.Conditional && Replies.Contains(move.Type));

    // Who meets later meets for something else.
    bool IsTurnedDown(LinkMove opening) => _answers.GetValueOrDefault(opening.Move.Id)?.FindLast(answer => answer.Side == AnswerSide.Addressee)?.Relation == AnswerRelation.Reject;

    // What is only planned is agreed to, not delivered yet; with a condition, or of a part alone, it is taken up in part.
    static AnswerRelation Relation(AnswerRule rule, LinkMove answer) => rule.Relation switch
    {
        AnswerRelation.Comply or AnswerRelation.Accept when answer.IsConditional || answer.IsPartial => AnswerRelation.AcceptInPart,
        AnswerRelation.Comply when answer.Move.Modality == Modality.Planned => AnswerRelation.Accept,
        var relation => relation,
    };

    List<Candidate> Candidates(LinkMove answer)
    {
        var found = new List<Candidate>();
        foreach (var opening in _openings.Inside(answer).Concat(_openings.Before(answer)).Concat(_openings.Beside(answer)).Concat(_openings.Near(answer)))
        {
            if (opening.Move.Id == answer.Move.Id || _decisions.IsUnlinked(answer.Move.Id, opening.Move.Id)) continue;
            foreach (var rule in _rules[answer.Move.Type])
                if (rule.Openings.Contains(opening.Move.Type) && rule.IsFor(answer) && !(rule.IsSymmetric && IsTurnedDown(opening)) && _scorer.Score(opening, answer, rule) is { } fit)
                    found.Add(new Candidate(opening, rule, fit));
        }

        // An answer that names an opening answers that one.
        if (found.Exists(candidate => candidate.Fit.Tie == LinkTie.Named)) found.RemoveAll(candidate => candidate.Fit.Tie != LinkTie.Named);
        found.Sort((a, b) => Compare(a, b, answer));
        return found;
    }

    // Of two that fit alike, the one that the dispatch has told before: "granted the request" is not what somebody asks further below.
    static int Compare(Candidate a, Candidate b, LinkMove answer)
    {
        if (b.Fit.Score != a.Fit.Score) return b.Fit.Score.CompareTo(a.Fit.Score);
        if (a.Opening == b.Opening) return b.Rule.Needs.CompareTo(a.Rule.Needs);
        var before = answer.IsToldBehind(b.Opening).CompareTo(answer.IsToldBehind(a.Opening));
        return before != 0 ? before : string.CompareOrdinal(a.Opening.Move.Id, b.Opening.Move.Id);
    }

    void AddBest(LinkMove answer, List<Candidate> candidates)
    {
        if (candidates.Count == 0) return;
        var (opening, rule, fit) = candidates[0];
        var others = candidates.Skip(1).Where(other => other.Opening.Move.Id != opening.Move.Id).DistinctBy(other => other.Opening.Move.Id).Take(MaxAlternatives)
            .Select(other => new AlternativeOpening(other.Opening.Move.Id, Math.Round(other.Fit.Score, 3))).ToArray();
        var isUndecided = others.Length > 0 && fit.Score - others[0].Score < _tables.Links.CloseBy;
        Of(opening.Move.Id).Add(new Answer(answer.Move, Relation(rule, answer), Math.Round(fit.Score, 3), fit.Side, isUndecided, others));
    }

    // "Lima agreed to the plan; the rebels rejected it": what only points back answers what the answer right before it did.
    void AddBeside()
    {
        if (_pointing.Count == 0) return;
        var openings = _openings.All.ToDictionary(opening => opening.Move.Id, StringComparer.Ordinal);
        var decided = _answers.Where(row => openings.ContainsKey(row.Key)).SelectMany(row => row.Value.Where(answer => Decides.Contains(answer.Move.Type)).Select(answer => (Opening: openings[row.Key], answer.Move)))
            .SelectMany(row => row.Move.Reports.Select(report => (report.DispatchId, row.Opening, row.Move))).ToLookup(row => row.DispatchId, StringComparer.Ordinal);
        foreach (var answer in _pointing)
            foreach (var (_, opening, before) in decided[answer.Move.Reports[0].DispatchId].Take(MaxBeside))
                if (IsBeside(opening, new LinkMove(before, _tables), answer) && _rules[answer.Move.Type].FirstOrDefault(rule => rule.PointsBack && rule.Openings.Contains(opening.Move.Type)) is { } rule)
                {
                    Of(opening.Move.Id).Add(new Answer(answer.Move, Relation(rule, answer), BesideScore, AnswerSide.Addressee, false, []));
                    break;
                }
    }

    bool IsBeside(LinkMove opening, LinkMove before, LinkMove answer) =>
        answer.Performers.Length > 0 && !answer.Performers.Intersect(before.Performers, StringComparer.Ordinal).Any() && !LinkSides.Of(opening, answer).IsOwn
        && answer.IsToldRightBehind(before, _tables.Links.NextCharacters) && !_decisions.IsUnlinked(answer.Move.Id, opening.Move.Id);

    // What the opening side says about the reply that it got, or its taking the opening back.
    void AddFollowUp(LinkMove answer)
    {
        if (answer.Move.Modality != Modality.Actual) return;
        var withdraws = answer.Move.Type is MoveType.Retract or MoveType.Concede;
        if (!withdraws && !(answer.Move.Type is MoveType.Criticize or MoveType.Support && answer.IsReply)) return;
        var best = _openings.ByPerformer(answer)
            .Where(opening => opening.Move.Id != answer.Move.Id && IsByItsOpener(opening, answer) && answer.Mentions.Contains(opening.Move.Type))
            .Where(opening => _tables.Issues.Fit(opening.Issues, answer.Issues) > 0 && !_decisions.IsUnlinked(answer.Move.Id, opening.Move.Id))
            .MaxBy(opening => (_tables.Issues.Fit(opening.Issues, answer.Issues) + Wording.Overlap(opening.Words, answer.Words), opening.Move.Id));
        if (best is null) return;
        var relation = withdraws ? AnswerRelation.Withdraw : AnswerRelation.Appraise;
        Of(best.Move.Id).Add(new Answer(answer.Move, relation, FollowUpScore, AnswerSide.Opener, false, []));
    }

    /// <summary>Whether the same branch of the same side speaks, by no other person, and to the same party where both name one: a government takes back no request of its opposition.</summary>
    static bool IsByItsOpener(LinkMove opening, LinkMove answer) =>
        LinkSides.Of(opening, answer).IsOwn && !answer.IsOtherPerson(opening)
        && (opening.Addressees.Length == 0 || answer.Addressees.Length == 0 || opening.Addressees.Intersect(answer.Addressees, StringComparer.Ordinal).Any());

    void AddDecided(Move move, Decision link)
    {
        var relation = Enum.TryParse<AnswerRelation>(link.Field.Replace("-", "", StringComparison.Ordinal), true, out var named) ? named : AnswerRelation.Reply;
        Of(link.After).Add(new Answer(move, relation, 1, AnswerSide.Addressee, false, []));
    }

    Exchange Make(Move opening, DateOnly? today)
    {
        var answers = _answers.GetValueOrDefault(opening.Id) ?? [];
        var own = answers.FindAll(answer => answer.Side == AnswerSide.Addressee);
        var followUps = answers.FindAll(answer => answer.Side == AnswerSide.Opener);
        return new Exchange
        {
            Id = "x" + opening.Id[1..],
            Opening = opening,
            Answers = own,
            FollowUps = followUps,
            ThirdParties = answers.FindAll(answer => answer.Side == AnswerSide.ThirdParty),
            State = ExchangeStates.Of(opening, own, followUps, today),
        };
    }

    List<Answer> Of(string opening)
    {
        if (!_answers.TryGetValue(opening, out var list)) _answers[opening] = list = [];
        return list;
    }

    static readonly HashSet<MoveType> Openings =
        [MoveType.Demand, MoveType.Request, MoveType.Propose, MoveType.Counter, MoveType.Threaten];
    static readonly HashSet<MoveType> Replies =
        [MoveType.Accept, MoveType.Reject, MoveType.Concede, MoveType.Yield, MoveType.Aid, MoveType.Cooperate, MoveType.Transmit, MoveType.Sign];
    const int MaxAlternatives = 5;
    const double FollowUpScore = 0.7;
    const double BesideScore = 0.7;
    const int MaxBeside = 64;
    static readonly HashSet<MoveType> Decides = [MoveType.Accept, MoveType.Reject];

    readonly record struct Candidate(LinkMove Opening, AnswerRule Rule, LinkFit Fit);
}
