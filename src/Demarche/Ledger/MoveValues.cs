namespace Demarche.Ledger;

/// <summary>Takes the values of a field out of the reports of a move.</summary>
static class MoveValues
{
    public static IReadOnlyList<FieldValue> Of(Move move, MoveField field)
    {
        var values = new List<(string Value, List<SourcedReport> Reports)>();
        foreach (var report in move.Reports.Concat(field == MoveField.Polarity ? move.Denials : []))
            foreach (var value in Of(report, field))
            {
                var known = values.FindIndex(row => row.Value == value);
                if (known < 0) values.Add((value, [report]));
                else if (!values[known].Reports.Contains(report)) values[known].Reports.Add(report);
            }

        return [.. values.OrderByDescending(row => row.Reports.Count).Select(row => new FieldValue(row.Value, row.Reports))];
    }

    static IEnumerable<string> Of(SourcedReport sourced, MoveField field)
    {
        var report = sourced.Report;
        return field switch
        {
            MoveField.Type => [report.Move.ToString().ToLowerInvariant()],
            MoveField.Performer => report.Performer.Select(code => code.ToString()),
            MoveField.Person => report.PerformerNames.Where(IsName),
            MoveField.Addressee => report.Addressee.Select(code => code.ToString()),
            MoveField.Issue => Some(report.Issue),
            MoveField.Date => Some(report.Date?.ToString()),
            MoveField.Object => Some(sourced.ObjectText),
            MoveField.Amount => Amounts.In(sourced.ObjectText).Select(amount => amount.ToString()),
            MoveField.Polarity => [report.Polarity.ToString().ToLowerInvariant()],
            MoveField.Modality => [report.Modality.ToString().ToLowerInvariant()],
            MoveField.Venue => Some(sourced.Venue),
            _ => [],
        };
    }

    // A pronoun stands for a name that another report may give; it is no other person.
    static bool IsName(string name) => name.Length > 3 && char.IsUpper(name[0]) && name is not ("They" or "Their");

    static string[] Some(string? value) => string.IsNullOrEmpty(value) ? [] : [value];
}
