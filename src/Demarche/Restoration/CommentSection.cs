namespace Demarche.Restoration;

/// <summary>Ends the article where the readers' comments begin.</summary>
/// <remarks>Comments read like prose. A label such as "Comments" also stands above articles, with the buttons: one ends an article only with most of it behind it.</remarks>
static class CommentSection
{
    /// <summary>Fewest words of an article before its comments.</summary>
    const int FewestWordsBefore = 100;

    /// <summary>Least share of the body's words that stand before the comments.</summary>
    const double ShareBefore = 0.4;

    internal static void Close(IReadOnlyList<Line> lines, LineSequence.State[] states, RestorationRules rules)
    {
        var all = lines.Where(line => states[line.Index] == LineSequence.State.Body).Sum(line => line.WordCount);
        var before = 0;
        foreach (var line in lines)
        {
            if (states[line.Index] == LineSequence.State.Body) before += line.WordCount;
            else if (before >= FewestWordsBefore && before >= all * ShareBefore && IsHead(line, rules))
            {
                Array.Fill(states, LineSequence.State.Outside, line.Index, states.Length - line.Index);
                return;
            }
        }
    }

    static bool IsHead(Line line, RestorationRules rules) => rules.CommentHeads.Whole(line.Normal) is not null || rules.CommentHeads.Inside(line.Normal) is not null;
}
