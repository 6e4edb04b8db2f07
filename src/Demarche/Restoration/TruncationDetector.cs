namespace Demarche.Restoration;

/// <summary>Finds that an article breaks off: its last line of prose ends in dots, in a count of characters, or on a function word.</summary>
static class TruncationDetector
{
    /// <summary>Fewest words of a line that can break off; headings have fewer.</summary>
    const int FewestWords = 6;

    internal static Damage? Find(IReadOnlyList<Line> lines, Verdict[] verdicts, RestorationRules rules)
    {
        var last = Array.FindLastIndex(verdicts, verdict => verdict is { Kind: PassageKind.Body, IsKept: true });
        if (last < 0 || lines[last].WordCount < FewestWords) return null;
        var line = lines[last];
        if (Rule(line, rules) is not { } rule) return null;
        var blank = line.Text.LastIndexOf(' ');
        return new(DamageKind.Truncated, new TextSpan(line.Span.Start + blank + 1, line.Span.End), "The article breaks off here.", null, 0.8, "truncated/" + rule);
    }

    static string? Rule(Line line, RestorationRules rules)
    {
        var text = line.Text.AsSpan().TrimEnd("[]() ");
        if (text.EndsWith("…") || text.EndsWith("...")) return "dots";
        if (text.EndsWith(" chars") || text.EndsWith(" characters")) return "count";
        return char.IsLetter(text[^1]) && rules.Stranded.Contains(line.Normal[(line.Normal.LastIndexOf(' ') + 1)..]) ? "function-word" : null;
    }
}
