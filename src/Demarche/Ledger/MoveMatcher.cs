namespace Demarche.Ledger;

/// <summary>Decides whether a report tells an act that the record has: type, parties, issue, wording and days.</summary>
sealed class MoveMatcher(LedgerTables tables)
{
    /// <summary>How well the report fits the move, in (0, 1]; 0 where it tells another act.</summary>
    public double Score(MoveBuilder move, ReportKey key)
    {
        var type = key.Report.Move;
        if (move.First.IsActual != key.IsActual) return 0;
        if (IsNamedAgain(move, key)) return NamedAgain;
        if (IsHeadlineOf(move, key)) return NamedAgain;
        // Cheapest first: most candidates of a full block fall out by their day.
        var days = DayFit(move, key);
        if (days == 0) return 0;
        var issue = tables.Issues.Fit(move.Issue, key.Report.Issue);
        // Each topic of a meeting is a report of its own, so that reports of one meeting may name different issues.
        var isGathering = days == 1 && Gatherings.Contains(type);
        var words = move.Overlap(key.Words);
        // Outlets and their translations put one act under neighbouring issues; then only nearly the same words make it one.
        var isReworded = issue == 0 && IsReworded(move, key, words);
        if (issue == 0 && !isGathering && !isReworded) return 0;
        var parties = PartyFit(move, key);
        if (parties == 0 || (issue == 0 && parties < OnceADayParties && !IsWordForWord(move, key, words))) return 0;
        if (IsHalfKnown(move, key) && !IsToldAlike(move, key, words)) return 0;
        var isAct = tables.Acts.Contains(type);
        if (!IsOneAct(move, key, issue, days, parties, words, isAct)) return 0;
        var sameType = move.First.Report.Move == type ? 1 : 0.5;
        return 0.3 * words + 0.25 * parties + 0.2 * issue + 0.15 * days + 0.1 * sameType;
    }

    // "Its demands", "his offer": a bare noun in the dispatch that told the act is a name for it, no act of its own. Of an act without words only its
    // own word is a name: "tendered it" is not what "his suggestions" are.
    bool IsNamedAgain(MoveBuilder move, ReportKey key) =>
        key.IsBareName && (move.Words.Length > 0 || Wording.Overlap(move.First.TriggerWords, key.TriggerWords) > 0) && tables.IsNameOf(key.Report.Trigger, move.First.Report.Move) && move.Reports[^1].Sourced.DispatchId == key.Sourced.DispatchId && (PartyFit(move, key) > 0 || AreNameParties(move, key));

    /// <summary>How well a noun ("Oman's offer to mediate") names an act that another dispatch told before; 0 where it is none for it.</summary>
    /// <remarks>The performers have to be the same, and some of the words: where the noun stands alone, the issue and who was asked.</remarks>
    public double NameFit(MoveBuilder move, ReportKey key)
    {
        var apart = key.PublishedDay - move.LastPublishedDay;
        if (!move.First.IsActual || !key.IsActual || apart < 0 || move.Reports[^1].Sourced.DispatchId == key.Sourced.DispatchId) return 0;
        if (!tables.IsNameOf(key.Report.Trigger, move.First.Report.Move)) return 0;
        if (!AreNameParties(move, key)) return 0;
        var issue = tables.Issues.Fit(move.Issue, key.Report.Issue);
        var (told, named) = (tables.LinkWording.Words(move.First.Sourced.ObjectText), tables.LinkWording.Words(key.Sourced.ObjectText));
        // An offer is made to whom it may concern; "at the request of" is about what one of many was asked.
        if (named.Length == 0) return (issue == 1 || key.Report.Issue is null) && told.Length > 0 && (move.First.Addressees.Length > 0 || key.Report.Move is MoveType.Propose or MoveType.Counter) && apart <= tables.Named.BareDays && IsCalledSo(move, key) ? NamedAgain - (NameFall * apart) : 0;
        var share = Wording.Overlap(told, named);
        // Under another issue the same has to be asked for: "offered to mediate between …", "the offer to mediate in …".
        var isSame = issue > 0 ? share >= tables.Named.Share : SharesVerb(move.First.Sourced.ObjectText, key.Sourced.ObjectText) || (share >= OtherIssueWords && Wording.Shared(told, named) >= OtherIssueShared);
        return isSame ? share + issue - (NameFall * apart) : 0;
    }

    // Whom a noun's sentence takes for asked is often only one of several: "Turkey accepted the American offer".
    static bool AreNameParties(MoveBuilder move, ReportKey key) =>
        Jaccard(move.Performers, key.Performers) == 1 && (move.First.Addressees.Length == 0 || key.Addressees.Length == 0 || Jaccard(move.First.Addressees, key.Addressees) > 0);

    bool SharesVerb(string a, string b) => a.StartsWith("to ", StringComparison.Ordinal) && b.StartsWith("to ", StringComparison.Ordinal) && Verb(a) is { Length: > 0 } verb && verb.SequenceEqual(Verb(b));

    int[] Verb(string infinitive) => tables.LinkWording.Words(infinitive.Split(' ', 3)[1]);

    // "The request" is what was requested, not what was called for.
    bool IsCalledSo(MoveBuilder move, ReportKey key) =>
        Wording.Overlap(tables.LinkWording.Words(move.First.Report.Trigger), tables.LinkWording.Words(key.Report.Trigger)) > 0;

