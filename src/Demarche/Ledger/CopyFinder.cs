namespace Demarche.Ledger;

/// <summary>Finds dispatches that tell the same reports in the same words: copies that intake did not know of.</summary>
/// <remarks>
/// The words of every trigger and object, the moves and the actors have to be equal, so that a different actor, place or number is a
/// different story, however alike the rest. One pass; the earliest is the original.
/// </remarks>
static class CopyFinder
{
    /// <param name="ordered">Reports in time order, those of a dispatch together.</param>
    /// <returns>The original of each copy.</returns>
    public static Dictionary<string, string> Of(SourcedReport[] ordered)
    {
        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        var originals = new Dictionary<ulong, (string Dispatch, DateOnly? Day)>();
        for (var start = 0; start < ordered.Length;)
        {
            var first = ordered[start];
            var end = start + 1;
            while (end < ordered.Length && ordered[end].DispatchId == first.DispatchId) end++;
            var print = Fingerprint(ordered.AsSpan(start..end));
            start = end;
            if (print is not { } hash) continue;
            if (!originals.TryAdd(hash, (first.DispatchId, first.Published)) && IsNear(originals[hash].Day, first.Published))
                copies[first.DispatchId] = originals[hash].Dispatch;
        }

        return copies;
    }

    // A dispatch of one short report says too little to be known again: two outlets may well write "Russia rejected the offer".
    static ulong? Fingerprint(ReadOnlySpan<SourcedReport> reports)
    {
        if (reports.Length < MinReports) return null;
        var (hash, letters) = (14695981039346656037UL, 0);
        foreach (var sourced in reports)
        {
            hash = Add(Add(Add(hash, sourced.Report.Trigger), sourced.ObjectText), sourced.Report.Move.ToString());
            foreach (var code in sourced.Report.Performer) hash = Add(hash, code.Head);
            foreach (var code in sourced.Report.Addressee) hash = Add(hash, code.Head);
            letters += sourced.ObjectText.Length + sourced.Report.Trigger.Length;
        }

        return letters < MinLetters ? null : hash;
    }

    // FNV-1a: the same in every process.
    static ulong Add(ulong hash, string text)
    {
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return (hash ^ '|') * 1099511628211UL;
    }

    static bool IsNear(DateOnly? a, DateOnly? b) => a is not { } first || b is not { } second || Math.Abs(first.DayNumber - second.DayNumber) <= MaxDays;

    const int MinReports = 2;
    const int MinLetters = 40;
    // Days within which an outlet prints an agency's text.
    const int MaxDays = 3;
}
