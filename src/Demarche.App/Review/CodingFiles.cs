using System.Text.Json;
using Demarche.Evaluation;

namespace Demarche.App.Review;

/// <summary>Compares codings of the same dispatches in files: where the triggers stand, and what is said of those that overlap.</summary>
static class CodingFiles
{
    public static List<AgreementRow> Compare(IReadOnlyList<string> paths)
    {
        if (paths.Count < 2) throw new UsageException("agreement needs two or more files of the same dispatches.");
        var codings = paths.Select(Read).ToList();
        var names = string.Join("–", paths.Select(Path.GetFileNameWithoutExtension));
        // Pairs only over dispatches that all have: an alpha over disjoint dispatches would mean nothing.
        var shared = codings[0].Keys.Where(id => codings.TrueForAll(coding => coding.ContainsKey(id))).Order(StringComparer.Ordinal).ToList();
        if (shared.Count == 0) throw new UsageException("the files have no dispatch in common: their ids differ.");
        var rows = new List<AgreementRow> { Unitizing(names, codings, shared) };
        var score = paths.Count == 2 ? Score(paths, shared) : null;
        foreach (var field in SecondCoding.Fields)
        {
            var row = AgreementRow.Of(names, field, shared.SelectMany(dispatch => Paired(codings, dispatch).Select(item => item.Select(coded => coded?.Fields[field]).ToArray())));
            rows.Add(row with { F1 = score is null ? double.NaN : score.Move.F1 * (field == "move" ? 1 : score.EqualShare(field)) });
        }

        return rows;
    }

    // The share of reports of both that are paired with the same move and value: the field's share on equal moves times the moves' own F1.
    static ReportScore Score(IReadOnlyList<string> paths, List<string> shared)
    {
        var both = paths.Select(path =>
        {
            using var reader = new StreamReader(InputFile.Open(path));
            var coded = ScoredReport.ReadAll(reader);
            return shared.ToDictionary(id => id, id => coded[id], StringComparer.Ordinal);
        }).ToList();
        return ReportScorer.Score(both[0], both[1]);
    }

    // One continuum after the other, as Krippendorff joins texts; the category is the move.
    static AgreementRow Unitizing(string names, List<Dictionary<string, List<Coded>>> codings, List<string> shared)
    {
        var units = new List<Unit>();
        var at = 0;
        foreach (var dispatch in shared)
        {
            for (var coder = 0; coder < codings.Count; coder++)
                units.AddRange(codings[coder][dispatch].Select(coded => new Unit(coder, coded.Fields["move"], new TextSpan(at + coded.Span.Start, at + coded.Span.End))));
            at += codings.Max(coding => coding[dispatch].Select(coded => coded.Span.End).DefaultIfEmpty(0).Max()) + 1;
        }

        return new AgreementRow(names, "unitizing", units.Count, UnitizingAgreement.Alpha(units, codings.Count, new TextSpan(0, Math.Max(1, at))), double.NaN, double.NaN);
    }

    static IEnumerable<Coded?[]> Paired(List<Dictionary<string, List<Coded>>> codings, string dispatch)
    {
        var used = codings.Select(_ => new HashSet<Coded>()).ToList();
        foreach (var first in codings[0][dispatch])
        {
            var item = new Coded?[codings.Count];
            item[0] = first;
            for (var coder = 1; coder < codings.Count; coder++)
            {
                item[coder] = codings[coder][dispatch].Where(coded => !used[coder].Contains(coded) && coded.Span.Overlaps(first.Span))
                    .MaxBy(coded => (coded.Fields["move"] == first.Fields["move"], Math.Min(coded.Span.End, first.Span.End) - Math.Max(coded.Span.Start, first.Span.Start)));
                if (item[coder] is { } found) used[coder].Add(found);
            }

            yield return item;
        }
    }

    static Dictionary<string, List<Coded>> Read(string path)
    {
        using var reader = new StreamReader(InputFile.Open(path));
        var dispatches = new Dictionary<string, List<Coded>>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                dispatches[json.RootElement.GetProperty("id").GetString()!] = [.. json.RootElement.GetProperty("reports").EnumerateArray().Select(Coded.Read)];
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw new UsageException($"{path}, line {number}, is no coding as 'demarche code' writes them: {broken.Message}");
            }
        }

        return dispatches;
    }

    sealed record Coded(TextSpan Span, Dictionary<string, string> Fields)
    {
        public static Coded Read(JsonElement report) => new(
            new TextSpan(report.GetProperty("start").GetInt32(), report.GetProperty("end").GetInt32()),
            SecondCoding.Fields.ToDictionary(field => field, field => SecondCoding.Normal(field, report.TryGetProperty(field, out var value)
                ? value.ValueKind == JsonValueKind.Array ? string.Join(", ", value.EnumerateArray().Select(item => item.GetString())) : value.GetString() ?? "" : "")));
    }
}