    // A headline tells the act of the lead in its words, and is read wrong more often: whom it names besides is a value, no other act.
    static bool IsHeadlineOf(MoveBuilder move, ReportKey key) =>
        move.First.Report.Move == key.Report.Move && move.Reports[^1].Sourced.DispatchId == key.Sourced.DispatchId && Jaccard(move.Performers, key.Performers) == 1
        && key.Performers.Length > 0 && IsWordForWord(move, key, move.Overlap(key.Words));

    // Where one of the two has its object in the trigger ("handed over a document"), and for acts, trigger and object are compared together.
    bool IsReworded(MoveBuilder move, ReportKey key, double words) =>
        (words >= OtherIssueWords && Wording.Shared(move.Words, key.Words) >= OtherIssueShared)
        || (move.OverlapOfAll(key.AllWords) is var (share, shared) && share >= OtherIssueWords && shared >= OtherIssueShared
            && (key.Words.Length == 0 || move.HasBareReport || tables.Acts.Contains(key.Report.Move)));

    // One report knows who acts and the other does not ("experts warned"): then most of the words have to be the same.
    static bool IsHalfKnown(MoveBuilder move, ReportKey key) => move.Performers.Length == 0 != (key.Performers.Length == 0);

    static bool IsToldAlike(MoveBuilder move, ReportKey key, double words) => words >= ToldAlikeWords && Wording.Shared(move.Words, key.Words) >= ToldAlikeShared;

    static bool IsWordForWord(MoveBuilder move, ReportKey key, double words) => words >= WordForWord && Wording.Shared(move.Words, key.Words) >= ToldAlikeShared;

    // A statement is identified by its words, an act by its parties and day. Where a report gives no object, only the trigger's words,
    // the same addressee and the day are left to tell one act from another.
    static bool IsOneAct(MoveBuilder move, ReportKey key, double issue, double days, double parties, double words, bool isAct)
    {
        var sameType = move.First.Report.Move == key.Report.Move;
        var hasWords = move.Words.Length > 0 && key.Words.Length > 0;
        // A meeting, signing or handing over of the same sides on the same day is one, however it is worded.
        if (sameType && days == 1 && parties >= OnceADayParties && Gatherings.Contains(key.Report.Move)) return true;
        if (!sameType) return hasWords && words >= OtherTypeWords && issue > 0;
        var (all, allShared) = move.OverlapOfAll(key.AllWords);
        if (issue < 1 && words < SiblingWords && all < SiblingWords) return false;
        if (move.HasBareReport && all >= AllWords && allShared > 1) return true;
        // Of other parties, one word in common is enough only where one of the two has no more.
        if (hasWords && !isAct && parties < OnceADayParties && Wording.Shared(move.Words, key.Words) < Math.Min(2, Math.Min(move.Words.Length, key.Words.Length)) && words < OtherTypeWords) return false;
        if (hasWords) return words >= (!isAct ? StatementWords : days == 1 ? DatedActWords : ActWords);
        if (all >= AllWords && allShared > 1) return true;
        if (parties < 1) return false;
        return isAct || Wording.Overlap(move.First.TriggerWords, key.TriggerWords) > 0;
    }

    // 1: both tell overlapping days. Less: only the days of publication can be compared. 0: another day.
    double DayFit(MoveBuilder move, ReportKey key)
    {
        var window = tables.WindowDays[(int)key.Report.Move];
        if (move.Date is { } known && key.Report.Date is { } told)
            return known.Start.DayNumber <= told.End.DayNumber + 1 && told.Start.DayNumber <= known.End.DayNumber + 1 ? 1 : 0;
        var apart = Math.Abs(key.PublishedDay - move.LastPublishedDay);
        return apart <= window ? 1 - (0.2 + 0.6 * apart / (window + 1)) : 0;
    }

    // 1: same performers and addressees. 0: no performer shared, or addressees that exclude each other.
    static double PartyFit(MoveBuilder move, ReportKey key)
    {
        var performers = PerformerFit(move, key);
        if (performers == 0) return 0;
        if (move.Addressees.Length == 0 && key.Addressees.Length == 0) return performers;
        if (move.Addressees.Length == 0 || key.Addressees.Length == 0) return 0.5 * performers + 0.25;
        var addressees = Jaccard(move.Addressees, key.Addressees);
        return addressees == 0 ? 0 : (performers + addressees) / 2;
    }

    // Who is not known may be anybody.
    static double PerformerFit(MoveBuilder move, ReportKey key) =>
        move.Performers.Length > 0 && key.Performers.Length > 0 ? Jaccard(move.Performers, key.Performers) : UnknownFit;

    static double Jaccard(string[] a, string[] b)
    {
        if (a.Length == 0 && b.Length == 0) return 1;
        var shared = 0;
        foreach (var head in a)
            if (Array.IndexOf(b, head) >= 0) shared++;
        return (double)shared / (a.Length + b.Length - shared);
    }

    // Shares of content words, set on our own sample dispatches: outlets paraphrase the object of one statement to about half of its words.
    internal static readonly HashSet<MoveType> Gatherings = [MoveType.Meet, MoveType.Mediate, MoveType.Schedule, MoveType.Sign, MoveType.Transmit];
    const double OnceADayParties = 0.75;
    const double StatementWords = 0.4;
    const double ActWords = 0.34;
    const double DatedActWords = 0.2;
    const double SiblingWords = 0.5;
    const double AllWords = 0.5;
    const double OtherIssueWords = 0.6;
    const int OtherIssueShared = 2;
    const double OtherTypeWords = 0.6;
    const double NamedAgain = 0.5;
    const double NameFall = 0.01;
    const double UnknownFit = 0.5;
    const double ToldAlikeWords = 0.6;
    internal const int ToldAlikeShared = 3;
    const double WordForWord = 0.8;
}
