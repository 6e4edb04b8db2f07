namespace Demarche.Ledger;

/// <summary>Folds reports and decisions into the record of the negotiation.</summary>
/// <remarks>
/// A pure function: the same reports and decisions give the same record, in any order of input. Thread-safe. n reports take the time of
/// sorting them; every later step looks at a bounded number of neighbours.
/// </remarks>
public sealed class LedgerFold
{
    readonly LedgerTables _tables;

    /// <param name="tables">The tables, see <see cref="LedgerTables.Load"/>.</param>
    public LedgerFold(LedgerTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _tables = tables;
    }

    /// <summary>Folds everything that was known.</summary>
    /// <param name="reports">Reports in any order.</param>
    /// <param name="decisions">Decisions by number.</param>
    /// <param name="options">The day as of which to fold.</param>
    public NegotiationRecord Run(IEnumerable<SourcedReport> reports, IEnumerable<Decision>? decisions = null, LedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var asOf = options?.AsOf;
        var view = new DecisionView(decisions ?? [], asOf);
        var ordered = InOrder(reports, view, asOf);
        var sources = new SourceGraph(ordered);
        var freezer = new MoveFreezer(view, sources);
        var finder = new DiscrepancyFinder(view, sources);
        var discrepancies = new List<Discrepancy>();
        var moves = new MoveFolder(_tables, view).Fold(ordered)
            .Select(builder => Judge(freezer.Freeze(builder), finder, discrepancies))
            .ToArray();
        var byKnown = moves.ToArray();
        Array.Sort(moves, ByDay);
        var today = asOf ?? (ordered.Length == 0 ? null : ordered[^1].Published);
        IReadOnlyList<Exchange> exchanges = [];
        IReadOnlyList<Round> rounds = [];
        IReadOnlyList<Position> positions = [];
        IReadOnlyList<IssueState> issues = [];
        Parallel.Invoke(
            () => exchanges = new ExchangeLinker(_tables, view).Link(moves, today),
            () =>
            {
                rounds = new RoundFolder(_tables).Fold(byKnown);
                positions = new PositionFolder(_tables).Fold(moves);
                issues = new PhaseFolder(_tables).Fold(moves);
            });
        return new NegotiationRecord
        {
            Moves = moves,
            Exchanges = exchanges,
            Rounds = rounds,
            Positions = positions,
            Issues = issues,
            Discrepancies = discrepancies,
        };
    }

    static SourcedReport[] InOrder(IEnumerable<SourcedReport> reports, DecisionView view, DateOnly? asOf)
    {
        var ordered = reports.Where(report => asOf is null || report.Published is null || report.Published <= asOf).Select(view.Correct).ToArray();
        Array.Sort(ordered, ByTime);
        return ordered;
    }

    static Move Judge(Move move, DiscrepancyFinder finder, List<Discrepancy> discrepancies)
    {
        if (move.Reports.Count + move.Denials.Count < 2) return move;
        var found = finder.Of(move).ToArray();
        if (found.Length == 0) return move;
        if (move.Status != MoveStatus.Confirmed && Array.Exists(found, discrepancy => discrepancy.Resolution is null))
            move = move with { Status = MoveStatus.Disputed };
        discrepancies.AddRange(found.Select(discrepancy => discrepancy with { Move = move }));
        return move;
    }

    static int ByTime(SourcedReport a, SourcedReport b)
    {
        var day = (a.Published ?? a.Report.Date?.Start ?? default).CompareTo(b.Published ?? b.Report.Date?.Start ?? default);
        if (day != 0) return day;
        var dispatch = string.CompareOrdinal(a.DispatchId, b.DispatchId);
        if (dispatch != 0) return dispatch;
        var place = a.Report.Span.CompareTo(b.Report.Span);
        return place != 0 ? place : string.CompareOrdinal(a.Id, b.Id);
    }

    static int ByDay(Move a, Move b)
    {
        var day = (a.Day ?? default).CompareTo(b.Day ?? default);
        return day != 0 ? day : string.CompareOrdinal(a.Id, b.Id);
    }
}
