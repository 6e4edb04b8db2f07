namespace Demarche.Ledger;

/// <summary>How well a move fits an opening as its answer: what ties them, parties swapped, issue, words of the object, time.</summary>
sealed class LinkScorer(LedgerTables tables)
{
    readonly LinkRows _limits = tables.Links;

    /// <summary>The fit; null where the move cannot answer the opening.</summary>
    public LinkFit? Score(LinkMove opening, LinkMove answer, AnswerRule rule)
    {
        // What stands in an opening's object is what is asked for, not what was done about it.
        if (answer.IsInside(opening) || !InTime(opening, answer)) return null;
        // Nor is what stands in the answer's object answered, unless the object is called so ("ready to help them advance their talks").
        if (opening.IsInside(answer) && !opening.IsNamedBy(answer) && !IsBackedInside(opening, answer)) return null;
        var issue = tables.Issues.Fit(opening.Issues, answer.Issues);
        var words = Wording.Overlap(opening.Words, answer.Words);
        if (rule.IsSymmetric) return IsMeetingOf(opening, answer) ? Fit(LinkTie.Sides, 1, AnswerSide.Addressee, Math.Max(issue, 0.5), words, opening, answer) : null;
        var sides = LinkSides.Of(opening, answer);
        var tie = Tie(opening, answer, rule, sides, issue, words);
        if (tie < rule.Needs || tie > rule.Most || tie == LinkTie.None) return null;
        var (parties, side) = Parties(opening, answer, sides, tie);
        return parties == 0 ? null : Fit(tie, parties, side, issue, words, opening, answer);
    }

    LinkFit? Fit(LinkTie tie, double parties, AnswerSide side, double issue, double words, LinkMove opening, LinkMove answer)
    {
        // What names its opening, or follows right behind it, needs no further likeness.
        var isNamed = tie is LinkTie.Named or LinkTie.Next;
        // Where words tie the two, another issue is the coder's doubt, no other subject.
        if (tie == LinkTie.Words) issue = Math.Max(issue, 0.5);
        var reference = tie is LinkTie.Next or >= LinkTie.Reference ? 1 : answer.IsReply ? 0.5 : 0;
        var weights = _limits.Weights;
        var score = (weights.Parties * parties) + (weights.Issue * (isNamed ? 1 : issue)) + (weights.Words * (isNamed ? 1 : words))
            + (weights.Reference * reference) + (weights.Time * Recency(opening.Move, answer.Move));
        return score < _limits.Threshold ? null : new LinkFit(score, side, tie);
    }

    LinkTie Tie(LinkMove opening, LinkMove answer, AnswerRule rule, LinkSides sides, double issue, double words)
    {
        // An offer whose words hold another tells what it offers ("introduced a resolution, sponsored by eighty states"), and answers nothing by that.
        if (opening.IsNamedBy(answer) || IsBackedInside(opening, answer)) return answer.Move.Type == MoveType.Propose ? LinkTie.None : LinkTie.Named;
        if (answer.IsThanksFor(opening)) return LinkTie.Named;
        if (IsOnRequest(opening, answer, rule, sides)) return LinkTie.Named;
        if (Math.Min(opening.Confidence, answer.Confidence) < _limits.MinConfidence) return LinkTie.None;
        var common = Wording.Shared(opening.Words, answer.Words);
        // "Rejected the demand that …" in the demand's own words is its answer, whatever issue the two were coded under.
        if (answer.RefersTo(opening) && words >= _limits.WordShare && common >= SameContent) return LinkTie.Reference;
        if (issue >= 0.5 && IsReference(opening, answer, sides, issue, words)) return LinkTie.Reference;
        if (rule.IsDeed && !answer.IsToldAsDone) return LinkTie.None;
        if (issue >= 0.5 && words >= _limits.WordShare && ShareContent(opening, answer, sides, rule.SharedWords + (issue == 1 ? 0 : 1), words)) return LinkTie.Words;
        if (IsDoneAsAsked(opening, answer, rule, sides, issue)) return LinkTie.Words;
        if (IsNext(opening, answer, rule, sides)) return LinkTie.Next;
        return issue == 1 && sides is { IsBack: true, IsAsked: true } && IsNear(opening, answer, rule) ? LinkTie.Sides : LinkTie.None;
    }

