namespace Demarche.Ledger;

/// <summary>Reads a decision to correct a field of a report.</summary>
static class Correction
{
    /// <summary>The report with the field set; unchanged where the value cannot be read.</summary>
    public static SourcedReport Apply(SourcedReport sourced, Decision decision)
    {
        var report = sourced.Report;
        return decision.Field switch
        {
            "move" when Enum.TryParse<MoveType>(decision.After, true, out var move) => sourced with { Report = report with { Move = move } },
            "performer" when Codes(decision.After) is { Count: > 0 } codes => sourced with { Report = report with { Performer = codes } },
            "addressee" => sourced with { Report = report with { Addressee = Codes(decision.After) } },
            "issue" => sourced with { Report = report with { Issue = decision.After.Length == 0 ? null : decision.After } },
            "polarity" when Enum.TryParse<Polarity>(decision.After, true, out var polarity) => sourced with { Report = report with { Polarity = polarity } },
            "modality" when Enum.TryParse<Modality>(decision.After, true, out var modality) => sourced with { Report = report with { Modality = modality } },
            "date" when decision.After.Length == 0 => sourced with { Report = report with { Date = null } },
            "date" when DateInterval.TryParse(decision.After, out var date) => sourced with { Report = report with { Date = date } },
            "deadline" when decision.After.Length == 0 => sourced with { Report = report with { Deadline = null } },
            "deadline" when DateInterval.TryParse(decision.After, out var deadline) => sourced with { Report = report with { Deadline = deadline.End } },
            "venue" => sourced with { Venue = decision.After.Length == 0 ? null : decision.After },
            _ => sourced,
        };
    }

    static IReadOnlyList<ActorCode> Codes(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => ActorCode.TryParse(part.Trim(), out var code) ? code : (ActorCode?)null)
            .OfType<ActorCode>()];
}
