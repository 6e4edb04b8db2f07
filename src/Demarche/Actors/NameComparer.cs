namespace Demarche.Actors;

/// <summary>Compares the names of dispatches that tell one story, and proposes for a name that one of them spells alone what most of the others have.</summary>
/// <remarks>
/// <para>A translation garbles a private person's name, and no table knows him; the other copies and translations of the story do. A form is proposed only where
/// this dispatch lacks it, the others lack this dispatch's form, more of them have it, and it sounds alike, or less so but beside the same other name.</para>
/// <para>The text is never changed. Immutable and thread-safe. Time grows with the square of the number of dispatches: meant for some thousands.</para>
/// </remarks>
public sealed class NameComparer
{
    /// <summary>Least similarity of two forms of one name, alone and beside the same other name.</summary>
    const double Alike = 0.8, AlikeBeside = 0.65;

    /// <summary>Least number of dispatches that have the form proposed, and least share of those that have any spelling of the name.</summary>
    const int MinSupport = 2;
    const double Majority = 0.5;

    readonly ActorTable _table;

    /// <param name="table">The facts: names in it are never called garbled here.</param>
    public NameComparer(ActorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
    }

    /// <summary>Compares dispatches.</summary>
    /// <param name="dispatches">Dispatches in any order; those of different stories do not meet.</param>
    /// <returns>The findings of each dispatch, in the order given, each in text order; empty for a story told once.</returns>
    public IReadOnlyList<IReadOnlyList<NameFinding>> Compare(IReadOnlyList<ComparedDispatch> dispatches)
    {
        ArgumentNullException.ThrowIfNull(dispatches);
        var findings = dispatches.Select(_ => (IReadOnlyList<NameFinding>)[]).ToArray();
        foreach (var story in StoryGroups.Of(dispatches))
        {
            var tellings = story.Select(index => new NameForms(_table, dispatches[index])).ToList();
            var support = Support(tellings);
            for (var i = 0; i < tellings.Count; i++) findings[story[i]] = Findings(tellings, tellings[i], support);
        }

        return findings;
    }

    // In how many tellings each form stands as a name; a form that any of them uses as a common word is none.
    static Dictionary<string, int> Support(List<NameForms> tellings)
    {
        var support = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var form in tellings.SelectMany(telling => telling.All)) support[form] = support.GetValueOrDefault(form) + 1;
        foreach (var form in support.Keys.Where(form => tellings.Exists(telling => telling.IsPlain(form))).ToList()) support.Remove(form);
        return support;
    }

    static List<NameFinding> Findings(List<NameForms> tellings, NameForms own, Dictionary<string, int> support)
    {
        var findings = new List<NameFinding>();
        foreach (var form in own.Unknown)
        {
            if (!support.TryGetValue(form, out var count) || Best(tellings, own, form, count, support) is not { } best) continue;
            var proposal = tellings.Find(telling => telling.HasName(best.Form))!.Written(best.Form);
            var kind = Transliteration.SameWord(form, best.Form) ? NameFindingKind.Variant : NameFindingKind.Garbled;
            var score = Math.Clamp(best.Similarity * best.Count / (best.Count + count), 0, 1);
            var why = $"'{own.Written(form)}' is '{proposal}' in {best.Count} of {tellings.Count} dispatches of this story";
            findings.AddRange(own.Places(form).Select(place => new NameFinding(kind, place, own.Written(form), proposal, score, why, "name/story")));
        }

        return [.. findings.OrderBy(finding => finding.Span.Start)];
    }

    static (string Form, double Similarity, int Count)? Best(List<NameForms> tellings, NameForms own, string form, int count, Dictionary<string, int> support)
    {
        var near = new List<(string Form, double Similarity, int Count)>();
        foreach (var (other, supporters) in support)
        {
            var similarity = other == form ? 0 : NameSimilarity.Word(form, other);
            if (similarity < AlikeBeside || Transliteration.DifferInGender(form, other) || tellings.Exists(telling => telling != own && telling.HasName(other) && telling.HasName(form))) continue;
            if (similarity >= Alike || tellings.Exists(telling => telling.HasName(other) && own.SharesNeighbour(form, telling, other))) near.Add((other, similarity, supporters));
        }

        if (near.Count == 0) return null;
        // Forms that never stand in one telling with the nearest are spellings of it; others are another name ("Arsenyev" and "Arsenyeva").
        var nearest = near.MaxBy(each => (each.Similarity, each.Count)).Form;
        near.RemoveAll(each => each.Form != nearest && tellings.Exists(telling => telling.HasName(each.Form) && telling.HasName(nearest)));
        var best = near.MaxBy(each => each.Count);
        return best.Count >= MinSupport && best.Count > Majority * tellings.Count(telling => telling.HasName(form) || near.Exists(each => telling.HasName(each.Form))) ? best : null;
    }
}
