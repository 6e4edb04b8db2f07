using System.Text.Json;
using Demarche.Restoration;

namespace Demarche.Evaluation;

/// <summary>Scores the finder of stories by pairs of dispatches that it puts together.</summary>
/// <remarks>
/// A document in several translations is a story told in as many wordings; a document in one text is a story of its own. All are read in one stream, the first
/// telling of every document before the second, without their days: what parts stories is actors and vocabulary alone.
/// </remarks>
public sealed class StoryScorer
{
    readonly List<(string Story, Dispatch Dispatch)> _tellings;

    /// <param name="sets">Sets of lines <c>{id, mt_segments: {system: [segment…]}}</c> or <c>{id, title, text}</c>.</param>
    /// <exception cref="FormatException">A line is not of either shape; the message names it.</exception>
    public StoryScorer(IEnumerable<TextReader> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        _tellings = [.. sets.SelectMany(set => GoldRows.Read(set, Tellings)).SelectMany(tellings => tellings.Select((telling, index) => (telling, index)))
            .OrderBy(item => item.index).Select(item => item.telling)];
    }

    /// <summary>Dispatches read.</summary>
    public int Dispatches => _tellings.Count;

    /// <summary>Stories that they are of.</summary>
    public int Stories => _tellings.DistinctBy(telling => telling.Story).Count();

    /// <summary>Pairs of one story that were put together, all pairs of one story, all pairs that were put together.</summary>
    public PrecisionRecall Score(StoryOptions options)
    {
        var finder = new StoryFinder(options);
        var found = _tellings.ConvertAll(telling => (telling.Story, Found: finder.Add(telling.Dispatch, telling.Dispatch.Text)));
        return new PrecisionRecall(Pairs(found.CountBy(item => item)), Pairs(found.CountBy(item => item.Story)), Pairs(found.CountBy(item => item.Found)));
    }

    static int Pairs<T>(IEnumerable<KeyValuePair<T, int>> groups) => groups.Sum(group => group.Value * (group.Value - 1) / 2);

    static List<(string Story, Dispatch Dispatch)> Tellings(JsonElement row)
    {
        if (TranslatedDocument.Of(row) is not { } document)
            return [(row.Text("id"), new Dispatch { Id = row.Text("id"), Title = row.Text("title"), Text = row.GetProperty("text").GetString()! })];
        return [.. document.Systems.Select(system =>
            (document.Id, new Dispatch { Id = $"{document.Id} {system.Name}", Title = system.Segments[0], Text = string.Join('\n', system.Segments) }))];
    }
}
