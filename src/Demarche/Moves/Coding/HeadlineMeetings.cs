namespace Demarche.Moves;

/// <summary>Completes the meetings that a headline only names from the first one that the text below tells: "The Secretary's Travel to Kenya" above "will travel to Kenya".</summary>
/// <remarks>A noun has no tense, so whether a visit is to come (coding manual, rule 16) and who else takes part stands in the text.</remarks>
static class HeadlineMeetings
{
    /// <summary>Sentences of the text in which the meeting of its headline is told.</summary>
    const int Reach = 5;

    /// <summary>Replaces the findings of the headline's sentences where the text tells more.</summary>
    /// <param name="findings">Findings by sentence; changed in place.</param>
    /// <param name="headlines">Number of sentences in the headline.</param>
    public static void Complete(List<List<Finding>> findings, int headlines)
    {
        for (var sentence = 0; sentence < headlines; sentence++)
            for (var i = 0; i < findings[sentence].Count; i++)
                if (findings[sentence][i] is { Move: MoveType.Meet, IsNominal: true, Roles.Performer: { IsKnown: true } named } headline && Told(findings, headlines, named) is { } told)
                    findings[sentence][i] = headline with { Move = told.Move, Mood = told.Mood, Roles = headline.Roles with { Performer = told.Roles.Performer!.FromElsewhere } };
    }

    static Finding? Told(List<List<Finding>> findings, int headlines, ActorGroup named)
    {
        for (var sentence = headlines; sentence < Math.Min(findings.Count, headlines + Reach); sentence++)
            foreach (var finding in findings[sentence])
                if (finding is { Move: MoveType.Meet or MoveType.Schedule, Roles.Performer: { } sides } && named.IsAmong(sides)) return finding;
        return null;
    }
}
