using Demarche.Restoration;

namespace Demarche.Evaluation;

/// <summary>Scores the parser of datelines: right is one that ends where the lead begins.</summary>
public static class DatelineScorer
{
    /// <summary>Reads lines <c>{id, dateline, lead}</c>.</summary>
    /// <returns>Datelines taken apart, datelines in all, and those that were not.</returns>
    /// <exception cref="FormatException">A line is not of that shape; the message names it.</exception>
    public static (int Right, int Count, IReadOnlyList<string> Missed) Score(TextReader rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (count, missed) = (0, new List<string>());
        foreach (var (dateline, lead) in GoldRows.Read(rows, row => (row.Text("dateline"), row.Text("lead"))))
        {
            count++;
            if (!Dateline.TryParse($"{dateline} {lead}", out var found) || found!.Length != dateline.Length + 1) missed.Add($"{dateline} | {lead}");
        }

        return (count - missed.Count, count, missed);
    }
}
