namespace Demarche.Restoration;

/// <summary>The work in hand on one dispatch.</summary>
sealed class Draft(Dispatch dispatch, IReadOnlyList<Line> lines, Verdict[] verdicts, IReadOnlyList<IReadOnlyList<Link>> links, IReadOnlySet<string> repeatedHosts)
{
    internal Dispatch Dispatch { get; } = dispatch;
    internal IReadOnlyList<Line> Lines { get; } = lines;
    internal Verdict[] Verdicts { get; } = verdicts;
    internal IReadOnlyList<IReadOnlyList<Link>> Links { get; } = links;
    internal IReadOnlySet<string> RepeatedHosts { get; } = repeatedHosts;
    internal CleanTextBuilder Clean { get; } = new(dispatch.Text);
    internal List<Passage> Passages { get; } = [];
    internal List<Damage> Damage { get; } = [];
    internal List<string> InjectedHosts { get; } = [];
    internal string? Agency { get; set; }
    internal DateOnly? DatelineDate { get; set; }
    internal string? DatelinePlace { get; set; }

    /// <summary>How every line goes with the one before it.</summary>
    internal LineJoiner.Joint[] Joints { get; } = LineJoiner.Find(lines, verdicts, dispatch.Text);

    /// <summary>Whether the next words kept go on the paragraph before.</summary>
    internal bool Joins { get; set; }

    /// <summary>Whether a dateline may still follow: no prose is placed yet.</summary>
    internal bool AwaitsLead { get; set; } = true;
}