    // "Welcomed the news that Lima had called for talks": what is backed is what the one backed did.
    static bool IsBackedInside(LinkMove opening, LinkMove answer) =>
        answer.Move.Type == MoveType.Support && answer.IsOnTidings && opening.Performers.Length > 0 && opening.Performers.SequenceEqual(answer.Addressees) && opening.IsInside(answer, InsideCharacters);

    // What is done or said about the very thing that was asked is an answer to it, whoever it is said to: two words are enough under the same issue
    // or where both sides name each other, three where not, and the one word of a deed that has no more ("sent the observers").
    bool IsDoneAsAsked(LinkMove opening, LinkMove answer, AnswerRule rule, LinkSides sides, double issue)
    {
        if (answer.Move.Type == MoveType.Promise) return false;
        var isFromAsked = sides.Answerers.Any(head => IsOnSide(head, sides.Asked));
        var isBack = sides.Answered.Any(head => IsOnSide(head, sides.Openers));
        if (sides.Asked.Length == 0 ? !isBack : !isFromAsked || (!isBack && sides.Answered.Length > 0)) return false;
        var words = rule.IsDeed ? answer.Deed : answer.Content;
        var common = Wording.Shared(opening.Content, words);
        if (rule.IsDeed && isFromAsked && issue == 1 && common > 0 && Days(opening.Move, answer.Move) <= _limits.ReferenceDays && IsAllOf(answer.Content.Length > 0 ? answer.Content : answer.Deed, opening)) return true;
        return common >= SameThing + (issue == 1 || (isFromAsked && isBack) ? 0 : 1)
            && Wording.Overlap(opening.Content, words) >= (issue == 1 ? _limits.WordShare : _limits.OtherIssueShare);
    }

    static bool IsAllOf(int[] words, LinkMove opening) => Wording.Shared(words, opening.Content) == words.Length;

    // "On Kyiv's request, we will be sending …": what follows a bare noun in its sentence is done because of it.
    static bool IsOnRequest(LinkMove opening, LinkMove answer, AnswerRule rule, LinkSides sides) =>
        !sides.IsOwn && rule.Relation is AnswerRelation.Accept or AnswerRelation.Comply && opening.IsBareNoun && answer.IsToldBehindInSentence(opening, OnRequestCharacters)
        && (sides.Answered.Length == 0 || sides.IsBack);

    // "Asked the judge to wait, but he declined": nothing is named, and nothing else can be meant.
    bool IsNext(LinkMove opening, LinkMove answer, AnswerRule rule, LinkSides sides) =>
        rule.PointsBack && answer.PointsBack && (sides.IsAsked || (sides.Asked.Length == 0 && !sides.IsOwn && answer.HasPointer)) && answer.IsToldRightBehind(opening, _limits.NextCharacters);

    // Names say nothing here: what two states say to each other names them. Over two dispatches both sides have to be named as well.
    bool ShareContent(LinkMove opening, LinkMove answer, LinkSides sides, int least, double words)
    {
        var isBetweenThem = sides.IsBack && sides.Answerers.Any(head => IsOnSide(head, sides.Asked));
        if (!isBetweenThem && !opening.SharesDispatch(answer)) return false;
        var common = Wording.Shared(opening.Content, answer.Content);
        return common >= least || (words == 1 && common > 0 && isBetweenThem);
    }

    // Between two that deal with each other every day, sides and issue say little: they tie inside one dispatch, and over some days only what by
    // its type follows an opening.
    bool IsNear(LinkMove opening, LinkMove answer, AnswerRule rule) =>
        opening.Words.Length > 0 && (opening.SharesDispatch(answer) ? answer.IsToldBehind(opening) : rule.Follows && !IsCommon(answer) && Days(opening.Move, answer.Move) <= _limits.SidesDays);

