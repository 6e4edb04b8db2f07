using System.Text.Json;
using Demarche.Intake;

namespace Demarche.Evaluation;

/// <summary>(source, target, root) triples of coded sentences against gold events, the measure of PETRARCH's own records.</summary>
/// <remarks>
/// A positive report gives a triple for each performer and addressee; without an addressee, each ordered pair of performers, or one with an
/// empty target. Codes are compared by their first three letters, events by PLOVER root.
/// </remarks>
public static class TripleScorer
{
    /// <summary>Codes <c>{id, date?, text, events: [[source, target, code], …]}</c> lines and counts.</summary>
    public static PrecisionRecall Score(Coder coder, TextReader records)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(records);
        var total = default(PrecisionRecall);
        while (records.ReadLine() is { } line)
        {
            if (!JsonLine.TryRead(line, out var dispatch, out _)) continue;
            var gold = Gold(line);
            var given = coder.Code(dispatch).Reports.SelectMany(Triples).ToHashSet();
            total += new PrecisionRecall(gold.Intersect(given).Count(), gold.Count, given.Count);
        }

        return total;
    }

    static HashSet<(string, string, string)> Gold(string line)
    {
        using var json = JsonDocument.Parse(line);
        return [.. json.RootElement.GetProperty("events").EnumerateArray().Select(e => (Head(e[0].GetString()), Head(e[1].GetString()), PloverRoot.OfCode(e[2].ToString())))];
    }

    static IEnumerable<(string, string, string)> Triples(Report report)
    {
        if (report.Polarity == Polarity.Negative || report.Plover.Length == 0) return [];
        var root = PloverRoot.OfCode(report.Plover);
        var sources = report.Performer.Select(code => Head(code.ToString())).ToList();
        var targets = report.Addressee.Select(code => Head(code.ToString())).ToList();
        if (targets.Count > 0) return sources.SelectMany(source => targets.Select(target => (source, target, root)));
        var pairs = sources.SelectMany(source => sources.Where(other => other != source).Select(other => (source, other, root))).ToList();
        return pairs.Count > 0 ? pairs : sources.Select(source => (source, "", root));
    }

    static string Head(string? code)
    {
        var trimmed = (code ?? "").Trim('-', ' ');
        if (trimmed.Length == 0) return "";
        var head = code!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return head.Length <= 3 ? head : head[..3];
    }
}
