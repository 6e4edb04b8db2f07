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
            foreach (var head in parties) Add(_byPerformer, head, issue, answer, seen);
            foreach (var head in answer.Performers) Add(_byAddressee, head, issue, answer, seen);
        }

        return seen;
    }

    /// <summary>Openings that stand in the words of the move.</summary>
    public IEnumerable<LinkMove> Inside(LinkMove move) =>
        Told(move).Where(opening => opening.IsNamedBy(move));

    /// <summary>Openings that are told right before a move that only points back.</summary>
    public IEnumerable<LinkMove> Before(LinkMove move) => !move.PointsBack ? []
        : Told(move).Where(opening => move.IsToldRightBehind(opening, tables.Links.NextCharacters));

    /// <summary>Openings of the dispatches that tell a move to nobody by name: "accepted the proposal" that the dispatch has just told.</summary>
    public IEnumerable<LinkMove> Beside(LinkMove move) => move.Addressees.Length > 0 || move.Refers.Count == 0 ? []
        : Told(move);

    // Openings of the dispatches that tell a move.
    IEnumerable<LinkMove> Told(LinkMove move) => Dispatches(move).SelectMany(dispatch => _byDispatch.GetValueOrDefault(dispatch) ?? []).Distinct();

    static IEnumerable<string> Dispatches(LinkMove move) =>
        move.Move.Reports.Count == 1 ? [move.Move.Reports[0].DispatchId] : move.Move.Reports.Select(report => report.DispatchId).Distinct(StringComparer.Ordinal);

    /// <summary>Openings made by the performers of a move.</summary>
    public IEnumerable<LinkMove> ByPerformer(LinkMove move)
    {
        var found = new HashSet<LinkMove>();
        foreach (var issue in Issues(move))
            foreach (var head in move.Performers) Add(_byPerformer, head, issue, move, found);
        return found;
    }

    // Under another issue only words tie, and comparing them is cheaper than all else.
    static bool IsAlike(LinkMove opening, LinkMove answer) =>
        (opening.WordBits & answer.WordBits) != 0 && Wording.Shared(opening.Words, answer.Words) >= ReferringWords
        || (opening.ContentBits & answer.DeedBits) != 0 && Wording.Shared(opening.Content, answer.Deed) >= ReferringWords;

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

    void Add(Dictionary<(string, string), List<LinkMove>> index, string head, string issue, LinkMove answer, HashSet<LinkMove> found)
    {
        if (!index.TryGetValue((head, issue), out var list)) return;
        var end = UpperBound(list, (answer.Day ?? int.MaxValue - Ahead) + Ahead);
        for (var i = end - 1; i >= Math.Max(0, end - MaxScan); i--)
        {
            if (answer.Day - list[i].Day > tables.Links.MaxDays) return;
            if (issue != Any || IsAlike(list[i], answer)) found.Add(list[i]);
        }
    }

    static int UpperBound(List<LinkMove> list, int day)
    {
        int low = 0, high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((list[middle].Day ?? 0) <= day) low = middle + 1;
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
