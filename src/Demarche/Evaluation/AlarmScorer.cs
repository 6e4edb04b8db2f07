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
    /// <returns>False alarms among class 0, and found among classes 1 to 4, both in [0, 1].</returns>
    public static (double FalseAlarms, double Found) Score(Coder coder, TextReader sentences)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(sentences);
        int zeros = 0, alarms = 0, others = 0, found = 0;
        while (sentences.ReadLine() is { } line)
        {
            if (!JsonLine.TryRead(line, out var dispatch, out _)) continue;
            var isAlarm = coder.Code(dispatch).Reports.Any(report => report.Move != MoveType.State);
            var isZero = Class(line) == 0;
            (zeros, alarms) = isZero ? (zeros + 1, alarms + (isAlarm ? 1 : 0)) : (zeros, alarms);
            (others, found) = isZero ? (others, found) : (others + 1, found + (isAlarm ? 1 : 0));
        }

        return ((double)alarms / Math.Max(1, zeros), (double)found / Math.Max(1, others));
    }

    static int Class(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        return row.TryGetProperty("label", out var label) || row.TryGetProperty("class", out label)
            ? int.Parse(label.ToString())
            : -1;
    }
}
