namespace Demarche.Ledger;

/// <summary>Derives where each actor stands on each issue from its moves in time order.</summary>
sealed class PositionFolder(LedgerTables tables)
{
    public IReadOnlyList<Position> Fold(IReadOnlyList<Move> moves)
    {
        var lanes = new SortedDictionary<(string Actor, string Issue), List<Move>>(LaneOrder);
        foreach (var move in moves)
        {
            if (move.Issue is null || move.Status == MoveStatus.Retracted || move.Modality is Modality.Possible or Modality.Demanded || !tables.Stances.ContainsKey(move.Type)) continue;
            foreach (var actor in LinkMove.Heads(move.Performers))
            {
                if (!lanes.TryGetValue((actor, move.Issue), out var lane)) lanes[(actor, move.Issue)] = lane = [];
                lane.Add(move);
            }
        }

        return [.. lanes.SelectMany(lane => Lane(lane.Key.Actor, lane.Key.Issue, lane.Value))];
    }

    IEnumerable<Position> Lane(string actor, string issue, List<Move> moves)
    {
        for (var start = 0; start < moves.Count;)
        {
            var (stance, value) = tables.Stances[moves[start].Type];
            var end = start + 1;
            while (end < moves.Count && tables.Stances[moves[end].Type].Stance == stance) end++;
            yield return new Position
            {
                Id = $"p{moves[start].Id[1..]}-{actor}",
                Actor = actor,
                Issue = issue,
                Stance = stance,
                Value = value,
                From = moves[start].Day,
                To = end < moves.Count ? moves[end].Day : null,
                Moves = moves[start..end],
            };
            start = end;
        }
    }

    static readonly Comparer<(string Actor, string Issue)> LaneOrder = Comparer<(string Actor, string Issue)>.Create((a, b) =>
        string.CompareOrdinal(a.Actor, b.Actor) is var actor and not 0 ? actor : string.CompareOrdinal(a.Issue, b.Issue));
}
