namespace Demarche.Restoration;

/// <summary>When dispatches tell the same story. The defaults work; change one with <c>with</c>.</summary>
public sealed record StoryOptions
{
    /// <summary>Most days between a dispatch and the nearest of its story, 0 or more. Default 3. Dispatches without a day are held to no window.</summary>
    public int WindowDays { get; init; } = 3;

    /// <summary>Least likeness of a dispatch's vocabulary to its story's, in [0, 1]: the cosine of their weighted words. Default 0.25.</summary>
    public double Likeness { get; init; } = 0.25;

    /// <summary>How many of the dispatch's actors the story must name, 0 or more, or all where there are fewer. Default 2.</summary>
    public int SharedActors { get; init; } = 2;

    /// <summary>How many stories are kept open, 1 or more; the one that grew longest ago is closed first. Default 10,000, some 100 MB.</summary>
    public int MostStories { get; init; } = 10_000;
}
