namespace Demarche.Restoration;

/// <summary>Finds quotation marks that face the wrong way where a quotation is open.</summary>
/// <remarks>
/// A mark that merely lacks its partner is no finding: 11 % of clean articles have one, because every paragraph of a long quotation opens
/// with a mark and only the last closes.
/// </remarks>
static class QuoteDetector
{
    /// <summary>Adds the damage and the replacement of every opening mark that must have been a closing one.</summary>
    internal static void Find(Line line, List<Damage> damage, CutList cuts)
    {
        var open = false;
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (c is not ('“' or '”') || cuts.Takes(line.Span.Start + i)) continue;
            if (c == '”') open = false;
            else if (open && ClosesHere(line.Text, i))
            {
                var span = new TextSpan(line.Span.Start + i, line.Span.Start + i + 1);
                damage.Add(new(DamageKind.UnbalancedQuote, span, "An opening quotation mark stands where the quotation ends.", "”", 0.8, "quote/wrong-way"));
                cuts.Add(new Cut(WithBlanksBefore(line, span), "” "));
                open = false;
            }
            else open = true;
        }
    }

    static TextSpan WithBlanksBefore(Line line, TextSpan mark)
    {
        var start = mark.Start - line.Span.Start;
        while (start > 0 && line.Text[start - 1] == ' ') start--;
        return new TextSpan(line.Span.Start + start, mark.End);
    }

    /// <summary>Punctuation before the mark, a word glued to its other side, and no closing mark before the next opening one.</summary>
    static bool ClosesHere(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        if (before.IsEmpty || before[^1] is not (',' or '.' or '!' or '?')) return false;
        if (at + 1 >= text.Length || !char.IsLetter(text[at + 1])) return false;
        var next = text.AsSpan(at + 1).IndexOfAny("“”");
        return next < 0 || text[at + 1 + next] == '“';
    }
}
