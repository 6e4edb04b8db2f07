using Demarche.Actors;
using Demarche.Data;
using Demarche.Moves.Issues;

namespace Demarche.Ledger;

/// <summary>What a person may correct in a report: field by field, which values can be read and what they make of it.</summary>
public static class Correction
{
    /// <summary>The fields, in the order in which a coder fills them.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["move", "performer", "addressee", "issue", "date", "deadline", "polarity", "modality", "venue"];

    /// <summary>Why a value cannot stand in a field, in one line for a person; null where it can.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="value">The value as typed; empty takes the value away where a report can do without.</param>
    public static string? Problem(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return field switch
        {
            "move" => Names<MoveType>(value),
            "polarity" => Names<Polarity>(value),
            "modality" => Names<Modality>(value),
            "performer" when value.Length == 0 => "a report has a performer; '---' is somebody who is not named.",
            "performer" or "addressee" => value.Split(',', StringSplitOptions.TrimEntries).Where(code => code.Length > 0).Select(CodeProblem).FirstOrDefault(problem => problem is not null),
            "issue" => value.Length == 0 || Issues.Value.Contains(value) ? null : $"there is no issue '{value}'{Near(value, Issues.Value)}; the ids stand in data/codebook/issues.yaml.",
            "date" or "deadline" => value.Length == 0 || DateInterval.TryParse(value, out _) ? null : $"'{value}' is no day (2022-01-26) and no days (2022-02-09/2022-02-11).",
            "venue" => null,
            _ => $"there is no field '{field}': {string.Join(", ", Fields)}.",
        };
    }

    /// <summary>What a report has in a field, as <see cref="Problem"/> reads it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    public static string Value(SourcedReport report, string field)
    {
        ArgumentNullException.ThrowIfNull(report);
        var coded = report.Report;
        return field switch
        {
            "move" => Name(coded.Move),
            "polarity" => Name(coded.Polarity),
            "modality" => Name(coded.Modality),
            "performer" => string.Join(", ", coded.Performer),
            "addressee" => string.Join(", ", coded.Addressee),
            "issue" => coded.Issue ?? "",
            "date" => coded.Date?.ToString() ?? "",
            "deadline" => coded.Deadline is { } day ? new DateInterval(day).ToString() : "",
            "venue" => report.Venue ?? "",
            _ => "",
        };
    }

    /// <summary>The report with the field set; unchanged where the value cannot be read.</summary>
    internal static SourcedReport Apply(SourcedReport sourced, Decision decision)
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

    static string? Names<TEnum>(string value) where TEnum : struct, Enum
    {
        var names = Enum.GetNames<TEnum>().Select(name => name.ToLowerInvariant()).ToList();
        return names.Contains(value.ToLowerInvariant()) ? null : $"'{value}' is none of {string.Join(", ", names)}.";
    }

    static string? CodeProblem(string text)
    {
        if (!ActorCode.TryParse(text, out var code) || text.Any(char.IsLower)) return $"'{text}' is no code: a head and perhaps a sector, 'USA GOV'{Named(text)}.";
        return code.IsUnknown || Heads.Value.Of(code.Head) is not null ? null : $"nobody has the code '{code.Head}': 'demarche resolve' gives the code of a name.";
    }

    static string Named(string text) => Heads.Value.HeadOf(text) is { } head ? $"; {text} is {head}" : "";

    static string Near(string value, IReadOnlySet<string> ids) =>
        ids.Where(id => id.Split('-').Intersect(value.Split('-'), StringComparer.Ordinal).Any() || id.StartsWith(value, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(Suggestions).ToList() is { Count: > 0 } near
            ? $" (near it: {string.Join(", ", near)})" : "";

    static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    static IReadOnlyList<ActorCode> Codes(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => ActorCode.TryParse(part.Trim(), out var code) ? code : (ActorCode?)null)
            .OfType<ActorCode>()];

    const int Suggestions = 5;
    static readonly Lazy<IReadOnlySet<string>> Issues = new(() =>
        IssueList.Read("issues.yaml", EmbeddedData.ReadText("data/codebook/issues.yaml")).Select(issue => issue.Id).ToHashSet(StringComparer.Ordinal));
    static readonly Lazy<HeadNames> Heads = new(HeadNames.Load);
}
