namespace Demarche.Restoration;

/// <summary>Finds sentences that lost the blank between them: <c>"… told reporters.The minister …"</c></summary>
static class GluedWordsDetector
{
    /// <summary>Letters in lower case before and after the stop; abbreviations and file names have fewer.</summary>
    const int LowerBefore = 3, LowerAfter = 2;

    static readonly string[] Domains = ["Com", "Org", "Net", "Gov", "Edu", "Info", "Biz"];

    internal static void Find(Line line, IReadOnlyList<Link> links, List<Damage> damage, CutList cuts)
    {
        var text = line.Text;
        int next = 0, at = -1, blank = -1;
        for (var i = 0; i + LowerAfter + 1 < text.Length; i++)
        {
            if (text[i] == '@') at = i;
            if (text[i] == ' ') blank = i;
            if (i < LowerBefore || text[i] is not ('.' or '?' or '!') || !char.IsUpper(text[i + 1])) continue;
            if (!AllLower(text.AsSpan(i - LowerBefore, LowerBefore)) || !AllLower(text.AsSpan(i + 2, LowerAfter))) continue;
            var place = line.Span.Start + i;
            while (next < links.Count && links[next].Span.End <= place) next++;
            if ((next < links.Count && links[next].Span.Contains(place)) || Domains.Any(domain => text.AsSpan(i + 1).StartsWith(domain))) continue;
            if (at > blank) continue;
            damage.Add(new(DamageKind.GluedWords, new TextSpan(place, place + 2), "The blank after the sentence is lost.", text[i] + " " + text[i + 1], 0.85, "glued/after-stop"));
            cuts.Add(new Cut(new TextSpan(place + 1, place + 1), " "));
        }
    }

    static bool AllLower(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
            if (!char.IsLower(c)) return false;
        return true;
    }
}
