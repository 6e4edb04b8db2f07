namespace Demarche.Ledger;

/// <summary>Finds fields of a move in which its reports contradict each other.</summary>
/// <remarks>
/// Reports of one source contradict nothing but themselves: two dispatches of one source count as one telling, while two values
/// inside one dispatch (two persons named for one handover) are shown. More or less exact values are no contradiction.
/// </remarks>
sealed class DiscrepancyFinder(DecisionView decisions, SourceGraph sources)
{
    static readonly MoveField[] Fields = [MoveField.Person, MoveField.Performer, MoveField.Date, MoveField.Venue, MoveField.Amount, MoveField.Polarity];

    public IEnumerable<Discrepancy> Of(Move move)
    {
        if (move.Reports.Count + move.Denials.Count < 2 || move.Status == MoveStatus.Retracted) yield break;
        foreach (var field in Fields)
            if (Differing(move, field) is { Count: > 1 } values)
                yield return Make(move, field, values);
    }

    Discrepancy Make(Move move, MoveField field, IReadOnlyList<FieldValue> values)
    {
        var id = $"d{move.Id[1..]}-{field.ToString().ToLowerInvariant()}";
        return new Discrepancy { Id = id, Move = move, Field = field, Values = values, Resolution = decisions.ResolutionOf(id) };
    }

    List<FieldValue> Differing(Move move, MoveField field)
    {
        var values = Group(move.Values(field), field);
        return values.Count > 1 && IsContradiction(values, field) ? values : [];
    }

    // Values that are the same but for spelling or precision become one, under the form with the most support.
    static List<FieldValue> Group(IReadOnlyList<FieldValue> values, MoveField field)
    {
        var groups = new List<FieldValue>();
        foreach (var value in values)
        {
            var same = groups.FindIndex(group => ValueComparer.AreSame(field, group.Value, value.Value));
            if (same < 0) groups.Add(value);
            else groups[same] = groups[same] with { Reports = [.. groups[same].Reports.Union(value.Reports)] };
        }

        return groups;
    }

    bool IsContradiction(List<FieldValue> values, MoveField field)
    {
        // One report may name several performers or amounts: only values that no report puts together exclude each other.
        for (var i = 0; i < values.Count; i++)
            for (var j = i + 1; j < values.Count; j++)
                if (!values[i].Reports.Intersect(values[j].Reports).Any() && AreApart(values[i], values[j], field)) return true;
        return false;
    }

    bool AreApart(FieldValue a, FieldValue b, MoveField field)
    {
        if (field == MoveField.Performer && a.Reports.Any(report => b.Reports.Any(other => SharePerformer(report, other)))) return false;
        if (!ValueComparer.CanContradict(field, a.Value, b.Value)) return false;
        var inside = a.Reports.Any(report => b.Reports.Any(other => other.DispatchId == report.DispatchId));
        return inside ? field is not MoveField.Polarity : sources.Count([.. a.Reports, .. b.Reports]) > 1;
    }

    static bool SharePerformer(SourcedReport a, SourcedReport b) =>
        a.Report.Performer.Any(code => b.Report.Performer.Any(other => other.Head == code.Head || other.IsUnknown || code.IsUnknown));
}
