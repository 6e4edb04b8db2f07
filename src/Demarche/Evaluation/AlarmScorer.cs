using System.Text.Json;
using Demarche.Intake;

namespace Demarche.Evaluation;

/// <summary>False alarms where nothing happens, and the share of sentences with an event that are found.</summary>
/// <remarks>Sentences carry <c>class</c> (or <c>label</c>) 0 to 4; class 0 makes a statement. A report other than <c>state</c> is an alarm.</remarks>
public static class AlarmScorer
{
    /// <summary>Codes <c>{id, text, class}</c> lines and counts.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="sentences">JSON Lines.</param>
    public static AlarmScore Score(Coder coder, TextReader sentences)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(sentences);
        int zeros = 0, alarms = 0, acts = 0, others = 0, found = 0;
        while (sentences.ReadLine() is { } line)
        {
            if (!JsonLine.TryRead(line, out var dispatch, out _)) continue;
            var reports = coder.Code(dispatch).Reports.Where(report => report.Move != MoveType.State).ToList();
            if (Class(line) == 0)
            {
                zeros++;
                if (reports.Count > 0) alarms++;
                if (reports.Exists(IsAct)) acts++;
            }
            else
            {
                others++;
                if (reports.Count > 0) found++;
            }
        }

        return new AlarmScore((double)alarms / Math.Max(1, zeros), (double)found / Math.Max(1, others), (double)acts / Math.Max(1, zeros));
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
