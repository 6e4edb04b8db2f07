namespace Demarche.Ledger;

/// <summary>Follows meetings from their announcement to their being held.</summary>
sealed class RoundFolder(LedgerTables tables)
{
    readonly List<RoundBuilder> _rounds = [];
    readonly Dictionary<string, List<RoundBuilder>> _byParty = new(StringComparer.Ordinal);

    /// <param name="moves">Moves in the order in which they became known.</param>
    public IReadOnlyList<Round> Fold(IEnumerable<Move> moves)
    {
        foreach (var move in moves)
            if (IsOfRounds(move) && Parties(move) is { Length: > 0 } parties) Place(move, parties);
        return [.. _rounds.Select(round => round.Freeze())];
    }

    static bool IsOfRounds(Move move) =>
        move.Status != MoveStatus.Retracted && (move.Type, move.Modality) is
            (MoveType.Meet or MoveType.Mediate, Modality.Actual or Modality.Planned) or (MoveType.Schedule or MoveType.Postpone, Modality.Actual or Modality.Planned);

    static string[] Parties(Move move) => [.. LinkMove.Heads(move.Performers).Union(LinkMove.Heads(move.Addressees), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    void Place(Move move, string[] parties)
    {
        var round = Best(move, parties);
        // What was never announced on record cannot be put off, and nobody meets alone; the report stays a move without a round.
        if (round is null && (move.Type == MoveType.Postpone || parties.Length == 1)) return;
        if (round is null)
        {
            round = new RoundBuilder(tables);
            _rounds.Add(round);
        }

        foreach (var party in round.Add(move, parties))
        {
            if (!_byParty.TryGetValue(party, out var list)) _byParty[party] = list = [];
            list.Add(round);
        }
    }

    RoundBuilder? Best(Move move, string[] parties)
    {
        RoundBuilder? best = null;
        var bestFit = 0.0;
        foreach (var party in parties)
        {
            if (!_byParty.TryGetValue(party, out var list)) continue;
            var last = Math.Max(0, list.Count - MaxScan);
            for (var i = list.Count - 1; i >= last; i--)
            {
                var fit = list[i].Fit(move, parties);
                if (fit > bestFit) (best, bestFit) = (list[i], fit);
            }
        }

        return best;
    }

    const int MaxScan = 64;
}
