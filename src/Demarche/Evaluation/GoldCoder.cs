using Demarche.Intake;

namespace Demarche.Evaluation;

/// <summary>Codes the dispatches of a gold set for the scorer.</summary>
public static class GoldCoder
{
    /// <summary>Codes every line of JSON Lines dispatches.</summary>
    /// <exception cref="FormatException">A line holds no dispatch; the message names it.</exception>
    public static Dictionary<string, IReadOnlyList<ScoredReport>> Code(Coder coder, TextReader dispatches)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(dispatches);
        var all = new Dictionary<string, IReadOnlyList<ScoredReport>>();
        for (var number = 1; dispatches.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!JsonLine.TryRead(line, out var dispatch, out var error)) throw new FormatException($"line {number}: {error}.");
            all[dispatch.Id] = Code(coder, dispatch);
        }

        return all;
    }

    /// <summary>Codes one dispatch.</summary>
    public static IReadOnlyList<ScoredReport> Code(Coder coder, Dispatch dispatch)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(dispatch);
        var points = new CodePoints(dispatch.Text);
        return [.. coder.Code(dispatch).Reports.Select(report => ScoredReport.From(report, points))];
    }
}
