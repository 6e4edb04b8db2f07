using System.Text.Json;
using Demarche.Intake;

namespace Demarche.Evaluation;

/// <summary>False alarms where nothing happens, and the share of sentences with an event that are found.</summary>
/// <remarks>Sentences carry <c>class</c> (or <c>label</c>) 0 to 4; class 0 makes a statement. A report other than <c>state</c> is an alarm.</remarks>
public static class AlarmScorer
{
    /// <summary>Codes <c>{id, text, class}</c> lines.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="sentences">JSON Lines.</param>
    public static IReadOnlyList<AlarmSentence> Code(Coder coder, TextReader sentences)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(sentences);
        var coded = new List<AlarmSentence>();
        while (sentences.ReadLine() is { } line)
            if (JsonLine.TryRead(line, out var dispatch, out _))
                coded.Add(new AlarmSentence(dispatch.Id, dispatch.Text, Class(line), [.. coder.Code(dispatch).Reports.Where(report => report.Move != MoveType.State)]));
        return coded;
    }

    /// <summary>Counts sentences with a report that is sure enough.</summary>
    /// <param name="sentences">Coded sentences.</param>
    /// <param name="minConfidence">Reports below this confidence do not count.</param>
    public static AlarmScore Score(IReadOnlyCollection<AlarmSentence> sentences, double minConfidence = 0)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return new AlarmScore(
            Share(sentences.Where(one => one.Class == 0), report => report.Confidence >= minConfidence),
            Share(sentences.Where(one => one.Class != 0), report => report.Confidence >= minConfidence),
            Share(sentences.Where(one => one.Class == 0), report => report.Confidence >= minConfidence && IsAct(report)));
    }

    /// <summary>Sentences of class 0 with a report of a move, by move, the most first.</summary>
    public static IEnumerable<(MoveType Move, int Sentences)> ByMove(IEnumerable<AlarmSentence> sentences) =>
        sentences.Where(one => one.Class == 0).SelectMany(one => one.Reports.Select(report => report.Move).Distinct())
            .GroupBy(move => move).Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key);

    static double Share(IEnumerable<AlarmSentence> sentences, Func<Report, bool> counts)
    {
        var all = sentences.ToList();
        return (double)all.Count(one => one.Reports.Any(counts)) / Math.Max(1, all.Count);
    }

    static bool IsAct(Report report) => !report.Cameo.StartsWith("01", StringComparison.Ordinal) && !report.Cameo.StartsWith("02", StringComparison.Ordinal);

    static int Class(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        return row.TryGetProperty("label", out var label) || row.TryGetProperty("class", out label)
            ? int.Parse(label.ToString())
            : -1;
    }
}
