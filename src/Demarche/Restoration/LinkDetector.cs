namespace Demarche.Restoration;

/// <summary>Finds links that a page put into the prose and the quotation marks that came with them.</summary>
/// <remarks>
/// 4 % of clean articles hold a link on purpose, so a link counts as injected only with a sign of it: marks of its own around it, a host that
/// the text repeats, or a place where no sentence leads up to it.
/// </remarks>
static class LinkDetector
{
    /// <summary>Words before a link that lead up to it: "see …", "posted at …".</summary>
    static readonly string[] LeadIns = ["at", "on", "see", "visit", "to", "via", "from", "website", "site", "page", "here", "and", "or", "is", "by", "with"];

    /// <summary>Adds the damage and the cuts of every injected link of <paramref name="line"/>.</summary>
    internal static void Find(Line line, IReadOnlyList<Link> links, IReadOnlySet<string> repeatedHosts, List<Damage> damage, CutList cuts)
    {
        var regions = new List<TextSpan>();
        foreach (var link in links)
        {
            var region = WithItsMarks(line, link.Span, out var doubtful);
            if (!IsInjected(line, link, region, repeatedHosts)) continue;
            damage.Add(new(DamageKind.InjectedLink, link.Span, $"A link to {link.Host} stands inside the text.", null,
                repeatedHosts.Contains(link.Host) ? 0.97 : 0.8, "link/injected"));
            if (doubtful is { } mark)
                damage.Add(new(DamageKind.UnbalancedQuote, new TextSpan(mark, mark + 1),
                    "Two quotation marks follow an injected link: one of them belongs to the link.", null, 0.5, "quote/beside-link"));
            regions.Add(region);
        }

        if (regions.Count == 0) return;
        KeepMarksThatBalance(line, links, regions);
        foreach (var region in regions) cuts.Add(new Cut(region));
    }

    static bool IsInjected(Line line, Link link, TextSpan region, IReadOnlySet<string> repeatedHosts)
    {
        if (link.Span == line.Span) return false;
        if (LeadsUp(line, region.Start)) return false;
        if (region != link.Span || (repeatedHosts.Contains(link.Host) && link.IsBare)) return true;
        if (!link.IsBare) return false;
        var before = line.Text.AsSpan(0, link.Span.Start - line.Span.Start).TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '”' or '"' or ',';
    }

    static bool LeadsUp(Line line, int at)
    {
        var before = line.Text.AsSpan(0, at - line.Span.Start).TrimEnd();
        if (before.IsEmpty) return false;
        if (before[^1] is ':' or '(' or '[') return true;
        var word = before[(before.LastIndexOf(' ') + 1)..];
        foreach (var lead in LeadIns)
            if (word.Equals(lead, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The link with the marks around it that touch no word of the text.</summary>
    static TextSpan WithItsMarks(Line line, TextSpan link, out int? doubtful)
    {
        var text = line.Text;
        int start = link.Start - line.Span.Start, end = link.End - line.Span.Start;
        for (var i = start - 1; i >= 0 && (text[i] == ' ' || QuoteMarks.IsMark(text[i])); i--)
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ' || QuoteMarks.IsMark(text[i - 1]))) start = i;
        doubtful = null;
        var marks = 0;
        for (var i = end; i < text.Length && (text[i] is ' ' or '\u00A0' || QuoteMarks.IsMark(text[i])); i++)
        {
            if (!QuoteMarks.IsMark(text[i])) continue;
            var ownedByText = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !QuoteMarks.IsClosing(text[i]);
            if (!ownedByText) end = i + 1;
            if (++marks == 2) doubtful = line.Span.Start + i;
        }

        return new TextSpan(line.Span.Start + start, line.Span.Start + end);
    }

    /// <summary>
    /// Where the marks that stay do not pair, gives the first mark of a region at the line's start back as the opening one, or the last of a
    /// region at its end as the closing one.
    /// </summary>
    static void KeepMarksThatBalance(Line line, IReadOnlyList<Link> links, List<TextSpan> regions)
    {
        int open = 0, next = 0;
        for (var i = 0; i < line.Text.Length; i++)
        {
            // Regions stand in the order of their links.
            while (next < regions.Count && regions[next].End <= line.Span.Start + i) next++;
            if (QuoteMarks.IsMark(line.Text[i]) && !(next < regions.Count && regions[next].Contains(line.Span.Start + i))) open++;
        }

        if (open % 2 == 0) return;
        var first = regions[0];
        if (first.Start == line.Span.Start && QuoteMarks.IsOpening(line.Text[0]))
        {
            regions[0] = new TextSpan(first.Start + 1, first.End);
            return;
        }

        var last = regions[^1];
        var lastChar = line.Text[last.End - 1 - line.Span.Start];
        var atEnd = line.Text.AsSpan(last.End - line.Span.Start).Trim(" .").IsEmpty;
        if (atEnd && QuoteMarks.IsClosing(lastChar) && !links.Any(link => link.Span.End == last.End))
            regions[^1] = new TextSpan(last.Start, last.End - 1);
    }
}
