namespace Demarche.Ledger;

/// <summary>Knows one sentence in two wordings: outlets that copy or translate one text tell its acts in nearly the same words, whatever was made of the parties.</summary>
sealed class RetellingMatcher(RetoldRow limits)
{
    /// <summary>How alike the sentences of a move and of a report of another dispatch are; 0 where they are not one sentence retold.</summary>
    public double Score(MoveBuilder move, ReportKey key)
    {
        if (move.First.Report.Move != key.Report.Move || move.First.IsActual != key.IsActual || Math.Abs(key.PublishedDay - move.LastPublishedDay) > limits.Days) return 0;
        var (share, shared) = move.LikenessOf(key.Sourced.Sentence);
        // Parties that exclude each other are a discrepancy of one act only where hardly anything else differs.
        var isOthers = Exclude(move.Performers, key.Performers) || Exclude(move.Addressees, key.Addressees);
        if (share < (isOthers ? limits.OthersShare : limits.Share) || shared < (isOthers ? limits.OthersWords : limits.Words)) return 0;
        if (IsOtherDay(move, key) || IsTold(move, key.Sourced.DispatchId)) return 0;
        // Two demands of one sentence are told apart by what is demanded.
        var words = move.Overlap(key.Words);
        if (words == 0 && move.Words.Length > 0 && key.Words.Length > 0) return 0;
        return (share + words + Wording.Overlap(move.First.TriggerWords, key.TriggerWords)) / Parts;
    }

    // A sentence tells each of its acts once: what one dispatch tells twice, the wording of the object decides.
    static bool IsTold(MoveBuilder move, string dispatch)
    {
        foreach (var report in move.Reports)
            if (report.Sourced.DispatchId == dispatch) return true;
        return false;
    }

    static bool IsOtherDay(MoveBuilder move, ReportKey key) =>
        move.Date is { } known && key.Report.Date is { } told && (known.Start.DayNumber > told.End.DayNumber + 1 || told.Start.DayNumber > known.End.DayNumber + 1);

    static bool Exclude(string[] a, string[] b) => a.Length > 0 && b.Length > 0 && !a.Intersect(b, StringComparer.Ordinal).Any();

    const int Parts = 3;
}
