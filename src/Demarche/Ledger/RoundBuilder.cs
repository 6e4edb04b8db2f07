namespace Demarche.Ledger;

/// <summary>A round while its moves come in.</summary>
sealed class RoundBuilder(LedgerTables tables)
{
    readonly List<Move> _moves = [];
    readonly List<DateInterval> _planned = [];
    readonly List<ActorCode> _parties = [];
    string[] _heads = [];
    string? _venue;
    RoundStatus _status = RoundStatus.Scheduled;
    DateInterval? _held;

    /// <summary>How well a move fits the round, in (0, 1]; 0 where it tells another one.</summary>
    public double Fit(Move move, string[] parties)
    {
        var shared = parties.Count(party => Array.IndexOf(_heads, party) >= 0);
        var jaccard = (double)shared / (parties.Length + _heads.Length - shared);
        if (jaccard < SameParties && !IsAgain(move, shared == Math.Min(parties.Length, _heads.Length))) return 0;
        if (_venue is not null && move.Venue is not null && !string.Equals(_venue, move.Venue, StringComparison.OrdinalIgnoreCase)) return 0;
        var days = IsHeld(move) || _status == RoundStatus.Held ? HeldFit(move) : PlanFit(move);
        return days == 0 ? 0 : jaccard * (0.5 + 0.5 * days);
    }

    // "The advisers agreed to meet in Berlin": the dispatch that told of a meeting, or another report of its place, need not name everybody again.
    bool IsAgain(Move move, bool isPart) =>
        isPart && ((_venue is not null && string.Equals(_venue, move.Venue, StringComparison.OrdinalIgnoreCase))
            || (move.Venue is null && _moves[^1].Reports[^1].DispatchId == move.Reports[0].DispatchId));

    /// <summary>Adds a move and returns the parties that are new.</summary>
    public IReadOnlyList<string> Add(Move move, string[] parties)
    {
        _moves.Add(move);
        _venue ??= move.Venue;
        foreach (var code in move.Performers.Concat(move.Addressees))
            if (!code.IsUnknown && !_parties.Exists(known => known.Head == code.Head)) _parties.Add(code);
        Advance(move);
        var added = parties.Except(_heads, StringComparer.Ordinal).ToArray();
        _heads = [.. _heads, .. added];
        return added;
    }

    public Round Freeze() => new()
    {
        Id = "o" + _moves[0].Id[1..],
        Parties = [.. _parties],
        Venue = _venue,
        Status = _status,
        Planned = [.. _planned.Distinct()],
        Held = _held,
        Issues = [.. _moves.Select(move => move.Issue).OfType<string>().Distinct(StringComparer.Ordinal)],
        Moves = [.. _moves],
    };

    void Advance(Move move)
    {
        if (IsHeld(move))
        {
            _status = RoundStatus.Held;
            _held ??= move.Date;
            return;
        }

        if (move.Type != MoveType.Postpone && move.Date is { } planned) _planned.Add(planned);
        if (_status == RoundStatus.Held) return;
        _status = move.Type != MoveType.Postpone ? RoundStatus.Scheduled : IsCancelled(move) ? RoundStatus.Cancelled : RoundStatus.Postponed;
    }

    // Held needs an actual report in the past: "will meet" and a date after the telling are plans, whatever their type.
    static bool IsHeld(Move move) =>
        move.Type is MoveType.Meet or MoveType.Mediate && move.Modality == Modality.Actual && !(move.Date?.Start > move.Known);

    public bool IsCancelled(Move move) => tables.CancelWords.Any(word =>
        move.Reports.Any(report => report.Report.Trigger.Contains(word, StringComparison.OrdinalIgnoreCase)));

    // A meeting fulfils a plan near its date; two tellings of one meeting share its day.
    double HeldFit(Move move)
    {
        if (_held is { } held)
            return move.Date is { } told ? (held.Overlaps(told) ? 1 : 0) : Apart(held.End, move.Known) <= 3 ? 0.5 : 0;
        if (_status == RoundStatus.Held) return Apart(_moves[^1].Known, move.Day) <= 2 ? 0.5 : 0;
        if (_planned.Count > 0)
            return _planned.Exists(plan => Distance(plan, move.Date ?? DayOf(move)) <= tables.PlannedDays) ? 1 : 0;
        return Apart(_moves[^1].Known, move.Day) <= tables.UndatedDays && move.Day >= _moves[0].Known ? 0.6 : 0;
    }

    double PlanFit(Move move)
    {
        if (move.Type == MoveType.Postpone) return Apart(_moves[^1].Known, move.Known) <= tables.UndatedDays ? 1 : 0;
        if (_status is RoundStatus.Postponed) return 0.7;
        if (move.Date is { } told && _planned.Count > 0) return _planned.Exists(plan => Distance(plan, told) <= 1) ? 1 : 0;
        return Apart(_moves[^1].Known, move.Known) <= tables.WindowDays[(int)MoveType.Schedule] ? 0.6 : 0;
    }

    static DateInterval? DayOf(Move move) => move.Day is { } day ? new DateInterval(day) : null;

    static int Apart(DateOnly? a, DateOnly? b) => a is null || b is null ? 0 : Math.Abs(a.Value.DayNumber - b.Value.DayNumber);

    static int Distance(DateInterval plan, DateInterval? day)
    {
        if (day is not { } told || plan.Overlaps(told)) return 0;
        return told.Start > plan.End ? told.Start.DayNumber - plan.End.DayNumber : plan.Start.DayNumber - told.End.DayNumber;
    }

    const double SameParties = 0.6;
}
