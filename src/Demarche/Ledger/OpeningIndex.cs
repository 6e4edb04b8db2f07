namespace Demarche.Ledger;

/// <summary>Openings by the heads of their parties, in time order, so that an answer meets only the openings near it.</summary>
sealed class OpeningIndex(LedgerTables tables)
{
    readonly List<LinkMove> _all = [];
    readonly Dictionary<(string Head, string Issue), List<LinkMove>> _byPerformer = [];
    readonly Dictionary<(string Head, string Issue), List<LinkMove>> _byAddressee = [];
    readonly Dictionary<string, List<LinkMove>> _byDispatch = new(StringComparer.Ordinal);

    public IReadOnlyList<LinkMove> All => _all;

    /// <summary>Adds an opening; they come by day.</summary>
    public void Add(LinkMove opening)
    {
        _all.Add(opening);
        foreach (var dispatch in Dispatches(opening))
        {
            if (!_byDispatch.TryGetValue(dispatch, out var list)) _byDispatch[dispatch] = list = [];
            list.Add(opening);
        }

        foreach (var issue in opening.Words.Length >= ReferringWords ? Keys(opening).Append(Any) : Keys(opening))
        {
            foreach (var head in opening.Performers) Of(_byPerformer, (head, issue)).Add(opening);
            foreach (var head in opening.Addressees) Of(_byAddressee, (head, issue)).Add(opening);
        }
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
                    if (seen.Add(opening) && (issue != Any || IsAlike(opening, answer))) yield return opening;
            foreach (var head in answer.Performers)
                foreach (var opening in Window(_byAddressee, head, issue, answer))
                    if (seen.Add(opening) && (issue != Any || IsAlike(opening, answer))) yield return opening;
        }
    }

    /// <summary>Openings that stand in the words of the move.</summary>
    public IEnumerable<LinkMove> Inside(LinkMove move) =>
        Dispatches(move).SelectMany(dispatch => _byDispatch.GetValueOrDefault(dispatch) ?? []).Distinct().Where(opening => opening.IsNamedBy(move));

    /// <summary>Openings that are told right before a move that only points back.</summary>
    public IEnumerable<LinkMove> Before(LinkMove move) => !move.PointsBack ? []
        : Dispatches(move).SelectMany(dispatch => _byDispatch.GetValueOrDefault(dispatch) ?? []).Distinct().Where(opening => move.IsToldRightBehind(opening, tables.Links.NextCharacters));

    /// <summary>Openings of the dispatches that tell a move to nobody by name: "accepted the proposal" that the dispatch has just told.</summary>
    public IEnumerable<LinkMove> Beside(LinkMove move) => move.Addressees.Length > 0 || move.Refers.Count == 0 ? []
        : Dispatches(move).SelectMany(dispatch => _byDispatch.GetValueOrDefault(dispatch) ?? []).Distinct();

    static IEnumerable<string> Dispatches(LinkMove move) =>
        move.Move.Reports.Count == 1 ? [move.Move.Reports[0].DispatchId] : move.Move.Reports.Select(report => report.DispatchId).Distinct(StringComparer.Ordinal);

    /// <summary>Openings made by the performers of a move.</summary>
    public IEnumerable<LinkMove> ByPerformer(LinkMove move) =>
        Issues(move).SelectMany(issue => move.Performers.SelectMany(head => Window(_byPerformer, head, issue, move))).Distinct();

    // Under another issue only words tie, and comparing them is cheaper than all else.
    static bool IsAlike(LinkMove opening, LinkMove answer) =>
        Wording.Shared(opening.Words, answer.Words) >= ReferringWords || Wording.Shared(opening.Content, answer.Deed) >= ReferringWords;

    // Siblings share their parent's block; a meeting may answer an offer of talks on any issue, and so may what names the opening.
    IEnumerable<string> Issues(LinkMove move)
    {
        foreach (var key in Keys(move)) yield return key;
        if (!move.Issues.Contains(null)) yield return "";
        if (move.Move.Type is MoveType.Schedule or MoveType.Meet) yield return Talks;
        if (move.Deed.Length >= ReferringWords) yield return Any;
    }

    IEnumerable<string> Keys(LinkMove move)
    {
        foreach (var issue in move.Issues) yield return issue is null ? "" : tables.Issues.Parent(issue);
        if (move.OffersTalks) yield return Talks;
    }

    IEnumerable<LinkMove> Window(Dictionary<(string, string), List<LinkMove>> index, string head, string issue, LinkMove answer)
    {
        if (!index.TryGetValue((head, issue), out var list)) yield break;
        var last = (answer.Move.Day?.DayNumber ?? int.MaxValue - Ahead) + Ahead;
        var end = UpperBound(list, last);
        var first = Math.Max(0, end - MaxScan);
        for (var i = end - 1; i >= first; i--)
        {
            if (answer.Move.Day is { } day && list[i].Move.Day is { } opened && day.DayNumber - opened.DayNumber > tables.Links.MaxDays) yield break;
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

    static List<LinkMove> Of(Dictionary<(string, string), List<LinkMove>> index, (string Head, string Issue) key)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        return list;
    }

    // An undated opening is reported some days after its answer took place.
    int Ahead => tables.Links.UndatedDays;
    // The block of offers of talks, whatever issue they are on.
    const string Talks = "*talks";
    // The block of openings that are told in enough words to be known by them.
    const string Any = "*any";
    const int ReferringWords = 2;
    const int MaxScan = 128;
}
