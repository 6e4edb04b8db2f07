using System.Globalization;
using System.Text.Json;
using Demarche.Intake;
using Demarche.Output;

namespace Demarche.Evaluation;

/// <summary>The gold coding of the founding dispatch: its reports and its damage.</summary>
public sealed class FoundingDispatch
{
    readonly IReadOnlyList<ScoredReport> _reports;
    readonly IReadOnlyList<(string Kind, int Start, int End)> _damage;
    readonly DateOnly _date;
    readonly string _id;

    FoundingDispatch(JsonElement gold)
    {
        _id = gold.GetProperty("id").GetString()!;
        _date = DateOnly.ParseExact(gold.GetProperty("dispatch_date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _reports = ScoredReport.ReadAll(new StringReader(JsonSerializer.Serialize(gold)))[_id];
        _damage = [.. gold.GetProperty("damage").EnumerateArray().Select(damage =>
            (damage.GetProperty("kind").GetString()!, damage.GetProperty("start").GetInt32(), damage.GetProperty("end").GetInt32()))];
    }

    /// <summary>Reads <c>first-dispatch.json</c>.</summary>
    public static FoundingDispatch Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new FoundingDispatch(json.RootElement);
    }

    /// <summary>Codes the dispatch on its day.</summary>
    public CodedDispatch Code(Coder coder, byte[] raw)
    {
        ArgumentNullException.ThrowIfNull(coder);
        return coder.Code(DispatchReader.Read(raw) with { Date = _date });
    }

    /// <summary>Scores its reports.</summary>
    public ReportScore Score(CodedDispatch coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var points = new CodePoints(coded.Dispatch.Text);
        return ReportScorer.Score(
            new Dictionary<string, IReadOnlyList<ScoredReport>> { [_id] = _reports },
            new Dictionary<string, IReadOnlyList<ScoredReport>> { [_id] = [.. coded.Reports.Select(report => ScoredReport.From(report, points))] });
    }

    /// <summary>Share of the gold's damage whose kind is found at a place that overlaps it.</summary>
    public double DamageFound(CodedDispatch coded) => Found(coded).Count(found => found) / (double)_damage.Count;

    /// <summary>Share of the kinds of damage that are found at least once.</summary>
    public double DamageKindsFound(CodedDispatch coded)
    {
        var found = _damage.Zip(Found(coded)).Where(pair => pair.Second).Select(pair => pair.First.Kind).Distinct().Count();
        return found / (double)_damage.Select(damage => damage.Kind).Distinct().Count();
    }

    /// <summary>Number of damages that overlap none of the gold's with the same kind.</summary>
    public int FalseDamage(CodedDispatch coded)
    {
        var given = Given(coded);
        return given.Count(mine => !_damage.Any(gold => gold.Kind == mine.Kind && gold.Start < mine.End && mine.Start < gold.End));
    }

    /// <summary>Share of the letters and digits outside the gold's damage that stand in the clean text; fragments and the names that the actor stage doubts count too.</summary>
    public double BodyKept(CodedDispatch coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var (text, map) = (coded.Dispatch.Text, coded.Restored.Map);
        var points = new CodePoints(text);
        var damaged = _damage.Where(damage => !IsKept(damage.Kind)).Select(damage => new TextSpan(points.ToUtf16(damage.Start), points.ToUtf16(damage.End))).ToList();
        var body = Enumerable.Range(0, text.Length).Where(at => char.IsLetterOrDigit(text[at]) && !damaged.Exists(span => span.Start <= at && at < span.End)).ToList();
        return body.Count(at => map.ToClean(at) is not null) / (double)body.Count;
    }

    /// <summary>Whether what a damage of this kind marks stays in the clean text.</summary>
    static bool IsKept(string kind) => kind is "fragment" or "garbled-name" or "office-conflict";

    IEnumerable<bool> Found(CodedDispatch coded)
    {
        var given = Given(coded);
        return _damage.Select(gold => given.Any(mine => mine.Kind == gold.Kind && gold.Start < mine.End && mine.Start < gold.End));
    }

    static List<(string Kind, int Start, int End)> Given(CodedDispatch coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var points = new CodePoints(coded.Dispatch.Text);
        return [.. coded.Damage.Select(damage =>
            (DispatchJson.KebabCase(damage.Kind.ToString()), points.FromUtf16(damage.Span.Start), points.FromUtf16(damage.Span.End)))];
    }
}
