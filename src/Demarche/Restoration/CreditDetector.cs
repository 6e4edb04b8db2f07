namespace Demarche.Restoration;

/// <summary>Finds lines and line ends by which a text credits a news agency.</summary>
static class CreditDetector
{
    /// <summary>Most words of a credit line.</summary>
    const int MostWords = 20;

    /// <summary>The agency that a whole line credits, or null.</summary>
    internal static string? FindInLine(Line line, RestorationRules rules)
    {
        if (line.WordCount is 0 or > MostWords) return null;
        var inside = line.Text.Trim('(', ')', '[', ']', ' ', '.', '-', '–', '—');
        if (rules.Agencies.Find(inside) is { } alone) return alone;
        var cue = rules.Credits.Start(line.Normal) ?? rules.Credits.Inside(line.Normal);
        return cue is null ? null : rules.Agencies.FindIn(line.Text);
    }

    /// <summary>The agency's mark after the last sentence of a line, <c>… he said. REUTER</c> or <c>… he said. (AP)</c>.</summary>
    internal static (TextSpan Span, string Agency)? FindAtEnd(Line line, RestorationRules rules)
    {
        var text = line.Text.TrimEnd('.', ' ');
        var blank = text.LastIndexOf(' ');
        if (blank < 1) return null;
        var word = text[(blank + 1)..];
        var bracketed = word is ['(', .., ')'] or ['[', .., ']'];
        var name = bracketed ? word[1..^1] : word;
        if (rules.Agencies.Find(name) is not { } agency || (!bracketed && name != "REUTER" && name != "Reuter")) return null;
        var before = text.AsSpan(0, blank).TrimEnd();
        return before[^1] is '.' or '!' or '?' or '”' or '"'
            ? (new TextSpan(line.Span.Start + blank + 1, line.Span.End), agency)
            : null;
    }
}
