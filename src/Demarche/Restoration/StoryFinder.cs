namespace Demarche.Restoration;

/// <summary>Groups dispatches that tell the same event into stories, one dispatch after the other.</summary>
/// <remarks>
/// <para>One pass: a dispatch joins the likest open story inside the window of days that names enough of its actors, else it opens one. The
/// vocabulary is compared by TF-IDF cosine with the story's sum, as in single-pass event detection (Yang, Pierce, Carbonell 1998, section 4).</para>
/// <para>Memory is bounded by the number of open stories and the words kept of each, whatever the length of the input; time is linear in the number
/// of dispatches. A story is no <see cref="CopyFinder"/> finding: its dispatches may be independent. Not thread-safe.</para>
/// </remarks>
public sealed class StoryFinder
{
    /// <summary>A word by which more stories than this are found tells none of them apart and is passed over.</summary>
    const int MostStoriesOfWord = 200;

    readonly StoryOptions _options;
    readonly HashSet<string> _stopwords = [.. RuleFile.Lines("stopwords.txt")];
    readonly TermWeights _terms = new();
    readonly Dictionary<ulong, HashSet<Story>> _byWord = [];
    readonly LinkedList<Story> _byGrowth = new();

    /// <param name="options">When dispatches tell the same story; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public StoryFinder(StoryOptions? options = null)
    {
        _options = options ?? new StoryOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(_options.WindowDays);
        ArgumentOutOfRangeException.ThrowIfNegative(_options.SharedActors);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MostStories, 1);
        if (_options.Likeness is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(options), _options.Likeness, "Likeness is in [0, 1].");
    }

    /// <summary>Open stories.</summary>
    public int Count => _byGrowth.Count;

    /// <summary>Finds the story of a dispatch and remembers the dispatch in it.</summary>
    /// <param name="dispatch">The dispatch; its day and title are evidence.</param>
    /// <param name="text">Its clean text.</param>
    /// <param name="actors">Codes or names of its actors; null takes the names of the text.</param>
    /// <returns>The id of the story's first dispatch, its own id where it opens a story.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dispatch"/> or <paramref name="text"/> is null.</exception>
    public string Add(Dispatch dispatch, string text, IReadOnlyCollection<string>? actors = null)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(text);
        var profile = StoryProfile.Of(dispatch, text, actors, _stopwords, _terms);
        var story = Find(profile) ?? Open(dispatch.Id);
        Grow(story, profile);
        return story.Id;
    }

    Story? Find(StoryProfile profile)
    {
        var (best, likeness) = ((Story?)null, _options.Likeness);
        var needed = Math.Min(_options.SharedActors, profile.Actors.Count);
        var seen = new HashSet<Story>();
        foreach (var key in profile.Keys)
        {
            if (!_byWord.TryGetValue(key, out var stories) || stories.Count > MostStoriesOfWord) continue;
            foreach (var story in stories)
            {
                if (!seen.Add(story) || !story.IsNear(profile.Day, _options.WindowDays) || story.SharedActors(profile.Actors) < needed) continue;
                if (story.Likeness(profile) is var found && found >= likeness) (best, likeness) = (story, found);
            }
        }

        return best;
    }

    Story Open(string id)
    {
        if (_byGrowth.Count >= _options.MostStories) Close(_byGrowth.First!.Value);
        var story = new Story(id);
        story.Node = _byGrowth.AddLast(story);
        return story;
    }

    void Grow(Story story, StoryProfile profile)
    {
        story.Take(profile);
        _byGrowth.Remove(story.Node!);
        _byGrowth.AddLast(story.Node!);
        // A long story is found by the words of its first dispatches; more would only make it easier to find by chance.
        if (story.Keys.Count >= MostStoriesOfWord) return;
        foreach (var key in profile.Keys)
            if (story.Keys.Add(key)) (_byWord.TryGetValue(key, out var stories) ? stories : _byWord[key] = []).Add(story);
    }

    void Close(Story story)
    {
        _byGrowth.Remove(story.Node!);
        foreach (var key in story.Keys)
        {
            var stories = _byWord[key];
            stories.Remove(story);
            if (stories.Count == 0) _byWord.Remove(key);
        }
    }
}
