namespace Demarche.Restoration;

/// <summary>Finds what templates and scripts left in a text.</summary>
static class TemplateDetector
{
    /// <summary>A line with at most this many words besides the piece is residue as a whole.</summary>
    const int FewWords = 8;

    /// <summary>The places in <paramref name="line"/>: the whole line, or the pieces inside prose.</summary>
    internal static IReadOnlyList<TextSpan> Find(Line line, RestorationRules rules)
    {
        if (line.Text.AsSpan().IndexOfAny(rules.TemplateMarks) < 0) return [];
        List<TextSpan>? found = null;
        foreach (var piece in rules.Templates)
        {
            var at = line.Text.IndexOf(piece, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            if (line.WordCount <= FewWords || IsCode(line.Text)) return [line.Span];
            for (; at >= 0; at = line.Text.IndexOf(piece, at + piece.Length, StringComparison.OrdinalIgnoreCase))
                (found ??= []).Add(new TextSpan(line.Span.Start + at, line.Span.Start + at + piece.Length));
        }

        return found ?? (IReadOnlyList<TextSpan>)[];
    }

    /// <summary>Whether more than one in twelve characters is a bracket or sign that prose hardly has.</summary>
    static bool IsCode(string text)
    {
        var signs = 0;
        foreach (var c in text)
            if (c is '{' or '}' or '<' or '>' or '=' or ';' or '_' or '|' or '\\') signs++;
        return signs * 12 > text.Length;
    }
}