    // Everything that parties say of their meetings is on talks: that issue alone ties nothing over two dispatches.
    static bool IsCommon(LinkMove answer) => answer.Issues is [TalksIssue];

    bool IsReference(LinkMove opening, LinkMove answer, LinkSides sides, double issue, double words)
    {
        var isSame = opening.SharesDispatch(answer);
        // What a dispatch tells was handed to the side that asked, and to no other, is a reply to what it tells was asked.
        if (isSame && answer.Move.Type == MoveType.Transmit) return answer.IsReply || (issue == 1 && opening.Addressees.Length > 0 && opening.Move.Type is MoveType.Demand or MoveType.Request && sides.IsBack
            && answer.Addressees.All(head => opening.Performers.Contains(head, StringComparer.Ordinal)));
        if (!answer.RefersTo(opening)) return false;
        // Who backs "the plan" backs that of the one whom he backs.
        if (answer.Move.Type == MoveType.Support && !(sides.IsBack && (words >= _limits.WordShare || (isSame && answer.IsToldBehind(opening))))) return false;
        if (words >= _limits.WordShare) return true;
        // Where neither names the other, a noun means what was told right before.
        if (isSame) return sides.IsBack || sides.IsAsked || sides.Asked.Length > 0 || sides.Answered.Length > 0 || answer.IsToldRightBehind(opening, _limits.NextCharacters);
        return issue == 1 && !IsCommon(answer) && Days(opening.Move, answer.Move) <= _limits.ReferenceDays && sides.IsAsked && (answer.Addressees.Length == 0 || sides.IsBack);
    }

    // An undated opening was made on some day up to the one on which it was reported: what was reported before it answers it only where it
    // stands in the same dispatch or says that it is a reply.
    bool InTime(LinkMove opening, LinkMove answer)
    {
        var (before, after) = (opening.Move, answer.Move);
        if (before.Day is null && after.Day is null) return true;
        // A dispatch without a date may be of any year: what it tells is answered in it.
        if (before.Day is not { } opened || after.Day is not { } answered) return opening.SharesDispatch(answer);
        if ((before.Date is null || after.Date is null) && opening.SharesDispatch(answer)) return true;
        var isReply = answer.IsReply || answer.RefersTo(opening);
        var earliest = opened.DayNumber - (before.Date is null && isReply ? _limits.UndatedDays : 0);
        var latest = after.IsAhead ? answered : after.Date?.End ?? answered;
        return latest.DayNumber >= earliest && answered.DayNumber - opened.DayNumber <= _limits.MaxDays;
    }

    (double, AnswerSide) Parties(LinkMove opening, LinkMove answer, LinkSides sides, LinkTie tie)
    {
        // Who opened must be known, and a government does not answer itself; but a president may decline his minister's offer.
        if (sides.Answerers.Length == 0 || sides.Openers.Length == 0) return default;
        if (sides.IsOwn) return tie == LinkTie.Named && opening.IsOtherPerson(answer) ? (ToldInOneDispatch, AnswerSide.Addressee) : default;
        var back = sides.Answered.Length == 0 ? 0.7 : sides.Answered.Any(head => IsOnSide(head, sides.Openers)) ? 1.0 : 0;
        if (back == 0) return default;
        if (sides.Asked.Length == 0) return Unaddressed(answer, tie, back);
        var among = sides.Answerers.Count(head => IsOnSide(head, sides.Asked)) / (double)sides.Answerers.Length;
        // A group most of which was not asked answers whom it names, and nobody else.
        if (among > 0 && (sides.Answered.Length > 0 || among >= 0.5)) return (back * (0.5 + (0.5 * among)) * (sides.IsAsked ? 1 : 0.9), AnswerSide.Addressee);
        // Who replies in one dispatch to the demand that it tells has been asked, whomever the coder took for the addressee ("its demands on Ukraine").
        var isTold = tie >= LinkTie.Reference && opening.SharesDispatch(answer);
        if (back == 1 && isTold && IsDecision(answer)) return (ToldInOneDispatch, AnswerSide.Addressee);
        return back == 1 && !sides.Answerers.Any(head => IsOnSide(head, sides.Openers)) ? (OutsiderFit, AnswerSide.ThirdParty) : default;
    }

