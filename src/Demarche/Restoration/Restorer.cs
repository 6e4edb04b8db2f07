namespace Demarche.Restoration;

/// <summary>Finds what was written behind what the web made of it.</summary>
/// <remarks>
/// Detectors annotate; the clean text only leaves out or parts, and every character of it leads back to the raw text. Immutable and
/// thread-safe. Time is linear in the length of the text for lines of bounded length.
/// </remarks>
public sealed partial class Restorer
{
    readonly RestorationRules _rules;

    Restorer(RestorationRules rules) => _rules = rules;

    /// <summary>A restorer with the rules of <c>data/restoration</c> that are built into the library.</summary>
    public static Restorer Load() => new(RestorationRules.Load());

    /// <summary>Restores one dispatch. Any text gives a result, an empty one an empty result.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="dispatch"/> is null.</exception>
    public RestoredText Restore(Dispatch dispatch)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        var lines = Line.Split(dispatch.Text);
        var verdicts = LineClassifier.Classify(lines, new PageHints(dispatch, lines), _rules);
        var links = lines.ConvertAll(line => Link.Find(line.Text, line.Span.Start));
        var draft = new Draft(dispatch, lines, verdicts, links, RepeatedHosts(links));
        foreach (var line in lines) Place(line, draft);
        ResidueDetector.DropIfBilingual(draft.Damage);
        if (TruncationDetector.Find(lines, verdicts, _rules) is { } truncated) draft.Damage.Add(truncated);
        return Finish(draft);
    }

    static HashSet<string> RepeatedHosts(IEnumerable<IReadOnlyList<Link>> links) =>
        [.. links.SelectMany(found => found).CountBy(link => link.Host).Where(count => count.Value > 1).Select(count => count.Key)];

    RestoredText Finish(Draft draft)
    {
        var (text, map) = draft.Clean.Build();
        draft.Damage.Sort((a, b) => a.Span.CompareTo(b.Span));
        var headline = draft.Passages.FirstOrDefault(passage => passage.Kind == PassageKind.Headline);
        var restored = new RestoredText
        {
            Raw = draft.Dispatch.Text,
            Text = text,
            Map = map,
            Passages = draft.Passages,
            Damage = draft.Damage,
            Title = draft.Dispatch.Title ?? headline?.Clean.Of(text),
            Outlet = draft.Dispatch.Outlet ?? OutletOf(draft),
            Agency = draft.Agency,
            DatelineDate = draft.DatelineDate,
            DatelinePlace = draft.DatelinePlace,
        };
        return TrustFigure.Judge(restored, draft.Damage);
    }

    /// <summary>The site that the text's own damage gives away: the host of an injected link that stands more than once.</summary>
    string? OutletOf(Draft draft)
    {
        var host = draft.InjectedHosts.CountBy(host => host).OrderByDescending(count => count.Value).FirstOrDefault();
        if (host.Value < 2) return null;
        return _rules.Outlets.TryGetValue(host.Key, out var name) ? name : host.Key;
    }
}
