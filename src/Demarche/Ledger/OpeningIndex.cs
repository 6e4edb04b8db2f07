namespace Demarche.Ledger;

/// <summary>Openings by the heads of their parties, in time order, so that an answer meets only the openings near it.</summary>
sealed class OpeningIndex(LedgerTables tables)
{
    readonly List<LinkMove> _all = [];
    readonly Dictionary<(string Head, string Issue), List<LinkMove>> _byPerformer = [];
    readonly Dictionary<(string Head, string Issue), List<LinkMove>> _byAddressee = [];

    public IReadOnlyList<LinkMove> All => _all;

    /// <summary>Adds an opening; they come by day.</summary>
    public void Add(LinkMove opening)
    {
        _all.Add(opening);
        foreach (var head in opening.Performers) Of(_byPerformer, head, opening.Move.Issue).Add(opening);
        foreach (var head in opening.Addressees) Of(_byAddressee, head, opening.Move.Issue).Add(opening);
    }

    /// <summary>Openings that the move may answer: made by those whom it addresses, or addressed to those who make it; each once.</summary>
    public IEnumerable<LinkMove> Near(LinkMove answer)
    {
        var seen = new HashSet<LinkMove>();
        var parties = answer.Addressees.Length > 0 ? answer.Addressees : answer.Performers;
        foreach (var issue in Issues(answer))
        {
            foreach (var head in parties)
                foreach (var opening in Window(_byPerformer, head, issue, answer))
                    if (seen.Add(opening)) yield return opening;
            foreach (var head in answer.Performers)
                foreach (var opening in Window(_byAddressee, head, issue, answer))
                    if (seen.Add(opening)) yield return opening;
        }
    }

    /// <summary>Openings made by the performers of a move.</summary>
    public IEnumerable<LinkMove> ByPerformer(LinkMove move) =>
        Issues(move).SelectMany(issue => move.Performers.SelectMany(head => Window(_byPerformer, head, issue, move))).Distinct();

    // Siblings share their parent's block; an opening or answer without an issue meets everything of its own block only.
    IEnumerable<string> Issues(LinkMove move)
    {
        yield return Key(move.Move.Issue);
        if (move.Move.Issue is not null) yield return "";
    }

    static IEnumerable<LinkMove> Window(Dictionary<(string, string), List<LinkMove>> index, string head, string issue, LinkMove answer)
    {
        if (!index.TryGetValue((head, issue), out var list)) yield break;
        var last = (answer.Move.Day?.DayNumber ?? int.MaxValue - Ahead) + Ahead;
        var end = UpperBound(list, last);
        var first = Math.Max(0, end - MaxScan);
        for (var i = end - 1; i >= first; i--)
        {
            if (answer.Move.Day is { } day && list[i].Move.Day is { } opened && day.DayNumber - opened.DayNumber > LinkScorer.MaxDays) yield break;
            yield return list[i];
        }
    }

    static int UpperBound(List<LinkMove> list, int day)
    {
        int low = 0, high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((list[middle].Move.Day?.DayNumber ?? 0) <= day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    string Key(string? issue) => issue is null ? "" : tables.Issues.Parent(issue);

    List<LinkMove> Of(Dictionary<(string, string), List<LinkMove>> index, string head, string? issue)
    {
        var key = (head, Key(issue));
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        return list;
    }

    // An undated opening is reported up to this many days after its answer took place.
    const int Ahead = 14;
    const int MaxScan = 128;
}