    // Nobody is named as asked: who decides about it has been, who only welcomes it need not.
    static (double, AnswerSide) Unaddressed(LinkMove answer, LinkTie tie, double back) => tie switch
    {
        LinkTie.Named or LinkTie.Reference or LinkTie.Next => (ToldInOneDispatch, IsDecision(answer) ? AnswerSide.Addressee : AnswerSide.ThirdParty),
        LinkTie.Words when back == 1 => (UnaddressedFit, AnswerSide.Addressee),
        _ => default,
    };

    static bool IsDecision(LinkMove answer) => answer.Move.Type != MoveType.Support;

    // Both sides make it together, and nobody else: a four-party round does not answer an offer between two of the four.
    bool IsMeetingOf(LinkMove opening, LinkMove answer)
    {
        if (!opening.OffersTalks || opening.Performers.Length == 0) return false;
        if (opening.Addressees.Intersect(opening.Performers, StringComparer.Ordinal).Any() || Days(opening.Move, answer.Move) > _limits.TalksDays) return false;
        // A meeting told in the dispatch of the offer is mostly the one at which it was made; one without day and place is mostly a word for talks.
        if (answer.Move.Type == MoveType.Meet && (opening.SharesDispatch(answer) || (answer.Move.Date is null && answer.Move.Venue is null))) return false;
        if (Math.Min(opening.Confidence, answer.Confidence) < _limits.MinConfidence) return false;
        // An invitation to come is not taken up by meeting somewhere else.
        if (opening.IsVisit && !answer.IsVisit && answer.Move.Venue is null) return false;
        string[] parties = [.. answer.Performers.Union(answer.Addressees, StringComparer.Ordinal)];
        // An offer to nobody by name is taken up by who meets the opener where or about what he offered.
        if (opening.Addressees.Length == 0) return !opening.IsWilling && parties.Length > 1 && parties.Intersect(opening.Performers, StringComparer.Ordinal).Any() && IsAbout(opening, answer);
        return parties.Intersect(opening.Performers, StringComparer.Ordinal).Any() && parties.Intersect(opening.Addressees, StringComparer.Ordinal).Any()
            && parties.All(head => IsOnSide(head, opening.Performers) || IsOnSide(head, opening.Addressees));
    }

    bool IsAbout(LinkMove opening, LinkMove meeting) =>
        (meeting.Move.Venue is { } venue && opening.Move.ObjectText.Contains(venue, StringComparison.Ordinal))
        || (Wording.Shared(opening.Content, meeting.Deed) >= SameThing && Wording.Overlap(opening.Content, meeting.Deed) >= _limits.WordShare && (meeting.Issues.Contains(TalksIssue) || tables.Issues.Fit(opening.Issues, meeting.Issues) == 1));

    bool IsOnSide(string head, string[] side)
    {
        foreach (var member in side)
            if (tables.SameSide(head, member)) return true;
        return false;
    }

    static int Days(Move opening, Move answer) => opening.Day is { } opened && answer.Day is { } answered ? answered.DayNumber - opened.DayNumber : 0;

    double Recency(Move opening, Move answer) =>
        opening.Day is { } opened && answer.Day is { } answered ? Math.Exp(-Math.Abs(answered.DayNumber - opened.DayNumber) / _limits.TimeScale) : 0.5;

    const int SameThing = 2;
    const int OnRequestCharacters = 25;
    const int InsideCharacters = 110;
    const int SameContent = 3;
    const string TalksIssue = "talks";
    const double ToldInOneDispatch = 0.8;
    const double UnaddressedFit = 0.7;
    const double OutsiderFit = 0.6;
}
