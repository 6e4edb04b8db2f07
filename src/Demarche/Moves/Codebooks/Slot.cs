namespace Demarche.Moves;

/// <summary>One place where a role is looked for, <c>obj.owner</c>: the owner of the direct object.</summary>
/// <param name="Kind">The step from the predicate.</param>
/// <param name="Words">Prepositions of <see cref="SlotKind.Prep"/>.</param>
/// <param name="Next">The step from there on, or null.</param>
sealed record Slot(SlotKind Kind, IReadOnlyList<string> Words, Slot? Next)
{
    /// <summary>Reads <c>subj</c>, <c>prep:to|with</c>, <c>obj.owner</c>, <c>ccomp.subj</c>.</summary>
    /// <returns>False when a step has no known name, or <c>prep</c> no word.</returns>
    public static bool TryParse(string text, out Slot? slot)
    {
        slot = null;
        foreach (var step in text.Split('.').Reverse())
        {
            var colon = step.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? step : step[..colon];
            var words = colon < 0 ? [] : step[(colon + 1)..].Split('|');
            if (!Enum.TryParse<SlotKind>(name, ignoreCase: true, out var kind)) return false;
            if ((kind == SlotKind.Prep) == (words.Length == 0)) return false;
            slot = new Slot(kind, words, slot);
        }

        return slot is not null;
    }

    public override string ToString() =>
        Kind.ToString().ToLowerInvariant() + (Words.Count > 0 ? ":" + string.Join('|', Words) : "") + (Next is null ? "" : "." + Next);
}
