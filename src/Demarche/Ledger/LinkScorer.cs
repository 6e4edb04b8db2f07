namespace Demarche.Ledger;

/// <summary>How well a move fits an opening as its answer: parties swapped, issue, words of the object, explicit reference, time.</summary>
sealed class LinkScorer(LedgerTables tables)
{
    /// <summary>Score in [0, 1] with the side that answers; null where the move cannot answer the opening.</summary>
    public (double Score, AnswerSide Side)? Score(LinkMove opening, LinkMove answer, AnswerRule rule)
    {
        if (rule.Issues.Count > 0 && (opening.Move.Issue is null || !rule.Issues.Contains(opening.Move.Issue))) return null;
        var refers = answer.Refers.Contains(opening.Move.Type);
        if (!InTime(opening.Move, answer.Move, refers || answer.IsReply)) return null;
        var issue = tables.Issues.Fit(opening.Move.Issue, answer.Move.Issue);
        var words = Wording.Overlap(opening.Words, answer.Words);
        if (issue < 1 && !refers && words < SiblingWords) return null;
        if (!rule.IsEnough(refers, words)) return null;
        var (parties, side) = rule.IsSymmetric ? SymmetricParties(opening, answer) : Parties(opening, answer);
        if (parties == 0 || !IsTied(opening, answer, rule, refers, words, parties)) return null;
        var score = 0.35 * parties + 0.25 * issue + 0.15 * words + 0.15 * (refers ? 1 : answer.IsReply ? 0.5 : 0) + 0.1 * Recency(opening.Move, answer.Move);
        return score < Threshold ? null : (score, side);
    }

    // What ties an answer to one opening out of many on the same issue: a reference, shared words, or both sides named and little time between.
    static bool IsTied(LinkMove opening, LinkMove answer, AnswerRule rule, bool refers, double words, double parties)
    {
        var days = opening.Move.Day is { } opened && answer.Move.Day is { } answered ? answered.DayNumber - opened.DayNumber : 0;
        // A meeting told in the dispatch of the offer is mostly the one at which it was made.
        var isSameDispatch = opening.Move.Reports[0].DispatchId == answer.Move.Reports[0].DispatchId;
        if (rule.IsSymmetric) return opening.Talks && days <= TalksDays && !(isSameDispatch && answer.Move.Type == MoveType.Meet);
        return refers || words >= TiedWords || (days <= TiedDays && (parties >= BothNamed || answer.IsReply));
    }

    // An undated opening was made on some day up to the one on which it was reported: what was reported before it answers it only where it
    // stands in the same dispatch or says that it is a reply.
    static bool InTime(Move opening, Move answer, bool isReply)
    {
        if (opening.Day is not { } opened || answer.Day is not { } answered) return true;
        if (opening.Date is null || answer.Date is null)
            if (opening.Reports[0].DispatchId == answer.Reports[0].DispatchId) return true;
        var earliest = opened.DayNumber - (opening.Date is null && isReply ? UndatedDays : 0);
        var latest = answer.IsAhead ? answered : answer.Date?.End ?? answered;
        return latest.DayNumber >= earliest && answered.DayNumber - opened.DayNumber <= MaxDays;
    }

    (double, AnswerSide) Parties(LinkMove opening, LinkMove answer)
    {
        // Who opened must be known, and a government does not answer itself.
        if (answer.Performers.Length == 0 || opening.Performers.Length == 0) return (0, default);
        if (answer.Performers.Intersect(opening.Performers, StringComparer.Ordinal).Any()) return (0, default);
        var back = answer.Addressees.Length == 0 ? 0.7 : answer.Addressees.Any(head => IsOnSide(head, opening.Performers)) ? 1.0 : 0;
        if (back == 0) return (0, default);
        if (opening.Addressees.Length == 0)
            return answer.Addressees.Any(head => opening.Performers.Contains(head, StringComparer.Ordinal)) ? (0.7, AnswerSide.Addressee) : (0, default);
        var among = answer.Performers.Count(head => IsOnSide(head, opening.Addressees)) / (double)answer.Performers.Length;
        if (among > 0) return (back * (0.5 + 0.5 * among) * (answer.Performers.Any(head => opening.Addressees.Contains(head, StringComparer.Ordinal)) ? 1 : 0.9), AnswerSide.Addressee);
        // Who replies in one dispatch to the demand that it tells has been asked, whomever the coder took for the addressee ("its demands on Ukraine").
        var isTold = opening.Move.Reports[0].DispatchId == answer.Move.Reports[0].DispatchId && (answer.IsReply || answer.Refers.Contains(opening.Move.Type));
        if (back == 1 && isTold) return (ToldInOneDispatch, AnswerSide.Addressee);
        return back == 1 && !answer.Performers.Any(head => IsOnSide(head, opening.Performers)) ? (0.6, AnswerSide.ThirdParty) : (0, default);
    }

    // Both sides make it together, and nobody else: a four-party round does not answer an offer between two of the four.
    (double, AnswerSide) SymmetricParties(LinkMove opening, LinkMove answer)
    {
        if (opening.Addressees.Length == 0 || opening.Performers.Length == 0 || opening.Addressees.Intersect(opening.Performers, StringComparer.Ordinal).Any()) return (0, default);
        string[] parties = [.. answer.Performers.Union(answer.Addressees, StringComparer.Ordinal)];
        var hasOpener = parties.Intersect(opening.Performers, StringComparer.Ordinal).Any();
        var hasAddressee = parties.Intersect(opening.Addressees, StringComparer.Ordinal).Any();
        var onlyThem = parties.All(head => IsOnSide(head, opening.Performers) || IsOnSide(head, opening.Addressees));
        return hasOpener && hasAddressee && onlyThem ? (1, AnswerSide.Addressee) : (0, default);
    }

    bool IsOnSide(string head, string[] side)
    {
        foreach (var member in side)
            if (tables.SameSide(head, member)) return true;
        return false;
    }

    static double Recency(Move opening, Move answer) =>
        opening.Day is { } opened && answer.Day is { } answered ? Math.Exp(-Math.Abs(answered.DayNumber - opened.DayNumber) / 30.0) : 0.5;

    public const double Threshold = 0.55;
    public const int MaxDays = 180;
    const int UndatedDays = 14;
    const double SiblingWords = 0.5;
    const double ToldInOneDispatch = 0.8;
    const double TiedWords = 0.34;
    const int TiedDays = 21;
    const int TalksDays = 45;
    // The share of the parties' score that only an answer by an addressee to the opener by name reaches.
    const double BothNamed = 0.9;
}
