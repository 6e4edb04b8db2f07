using System.Text.Json;
using Demarche.Intake;
using Demarche.Output;

namespace Demarche.Evaluation;

/// <summary>(source, target, event) triples of coded sentences against gold events, the measure of PETRARCH's own records.</summary>
/// <remarks>
/// Twice: the reports by the coding manual, where a positive report gives a triple for each performer and addressee (without an addressee, each ordered pair of performers, or
/// one with an empty target); and as CAMEO events (<see cref="CameoEvents"/>). Actors are compared by the first three letters of their codes.
/// </remarks>
public static class TripleScorer
{
    /// <summary>Codes <c>{id, date?, text, events: [[source, target, code], …]}</c> lines and counts.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="records">JSON Lines.</param>
    /// <param name="missed">Takes a line for each record whose CAMEO events are not exactly gold's; null for none.</param>
    public static TripleScore Score(Coder coder, TextReader records, TextWriter? missed = null)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(records);
        var total = default(TripleScore);
        var cameo = new CameoEvents();
        while (records.ReadLine() is { } line)
        {
            if (!JsonLine.TryRead(line, out var dispatch, out _)) continue;
            var gold = Gold(line);
            var reports = coder.Code(dispatch).Reports;
            var events = cameo.Of(reports).Select(one => (Head(one.Source), Head(one.Target), one.Code)).ToHashSet();
            total += new TripleScore(
                Compare(Roots(gold), reports.SelectMany(Triples).ToHashSet()), Compare(Roots(gold), Roots(events).Where(one => one.Root.Length > 0).ToHashSet()), Compare(gold, events));
            if (missed is not null && !events.SetEquals(gold)) missed.WriteLine($"{dispatch.Id}: {Listing(events)} instead of {Listing(gold)}");
        }

        return total;
    }

    static PrecisionRecall Compare<T>(HashSet<T> gold, HashSet<T> given) => new(gold.Intersect(given).Count(), gold.Count, given.Count);

    static HashSet<(string, string, string)> Gold(string line)
    {
        using var json = JsonDocument.Parse(line);
        return [.. json.RootElement.GetProperty("events").EnumerateArray().Select(e => (Head(e[0].GetString()), Head(e[1].GetString()), e[2].ToString()))];
    }

    static HashSet<(string Source, string Target, string Root)> Roots(HashSet<(string Source, string Target, string Code)> events) =>
        [.. events.Select(one => (one.Source, one.Target, PloverRoot.OfCode(one.Code)))];

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

    static string Listing(IEnumerable<(string Source, string Target, string Code)> events) =>
        events.Any() ? string.Join("; ", events.Select(one => $"{one.Source} {one.Target} {one.Code}")) : "nothing";
}
